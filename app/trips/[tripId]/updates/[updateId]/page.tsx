import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { TextArea } from '@/components/kit/text-area';
import { TripScreen } from '@/components/trip/trip-screen';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { mayCorrect } from '@/lib/domain/people/updates';
import { loadUpdates } from '@/lib/data/updates-page';
import { LONGEST_UPDATE } from '@/lib/input/update-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { formatMoment } from '@/lib/text/format';
import { correctNews, takeBackNews } from './actions';
import '@/app/styles/of/updates.css';

interface Props {
  readonly params: Promise<{ tripId: string; updateId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.correct'))('title') };
}

/** An update's words, to be corrected or taken back by whoever posted it, or the owner. */
export default async function CorrectUpdatePage({ params }: Props) {
  const { tripId, updateId } = await params;
  const { access, now } = await tripVisit(tripId, 'post-update', 'updates');
  const { record, updates } = await loadUpdates(access, now);
  const { actor, standing } = access;
  const update = updates.find(({ id }) => id === updateId);
  if (!update || !mayCorrect({ userId: actor.userId, standing }, update)) notFound();
  const [t, locale] = await Promise.all([getTranslations('updates'), getLocale()]);
  const lead = t('correct.lead', { state: t(`states.${update.state}`), time: formatMoment(update.postedAt, NEW_YORK, locale) });
  const hidden = { tripId, updateId };
  const back = await wayBack(access, { href: `/trips/${tripId}/updates`, label: t('title') });
  return (
    <TripScreen trip={record.trip} version={record.version} person={actor.name} now={now} title={t('correct.title')} lead={lead} back={back}>
      <ActionForm action={correctNews} submit={t('correct.submit')} hidden={hidden} className="sheet pad">
        <TextArea name="text" label={t('correct.text')} initial={update.text?.text ?? ''} rows={4} maxLength={LONGEST_UPDATE} />
      </ActionForm>
      <Section id="back" title={t('correct.backTitle')} className="up-readers">
        <p>{t('correct.backNote')}</p>
        <ActionForm action={takeBackNews} submit={t('correct.back')} look="stop" hidden={hidden} />
      </Section>
    </TripScreen>
  );
}
