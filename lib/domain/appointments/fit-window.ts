import { dayNumber, dayOfNumber } from '../calendar/days';
import type { Span } from '../calendar/spans';
import type { Day, DaySpan, Instant } from '../calendar/types';
import { dayNumberIn, NEW_YORK } from '../calendar/zones';
import { journeyHome, journeyIn, landingDay } from '../itinerary/journeys';
import { layOut, type OffsetSpan, type TripLayout } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { arrivalOffset, firstHomeOffset, followUpSpan } from '../recovery/windows';
import { needsSurgeryDay } from './booking-rules';
import type { Service } from './types';

/**
 * The days on which the plan has room for a service. `no-date`: they follow from a surgery day that nobody knows yet.
 * `not-yet`: the desk gives its times later. `over`: they lie behind.
 */
export type FitWindow =
  | { readonly type: 'open'; readonly days: DaySpan }
  | { readonly type: 'no-date' }
  | { readonly type: 'not-yet'; readonly opensOn: Day; readonly days: DaySpan }
  | { readonly type: 'over' };

type Asked = Pick<Service, 'purpose' | 'place' | 'window' | 'horizonDays'>;

const ALWAYS: OffsetSpan = { from: -Infinity, until: Infinity };

function intersection<T extends number>(a: Span<T>, b: Span<T>): Span<number> {
  return { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
}

/** From the landing, planned or real, through the day of the way home. */
function inTheCity(layout: TripLayout): OffsetSpan {
  const [journey, home] = [journeyIn(layout), journeyHome(layout)];
  const lands = Math.min(arrivalOffset(layout), journey ? landingDay(journey) : Infinity);
  const leaves = home?.span.from ?? firstHomeOffset(layout);
  return { from: lands, until: Math.max(leaves, 0) + 1 };
}

function isVisitToCity({ trip }: TripLayout, { place, purpose }: Asked): boolean {
  return place !== 'REMOTE' && purpose !== 'CONSULTATION' && trip.home.mode !== 'LOCAL';
}

/** When the plan itself has room for it; the same days that trip check looks for the visit on. */
function planSpan(layout: TripLayout, asked: Asked): OffsetSpan {
  if (asked.purpose === 'FOLLOW_UP') return followUpSpan(layout.trip.profile) ?? { from: 1, until: Infinity };
  if (asked.purpose === 'PRE_OP') return { from: inTheCity(layout).from, until: 0 };
  return isVisitToCity(layout, asked) ? inTheCity(layout) : ALWAYS;
}

/** The desk's own window counts first: where the plan's lies beside it, no time would be left. */
function spanOf(layout: TripLayout, asked: Asked): OffsetSpan {
  const own = asked.window ? { from: asked.window.first, until: asked.window.last + 1 } : ALWAYS;
  const both = intersection(planSpan(layout, asked), own);
  return both.from < both.until ? both : own;
}

const asDays = ({ from, until }: Span<number>): DaySpan => ({ from: dayOfNumber(from), until: dayOfNumber(until) });

export function fitWindow(trip: Trip, asked: Asked, now: Instant): FitWindow {
  const layout = layOut(trip);
  const today = dayNumberIn(NEW_YORK, now);
  const given = { from: today, until: today + asked.horizonDays + 1 };
  const zero = layout.surgeryNumber;
  if (zero === null) return needsSurgeryDay(asked) ? { type: 'no-date' } : { type: 'open', days: asDays(given) };
  const span = spanOf(layout, asked);
  const wanted = { from: Math.max(span.from + zero, today), until: span.until + zero };
  if (wanted.until <= today) return { type: 'over' };
  const days = intersection(wanted, given);
  if (days.from < days.until) return { type: 'open', days: asDays(days) };
  return { type: 'not-yet', opensOn: dayOfNumber(wanted.from - asked.horizonDays), days: asDays({ ...wanted, until: Math.min(wanted.until, wanted.from + 1) }) };
}

/** So many days are shown at once. */
export const DAYS_A_PAGE = 14;

export interface DaysPage {
  readonly days: DaySpan;
  /** Where the pages before and after begin; null where there is none. */
  readonly earlier: Day | null;
  readonly later: Day | null;
}

/** The part of the window that holds the day, else its first part. */
export function pageOf({ from, until }: DaySpan, holding: Day | null): DaysPage {
  const [first, end] = [dayNumber(from), dayNumber(until)];
  const asked = holding && holding >= from && holding < until ? dayNumber(holding) : first;
  const start = first + Math.floor((asked - first) / DAYS_A_PAGE) * DAYS_A_PAGE;
  const stop = Math.min(start + DAYS_A_PAGE, end);
  return {
    days: asDays({ from: start, until: stop }),
    earlier: start > first ? dayOfNumber(start - DAYS_A_PAGE) : null,
    later: stop < end ? dayOfNumber(stop) : null,
  };
}
