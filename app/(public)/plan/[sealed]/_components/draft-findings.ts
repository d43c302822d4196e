import type { Finding } from '@/lib/domain/check/types';

/** What every draft lacks is on the list of things to do; the centre has a notice of its own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'night-without-bed', 'no-escort', 'surgery-date-unknown', 'centre-closed', 'centre-unverified', 'nonstop-not-booked',
]);

/** The findings that say something new about a plan which nobody has begun to book. */
export function draftFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, ruleId }) => severity !== 'tip' && !SAID_ELSEWHERE.has(ruleId));
}
