import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A step of the plan in finished words. */
export interface StepWords {
  readonly key: string;
  /** "Sat, Feb 14", "This week". */
  readonly by: string;
  readonly what: string;
  readonly note?: ReactNode;
}

/** What to do, by when; the first one carries the mark. */
export function PlanSteps({ steps }: { steps: readonly StepWords[] }) {
  return (
    <ol className="bydate">
      {steps.map(({ key, by, what, note }, index) => (
        <li key={key} className={clsx(index === 0 && 'is-next')}>
          <span className="by num">{by}</span>
          <div>
            <b>{what}</b>
            {note ? <span className="soft">{note}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
