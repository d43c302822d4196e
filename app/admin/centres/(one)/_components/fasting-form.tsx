import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { TextArea } from '@/components/kit/text-area';
import type { FastingRule } from '@/lib/domain/appointments/fasting';
import type { Day } from '@/lib/domain/calendar/types';
import { useTranslations } from '@/lib/text/here';
import { fast } from '../actions';

interface FastingFormProps {
  readonly centre: { readonly id: string; readonly name: string; readonly fasting: FastingRule };
  readonly today: Day;
}

/** One centre's rule on eating and drinking before surgery, in its own words. */
export function FastingForm({ centre: { id, name, fasting: { rule, source } }, today }: FastingFormProps) {
  const t = useTranslations('admin.centres');
  return (
    <Section id="fasting" title={t('fastingTitle', { name })}>
      <ActionForm action={fast} submit={t('fastingSave')} look="outline" hidden={{ centreId: id }} className="sheet pad">
        <TextArea name="rule" label={t('fasting')} hint={t('fastingHint')} initial={rule} rows={3} maxLength={500} />
        <Field name="fastingSource" label={t('fastingSource')} hint={t('sourceHint')} initial={source} maxLength={200} />
        <Field name="fastingCheckedOn" type="date" label={t('fastingDay')} initial={today} max={today} />
      </ActionForm>
    </Section>
  );
}
