import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SpeakerFields } from '@/components/trip/speaker-fields';
import type { Standing } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { ProfileNumber } from '@/lib/domain/recovery/profile';
import type { Recorder } from '@/lib/domain/recovery/centres-speaker';
import { lastSaid } from '@/lib/domain/recovery/profile-numbers';
import { NUMBER_LIMITS } from '@/lib/domain/recovery/surgeon-numbers';
import { useLocale, useTranslations } from '@/lib/text/here';
import { tripNumberWords } from '@/lib/text/trip-number-words';
import { sayNumber } from '../actions';

interface SayFormProps {
  readonly record: TripRecord;
  readonly number: ProfileNumber;
  readonly today: Day;
  readonly reader: { readonly standing: Standing; readonly recorder: Recorder | null };
}

/** One number, who said it, and when. */
export function SayForm({ record: { trip, version }, number, today, reader: { standing, recorder } }: SayFormProps) {
  const t = useTranslations('numbers');
  const w = useTranslations('word');
  const own = useTranslations('centresWord.number');
  const locale = useLocale();
  const [least, most] = NUMBER_LIMITS[number];
  const hidden = { tripId: trip.id, version: String(version), number };
  const back = <ButtonLink look="text" href={`/trips/${trip.id}/numbers`}>{t('list')}</ButtonLink>;
  return (
    <Section id="say" title={recorder ? own('title') : t('sayTitle')}>
      <ActionForm action={sayNumber} submit={t('save')} hidden={hidden} className="sheet pad" aside={back}>
        <Field name="value" label={t(recorder ? `names.${number}` : `asks.${number}`)} type="number" inputMode="numeric" min={least} max={most} hint={tripNumberWords(trip, number, { standing, locale }).source} required />
        <SpeakerFields recorder={recorder} initial={lastSaid(trip, number)?.saidBy} />
        <Field name="saidOn" label={w('saidOn')} type="date" initial={today} max={today} required />
        <Field name="note" label={w('note')} maxLength={300} />
        <p className="soft small">{t('sayHint')}</p>
      </ActionForm>
    </Section>
  );
}
