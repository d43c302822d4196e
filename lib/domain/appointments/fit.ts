import type { Instant } from '../calendar/types';
import { dayNumberIn, NEW_YORK } from '../calendar/zones';
import { applyChange } from '../check/apply-change';
import { gatherFacts, type TripFacts } from '../check/facts';
import { RULES, type RuleId } from '../check/rules/registry';
import type { FindingParams, Trouble } from '../check/types';
import { blankItem } from '../itinerary/blank-item';
import type { Item, Trip } from '../itinerary/types';
import { withoutFollowers } from './fit-follow';
import type { Service, Slot } from './types';

/** What speaks against a time. What trip check would block comes first. */
export type Objection = 'surgery-day' | 'wrong-side' | 'lands-too-late' | 'flies-first' | 'outside-trip' | 'clash' | 'lands-tight';

/** How a time fits the plan. `blocked`: trip check would block the plan with it, or it lies on the day of the surgery. */
export interface Fit {
  readonly objection: Objection | null;
  readonly isBlocked: boolean;
  /** For the words: moments as trip check gives them. */
  readonly params: FindingParams;
  /** What it clashes with. */
  readonly other: Item | null;
}

/** A trip that is asked about times of one service; what all times share is worked out once. */
export interface FitQuestion {
  readonly trip: Trip;
  readonly service: Service;
  readonly now: Instant;
  /** What the time would be for, as it would stand in the plan. */
  readonly item: Item;
  /** The trip as it is, without what follows by itself. */
  readonly facts: TripFacts;
  /** What is blocked already, whatever is chosen. */
  readonly blockedNow: ReadonlySet<string>;
}

/**
 * The rules that an appointment can break; the others look at other things. That adding one never makes a blocked
 * finding of another rule is tested beside this file.
 */
const OBJECTIONS = {
  'lands-too-late': 'lands-too-late', 'outside-trip': 'outside-trip', clash: 'clash',
  'flies-home-too-soon': 'flies-first', 'no-clearance': 'flies-first', 'tight-landing': 'lands-tight',
} as const satisfies Partial<Record<RuleId, Objection>>;

type AskedRule = keyof typeof OBJECTIONS;
const ASKED_RULES: readonly AskedRule[] = ['lands-too-late', 'flies-home-too-soon', 'no-clearance', 'outside-trip', 'clash', 'tight-landing'];

interface Found extends Trouble {
  readonly ruleId: AskedRule;
}

const keyOf = ({ ruleId, about, itemIds }: Found): string => `${ruleId}:${about ?? itemIds.join(',')}`;

function troublesOf(facts: TripFacts): readonly Found[] {
  return ASKED_RULES.flatMap((ruleId) => RULES[ruleId].rule(facts).map((trouble) => ({ ...trouble, ruleId })));
}

/** The id of an appointment that is not stored yet. */
export const ASKED_ITEM = 'asked-appointment';

/** What the booking makes of the item: the appointment of the plan that it fills, or a new one. */
function bookedItem(service: Service, fills: Item | null): Item {
  const when = { type: 'offset', from: 0, until: 1 } as const;
  const item = fills ?? blankItem(ASKED_ITEM, 'APPOINTMENT', when);
  return { ...item, purpose: service.purpose ?? item.purpose, place: service.place, state: 'BOOKED', title: item.title || (service.purpose ? '' : service.name) };
}

/** `fills`: the item of the plan that the time is for, or whose time is moved; null for one more. */
export function askAbout(whole: Trip, service: Service, fills: Item | null, now: Instant): FitQuestion {
  const trip = service.purpose === 'FOLLOW_UP' ? withoutFollowers(whole) : whole;
  const facts = gatherFacts(trip, now);
  const blocked = troublesOf(facts).filter(({ severity }) => severity === 'blocked');
  return { trip, service, now, item: bookedItem(service, fills), facts, blockedNow: new Set(blocked.map(keyOf)) };
}

export type Moments = Pick<Slot, 'startsAt' | 'endsAt'>;

/** The trip with the appointment at that time. */
export function tripWith({ trip, item }: FitQuestion, { startsAt, endsAt }: Moments): Trip {
  const when = { type: 'timed', startsAt, endsAt, startsZone: NEW_YORK, endsZone: NEW_YORK } as const;
  return applyChange(trip, { type: 'add-item', item: { ...item, when } });
}

/** Days from surgery to the day of that moment in New York; null while the date is unknown. */
export function offsetAt({ facts: { layout: { surgeryNumber } } }: FitQuestion, at: Instant): number | null {
  return surgeryNumber === null ? null : dayNumberIn(NEW_YORK, at) - surgeryNumber;
}

const FITS: Fit = { objection: null, isBlocked: false, params: {}, other: null };

/** About this appointment, or made by it; what is wrong anyway no other time would mend. */
function isOfThis({ item, blockedNow }: FitQuestion, found: Found): boolean {
  return found.itemIds.includes(item.id) || (found.severity === 'blocked' && !blockedNow.has(keyOf(found)));
}

/** That the patient lands later than the profile says is so at any time of day. */
function isOfTime({ ruleId, params }: Found): boolean {
  return ruleId !== 'tight-landing' || params.reason === 'tight';
}

function fitOfTrouble({ trip, item }: FitQuestion, { ruleId, severity, params, itemIds }: Found): Fit {
  const other = ruleId === 'clash' ? trip.items.find(({ id }) => id !== item.id && itemIds.includes(id)) : undefined;
  return { objection: OBJECTIONS[ruleId], isBlocked: severity === 'blocked', params, other: other ?? null };
}

/** Whether a visit before surgery lies after it, or one after it before. */
function isOnWrongSide({ item: { purpose } }: FitQuestion, offset: number): boolean {
  return purpose === 'PRE_OP' ? offset > 0 : purpose === 'FOLLOW_UP' && offset < 0;
}

/** What the surgery day itself has against a time; a trip for a consultation has no such day. */
function fitBesideSurgery(question: FitQuestion, { startsAt }: Moments): Fit | null {
  const offset = offsetAt(question, startsAt);
  if (offset === null || question.trip.procedure === 'consultation') return null;
  if (offset === 0) return { ...FITS, objection: 'surgery-day', isBlocked: true };
  if (!isOnWrongSide(question, offset)) return null;
  return { ...FITS, objection: 'wrong-side', isBlocked: true, params: { purpose: question.item.purpose ?? '' } };
}

/** How the time fits the plan, in the words of trip check: by its rules, with the appointment added. */
export function fitOf(question: FitQuestion, time: Moments): Fit {
  const beside = fitBesideSurgery(question, time);
  if (beside) return beside;
  const found = troublesOf(gatherFacts(tripWith(question, time), question.now));
  const about = found.filter((one) => isOfThis(question, one) && isOfTime(one));
  const gravest = about.find(({ severity }) => severity === 'blocked') ?? about[0];
  return gravest ? fitOfTrouble(question, gravest) : FITS;
}
