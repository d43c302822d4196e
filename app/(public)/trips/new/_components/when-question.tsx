import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';

interface WhenQuestionProps {
  readonly dateKnown: string;
  readonly surgeryOn: string;
}

export async function WhenQuestion({ dateKnown, surgeryOn }: WhenQuestionProps) {
  const t = await getTranslations('newTrip.when');
  const day = (
    <Field
      name="surgeryOn"
      type="date"
      label={t('day')}
      hint={t('dayHint')}
      initial={surgeryOn}
      icon={<Icon name="calendar-days" />}
    />
  );
  return (
    <ChoiceGroup
      name="dateKnown"
      legend={t('question')}
      hideLegend
      initial={dateKnown}
      options={[
        { value: 'yes', label: t('known'), more: day },
        { value: 'no', label: t('unknown'), note: t('unknownNote') },
      ]}
    />
  );
}
