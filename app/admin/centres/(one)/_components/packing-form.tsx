import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import type { Day } from '@/lib/domain/calendar/types';
import { type CentreRule, MEDICINES_RULES } from '@/lib/domain/packing/types';
import { useTranslations } from '@/lib/text/here';
import { change } from '../actions';

const RULES = [...MEDICINES_RULES, 'unknown'] as const;

type NamedRule = CentreRule & { readonly id: string; readonly name: string };

/** One centre's rule, in its own words where it has any. */
export function PackingForm({ centre: { id, name, medicines, note, source }, today }: { centre: NamedRule; today: Day }) {
  const t = useTranslations('admin.centres');
  const a = useTranslations('admin');
  const back = <ButtonLink look="text" href={`/admin/centres/${id}`}>{name}</ButtonLink>;
  return (
    <Section id="rule" title={t('changeTitle', { name })}>
      <ActionForm action={change} submit={a('save')} hidden={{ centreId: id }} className="sheet pad" aside={back}>
        <ChoiceGroup name="medicines" legend={t('medicines')} initial={medicines ?? 'unknown'} options={RULES.map((value) => ({ value, label: t(`rules.${value}`) }))} />
        <Field name="note" label={t('note')} initial={note} maxLength={300} />
        <Field name="source" label={a('source')} hint={t('sourceHint')} initial={source} maxLength={200} />
        <Field name="checkedOn" type="date" label={a('checkedOn')} initial={today} max={today} />
      </ActionForm>
    </Section>
  );
}
