import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Section } from '@/components/kit/section';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { MEDICINES_RULES } from '@/lib/domain/packing/types';
import { useTranslations } from '@/lib/text/here';
import { sayMedicinesRule } from '../actions';

/** What the patient was told of medicines in the hospital. */
export function MedicinesRuleForm({ record: { trip, packing } }: { record: TripRecord }) {
  const t = useTranslations('packing.bagForm');
  const options = MEDICINES_RULES.map((rule) => ({ value: rule, label: t(rule) }));
  return (
    <Section id="rule" title={t('ruleTitle')}>
      <ActionForm action={sayMedicinesRule} submit={t('saveRule')} look="outline" hidden={{ tripId: trip.id }} className="sheet pad">
        <ChoiceGroup name="rule" legend={t('rule')} hint={t('ruleHint')} initial={packing.patientRule ?? 'none'} options={[...options, { value: 'none', label: t('ruleNone') }]} />
      </ActionForm>
    </Section>
  );
}
