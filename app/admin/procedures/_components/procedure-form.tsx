import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import type { ProcedureId, RecoveryProfile } from '@/lib/domain/recovery/profile';
import { useTranslations } from '@/lib/text/here';
import { change } from '../actions';
import { fieldsOf, GROUPS, type NumberField } from './fields';

interface ProcedureFormProps {
  readonly procedure: { readonly id: ProcedureId; readonly profile: RecoveryProfile; readonly version: string };
  /** Saved trips that keep their own numbers. */
  readonly saved: number;
  readonly today: Day;
}

/** The numbers that new trips with this procedure start with. A consultation has but one. */
export function ProcedureForm({ procedure: { id, profile, version }, saved, today }: ProcedureFormProps) {
  const t = useTranslations('adminProcedures');
  const values = fieldsOf(profile);
  const groups = id === 'consultation' ? [] : GROUPS;
  const hidden = { procedure: id, version, ...(id === 'consultation' ? values : {}) };
  const back = <ButtonLink look="text" href="/admin/procedures">{t('back')}</ButtonLink>;
  return (
    <Section id="numbers" title={t('change')}>
      <p className="admin-lead">{t('kept', { count: saved })}</p>
      <ActionForm action={change} submit={t('save')} hidden={without(hidden, 'arriveCentreDays', 'source', 'checkedOn')} className="sheet pad" aside={back}>
        {groups.length === 0 ? <NumberInput field="arriveCentreDays" values={values} /> : null}
        {groups.map(({ name, fields }) => (
          <fieldset key={name} className="admin-numbers">
            <legend><h3>{t(`groups.${name}`)}</h3></legend>
            {fields.map((field) => <NumberInput key={field} field={field} values={values} />)}
          </fieldset>
        ))}
        <Field name="source" label={t('source')} hint={t('sourceHint')} initial={profile.edited?.source} maxLength={200} required />
        <Field name="checkedOn" type="date" label={t('checkedOn')} initial={today} max={today} required />
      </ActionForm>
    </Section>
  );
}

const without = (fields: Readonly<Record<string, string>>, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const ANSWERS: Partial<Record<NumberField, readonly ('yes' | 'no' | 'if-sedated')[]>> = {
  preOpVisit: ['yes', 'no'], escort: ['yes', 'if-sedated', 'no'], followUpByPhone: ['yes', 'no'], followUpBeforeFlying: ['yes', 'no'],
};
/** Those that may be left empty. */
const MAY_BE_EMPTY: readonly NumberField[] = ['followUpLast', 'liftWeeks'];

function NumberInput({ field, values }: { field: NumberField; values: Readonly<Record<NumberField, string>> }) {
  const t = useTranslations('adminProcedures');
  const answers = ANSWERS[field];
  const label = t(`fields.${field}`);
  if (answers) return <ChoiceGroup name={field} legend={label} layout="row" initial={values[field]} options={answers.map((value) => ({ value, label: t(`answers.${value}`) }))} />;
  return <Field name={field} label={label} hint={MAY_BE_EMPTY.includes(field) ? t('emptyHint') : undefined} initial={values[field]} inputMode="numeric" maxLength={4} autoComplete="off" />;
}
