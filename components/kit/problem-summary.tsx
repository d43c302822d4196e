'use client';

import { useEffect, useRef } from 'react';
import { fieldId, useFormWords } from './form-context';
import type { FormProblem } from './form-state';
import { SeverityShape } from './severity-shape';

interface ProblemSummaryProps {
  readonly formId: string;
  readonly problems: readonly FormProblem[];
  readonly heading?: string;
}

/** All that has to be corrected, at the head of the form; takes the focus so that nobody searches for it. */
export function ProblemSummary({ formId, problems, heading }: ProblemSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const words = useFormWords();
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="note note--stop problems" role="alert" tabIndex={-1} ref={box}>
      <SeverityShape level="stop" />
      <div>
        <p className="problems-head">{heading ?? words.problems}</p>
        <ul>{problems.map((problem) => <li key={`${problem.field} ${problem.message}`}>{sentence(formId, problem)}</li>)}</ul>
      </div>
    </div>
  );
}

function sentence(formId: string, { field, message, way }: FormProblem) {
  if (way) return <>{message} <a href={way.href} target="_blank" rel="noopener">{way.label}</a></>;
  return field === null ? message : <a href={`#${fieldId(formId, field)}`}>{message}</a>;
}
