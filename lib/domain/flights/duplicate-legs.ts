import type { Item, Leg, Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';

type Flown = Pick<Leg, 'fromAirport' | 'toAirport' | 'departsAt'>;

/** One cannot sit in the same plane twice. */
export const isSameLeg = (one: Flown, other: Flown): boolean =>
  one.fromAirport === other.fromAirport && one.toAirport === other.toAirport && one.departsAt.getTime() === other.departsAt.getTime();

/** Whether another flight of the trip has that leg. */
export function isOnTrip({ items }: Trip, itemId: string, leg: Flown): boolean {
  return items.some(({ id, legs }) => id !== itemId && legs.some((one) => isSameLeg(one, leg)));
}

/** Legs that another flight of the trip has already: the same mail imported again, a form saved twice. */
export function legsOnTrip(trip: Trip, { id, legs }: Item, fieldOf: (leg: number, field: string) => string): readonly Problem[] {
  return legs.flatMap((leg, position) => (isOnTrip(trip, id, leg) ? [problem(fieldOf(position, 'fromAirport'), 'leg-on-trip')] : []));
}
