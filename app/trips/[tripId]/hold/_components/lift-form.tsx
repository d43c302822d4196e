import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SpeakerFields } from '@/components/trip/speaker-fields';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Hold } from '@/lib/domain/itinerary/types';
import type { Recorder } from '@/lib/domain/recovery/centres-speaker';
import { useTranslations } from '@/lib/text/here';
import { liftTheHold } from '../actions';

interface LiftFormProps {
  readonly trip: { readonly id: string; readonly version: number };
  readonly hold: Hold;
  /** One of the staff; null for the patient's side. */
  readonly recorder: Recorder | null;
  readonly now: Date;
}

/** A word ends a hold: whose, and of which day. */
export function LiftForm({ trip, hold, recorder, now }: LiftFormProps) {
  const t = useTranslations('hold');
  const w = useTranslations('word');
  const today = dayIn(NEW_YORK, now);
  const hidden = { tripId: trip.id, version: String(trip.version) };
  return (
    <Section id="ends" title={t('ends')}>
      <p>{t('endsLead')}</p>
      <ActionForm action={liftTheHold} submit={t('lift')} look="outline" hidden={hidden} className="word-form" label={t('lift')}>
        <SpeakerFields recorder={recorder} initial={hold.saidBy} />
        <Field name="saidOn" label={w('saidOn')} type="date" initial={today} min={hold.setOn} max={today} required />
      </ActionForm>
    </Section>
  );
}
