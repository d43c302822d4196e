import type { ReactNode } from 'react';

interface SourceLineProps {
  /** `measured`: measured or confirmed by somebody (full dot). `own`: our list or starting number (hollow dot). */
  readonly kind: 'measured' | 'own';
  readonly children: ReactNode;
}

/** Where a fact is from, and the day it was checked. */
export function SourceLine({ kind, children }: SourceLineProps) {
  return <p className={kind === 'own' ? 'src src--own' : 'src'}>{children}</p>;
}
