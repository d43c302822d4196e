import { dayNumber } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { hasLeft, type TripFacts } from '../check/facts';
import { ON_SALE_DAYS } from '../check/nonstop';
import { hasSetOut, isHomeAgain } from '../check/way-home';
import type { Placed } from '../itinerary/layout';
import { homeDay } from '../packing/trip-days';
import type { FlightHomeState } from '../recovery/flight-home';
import { arrivalOffset } from '../recovery/windows';

export const DIRECTIONS = ['out', 'home'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A flight to New York or home that is still to leave, with the days that its steps hang on, as offsets from surgery. */
export interface WatchedFlight {
  readonly facts: TripFacts;
  readonly today: number;
  readonly direction: Direction;
  /** Null where the plan has none although the person flies. */
  readonly flight: Placed | null;
  /** New York day on which it leaves, or should. */
  readonly day: number;
  /** Day from which seats count as on sale. */
  readonly saleOn: number;
  /** Last good day to book. It hangs on the day the plan was made, so that it stays where it is when it is missed. */
  readonly bookBy: number;
  /** The flight home alone; null for the way in. */
  readonly homeState: FlightHomeState | null;
}

/** As in the next steps of the plan: a booking has four days, and is made before the trip begins. */
const BOOK_WITHIN = 4;

function watched(facts: TripFacts, today: number, madeOn: number, direction: Direction): WatchedFlight | null {
  const flight = direction === 'out' ? facts.journeyIn : facts.journeyHome;
  const isFlown = flight ? flight.item.kind === 'FLIGHT' : facts.trip.home.mode === 'FLY';
  if (!isFlown || isBehind(facts, direction)) return null;
  const arrival = arrivalOffset(facts.layout);
  const day = flight?.span.from ?? (direction === 'out' ? arrival : homeDay(facts.layout));
  const saleOn = day - ON_SALE_DAYS;
  const from = Math.max(madeOn, saleOn);
  const bookBy = Math.min(day, Math.max(from, Math.min(from + BOOK_WITHIN, Math.min(arrival, 0, day) - 1)));
  return { facts, today, direction, flight, day, saleOn, bookBy, homeState: homeStateOf(facts, flight) };
}

function isBehind(facts: TripFacts, direction: Direction): boolean {
  if (isHomeAgain(facts)) return true;
  return direction === 'out' && (facts.journeyIn ? hasLeft(facts, facts.journeyIn) : hasSetOut(facts));
}

function homeStateOf({ flightsHome }: TripFacts, flight: Placed | null): FlightHomeState | null {
  return flightsHome.find((home) => home.flight.item.id === flight?.item.id)?.state ?? null;
}

/** The flights of a trip that are still to leave; none while the surgery has no day. */
export function watchedFlights(facts: TripFacts, madeOn: Day): readonly WatchedFlight[] {
  const { today, layout: { surgeryNumber } } = facts;
  if (today === null || surgeryNumber === null) return [];
  const made = dayNumber(madeOn) - surgeryNumber;
  return DIRECTIONS.flatMap((direction) => watched(facts, today, made, direction) ?? []);
}

export const isBooked = ({ flight }: WatchedFlight): boolean => flight?.item.state === 'BOOKED';

interface Departure {
  readonly at: Instant;
  readonly zone: Zone;
}

/** First departure of a flight with a clock time. */
export function departureOf({ flight }: WatchedFlight): Departure | null {
  if (flight?.item.when.type !== 'timed') return null;
  return { at: flight.item.when.startsAt, zone: flight.item.when.startsZone };
}
