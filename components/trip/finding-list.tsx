import type { ReactNode } from 'react';
import { FindingCard, type FindingWords } from './finding-card';

interface FindingListProps {
  /** In the order of trip check: blocked, warnings, tips, each by date. */
  readonly findings: readonly FindingWords[];
  /** The buttons of one finding; only the first blocked one gets a solid button. */
  readonly renderFix?: (finding: FindingWords, isFirstBlocked: boolean) => ReactNode;
  /** Stands in place of an empty list: `AllClear` with the time of the check. */
  readonly empty: ReactNode;
}

/** What trip check found, on one sheet. */
export function FindingList({ findings, renderFix, empty }: FindingListProps) {
  if (findings.length === 0) return empty;
  const firstBlocked = findings.find(({ severity }) => severity === 'blocked');
  return (
    <ul className="sheet lines">
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingCard finding={finding}>{renderFix?.(finding, finding === firstBlocked)}</FindingCard>
        </li>
      ))}
    </ul>
  );
}
