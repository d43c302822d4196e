import { isSame } from '../../history/same';
import type { Trip } from '../../itinerary/types';
import type { Proposal, ReplanEvent } from './types';

/**
 * Whether the event is still about the trip as it is: somebody may have moved the item on, or lifted the hold, since
 * the address that carries it was made. To apply it then would take their work back.
 */
export function stillApplies(trip: Trip, event: ReplanEvent): boolean {
  switch (event.type) {
    case 'surgery-day':
      return trip.surgery.state === 'unknown' || trip.surgery.on !== event.on;
    case 'item-moved': {
      const item = trip.items.find(({ id }) => id === event.itemId);
      // What is booked at a desk is moved there alone: then it is where the event says already.
      const times = item?.desk ? [event.to] : [event.from, event.to];
      return item !== undefined && times.some((when) => isSame(when, item.when));
    }
    case 'hold-set':
      return isSame(trip.hold, event.hold);
    case 'hold-lifted':
      return trip.hold === null || isSame(trip.hold, event.hold);
    default:
      return true;
  }
}

/** Whether there is anything left to look at: an event that has been applied leaves nothing. */
export function isDone(trip: Trip, { lines, after }: Pick<Proposal, 'lines' | 'after'>): boolean {
  return after === trip && lines.every(({ kind }) => kind === 'keep');
}
