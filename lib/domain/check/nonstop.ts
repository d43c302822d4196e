import { isJourney } from '../itinerary/kinds';
import type { TripFacts } from './facts';
import { wayFix } from './fixes';
import type { Fix } from './types';
import { hasSetOut } from './way-home';

/** Mendway's own number of when seats go on sale; it is never shown as a fact. */
export const ON_SALE_DAYS = 330;
export const SNOOZE_DAYS = 14;

/** Whether somebody who flies still has the way to New York to book. */
export function looksForFlight(facts: TripFacts): boolean {
  const { home, items } = facts.trip;
  if (home.mode !== 'FLY' || hasSetOut(facts)) return false;
  return !items.some(({ kind, purpose, state }) => isJourney(kind) && purpose === 'ARRIVE' && state === 'BOOKED');
}

/** To the form of the flight in: the drafted one when there is one. */
export function flightForm({ journeyIn }: TripFacts, id: string): Fix {
  return journeyIn ? wayFix(id, 'change-item', {}, journeyIn.item.id) : wayFix(id, 'add-flight');
}
