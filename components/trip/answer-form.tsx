import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { SubmitButton } from '@/components/kit/submit-button';
import { TextArea } from '@/components/kit/text-area';
import { answerVersion, type CentreQuestion, isOpen, LONGEST_ANSWER } from '@/lib/domain/arrivals/questions';
import { useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import { AnswerFold } from './answer-fold';

interface AnswerFormProps {
  readonly question: CentreQuestion;
  /** `answerCentre` of the screen of questions. */
  readonly answer: FormAction;
}

/** For those who may answer the centre: in place, wherever the question stands. */
export function AnswerForm({ question, answer }: AnswerFormProps) {
  const t = useTranslations('questions.answer');
  const { id, tripId } = question;
  const isNew = isOpen(question);
  const hidden = { tripId, questionId: id, version: String(answerVersion(question)) };
  const hint = isNew ? t('hint', { most: String(LONGEST_ANSWER) }) : t('changeNote');
  return (
    <ActionForm action={answer} submit={null} hidden={hidden} label={t('label', { question: isolated(question.text) })} className="answer-form">
      <AnswerFold summary={isNew ? t('open') : t('change')} isOpen={isNew}>
        <TextArea name="answer" label={t('field')} hint={hint} rows={3} maxLength={LONGEST_ANSWER} initial={question.answer?.text} />
        <div><SubmitButton look="outline">{isNew ? t('submit') : t('again')}</SubmitButton></div>
      </AnswerFold>
    </ActionForm>
  );
}
