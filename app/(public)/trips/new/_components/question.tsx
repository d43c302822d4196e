import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface QuestionProps {
  readonly number: number;
  /** "Question 2", for those who do not see the ring around the number. */
  readonly numberWords: string;
  readonly title: string;
  readonly isAnswered: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Question({ number, numberWords, title, isAnswered, id, children }: QuestionProps) {
  return (
    <fieldset className={clsx('q', isAnswered && 'is-done')} id={id}>
      <legend>
        <span className="q-n num" aria-hidden="true">{number}</span>
        <span className="vh">{numberWords}</span>
        <span>{title}</span>
      </legend>
      <div className="q-fields">{children}</div>
    </fieldset>
  );
}
