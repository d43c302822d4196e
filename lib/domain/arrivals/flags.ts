import type { RuleId } from '../check/rules/registry';
import type { Finding } from '../check/types';
import { ARRIVAL_FLAGS, type ArrivalFlag } from './types';

/** The rules whose finding has a flag of its own, whatever its severity: staff look for the fact. */
const FLAG_OF_RULE: Readonly<Partial<Record<RuleId, ArrivalFlag>>> = {
  'no-escort': 'no-escort',
  'on-hold': 'on-hold',
  connection: 'connection',
  'lands-too-late': 'lands-late',
  'tight-landing': 'lands-late',
  'missing-pre-op': 'no-pre-op',
  'missing-follow-up': 'no-follow-up',
  'flies-home-too-soon': 'flies-too-soon',
  'no-clearance': 'flies-too-soon',
  'no-emergency-contact': 'no-emergency-contact',
};

const FLAGS_BY_RULE: ReadonlyMap<string, ArrivalFlag> = new Map(Object.entries(FLAG_OF_RULE));

/** The flag that a finding has, or is among the others by; a tip that has none of its own has none. */
export function flagOf({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): ArrivalFlag | null {
  if (severity === 'tip') return FLAGS_BY_RULE.get(ruleId) ?? null;
  return FLAGS_BY_RULE.get(ruleId) ?? `else-${severity}`;
}

/** Of the open findings, and of what is known beside them; in the order of `ARRIVAL_FLAGS`. */
export function flagsOf(open: readonly Finding[], known: readonly ArrivalFlag[]): readonly ArrivalFlag[] {
  const flags = new Set([...open.map(flagOf), ...known]);
  return ARRIVAL_FLAGS.filter((flag) => flags.has(flag));
}
