import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { SpeakerFields } from '@/components/trip/speaker-fields';
import { SpokenList } from '@/components/trip/spoken-list';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { CLEARANCE_KINDS } from '@/lib/domain/recovery/clearances';
import { recorderOf } from '@/lib/data/spoken-by';
import { tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { clearanceWords, sourceWords } from '@/lib/text/spoken-words';
import { recordSurgeonWord } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<{ about?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('word'))('title') };
}

/** Records what the surgeon said about travelling home, or about exercise; and tells what was said so far. */
export default async function SurgeonWordPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'record-word', 'recovery');
  const [t, locale, { about }] = await Promise.all([getTranslations('word'), getLocale(), searchParams]);
  const kinds = CLEARANCE_KINDS.map((value) => ({ value, label: t(value) }));
  const words = (['yes', 'not-yet', 'withdrawn'] as const).map((value) => ({ value, label: t(value) }));
  const said = mayDo('see-medical', access.standing) ? trip.clearances.toReversed() : [];
  const lines = said.map((one) => ({ what: `${clearanceWords(one, locale)} ${sourceWords(one, locale)}`, note: one.note }));
  const today = dayIn(NEW_YORK, now);
  const own = await getTranslations('centresWord');
  const [title, lead] = access.centre ? [own('word.title'), own('lead', { centre: access.centre.name })] : [t('title'), t('lead')];
  const back = await wayBack(access, undefined);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={title} lead={lead} back={back}>
      {trip.hold ? <Notice tone="stop"><p>{t('heldNow')} <Link href={`/trips/${trip.id}/hold`} prefetch={false}>{t('seeHold')}</Link></p></Notice> : null}
      <ActionForm action={recordSurgeonWord} submit={t('save')} hidden={{ tripId: trip.id, version: String(version) }} className="sheet pad">
        <ChoiceGroup name="kind" legend={t('about')} layout="row" initial={about === 'exercise' ? 'exercise' : 'fly'} options={kinds} />
        <ChoiceGroup name="word" legend={access.centre ? own('word.answer') : t('said')} layout="row" options={words} />
        <SpeakerFields recorder={recorderOf(access)} />
        <Field name="saidOn" label={t('saidOn')} type="date" initial={today} max={today} required />
        <Field name="note" label={t('note')} maxLength={300} />
      </ActionForm>
      {trip.hold ? null : <p className="numbers-change"><Link href={`/trips/${trip.id}/hold`} prefetch={false}>{t('toHold')}</Link></p>}
      {lines.length > 0 ? <Section id="said" title={t('history')} className="word-part"><SpokenList lines={lines} /></Section> : null}
    </TripScreen>
  );
}
