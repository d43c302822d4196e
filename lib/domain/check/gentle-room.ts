import { placeAt, type OffsetSpan, type Placed } from '../itinerary/layout';
import type { When } from '../itinerary/types';
import type { TripFacts } from './facts';
import { shifted } from './item-facts';

function isFree({ takenDays: taken }: TripFacts, outing: OffsetSpan, days: OffsetSpan): boolean {
  for (let offset = days.from; offset < days.until; offset += 1) {
    const own = offset >= outing.from && offset < outing.until ? 1 : 0;
    if ((taken.get(offset) ?? 0) > own) return false;
  }
  return true;
}

/** The outing at its own clock time on the first gentle day with room; null when no day has any. */
export function onDayWithRoom(facts: TripFacts, { item, span }: Placed): { when: When; offset: number } | null {
  if (facts.trip.hold) return null;
  const open = facts.openDays;
  const length = span.until - span.from;
  for (let offset = open.from; offset + length <= open.until; offset += 1) {
    if (!isFree(facts, span, { from: offset, until: offset + length })) continue;
    const when = shifted(item.when, offset - span.from);
    const place = placeAt(facts.layout, when);
    // In another zone, or over a clock change, the same clock time can fall on other days here.
    if (place?.from === offset && place.until <= open.until && isFree(facts, span, place)) return { when, offset };
  }
  return null;
}
