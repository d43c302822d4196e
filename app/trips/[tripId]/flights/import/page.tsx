import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarForms } from '@/components/trip/calendar-forms';
import { TripScreen } from '@/components/trip/trip-screen';
import { fileProblem } from '@/lib/input/flight-import';
import { tripPage } from '@/lib/server/trip-page';
import { readPasted } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `problem`: what was wrong with the file. */
  readonly searchParams: Promise<{ problem?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('flightImport'))('title') };
}

/** An airline's calendar becomes flights to look through: as a file, or as pasted text. */
export default async function FlightImportPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary', 'flights');
  const [t, asked] = await Promise.all([getTranslations('flightImport'), searchParams]);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <CalendarForms
        tripId={trip.id} problem={fileProblem(asked.problem)} fileAction={`/trips/${trip.id}/flights/import/file`} fileHint={t('fileHint')} textAction={readPasted} textLabel={t('text')}
      />
      <p className="soft small">{t('nothingSaved')}</p>
    </TripScreen>
  );
}
