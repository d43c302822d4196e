import { isCentreDay } from '../calendar/centre-days';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import type { TripFacts } from '../check/facts';
import { isArranged } from '../check/item-facts';
import { landingDay } from '../itinerary/journeys';
import { dayAt, type OffsetSpan } from '../itinerary/layout';
import type { Item, Purpose } from '../itinerary/types';
import { arrivalOffset, followUpSpan } from '../recovery/windows';

/** Why an appointment may be on these days and on no others. */
export type DaysReason = 'before-surgery' | 'follow-up' | 'consultation' | 'in-new-york';

/** The days that one asks for on the phone. */
export interface DaysThatFit {
  readonly reason: DaysReason;
  /** Centre days from today on, in order; empty when none is left. */
  readonly days: readonly Day[];
  /** The journeys that bound them; null where none does. */
  readonly landsOn: Day | null;
  readonly leavesOn: Day | null;
  /** First and last day of the window, also those that are over or on a weekend. */
  readonly first: Day;
  readonly last: Day;
}

/** What decides it: a drafted or asked item, or what the plan needs and nobody has put on it. */
export type Wanted = Pick<Item, 'purpose' | 'place'>;

interface Window extends OffsetSpan {
  readonly reason: DaysReason;
  readonly isAfterLanding: boolean;
  readonly isBeforeHome: boolean;
}

const BEFORE_SURGERY: readonly (Purpose | null)[] = ['PRE_OP', 'TEST'];
/** Without a journey home nothing ends the stay; nobody reads out more days than these. */
const LONGEST_WINDOW = 60;

const window = (reason: DaysReason, from: number, until: number, isAfterLanding: boolean, isBeforeHome: boolean): Window =>
  ({ reason, from, until, isAfterLanding, isBeforeHome });

/** The day after landing: planes are late. */
function afterLanding({ layout, journeyIn }: TripFacts): number {
  return journeyIn ? landingDay(journeyIn) + 1 : arrivalOffset(layout);
}

/** A visit by phone can be from home. The day of the way home is for travelling. */
function followUpWindow({ trip: { profile }, journeyHome }: TripFacts, place: Item['place']): Window {
  const span = followUpSpan(profile) ?? { from: 1, until: LONGEST_WINDOW };
  const staysHere = profile.followUpBeforeFlying || place !== 'REMOTE';
  const isBound = staysHere && journeyHome !== null && isArranged(journeyHome.item);
  return window('follow-up', span.from, isBound ? Math.min(span.until, journeyHome.span.from) : span.until, false, isBound);
}

function windowOf(facts: TripFacts, { purpose, place }: Wanted): Window {
  if (BEFORE_SURGERY.includes(purpose)) return window('before-surgery', afterLanding(facts), 0, facts.journeyIn !== null, false);
  if (purpose === 'FOLLOW_UP') return followUpWindow(facts, place);
  if (purpose === 'CONSULTATION' && facts.trip.procedure === 'consultation') return window('consultation', 0, 1, false, false);
  const [from, home] = [afterLanding(facts), facts.journeyHome];
  return window('in-new-york', from, home?.span.from ?? from + LONGEST_WINDOW, facts.journeyIn !== null, home !== null);
}

function centreDaysIn({ layout, today }: TripFacts, { from, until }: OffsetSpan): readonly Day[] {
  const days: Day[] = [];
  for (let offset = Math.max(from, today ?? from); offset < until && days.length < LONGEST_WINDOW; offset += 1) {
    const day = dayAt(layout, offset);
    if (day && isCentreDay(day)) days.push(day);
  }
  return days;
}

/** Whoever lands so late that no day is left goes on the day of landing. */
function bestDays(facts: TripFacts, wanted: Window): readonly Day[] {
  const days = centreDaysIn(facts, wanted);
  return days.length > 0 || !wanted.isAfterLanding ? days : centreDaysIn(facts, { ...wanted, from: wanted.from - 1 });
}

/** The day that somebody agreed on before may be any; all others are days on which centres see patients. */
function daysIn(facts: TripFacts, wanted: Window): readonly Day[] {
  const day = dayAt(facts.layout, wanted.from);
  if (wanted.reason !== 'consultation') return bestDays(facts, wanted);
  return day && (facts.today === null || facts.today <= wanted.from) ? [day] : [];
}

/** The days on which an appointment fits the trip; null while the surgery date is unknown. */
export function daysThatFit(facts: TripFacts, wanted: Wanted): DaysThatFit | null {
  const found = windowOf(facts, wanted);
  const [first, until] = [dayAt(facts.layout, found.from), dayAt(facts.layout, Math.max(found.until, found.from + 1))];
  if (!first || !until) return null;
  const { journeyIn, journeyHome, layout } = facts;
  return {
    reason: found.reason,
    days: daysIn(facts, found),
    landsOn: found.isAfterLanding && journeyIn ? dayAt(layout, landingDay(journeyIn)) : null,
    leavesOn: found.isBeforeHome && journeyHome ? dayAt(layout, journeyHome.span.from) : null,
    first,
    last: addDays(until, -1),
  };
}
