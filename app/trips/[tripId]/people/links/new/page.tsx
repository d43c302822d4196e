import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TripScreen } from '@/components/trip/trip-screen';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { usualLastDay } from '@/lib/domain/people/share-link';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { tripPage } from '@/lib/server/trip-page';
import { LinkForm } from '../_components/link-form';
import { makeShareLink } from '../actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shared.form'))('newTitle') };
}

/** Makes a link to pass on. */
export default async function NewLinkPage({ params }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'manage-people', 'people');
  const t = await getTranslations('shared.form');
  const today = dayIn(NEW_YORK, now);
  const initial = {
    name: '', shows: { itinerary: true, flights: true, stay: false, updates: 'TEXT' as const }, lastDay: usualLastDay(ribbonOf(trip, [], today).last, today),
  };
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('newTitle')} lead={t('newLead')}
      back={{ href: `/trips/${trip.id}/people`, label: t('back') }}
    >
      <LinkForm action={makeShareLink} hidden={{ tripId: trip.id }} submit={t('makeIt')} initial={initial} hasPasscode={false} today={today} />
    </TripScreen>
  );
}
