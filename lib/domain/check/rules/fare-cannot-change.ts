import { isJourney } from '../../itinerary/kinds';
import { isGone, type TripFacts } from '../facts';
import { wayFix } from '../fixes';
import { startDays } from '../item-facts';
import type { Trouble } from '../types';

/** The way home is booked on a fare that cannot change, though its day is the surgeon's to say. */
export function fareCannotChange({ trip, now }: TripFacts): readonly Trouble[] {
  return trip.items.flatMap((item) => {
    const isFixed = isJourney(item.kind) && item.state === 'BOOKED' && item.booking?.canChange === false;
    if (!isFixed || item.purpose !== 'GO_HOME' || isGone(item, now)) return [];
    return [{
      severity: 'warning', itemIds: [item.id], days: startDays(item), params: { journey: item.kind },
      fixes: [wayFix('change-fare', 'change-item', {}, item.id), wayFix('note-fare', 'keep')],
    }];
  });
}
