import { minutesAhead } from '../calendar/zones';
import type { Instant, Zone } from '../calendar/types';
import type { Leg } from '../itinerary/types';

const MS_A_MINUTE = 60_000;

/** Between two legs, on the ground. */
export interface Layover {
  /** Where the first leg lands. */
  readonly airport: string;
  readonly zone: Zone;
  readonly landsAt: Instant;
  readonly departsAt: Instant;
  /** Negative when the next leg leaves before this one has landed. */
  readonly minutes: number;
  /** The next leg leaves from this other airport; null when it leaves from where the first one lands. */
  readonly leavesFrom: string | null;
}

export interface FlownLeg {
  readonly leg: Leg;
  readonly minutes: number;
  /** How far the clocks at the landing are ahead of those at the take-off; negative when they are behind. */
  readonly clockShift: number;
}

/** Why a leg does not connect to the one before it. */
export interface BrokenConnection {
  /** Of the leg that cannot be taken, counted from 0. */
  readonly leg: number;
  readonly code: 'leaves-elsewhere' | 'departs-before-landing';
  /** The airport where the leg before it lands. */
  readonly landsAt: string;
}

export interface FlightPath {
  readonly legs: readonly FlownLeg[];
  readonly layovers: readonly Layover[];
  /** Landings without a change of flight, of all legs. */
  readonly technicalStops: number;
  /** Everything from the first departure to the last landing; 0 without legs. */
  readonly minutes: number;
  /** Between the clocks of the first departure and those of the last landing. */
  readonly clockShift: number;
  /** One leg that lands nowhere on the way. */
  readonly isNonstop: boolean;
  readonly broken: readonly BrokenConnection[];
}

/** What follows from the legs of a flight, in the order in which they are flown. All times are real ones, not those on the wall. */
export function flightPath(legs: readonly Leg[]): FlightPath {
  const layovers = legs.slice(1).flatMap((next, index) => {
    const before = legs[index];
    return before ? [layoverBetween(before, next)] : [];
  });
  const technicalStops = legs.reduce((stops, leg) => stops + leg.technicalStops, 0);
  return {
    legs: legs.map((leg) => ({ leg, ...stretch(leg, leg) })),
    layovers, technicalStops,
    ...wholeOf(legs),
    isNonstop: legs.length === 1 && technicalStops === 0,
    broken: layovers.flatMap(brokenBy),
  };
}

const minutesBetween = (from: Instant, until: Instant): number => Math.round((until.getTime() - from.getTime()) / MS_A_MINUTE);

function stretch(first: Leg, last: Leg): Pick<FlownLeg, 'minutes' | 'clockShift'> {
  const clockShift = minutesAhead(last.arrivesZone, last.arrivesAt) - minutesAhead(first.departsZone, first.departsAt);
  return { minutes: minutesBetween(first.departsAt, last.arrivesAt), clockShift };
}

function wholeOf(legs: readonly Leg[]): Pick<FlightPath, 'minutes' | 'clockShift'> {
  const [first, last] = [legs.at(0), legs.at(-1)];
  return first && last ? stretch(first, last) : { minutes: 0, clockShift: 0 };
}

function layoverBetween(before: Leg, next: Leg): Layover {
  return {
    airport: before.toAirport, zone: before.arrivesZone, landsAt: before.arrivesAt, departsAt: next.departsAt,
    minutes: minutesBetween(before.arrivesAt, next.departsAt),
    leavesFrom: next.fromAirport === before.toAirport ? null : next.fromAirport,
  };
}

function brokenBy({ airport, leavesFrom, landsAt, departsAt }: Layover, index: number): readonly BrokenConnection[] {
  const broken = { leg: index + 1, landsAt: airport };
  if (leavesFrom !== null) return [{ ...broken, code: 'leaves-elsewhere' }];
  return departsAt <= landsAt ? [{ ...broken, code: 'departs-before-landing' }] : [];
}
