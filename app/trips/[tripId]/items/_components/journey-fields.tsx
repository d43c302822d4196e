import { getTranslations } from 'next-intl/server';
import { Field } from '@/components/kit/field';
import { DirectionChoice } from './direction-choice';
import type { ItemFormProps } from './item-form';
import { MomentFields } from './moment-fields';
import { MoreFields } from './more-fields';
import { StateChoice } from './state-choice';

/** A train or a drive. */
export async function JourneyFields({ kind, initial }: ItemFormProps) {
  const t = await getTranslations('trip.form');
  return (
    <>
      <DirectionChoice initial={initial.direction} />
      <Field name="title" label={t(`what.${kind as 'TRAIN' | 'CAR'}`)} initial={initial.title} maxLength={120} />
      <MomentFields initial={initial} named={(field) => field} />
      <StateChoice initial={initial.state} />
      <MoreFields kind={kind} initial={initial} />
    </>
  );
}
