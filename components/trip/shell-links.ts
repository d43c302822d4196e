import { getTranslations } from 'next-intl/server';
import type { ShellLink } from './trip-shell';

/** The screens that exist, in the order of the navigation. `tripId` is null where no trip is open. */
export async function shellLinks(tripId: string | null): Promise<readonly ShellLink[]> {
  const t = await getTranslations('common');
  const calendar: ShellLink = { href: `/trips/${tripId}/calendar`, label: t('nav.calendar'), icon: 'calendar-days' };
  const flights: ShellLink = { href: `/trips/${tripId}/flights`, label: t('nav.flights'), icon: 'plane' };
  // Behind "More" on the phone, as the inbox is.
  const appointments: ShellLink = { href: `/trips/${tripId}/appointments`, label: t('nav.appointments'), icon: 'clipboard-check', onWideOnly: true };
  const packing: ShellLink = { href: `/trips/${tripId}/packing`, label: t('nav.packing'), icon: 'luggage' };
  const people: ShellLink = { href: `/trips/${tripId}/people`, label: t('nav.people'), icon: 'users', onWideOnly: true };
  return [
    { href: tripId === null ? '/trips' : `/trips/${tripId}`, label: t('nav.trip'), icon: 'map' },
    ...(tripId === null ? [] : [calendar, flights, appointments, packing, people]),
    // A trip's bar on the phone is full: there guide and inbox are behind "More".
    { href: '/guide', label: t('nav.guide'), icon: 'book-open', onWideOnly: true },
    { href: '/inbox', label: t('nav.inbox'), icon: 'inbox', onWideOnly: tripId !== null, tellsUnread: true },
    { href: '/more', label: t('nav.more'), icon: 'menu', onPhoneOnly: true, tellsUnread: tripId !== null },
  ];
}

/** For those who work at a centre's desk; on the phone it is behind "More". */
export async function deskLinks(): Promise<readonly ShellLink[]> {
  const t = await getTranslations('desk.shell');
  return [{ href: '/arrivals', label: t('link'), icon: 'plane-landing', onWideOnly: true }];
}
