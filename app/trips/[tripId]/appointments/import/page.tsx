import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { CalendarForms } from '@/components/trip/calendar-forms';
import { TripScreen } from '@/components/trip/trip-screen';
import { fileProblem } from '@/lib/input/flight-import';
import { tripPage } from '@/lib/server/trip-page';
import { problemSentence } from '@/lib/text/translator';
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
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary');
  const [t, locale, asked] = await Promise.all([getTranslations('appointments'), getLocale(), searchParams]);
  const problem = fileProblem(asked.problem);
  const base = `/trips/${trip.id}/appointments`;
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('import.title')} lead={t('import.lead')}
      back={{ href: base, label: t('bookedForm.back') }}
    >
      {problem ? <Notice tone="stop" role="alert">{problemSentence(locale, problem)}</Notice> : null}
      <CalendarForms
        tripId={trip.id} fileAction={`${base}/import/file`} fileHint={t('import.fileHint')} textAction={readPastedAppointments} textLabel={t('import.text')}
      />
      <p className="soft small">{t('import.nothingKept')}</p>
    </TripScreen>
  );
}
