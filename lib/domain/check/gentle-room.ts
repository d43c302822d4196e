import { overlaps } from '../calendar/spans';
import { placeAt, type OffsetSpan, type Placed } from '../itinerary/layout';
import type { When } from '../itinerary/types';
import { gentleSpan } from '../recovery/windows';
import type { TripFacts } from './facts';
import { shifted } from './item-facts';

/** What takes the room of a light outing: another one, or care. */
const TAKES_ROOM: readonly string[] = ['OUTING', 'APPOINTMENT', 'SURGERY'];

function takenDays({ layout }: TripFacts, moved: Placed): readonly OffsetSpan[] {
  return layout.placed
    .filter(({ item }) => item.id !== moved.item.id && TAKES_ROOM.includes(item.kind))
    .map(({ span }) => span);
}

function firstOpenDay({ layout, today }: TripFacts): OffsetSpan {
  const gentle = gentleSpan(layout);
  return { from: Math.max(gentle.from, (today ?? -Infinity) + 1), until: gentle.until };
}

/** The outing at its own clock time on the first gentle day with room; null when no day has any. */
export function onDayWithRoom(facts: TripFacts, outing: Placed): { when: When; offset: number } | null {
  if (facts.trip.onHold) return null;
  const open = firstOpenDay(facts);
  const taken = takenDays(facts, outing);
  for (let offset = open.from; offset < open.until; offset += 1) {
    const when = shifted(outing.item.when, offset - outing.span.from);
    const span = placeAt(facts.layout, when);
    const fits = span !== null && span.from === offset && span.until <= open.until;
    if (fits && !taken.some((other) => overlaps(other, span))) return { when, offset };
  }
  return null;
}
