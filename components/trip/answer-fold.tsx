'use client';

import { type ReactNode, useState } from 'react';
import { useAnswered } from '@/components/kit/form-context';

interface AnswerFoldProps {
  readonly summary: ReactNode;
  /** Whether it stands open at first. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** The field of an answer: stays as it is, with what is typed in it, when somebody else answers meanwhile. Closed by one's own answer. */
export function AnswerFold({ summary, isOpen, children }: AnswerFoldProps) {
  const [isFirstOpen] = useState(isOpen);
  const answered = useAnswered();
  return (
    <details className="fold" open={answered === 'refused' || (isFirstOpen && answered !== 'saved')}>
      <summary>{summary}</summary>
      <div className="fold-fields">{children}</div>
    </details>
  );
}
