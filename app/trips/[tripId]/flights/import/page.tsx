import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Button } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { TextArea } from '@/components/kit/text-area';
import { TripScreen } from '@/components/trip/trip-screen';
import { fileProblem } from '@/lib/input/flight-import';
import { tripPage } from '@/lib/server/trip-page';
import { problemSentence } from '@/lib/text/translator';
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
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary');
  const [t, locale, asked] = await Promise.all([getTranslations('flightImport'), getLocale(), searchParams]);
  const problem = fileProblem(asked.problem);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      {problem ? <Notice tone="stop" role="alert">{problemSentence(locale, problem)}</Notice> : null}
      <form method="post" action={`/trips/${trip.id}/flights/import/file`} encType="multipart/form-data" className="form sheet pad">
        <div className="field">
          <label htmlFor="file">{t('file')}</label>
          <div className="control"><input type="file" id="file" name="file" accept=".ics,text/calendar" aria-describedby="file-hint" /></div>
          <div className="hint" id="file-hint">{t('fileHint')}</div>
        </div>
        <div className="form-end"><Button look="outline">{t('readFile')}</Button></div>
      </form>
      <ActionForm action={readPasted} submit={t('readText')} hidden={{ tripId: trip.id }} className="sheet pad">
        <TextArea name="calendar" label={t('text')} hint={t('textHint')} />
      </ActionForm>
      <p className="soft small">{t('nothingSaved')}</p>
    </TripScreen>
  );
}
