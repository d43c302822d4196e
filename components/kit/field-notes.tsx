import type { ReactNode } from 'react';
import { SeverityShape } from './severity-shape';

/** Hint and problem of a field; their ids are those that `useField` points to. */
export function FieldNotes({ id, hint, problem }: { id: string; hint?: ReactNode; problem: string | null }) {
  return (
    <>
      {hint ? <div className="hint" id={`${id}-hint`}>{hint}</div> : null}
      {problem ? (
        <p className="error" id={`${id}-problem`}>
          <SeverityShape level="stop" />
          {problem}
        </p>
      ) : null}
    </>
  );
}
