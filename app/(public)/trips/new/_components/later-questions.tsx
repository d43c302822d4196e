import { getTranslations } from 'next-intl/server';
import { ChoiceGroup } from '@/components/kit/choice-group';
import { Field } from '@/components/kit/field';

interface LaterQuestionsProps {
  readonly forWhom: string;
  readonly escort: string;
  readonly escortName: string;
}

const LONGEST_NAME = 80;

/** The two questions that may wait. One name field serves both who was asked and who said yes. */
export async function LaterQuestions({ forWhom, escort, escortName }: LaterQuestionsProps) {
  const t = await getTranslations('newTrip');
  return (
    <>
      <ChoiceGroup
        name="forWhom"
        legend={t('forWhom.question')}
        initial={forWhom}
        options={[
          { value: 'me', label: t('forWhom.me') },
          { value: 'help', label: t('forWhom.help'), note: t('forWhom.helpNote') },
        ]}
      />
      <ChoiceGroup
        name="escort"
        legend={t('escort.question')}
        initial={escort}
        options={(['none', 'asked', 'accepted', 'centre'] as const).map((choice) => ({ value: choice, label: t(`escort.${choice}`) }))}
      />
      <div className="escort-name">
        <Field name="escortName" label={t('escort.name')} initial={escortName} maxLength={LONGEST_NAME} autoComplete="off" />
      </div>
    </>
  );
}
