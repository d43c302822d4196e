import type { Instant } from '../calendar/types';
import { flightsHome, journeyHome, journeyIn } from '../itinerary/journeys';
import { layOut, todayOf, type OffsetSpan, type Placed, type TripLayout } from '../itinerary/layout';
import type { Item, Trip } from '../itinerary/types';
import { stateOfFlight, type FlightHomeState } from '../recovery/flight-home';
import { gentleSpan, heldSpan, quietSpan } from '../recovery/windows';
import { type Busy, busyTimes } from './busy';
import { takenDays } from './taken-days';

export interface FlightHome {
  readonly flight: Placed;
  readonly state: FlightHomeState;
}

/** What the rules look at, worked out once for a check. */
export interface TripFacts {
  readonly trip: Trip;
  readonly layout: TripLayout;
  readonly now: Instant;
  /** Today in New York as an offset from surgery day; null while the date is unknown. */
  readonly today: number | null;
  /** The journeys that bring the patient to New York and take them out of it. */
  readonly journeyIn: Placed | null;
  readonly journeyHome: Placed | null;
  /** Those that have not left yet. */
  readonly flightsHome: readonly FlightHome[];
  /** Days that take no outings, and why. */
  readonly closedDays: readonly ClosedDays[];
  /** From the day after the quiet days until the journey home. */
  readonly gentle: OffsetSpan;
  /** The days that take a light outing, from tomorrow on. */
  readonly openDays: OffsetSpan;
  /** How many outings and appointments each day has, by its offset. */
  readonly takenDays: ReadonlyMap<number, number>;
  /** What needs the patient at a clock time and is not over, in order of time. */
  readonly busy: readonly Busy[];
}

export interface ClosedDays {
  readonly reason: 'quiet' | 'hold';
  readonly span: OffsetSpan;
}

function openDaysOf(gentle: OffsetSpan, today: number | null): OffsetSpan {
  return { from: Math.max(gentle.from, (today ?? -Infinity) + 1), until: gentle.until };
}

function closedDaysOf(layout: TripLayout, today: number | null): readonly ClosedDays[] {
  const [quiet, held] = [quietSpan(layout.trip.profile), heldSpan(layout, today)];
  return [...(quiet ? [{ reason: 'quiet', span: quiet } as const] : []), ...(held ? [{ reason: 'hold', span: held } as const] : [])];
}

/** `today` as an offset; null while the surgery date is unknown. */
export function isOver(span: OffsetSpan, today: number | null): boolean {
  return today !== null && span.until <= today;
}

/** Has begun by its clock time; without one nobody can tell. */
export function isGone({ when }: Item, now: Instant): boolean {
  return when.type === 'timed' && when.startsAt <= now;
}

/** Whether a journey is on its way, or was; without a clock time only its days count. */
export function hasLeft({ now, today }: TripFacts, { item, span }: Placed): boolean {
  return item.when.type === 'timed' ? isGone(item, now) : isOver(span, today);
}

export function gatherFacts(trip: Trip, now: Instant): TripFacts {
  const layout = layOut(trip);
  const today = todayOf(layout, now);
  const gentle = gentleSpan(layout);
  const flights = flightsHome(layout).filter(({ span }) => !isOver(span, today));
  return {
    trip,
    layout,
    now,
    today,
    journeyIn: journeyIn(layout),
    journeyHome: journeyHome(layout),
    flightsHome: flights.map((flight) => ({ flight, state: stateOfFlight(layout, flight, today) })),
    closedDays: closedDaysOf(layout, today),
    gentle,
    openDays: openDaysOf(gentle, today),
    takenDays: takenDays(layout),
    busy: busyTimes(trip, now),
  };
}
