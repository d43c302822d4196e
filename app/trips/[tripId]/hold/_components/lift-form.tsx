import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { useTranslations } from '@/lib/text/here';
import { liftTheHold } from '../actions';

/** A word ends a hold: whose, and of which day. */
export function LiftForm({ record: { trip, version }, now }: { record: TripRecord; now: Date }) {
  const t = useTranslations('hold');
  const w = useTranslations('word');
  const today = dayIn(NEW_YORK, now);
  const hidden = { tripId: trip.id, version: String(version) };
  return (
    <Section id="ends" title={t('ends')}>
      <p>{t('endsLead')}</p>
      <ActionForm action={liftTheHold} submit={t('lift')} look="outline" hidden={hidden} className="word-form" label={t('lift')}>
        <Field name="saidBy" label={w('saidBy')} hint={w('saidByHint')} initial={trip.hold?.saidBy} autoComplete="off" maxLength={80} required />
        <Field name="saidOn" label={w('saidOn')} type="date" initial={today} min={trip.hold?.setOn} max={today} required />
      </ActionForm>
    </Section>
  );
}
