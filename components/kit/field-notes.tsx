import type { ReactNode } from 'react';
import type { FormChoice } from './form-state';
import { SeverityShape } from './severity-shape';
import { SubmitButton } from './submit-button';

interface FieldNotesProps {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly problem: string | null;
  readonly choices?: readonly FormChoice[];
}

/** Hint and problem of a field, with what would do instead; the ids are those that `useField` points to. */
export function FieldNotes({ id, hint, problem, choices = [] }: FieldNotesProps) {
  return (
    <>
      {hint ? <div className="hint" id={`${id}-hint`}>{hint}</div> : null}
      {problem ? (
        <p className="error" id={`${id}-problem`}>
          <SeverityShape level="stop" />
          {problem}
        </p>
      ) : null}
      {choices.length > 0 ? (
        <div className="better">
          {choices.map(({ name, value, label }) => <SubmitButton key={`${name} ${value}`} look="outline" name={name} value={value}>{label}</SubmitButton>)}
        </div>
      ) : null}
    </>
  );
}
