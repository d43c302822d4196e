import type { Day } from '../calendar/types';
import { dayIn } from '../calendar/zones';
import { isJourney } from './kinds';
import { layOut, type Placed, type TripLayout } from './layout';
import type { Item, Purpose, Trip } from './types';

function journeysFor(layout: TripLayout, purpose: Purpose): readonly Placed[] {
  return layout.placed.filter(({ item }) => item.purpose === purpose && isJourney(item.kind));
}

/** The last journey in: the one that brings the patient to New York. */
export function journeyIn(layout: TripLayout): Placed | null {
  return journeysFor(layout, 'ARRIVE').at(-1) ?? null;
}

/** The first journey home: the one that takes the patient out of New York. */
export function journeyHome(layout: TripLayout): Placed | null {
  return journeysFor(layout, 'GO_HOME')[0] ?? null;
}

export function flightsHome(layout: TripLayout): readonly Placed[] {
  return journeysFor(layout, 'GO_HOME').filter(({ item }) => item.kind === 'FLIGHT');
}

/** The day on which a journey is over, as an offset. */
export function landingDay(journey: Placed): number {
  return journey.span.until - 1;
}

const LONG_FLIGHT_MS = 4 * 3_600_000;

/** Over four hours between the first departure and the last landing. A flight without times counts as long. */
export function isLongFlight(flight: Item): boolean {
  if (flight.when.type !== 'timed') return true;
  return flight.when.endsAt.getTime() - flight.when.startsAt.getTime() > LONG_FLIGHT_MS;
}

export interface JourneysByWay {
  readonly out: readonly Item[];
  readonly home: readonly Item[];
  readonly others: readonly Item[];
}

/** All journeys of a trip, in order of time; those that have no place on an undated trip come last. */
export function journeysByWay(trip: Trip): JourneysByWay {
  const placed = layOut(trip).placed.map(({ item }) => item);
  const journeys = [...new Set([...placed, ...trip.items])].filter(({ kind }) => isJourney(kind));
  const to = (purpose: Purpose) => journeys.filter((journey) => journey.purpose === purpose);
  return { out: to('ARRIVE'), home: to('GO_HOME'), others: journeys.filter(({ purpose }) => purpose !== 'ARRIVE' && purpose !== 'GO_HOME') };
}

/** The day on which a journey begins, on the clocks of its place; null while days are only counted from surgery. */
export function journeyDay({ when }: Item): Day | null {
  if (when.type === 'offset') return null;
  return when.type === 'days' ? when.from : dayIn(when.startsZone, when.startsAt);
}
