import type { Instant } from '../calendar/types';
import { flightsHome } from '../itinerary/journeys';
import { layOut, todayOf, type OffsetSpan, type Placed, type TripLayout } from '../itinerary/layout';
import type { Trip } from '../itinerary/types';
import { stateOfFlight, type FlightHomeState } from '../recovery/flight-home';
import { gentleSpan, quietSpan } from '../recovery/windows';
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
  /** Those that have not left yet. */
  readonly flightsHome: readonly FlightHome[];
  /** Days that take no outings, and why. */
  readonly closedDays: readonly ClosedDays[];
  /** The days that take a light outing, from tomorrow on. */
  readonly openDays: OffsetSpan;
  /** How many outings and appointments each day has, by its offset. */
  readonly takenDays: ReadonlyMap<number, number>;
}

export interface ClosedDays {
  readonly reason: 'quiet' | 'hold';
  readonly span: OffsetSpan;
}

function openDaysOf(gentle: OffsetSpan, today: number | null): OffsetSpan {
  return { from: Math.max(gentle.from, (today ?? -Infinity) + 1), until: gentle.until };
}

function closedDaysOf(layout: TripLayout, gentle: OffsetSpan, today: number | null): readonly ClosedDays[] {
  const quiet = quietSpan(layout.trip.profile);
  const closed: ClosedDays[] = quiet ? [{ reason: 'quiet', span: quiet }] : [];
  if (layout.trip.hold === null) return closed;
  return [...closed, { reason: 'hold', span: { from: Math.max(gentle.from, today ?? gentle.from), until: gentle.until } }];
}

/** `today` as an offset; null while the surgery date is unknown. */
export function isOver(span: OffsetSpan, today: number | null): boolean {
  return today !== null && span.until <= today;
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
    flightsHome: flights.map((flight) => ({ flight, state: stateOfFlight(layout, flight, today) })),
    closedDays: closedDaysOf(layout, gentle, today),
    openDays: openDaysOf(gentle, today),
    takenDays: takenDays(layout),
  };
}
