'use client';

import type { ReactNode } from 'react';
import { useFilled } from './form-context';

interface FoldProps {
  readonly summary: ReactNode;
  /** The fields inside: with a problem or something typed in one of them the fold stands open. */
  readonly names: readonly string[];
  readonly initial: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Fields that few people need, behind the browser's own fold. */
export function Fold({ summary, names, initial, children }: FoldProps) {
  const isOpen = useFilled(names, initial);
  return (
    <details className="fold" open={isOpen}>
      <summary>{summary}</summary>
      <div className="fold-fields">{children}</div>
    </details>
  );
}
