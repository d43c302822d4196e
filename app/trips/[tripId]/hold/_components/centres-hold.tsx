import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Notice } from '@/components/kit/notice';
import { SpeakerFields } from '@/components/trip/speaker-fields';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Hold, HOLD_REASONS } from '@/lib/domain/itinerary/types';
import type { Recorder } from '@/lib/domain/recovery/centres-speaker';
import { useLocale, useTranslations } from '@/lib/text/here';
import { holdSince, holdWords, sourceWords } from '@/lib/text/spoken-words';
import { putOnHold } from '../actions';
import { LiftForm } from './lift-form';

interface CentresHoldProps {
  readonly trip: { readonly id: string; readonly version: number };
  readonly recorder: Recorder | null;
  readonly now: Date;
}

/** The hold as it stands, and whose word it is; a clinician's word lifts it. */
export function StandingHold({ hold, ...about }: CentresHoldProps & { hold: Hold }) {
  const locale = useLocale();
  const since = holdSince(hold, dayIn(NEW_YORK, about.now), locale);
  return (
    <>
      <Notice tone="stop"><p><b>{since}.</b> {holdWords(hold, locale)} {sourceWords(hold, locale)}</p></Notice>
      <div className="word-part"><LiftForm {...about} hold={hold} /></div>
    </>
  );
}

/** What happened, which clinician says so, and since when. */
export function CentresHoldForm({ trip, recorder, now }: CentresHoldProps) {
  const t = useTranslations('hold');
  const w = useTranslations('word');
  const today = dayIn(NEW_YORK, now);
  const reasons = HOLD_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return (
    <ActionForm action={putOnHold} submit={t('set')} hidden={{ tripId: trip.id, version: String(trip.version) }} className="sheet pad">
      <ChoiceGroup name="reason" legend={t('reason')} options={reasons} />
      <SpeakerFields recorder={recorder} />
      <Field name="setOn" label={w('saidOn')} type="date" initial={today} max={today} required />
    </ActionForm>
  );
}
