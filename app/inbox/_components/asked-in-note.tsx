import type { FormAction } from '@/components/kit/form-state';
import { AnswerForm } from '@/components/trip/answer-form';
import { AnswerWords, QuestionText } from '@/components/trip/question-list';
import type { CentreQuestion } from '@/lib/domain/arrivals/questions';

interface AskedInNoteProps {
  /** Undefined where its reader may not, or no longer, read it. */
  readonly asked: { readonly question: CentreQuestion; readonly isToAnswer: boolean } | undefined;
  readonly answer: FormAction;
}

/** The question that a note tells of, answered where it is read. */
export function AskedInNote({ asked, answer }: AskedInNoteProps) {
  if (!asked) return null;
  const { question, isToAnswer } = asked;
  return (
    <div className="ib-asked">
      <QuestionText question={question} />
      <AnswerWords question={question} />
      {isToAnswer ? <AnswerForm question={question} answer={answer} /> : null}
    </div>
  );
}
