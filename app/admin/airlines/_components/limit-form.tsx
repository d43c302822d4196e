import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import { type CabinLimit, SOURCE_GRADES } from '@/lib/input/admin-forms';
import { useTranslations } from '@/lib/text/here';
import { add, change } from '../actions';

interface LimitFormProps {
  /** Null: of an airline that is not there yet. */
  readonly limit: CabinLimit | null;
  readonly today: Day;
}

const decimal = { inputMode: 'decimal', maxLength: 7, autoComplete: 'off' } as const;

/** One airline's limit; sizes and weight in the system of the airline's own page. */
export function LimitForm({ limit, today }: LimitFormProps) {
  const t = useTranslations('admin.airlines');
  const a = useTranslations('admin');
  const unit = (value: 'in' | 'cm' | 'lb' | 'kg') => ({ value, label: t(`units.${value}`) });
  const back = <ButtonLink look="text" href="/admin/airlines">{a('close')}</ButtonLink>;
  const initial = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : undefined);
  return (
    <Section id="limit" title={limit ? t('changeTitle', { airline: limit.airline }) : t('addTitle')}>
      <ActionForm action={limit ? change : add} submit={a('save')} hidden={limit ? { airline: limit.airline } : undefined} className="sheet pad" aside={back}>
        {limit ? null : <Field name="airline" label={t('airline')} maxLength={80} autoComplete="off" required />}
        <div className="admin-sizes">
          <Field {...decimal} name="length" label={t('length')} initial={initial(limit?.lengthIn)} required />
          <Field {...decimal} name="width" label={t('width')} initial={initial(limit?.widthIn)} required />
          <Field {...decimal} name="depth" label={t('depth')} initial={initial(limit?.depthIn)} required />
        </div>
        <ChoiceGroup name="sizeUnit" legend={t('sizeUnit')} layout="row" initial="in" options={[unit('in'), unit('cm')]} />
        <Field {...decimal} name="weight" label={t('weightField')} initial={initial(limit?.weightPounds)} />
        <ChoiceGroup name="weightUnit" legend={t('weightUnit')} layout="row" initial="lb" options={[unit('lb'), unit('kg')]} />
        <Field name="source" label={a('source')} hint={t('sourceHint')} initial={limit?.source} maxLength={200} required />
        <ChoiceGroup name="grade" legend={t('grade')} hint={t('gradeNote')} initial={limit?.grade} options={SOURCE_GRADES.map((value) => ({ value, label: t(`grades.${value}`) }))} />
        <Field name="checkedOn" type="date" label={a('checkedOn')} initial={today} max={today} required />
      </ActionForm>
    </Section>
  );
}
