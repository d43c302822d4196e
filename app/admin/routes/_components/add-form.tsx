import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK_AIRPORTS } from '@/lib/domain/flights/types';
import { NEW_ROUTE_STANDINGS } from '@/lib/input/admin-forms';
import { useTranslations } from '@/lib/text/here';
import { add } from '../actions';

/** A line that our list does not have yet. */
export function AddForm({ origin, today }: { origin: string | null; today: Day }) {
  const t = useTranslations('admin.routes');
  const a = useTranslations('admin');
  const options = NEW_ROUTE_STANDINGS.map((value) => ({ value, label: t(`standings.${value}`), note: t(`standingNotes.${value}`) }));
  const back = <ButtonLink look="text" href={`/admin/routes?from=${origin ?? ''}#from`}>{a('close')}</ButtonLink>;
  return (
    <Section id="add" title={t('addTitle')}>
      <ActionForm action={add} submit={a('save')} className="sheet pad" aside={back}>
        <Field name="origin" label={t('origin')} initial={origin ?? ''} maxLength={3} autoComplete="off" autoCapitalize="characters" required />
        <SelectField name="destination" label={t('destination')} options={NEW_YORK_AIRPORTS.map((code) => ({ value: code, label: code }))} />
        <Field name="carrier" label={t('carrier')} maxLength={2} autoComplete="off" autoCapitalize="characters" required />
        <Field name="carrierName" label={t('carrierName')} maxLength={80} required />
        <ChoiceGroup name="standing" legend={t('standing')} initial="unconfirmed" options={options} />
        <Field name="reviewedOn" type="date" label={t('reviewedOn')} initial={today} max={today} required />
      </ActionForm>
    </Section>
  );
}
