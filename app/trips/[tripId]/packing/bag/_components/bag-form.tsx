import { ActionForm } from '@/components/kit/action-form';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Section } from '@/components/kit/section';
import { SelectField } from '@/components/kit/select-field';
import { travelBagOf, type TripPacking } from '@/lib/domain/packing/trip-packing';
import type { CarryOnLimit } from '@/lib/domain/packing/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sizeWords, typedLength, typedWeight } from '@/lib/text/packing-words';
import { setPackingBag } from '../actions';

interface BagFormProps {
  readonly tripId: string;
  readonly packing: TripPacking;
  readonly limits: readonly CarryOnLimit[];
}

/** Size, weight and airline, in the units that somebody chooses. */
export function BagForm({ tripId, packing, limits }: BagFormProps) {
  const t = useTranslations('packing.bagForm');
  const locale = useLocale();
  const bag = travelBagOf(packing);
  const system = bag?.system ?? 'us';
  const number = { inputMode: 'decimal', maxLength: 7, autoComplete: 'off' } as const;
  const airlines = limits.map(({ airline, size }) => ({ value: airline, label: `${airline} (${sizeWords(size, system, locale)})` }));
  return (
    <Section id="carry-on" title={t('carryOn')}>
      <ActionForm action={setPackingBag} submit={useTranslations('packing')('save')} hidden={{ tripId }} className="sheet pad">
        <ChoiceGroup name="system" legend={t('system')} initial={system} layout="row" options={[{ value: 'us', label: t('us') }, { value: 'metric', label: t('metric') }]} />
        <div className="sides">
          <Field name="long" label={t('long')} initial={typedLength(bag?.size?.lengthIn, system)} {...number} />
          <Field name="wide" label={t('wide')} initial={typedLength(bag?.size?.widthIn, system)} {...number} />
          <Field name="deep" label={t('deep')} initial={typedLength(bag?.size?.depthIn, system)} {...number} />
        </div>
        <Field name="weight" label={t('weight')} initial={typedWeight(bag?.pounds ?? null, system)} {...number} />
        <Field name="homeWeight" label={t('homeWeight')} hint={t('homeWeightHint')} initial={typedWeight(bag?.homePounds ?? null, system)} {...number} />
        <SelectField name="airline" label={t('airline')} empty={t('noAirline')} initial={bag?.airline ?? ''} options={airlines} />
      </ActionForm>
    </Section>
  );
}
