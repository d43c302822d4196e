import { isJourney } from '../../itinerary/kinds';
import type { TripFacts } from '../facts';
import { wayFix } from '../fixes';
import type { Trouble } from '../types';

/** The date is open: harmless while nothing is booked around it. */
export function surgeryDateUnknown({ trip }: TripFacts): readonly Trouble[] {
  if (trip.surgery.state === 'dated') return [];
  const booked = trip.items.filter((item) => isJourney(item.kind) && item.state === 'BOOKED').map(({ id }) => id).sort();
  return [{
    severity: booked.length > 0 ? 'blocked' : 'tip',
    // One finding whatever is booked, so that its key stays the same.
    about: 'date',
    itemIds: booked,
    days: [],
    params: { booked: booked.length },
    fixes: [wayFix('set-date', 'set-date')],
  }];
}
