import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { TextArea } from '@/components/kit/text-area';
import { type CentreQuestion, isOpen, LONGEST_QUESTION, MOST_OPEN_QUESTIONS } from '@/lib/domain/arrivals/questions';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { givenName } from '@/lib/text/names';

interface AskFormProps {
  readonly tripId: string;
  readonly patientName: string;
  /** What the centre has asked on this trip, newest first. */
  readonly questions: readonly CentreQuestion[];
  /** Made with the page: sent twice, it is asked once. */
  readonly commandId: string;
  /** `askPatient` of the screen of questions. */
  readonly ask: FormAction;
}

/** For staff: asks the patient's side something, who read it in their inbox and answer there. */
export function AskForm({ tripId, patientName, questions, commandId, ask }: AskFormProps) {
  const t = useTranslations('questions.ask');
  const open = questions.filter(isOpen).length;
  const hint = t('hint', { name: isolated(givenName(patientName)), most: String(LONGEST_QUESTION) });
  return (
    <ActionForm action={ask} submit={t('submit')} look="outline" hidden={{ tripId, commandId }} label={t('title')} className="ask-form">
      <TextArea name="question" label={t('field')} hint={hint} rows={3} maxLength={LONGEST_QUESTION} />
      {open > 0 ? <p className="soft small">{t('open', { count: open, most: MOST_OPEN_QUESTIONS })}</p> : null}
    </ActionForm>
  );
}

interface TakeBackProps {
  readonly question: CentreQuestion;
  /** `takeBackQuestion` of the screen of questions. */
  readonly takeBack: FormAction;
}

/** For staff: while nobody has answered, a question can be taken back. */
export function TakeBackQuestion({ question: { id, tripId, text, state }, takeBack }: TakeBackProps) {
  const t = useTranslations('questions');
  if (state !== 'open') return null;
  return <ActionForm action={takeBack} submit={t('takeBack')} look="text" hidden={{ tripId, questionId: id }} label={t('takeBackFor', { question: isolated(text) })} />;
}
