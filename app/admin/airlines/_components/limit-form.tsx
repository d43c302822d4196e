import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import { lengthIn, weightIn } from '@/lib/domain/packing/measures';
import type { CarryOnLimit, MeasureSystem } from '@/lib/domain/packing/types';
import { SOURCE_GRADES } from '@/lib/input/admin-forms';
import { useTranslations } from '@/lib/text/here';
import { add, change } from '../actions';

interface LimitFormProps {
  /** Null: of an airline that is not there yet. */
  readonly limit: CarryOnLimit | null;
  readonly today: Day;
}

const decimal = { inputMode: 'decimal', maxLength: 7, autoComplete: 'off' } as const;

/** The system in which the numbers were typed: there they are the rounder ones. */
function systemOf(kept: readonly number[], shown: (system: MeasureSystem, value: number) => number): MeasureSystem {
  const length = (system: MeasureSystem) => kept.map((value) => String(shown(system, value))).join('').length;
  return length('metric') < length('us') ? 'metric' : 'us';
}

/** One airline's limit; sizes and weight in the system of the airline's own page. */
export function LimitForm({ limit, today }: LimitFormProps) {
  const t = useTranslations('admin.airlines');
  const a = useTranslations('admin');
  const sizes = limit ? Object.values(limit.size) : [];
  const [sizeSystem, weightSystem] = [systemOf(sizes, lengthIn), systemOf(limit?.pounds ? [limit.pounds] : [], weightIn)];
  const side = (kept: number | undefined) => (kept === undefined ? undefined : String(lengthIn(sizeSystem, kept)));
  const weight = limit?.pounds ? String(weightIn(weightSystem, limit.pounds)) : undefined;
  const back = <ButtonLink look="text" href="/admin/airlines">{a('close')}</ButtonLink>;
  return (
    <Section id="limit" title={limit ? t('changeTitle', { airline: limit.airline }) : t('addTitle')}>
      <ActionForm action={limit ? change : add} submit={a('save')} hidden={limit ? { airline: limit.airline } : undefined} className="sheet pad" aside={back}>
        {limit ? null : <Field name="airline" label={t('airline')} maxLength={80} autoComplete="off" required />}
        <div className="admin-sizes">
          <Field {...decimal} name="length" label={t('length')} initial={side(limit?.size.lengthIn)} required />
          <Field {...decimal} name="width" label={t('width')} initial={side(limit?.size.widthIn)} required />
          <Field {...decimal} name="depth" label={t('depth')} initial={side(limit?.size.depthIn)} required />
        </div>
        <ChoiceGroup name="sizeSystem" legend={t('sizeUnit')} layout="row" initial={sizeSystem} options={[{ value: 'us', label: t('units.in') }, { value: 'metric', label: t('units.cm') }]} />
        <Field {...decimal} name="weight" label={t('weightField')} initial={weight} />
        <ChoiceGroup name="weightSystem" legend={t('weightUnit')} layout="row" initial={weightSystem} options={[{ value: 'us', label: t('units.lb') }, { value: 'metric', label: t('units.kg') }]} />
        <Field name="source" label={a('source')} hint={t('sourceHint')} initial={limit?.source} maxLength={200} required />
        <ChoiceGroup name="grade" legend={t('grade')} hint={t('gradeNote')} initial={limit?.grade} options={SOURCE_GRADES.map((value) => ({ value, label: t(`grades.${value}`) }))} />
        <Field name="checkedOn" type="date" label={a('checkedOn')} initial={today} max={today} required />
      </ActionForm>
    </Section>
  );
}
