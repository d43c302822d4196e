import type { ClockTime, Day, Instant } from '../calendar/types';
import type { Item, Trip } from '../itinerary/types';
import { applyChange } from './apply-change';
import { dayRefusal, type DayRefusal } from './day-refusal';
import { canMove, movedTo } from './moving';

export interface AskedMove {
  readonly itemId: string;
  readonly day: Day;
  readonly time: ClockTime | null;
}

/** A move that a closed day does not take. */
export interface RefusedMove extends AskedMove {
  /** The item as it would have been. */
  readonly item: Item;
  readonly refusal: DayRefusal;
}

/** The refusal of a move that somebody asked for; null when nothing, or no longer anything, stands against it. */
export function refusedMove(trip: Trip, asked: AskedMove, now: Instant): RefusedMove | null {
  const item = trip.items.find(({ id }) => id === asked.itemId);
  const there = item && canMove(item) ? movedTo(item, asked.day, asked.time) : null;
  if (!item || !there || 'problems' in there) return null;
  const refusal = dayRefusal(applyChange(trip, { type: 'move-item', itemId: item.id, when: there.made }), item, now);
  return refusal && { ...asked, item: { ...item, when: there.made }, refusal };
}
