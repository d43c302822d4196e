import type { Item } from '../itinerary/types';
import { isSame } from './same';

/** What of an item a person can change, in the order in which the words name it. */
const ITEM_FIELDS = [
  'title', 'when', 'place', 'state', 'kind', 'purpose', 'legs', 'stay', 'booking', 'activity', 'walkMinutes', 'note',
] as const satisfies readonly (keyof Item)[];
export type ItemField = (typeof ITEM_FIELDS)[number];

/** In a flight and a journey the times are those of its legs: said once. */
export function itemFieldsUnlike(from: Item, to: Item): readonly ItemField[] {
  const unlike = ITEM_FIELDS.filter((field) => !isSame(from[field], to[field]));
  return unlike.includes('when') && sameRoute(from, to) ? unlike.filter((field) => field !== 'legs') : unlike;
}

const route = ({ legs }: Item) =>
  legs.map(({ fromAirport, toAirport, carrier, flightNumber, technicalStops }) => ({ fromAirport, toAirport, carrier, flightNumber, technicalStops }));

const sameRoute = (from: Item, to: Item): boolean => isSame(route(from), route(to));
