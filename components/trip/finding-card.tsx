import type { ReactNode } from 'react';
import { SeverityShape } from '@/components/kit/severity-shape';
import type { Severity } from '@/lib/domain/check/types';
import { LEVEL_OF_SEVERITY } from './severity-level';

/** A finding in finished words. */
export interface FindingWords {
  /** The finding's own key: stable while the trouble is the same. */
  readonly key: string;
  readonly severity: Severity;
  /** "Blocked", "Warning", "Tip". */
  readonly level: string;
  /** What, in one sentence. */
  readonly what: string;
  /** Why, in one or two, with the source of any number. */
  readonly why: string;
}

interface FindingCardProps {
  readonly finding: FindingWords;
  /** The way out: a button that names the result, and at most one other. */
  readonly children?: ReactNode;
}

export function FindingCard({ finding, children }: FindingCardProps) {
  const level = LEVEL_OF_SEVERITY[finding.severity];
  return (
    <div className={`finding finding--${level}`}>
      <SeverityShape level={level} />
      <div className="finding-head">
        <p className="finding-level">{finding.level}</p>
        <h3>{finding.what}</h3>
      </div>
      <div className="finding-body">
        <p>{finding.why}</p>
        {children ? <div className="actions">{children}</div> : null}
      </div>
    </div>
  );
}
