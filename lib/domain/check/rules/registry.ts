import type { Rule } from '../types';
import { askBeforeFlying } from './ask-before-flying';
import { bagOverLimit } from './bag-over-limit';
import { centreClosed } from './centre-closed';
import { centreUnverified } from './centre-unverified';
import { checkedBag } from './checked-bag';
import { clash } from './clash';
import { connection } from './connection';
import { fareCannotChange } from './fare-cannot-change';
import { fliesHomeTooSoon } from './flies-home-too-soon';
import { flyLetter } from './fly-letter';
import { fullDay } from './full-day';
import { landsTooLate } from './lands-too-late';
import { longFlight } from './long-flight';
import { medicineNotInCabin } from './medicine-not-in-cabin';
import { medicineRunsOut } from './medicine-runs-out';
import { missingFollowUp } from './missing-follow-up';
import { missingPreOp } from './missing-pre-op';
import { nightWithoutBed } from './night-without-bed';
import { noClearance } from './no-clearance';
import { noEmergencyContact } from './no-emergency-contact';
import { noEscort } from './no-escort';
import { nonstopNotBooked } from './nonstop-not-booked';
import { nonstopUnknown } from './nonstop-unknown';
import { notPacked } from './not-packed';
import { onHold } from './on-hold';
import { outsideTrip } from './outside-trip';
import { planOnQuietDay } from './plan-on-quiet-day';
import { stayStairs } from './stay-stairs';
import { strenuousActivity } from './strenuous-activity';
import { surgeryDateUnknown } from './surgery-date-unknown';
import { tightLanding } from './tight-landing';
import { tooHeavyToLift } from './too-heavy-to-lift';
import { travelPapers } from './travel-papers';
import { visitAwayFromStay } from './visit-away-from-stay';
import { wheelchairHelp } from './wheelchair-help';

/** In the order in which findings of one severity and day are shown. */
export const RULE_IDS = [
  'centre-closed', 'surgery-date-unknown', 'plan-on-quiet-day', 'visit-away-from-stay', 'strenuous-activity',
  'outside-trip', 'clash', 'no-escort', 'on-hold', 'no-clearance', 'flies-home-too-soon', 'ask-before-flying',
  'lands-too-late', 'tight-landing', 'medicine-not-in-cabin', 'no-emergency-contact', 'travel-papers',
  'missing-pre-op', 'missing-follow-up', 'nonstop-not-booked', 'night-without-bed', 'full-day', 'fare-cannot-change',
  'checked-bag', 'bag-over-limit', 'too-heavy-to-lift', 'medicine-runs-out', 'centre-unverified', 'connection',
  'nonstop-unknown', 'stay-stairs', 'long-flight', 'wheelchair-help', 'fly-letter', 'not-packed',
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
  'strenuous-activity': { rule: strenuousActivity, keepable: false },
  'outside-trip': { rule: outsideTrip, keepable: false },
  clash: { rule: clash, keepable: false },
  'no-escort': { rule: noEscort, keepable: false },
  'on-hold': { rule: onHold, keepable: false },
  'no-clearance': { rule: noClearance, keepable: false },
  'flies-home-too-soon': { rule: fliesHomeTooSoon, keepable: false },
  'ask-before-flying': { rule: askBeforeFlying, keepable: false },
  'lands-too-late': { rule: landsTooLate, keepable: false },
  'tight-landing': { rule: tightLanding, keepable: true },
  'medicine-not-in-cabin': { rule: medicineNotInCabin, keepable: false },
  'no-emergency-contact': { rule: noEmergencyContact, keepable: false },
  'travel-papers': { rule: travelPapers, keepable: true },
  'missing-pre-op': { rule: missingPreOp, keepable: true },
  'missing-follow-up': { rule: missingFollowUp, keepable: true },
  'nonstop-not-booked': { rule: nonstopNotBooked, keepable: true },
  'night-without-bed': { rule: nightWithoutBed, keepable: true },
  'full-day': { rule: fullDay, keepable: true },
  'fare-cannot-change': { rule: fareCannotChange, keepable: true },
  'checked-bag': { rule: checkedBag, keepable: true },
  'bag-over-limit': { rule: bagOverLimit, keepable: true },
  'too-heavy-to-lift': { rule: tooHeavyToLift, keepable: true },
  'medicine-runs-out': { rule: medicineRunsOut, keepable: true },
  'centre-unverified': { rule: centreUnverified, keepable: true },
  connection: { rule: connection, keepable: true },
  'nonstop-unknown': { rule: nonstopUnknown, keepable: true },
  'stay-stairs': { rule: stayStairs, keepable: true },
  'long-flight': { rule: longFlight, keepable: true },
  'wheelchair-help': { rule: wheelchairHelp, keepable: true },
  'fly-letter': { rule: flyLetter, keepable: true },
  'not-packed': { rule: notPacked, keepable: true },
};
