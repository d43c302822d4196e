import type { Finding, Severity } from '../check/types';

const RANK: Readonly<Record<Severity, number>> = { tip: 0, warning: 1, blocked: 2 };

/** The gravest severity of each thing that findings name: a day, an item. */
export function gravest<K>(findings: readonly Finding[], named: (finding: Finding) => readonly K[]): ReadonlyMap<K, Severity> {
  const severities = new Map<K, Severity>();
  for (const finding of findings) {
    for (const key of named(finding)) {
      const known = severities.get(key);
      if (!known || RANK[finding.severity] > RANK[known]) severities.set(key, finding.severity);
    }
  }
  return severities;
}
