import { ActionForm } from '@/components/kit/action-form';
import type { ButtonLook } from '@/components/kit/button-class';
import { Field } from '@/components/kit/field';
import { SubmitButton } from '@/components/kit/submit-button';
import { answerCall } from '../actions';

export interface AnswerChoice {
  readonly outcome: 'to-call' | 'asked' | 'moved' | 'changed' | 'stays' | 'refused';
  readonly label: string;
  readonly look: ButtonLook;
}

interface AnswerFormProps {
  readonly tripId: string;
  readonly callId: string;
  readonly choices: readonly AnswerChoice[];
  /** What they said before. */
  readonly answer?: string;
  /** The words of the field; without them nobody is asked what was said. */
  readonly answerWords?: { readonly open: string; readonly label: string };
}

/** After the call: buttons that name what happened. */
export function AnswerForm({ tripId, callId, choices, answer, answerWords }: AnswerFormProps) {
  return (
    <ActionForm action={answerCall} submit={null} hidden={{ tripId, callId }}>
      {answerWords ? (
        <details className="kept cc-answer" open={answer !== undefined && answer !== ''}>
          <summary>{answerWords.open}</summary>
          <Field name="answer" label={answerWords.label} initial={answer} maxLength={300} autoComplete="off" />
        </details>
      ) : null}
      <div className="cc-acts">
        {choices.map(({ outcome, label, look }) => (
          <SubmitButton key={outcome} look={look} name="outcome" value={outcome}>{label}</SubmitButton>
        ))}
      </div>
    </ActionForm>
  );
}
