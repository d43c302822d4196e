import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Notice } from '@/components/kit/notice';
import { Sheet } from '@/components/kit/sheet';
import { AppointmentFacts } from '@/components/trip/appointment-facts';
import { RemindedOn } from '@/components/trip/reminded-on';
import { TripScreen } from '@/components/trip/trip-screen';
import { factsOf } from '@/lib/data/booking-confirm';
import { loadTripWithDesk } from '@/lib/data/desk';
import { loadWithReminders } from '@/lib/data/reminders-page';
import { shownReminders } from '@/lib/domain/reminders/list-view';
import { remindersOfItem } from '@/lib/domain/reminders/mention';
import { appointmentAddress, heldPath } from '@/lib/input/time-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { itemName } from '@/lib/text/item-words';
import { askCentreToMove, cancelAppointment } from './actions';
import { AppointmentWays } from './_components/appointment-ways';
import { DoneNotice } from './_components/done-notice';
import { StateTags } from './_components/state-tags';
import '@/app/styles/of/times.css';

interface Props {
  readonly params: Promise<{ tripId: string; appointmentId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('times.one'))('booked') };
}

/** One appointment that is booked at the centre's desk: what to know, and how to change it. */
export default async function AppointmentPage({ params, searchParams }: Props) {
  const { tripId, appointmentId } = await params;
  const { access, now } = await tripVisit(tripId, 'book-appointment', 'appointments');
  const [{ record, desk }, { own }] = await Promise.all([loadTripWithDesk(access, { from: now, until: now }, now), loadWithReminders(access, now)]);
  const { trip, version } = record;
  const item = trip.items.find((one) => one.desk?.appointmentId === appointmentId);
  const time = desk?.times.find((one) => one.appointmentId === appointmentId);
  if (time && time.state !== 'BOOKED') redirect(heldPath(tripId, appointmentId, time.serviceId, time.itemId));
  if (item?.when.type !== 'timed') notFound();
  const [t, locale] = await Promise.all([getTranslations('times'), getLocale()]);
  const { done, e } = appointmentAddress.parse(await searchParams);
  const reminders = remindersOfItem(shownReminders(own), item.id);
  const service = desk?.services.find(({ id }) => id === item.desk?.serviceId) ?? null;
  const back = { href: `/trips/${trip.id}/appointments`, label: t('all') };
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={itemName(item, locale)} back={back}>
      {done ? <DoneNotice tripId={trip.id} done={done} e={e} /> : null}
      <StateTags item={item} who={access.standing.role === 'OWNER' ? 'own' : 'other'} />
      <Sheet><AppointmentFacts service={service} time={item.when} home={trip.home} centre={record.centre} /></Sheet>
      {reminders.length > 0 ? <p className="soft"><RemindedOn tripId={trip.id} lines={reminders} name={itemName(item, locale)} back="appointments" /></p> : null}
      {item.note ? <Notice tone="tip"><p>{item.note}</p></Notice> : null}
      <AppointmentWays
        trip={trip} item={item} service={service} facts={factsOf(access, record, now)} cancel={cancelAppointment} ask={askCentreToMove}
      />
    </TripScreen>
  );
}
