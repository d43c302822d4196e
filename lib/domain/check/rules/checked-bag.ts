import type { Item } from '../../itinerary/types';
import { isGone, type TripFacts } from '../facts';
import { changeFix, wayFix } from '../fixes';
import { startDays } from '../item-facts';
import type { Fix, Trouble } from '../types';

function fixesFor(flight: Item): readonly Fix[] {
  const change = wayFix('change-flight', 'change-item', {}, flight.id);
  if (!flight.booking) return [change];
  const booking = { ...flight.booking, checkedBags: 0 };
  return [changeFix('carry-on-only', { type: 'change-item', item: { ...flight, booking } }), change];
}

/** The flight out has a checked bag. */
export function checkedBag({ trip, now }: TripFacts): readonly Trouble[] {
  return trip.items.flatMap((item) => {
    const bags = item.booking?.checkedBags ?? 0;
    if (item.kind !== 'FLIGHT' || item.purpose !== 'ARRIVE' || bags === 0 || isGone(item, now)) return [];
    return [{ severity: 'warning', itemIds: [item.id], days: startDays(item), params: { bags }, fixes: fixesFor(item) }];
  });
}
