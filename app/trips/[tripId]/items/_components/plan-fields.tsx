import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/kit/field';
import { SelectField } from '@/components/kit/select-field';
import { KINDS } from '@/lib/domain/itinerary/kinds';
import { NOTE_PURPOSES, PLACES } from '@/lib/domain/itinerary/types';
import type { ItemFormProps } from './item-form';
import { MoreFields } from './more-fields';
import { StateChoice } from './state-choice';
import { TurnChoice } from './turn-choice';

const PURPOSES = ['PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST', 'OTHER'] as const;
type PlanKind = 'OUTING' | 'VISIT' | 'APPOINTMENT' | 'TRANSFER' | 'NOTE';

/** Something on one day: outing, visit, appointment, ride, note. */
export async function PlanFields({ kind, initial, quietDays }: ItemFormProps) {
  const [t, items] = await Promise.all([getTranslations('trip.form'), getTranslations('trip.items')]);
  const { minutes, place, needsTitle } = KINDS[kind];
  const places = PLACES.map((value) => ({ value, label: items(`place.${value}`) }));
  const reminder = NOTE_PURPOSES.find((purpose) => purpose === initial.purpose);
  const quiet = kind === 'OUTING' && quietDays ? t('quietHint', { span: quietDays }) : undefined;
  return (
    <>
      {kind === 'APPOINTMENT' ? (
        <SelectField
          name="purpose" label={t('purpose')} initial={initial.purpose ?? 'OTHER'}
          options={PURPOSES.map((value) => ({ value, label: items(`purpose.${value}`) }))}
        />
      ) : null}
      <Field
        name="title" label={t(`what.${kind as PlanKind}`)} initial={initial.title} required={needsTitle && !reminder} maxLength={120}
        hint={reminder ? items(`purpose.${reminder}`) : undefined}
      />
      <Field name="day" label={t('day')} type="date" initial={initial.day} hint={quiet} required />
      <Field name="time" label={t('time')} type="time" initial={initial.time} hint={t('timeHint')} />
      <TurnChoice field="time" initial={initial} />
      <Field name="minutes" label={t('minutes')} inputMode="numeric" initial={initial.minutes ?? String(minutes)} />
      {kind === 'NOTE' ? null : <SelectField name="place" label={t('place')} initial={initial.place ?? place ?? ''} options={places} />}
      {kind === 'APPOINTMENT' ? <StateChoice isCall initial={initial.state} /> : null}
      <MoreFields kind={kind} initial={initial} />
    </>
  );
}
