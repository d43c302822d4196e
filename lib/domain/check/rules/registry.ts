import type { Rule } from '../types';
import { askBeforeFlying } from './ask-before-flying';
import { centreClosed } from './centre-closed';
import { centreUnverified } from './centre-unverified';
import { connection } from './connection';
import { fliesHomeTooSoon } from './flies-home-too-soon';
import { landsTooLate } from './lands-too-late';
import { missingFollowUp } from './missing-follow-up';
import { missingPreOp } from './missing-pre-op';
import { nightWithoutBed } from './night-without-bed';
import { noClearance } from './no-clearance';
import { noEscort } from './no-escort';
import { onHold } from './on-hold';
import { planOnQuietDay } from './plan-on-quiet-day';
import { surgeryDateUnknown } from './surgery-date-unknown';
import { tightLanding } from './tight-landing';
import { visitAwayFromStay } from './visit-away-from-stay';

/** In the order in which findings of one severity and day are shown. */
export const RULE_IDS = [
  'centre-closed', 'surgery-date-unknown', 'plan-on-quiet-day', 'visit-away-from-stay', 'no-escort',
  'on-hold', 'no-clearance', 'flies-home-too-soon', 'ask-before-flying', 'lands-too-late', 'tight-landing',
  'missing-pre-op', 'missing-follow-up', 'night-without-bed', 'centre-unverified', 'connection',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

interface RegisteredRule {
  readonly rule: Rule;
  /** Whether a warning or tip of it may be kept with a reason; what is blocked never may. */
  readonly keepable: boolean;
}

export const RULES: Readonly<Record<RuleId, RegisteredRule>> = {
  'centre-closed': { rule: centreClosed, keepable: false },
  'surgery-date-unknown': { rule: surgeryDateUnknown, keepable: false },
  'plan-on-quiet-day': { rule: planOnQuietDay, keepable: false },
  'visit-away-from-stay': { rule: visitAwayFromStay, keepable: false },
  'no-escort': { rule: noEscort, keepable: false },
  'on-hold': { rule: onHold, keepable: false },
  'no-clearance': { rule: noClearance, keepable: false },
  'flies-home-too-soon': { rule: fliesHomeTooSoon, keepable: false },
  'ask-before-flying': { rule: askBeforeFlying, keepable: false },
  'lands-too-late': { rule: landsTooLate, keepable: false },
  'tight-landing': { rule: tightLanding, keepable: true },
  'missing-pre-op': { rule: missingPreOp, keepable: true },
  'missing-follow-up': { rule: missingFollowUp, keepable: true },
  'night-without-bed': { rule: nightWithoutBed, keepable: true },
  'centre-unverified': { rule: centreUnverified, keepable: true },
  connection: { rule: connection, keepable: true },
};
