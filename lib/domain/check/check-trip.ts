import type { Instant } from '../calendar/types';
import type { Trip } from '../itinerary/types';
import { gatherFacts, type TripFacts } from './facts';
import { RULE_IDS, RULES, type RuleId } from './rules/registry';
import type { Finding, KeptInCheck, Severity, Trouble, TripCheck } from './types';

const RANK: Readonly<Record<Severity, number>> = { blocked: 0, warning: 1, tip: 2 };
const RULE_RANK: ReadonlyMap<string, number> = new Map(RULE_IDS.map((id, index) => [id, index]));
const NO_DAY = '9999-12-31';

function findingOf(ruleId: RuleId, { about, ...trouble }: Trouble): Finding {
  return {
    ruleId,
    key: `${ruleId}:${about ?? trouble.itemIds.join(',')}`,
    ...trouble,
    canBeKept: RULES[ruleId].keepable && trouble.severity !== 'blocked',
  };
}

function findingsOf(ruleId: RuleId, facts: TripFacts): readonly Finding[] {
  return RULES[ruleId].rule(facts).map((trouble) => findingOf(ruleId, trouble));
}

/** By severity, day and rule; the key settles the rest, so that the order of items does not matter. */
function inOrder(a: Finding, b: Finding): number {
  const ranks = RANK[a.severity] - RANK[b.severity];
  if (ranks !== 0) return ranks;
  const [dayA, dayB] = [a.days[0] ?? NO_DAY, b.days[0] ?? NO_DAY];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const rules = (RULE_RANK.get(a.ruleId) ?? 0) - (RULE_RANK.get(b.ruleId) ?? 0);
  if (rules !== 0) return rules;
  return a.key < b.key ? -1 : 1;
}

function asKept(finding: Finding, trip: Trip): readonly KeptInCheck[] {
  const kept = finding.canBeKept ? trip.kept.find(({ findingKey }) => findingKey === finding.key) : undefined;
  return kept ? [{ finding, reason: kept.reason, keptBy: kept.keptBy, keptAt: kept.keptAt }] : [];
}

/** Looks at the whole trip at that moment. */
export function checkTrip(trip: Trip, now: Instant): TripCheck {
  const facts = gatherFacts(trip, now);
  const findings = RULE_IDS.flatMap((ruleId) => findingsOf(ruleId, facts)).sort(inOrder);
  const kept = findings.flatMap((finding) => asKept(finding, trip));
  const keptKeys = new Set(kept.map(({ finding }) => finding.key));
  return { open: findings.filter(({ key }) => !keptKeys.has(key)), kept };
}

/** Nothing blocked, and every warning fixed or kept with a reason. Tips do not count. */
export function isReady({ open }: TripCheck): boolean {
  return open.every(({ severity }) => severity === 'tip');
}
