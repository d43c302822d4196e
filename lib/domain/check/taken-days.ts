import type { TripLayout } from '../itinerary/layout';
import type { ItemKind } from '../itinerary/types';

/** What takes the room of a light outing: another one, or care. */
const TAKES_ROOM: readonly ItemKind[] = ['OUTING', 'APPOINTMENT'];
/** Longer ones say nothing about their single days. */
const LONGEST_ITEM = 60;

/** How many outings and appointments each day has, by its offset. */
export function takenDays(layout: TripLayout): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  for (const { item, span } of layout.placed) {
    if (!TAKES_ROOM.includes(item.kind)) continue;
    const until = Math.min(span.until, span.from + LONGEST_ITEM);
    for (let offset = span.from; offset < until; offset += 1) taken.set(offset, (taken.get(offset) ?? 0) + 1);
  }
  return taken;
}
