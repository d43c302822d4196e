import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import type { ItemFormProps } from './item-form';
import { MoreFields } from './more-fields';
import { StateChoice } from './state-choice';

/** Where the patient sleeps, from the first night to the day of leaving. */
export async function StayFields({ kind, initial }: ItemFormProps) {
  const t = await getTranslations('trip.form');
  const answers = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <Field name="title" label={t('stayName')} initial={initial.title} required maxLength={120} />
      <Field name="fromDay" label={t('fromDay')} type="date" initial={initial.fromDay} required />
      <Field name="untilDay" label={t('untilDay')} type="date" initial={initial.untilDay} required />
      <Field name="address" label={t('address')} initial={initial.address} autoComplete="off" maxLength={200} />
      <Field name="phone" label={t('phone')} type="tel" initial={initial.phone} autoComplete="off" maxLength={40} />
      <ChoiceGroup name="hasStairs" legend={t('hasStairs')} layout="row" initial={initial.hasStairs ?? 'unknown'} options={answers} />
      <ChoiceGroup name="hasLift" legend={t('hasLift')} layout="row" initial={initial.hasLift ?? 'unknown'} options={answers} />
      <StateChoice initial={initial.state} />
      <MoreFields kind={kind} initial={initial} />
    </>
  );
}
