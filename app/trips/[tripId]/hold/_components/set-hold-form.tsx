import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { HOLD_REASONS } from '@/lib/domain/itinerary/types';
import { useTranslations } from '@/lib/text/here';
import { putOnHold } from '../actions';

/** What happened, who said so, and when; what it does is said before. */
export function SetHoldForm({ record: { trip, version }, now }: { record: TripRecord; now: Date }) {
  const t = useTranslations('hold');
  const w = useTranslations('word');
  const common = useTranslations('common');
  const today = dayIn(NEW_YORK, now);
  const reasons = HOLD_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }));
  return (
    <>
      <p><ButtonLink look="outline" href="/emergency">{common('nav.emergency')}</ButtonLink></p>
      <ActionForm action={putOnHold} submit={t('set')} hidden={{ tripId: trip.id, version: String(version) }} className="sheet pad word-form">
        <p>{t('does')}</p>
        <ChoiceGroup name="reason" legend={t('reason')} options={reasons} />
        <Field name="saidBy" label={w('saidBy')} hint={w('saidByHint')} autoComplete="off" maxLength={80} required />
        <Field name="setOn" label={w('saidOn')} type="date" initial={today} max={today} required />
        <Field name="followUpOn" label={t('seenOn')} type="date" min={today} hint={t('seenOnHint')} />
      </ActionForm>
    </>
  );
}
