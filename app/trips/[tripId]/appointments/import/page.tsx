import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarForms } from '@/components/trip/calendar-forms';
import { TripScreen } from '@/components/trip/trip-screen';
import { fileProblem } from '@/lib/input/flight-import';
import { tripPage } from '@/lib/server/trip-page';
import { readPastedAppointments } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `problem`: what was wrong with the file. */
  readonly searchParams: Promise<{ problem?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appointments'))('import.title') };
}

/** A centre's calendar becomes an appointment to look through: as a file, or as pasted text. */
export default async function AppointmentImportPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary', 'appointments');
  const [t, asked] = await Promise.all([getTranslations('appointments'), searchParams]);
  const base = `/trips/${trip.id}/appointments`;
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('import.title')} lead={t('import.lead')}
      back={{ href: base, label: t('bookedForm.back') }}
    >
      <CalendarForms
        tripId={trip.id} problem={fileProblem(asked.problem)} fileAction={`${base}/import/file`} fileHint={t('import.fileHint')} textAction={readPastedAppointments} textLabel={t('import.text')}
      />
      <p className="soft small">{t('import.nothingKept')}</p>
    </TripScreen>
  );
}
