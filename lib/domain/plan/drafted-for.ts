import { isOnlyPlanned } from '../check/item-facts';
import { isJourney } from '../itinerary/kinds';
import type { Item, Trip } from '../itinerary/types';

/**
 * The journey of the plan that a new one stands for: drafted, arranged by nobody, in the same direction. Null where
 * there is none, and for what is no journey to New York or home: the new one is then a second one.
 */
export function draftedFor(trip: Trip, added: Item): Item | null {
  if (!isJourney(added.kind) || added.purpose === null) return null;
  return trip.items.find((item) => isJourney(item.kind) && item.purpose === added.purpose && isOnlyPlanned(item)) ?? null;
}
