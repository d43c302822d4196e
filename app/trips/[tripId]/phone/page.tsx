import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { NOBODY, READER_HEADER } from '@/lib/domain/kept/wire';
import { tripPage } from '@/lib/server/trip-page';
import { problemSentence } from '@/lib/text/translator';
import { KeepForm } from './_components/keep-form';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('kept.trip'))('title') };
}

/** `/trips/:id/phone`: what of the trip this device keeps. For those on the trip; staff sit at computers that many use. */
export default async function PhonePage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'add-to-calendar', 'itinerary');
  const [t, locale, sent] = await Promise.all([getTranslations('kept.trip'), getLocale(), headers()]);
  const when = { when: '{when}' };
  const words = {
    pending: t('pending'), medical: t('medical'), medicalNote: t('medicalNote'), noMedical: t('noMedical'), keep: t('keep'), keepAgain: t('keepAgain'),
    isKept: t('isKept'), notKept: t('notKept'), from: t('from', when), about: t('about', when), withMedical: t('withMedical'), without: t('without'),
    drop: t('drop'), dropped: t('dropped'), full: t('full'), denied: t('denied'), unreachable: t('unreachable'), gone: t('gone'), needsScript: t('needsScript'),
  };
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <div className="sheet pad stack">
        <h2>{t('what')}</h2>
        <p>{t('plan')}</p>
        {access.actor.proof?.isShared ? <Notice tone="tip"><p>{problemSentence(locale, 'shared-computer')}</p></Notice> : (
          <KeepForm
            tripId={access.tripId} reader={sent.get(READER_HEADER) ?? NOBODY} language={locale} hasMedical={mayDo('see-medical', access.standing)} words={words}
          />
        )}
      </div>
      <div className="kept-notes">
        <p className="soft">{t('ends')}</p>
        <p className="soft">{t('others')}</p>
      </div>
    </TripScreen>
  );
}
