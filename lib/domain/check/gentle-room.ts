import { namedDay, placeAt, type OffsetSpan, type Placed } from '../itinerary/layout';
import type { Item, When } from '../itinerary/types';
import { walkingBudget } from '../itinerary/walking';
import { wouldClash } from './clashes';
import { lacksYes } from './exercise';
import type { TripFacts } from './facts';
import { changeFix } from './fixes';
import { nameParams, shifted } from './item-facts';
import { outsideOf } from './outside';
import type { Fix } from './types';

function isFree({ takenDays: taken }: TripFacts, outing: OffsetSpan, days: OffsetSpan): boolean {
  for (let offset = days.from; offset < days.until; offset += 1) {
    const own = offset >= outing.from && offset < outing.until ? 1 : 0;
    if ((taken.get(offset) ?? 0) > own) return false;
  }
  return true;
}

/** Whether nothing else needs the patient then, and the patient is in New York. */
export function hasTimeFor(facts: TripFacts, item: Item, when: When, span: OffsetSpan): boolean {
  return outsideOf(facts, { item: { ...item, when }, span }) === null && !wouldClash(facts, item, when);
}

interface Room {
  readonly when: When;
  readonly offset: number;
}

/** The outing on that day, at its own clock time; null when the day has no room for it. */
function roomOn(facts: TripFacts, { item, span }: Placed, offset: number): Room | null {
  if (!isFree(facts, span, { from: offset, until: offset + span.until - span.from })) return null;
  if ((item.walkMinutes ?? 0) > walkingBudget(facts.trip, offset)) return null;
  const when = shifted(item.when, offset - span.from);
  const place = placeAt(facts.layout, when);
  // In another zone, or over a clock change, the same clock time can fall on other days here.
  const isThere = place?.from === offset && place.until <= facts.openDays.until && isFree(facts, span, place);
  return isThere && hasTimeFor(facts, item, when, place) ? { when, offset } : null;
}

/** The outing on the first gentle day with room; null when no day has any, as for sport without the surgeon's yes. */
export function onDayWithRoom(facts: TripFacts, outing: Placed): Room | null {
  if (facts.trip.hold || lacksYes(facts.trip, outing.item)) return null;
  const open = facts.openDays;
  const last = open.until - (outing.span.until - outing.span.from);
  for (let offset = open.from; offset <= last; offset += 1) {
    const room = roomOn(facts, outing, offset);
    if (room) return room;
  }
  return null;
}

/** The fix that moves an outing there; none when no day has room. */
export function moveToRoom(id: string, facts: TripFacts, outing: Placed): readonly Fix[] {
  const room = onDayWithRoom(facts, outing);
  if (!room) return [];
  const params = { ...nameParams(outing.item), day: namedDay(facts.layout, room.offset) };
  return [changeFix(id, { type: 'move-item', itemId: outing.item.id, when: room.when }, params)];
}
