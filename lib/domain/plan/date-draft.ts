import { centreDayBefore, firstCentreDayFrom } from '../calendar/centre-days';
import { addDays, laterDay } from '../calendar/days';
import type { Day } from '../calendar/types';
import type { Item, Purpose } from '../itinerary/types';

interface Anchors {
  readonly on: Day;
  /** The day that each offset with an own rule becomes; all others are counted plainly. */
  readonly days: ReadonlyMap<number, Day>;
}

function offsetFor(items: readonly Item[], purpose: Purpose): number | null {
  const offsets = items.flatMap((item) => (item.purpose === purpose && item.when.type === 'offset' ? [item.when.from] : []));
  return offsets.length === 0 ? null : Math.min(...offsets);
}

/** Days before surgery are centre days; the follow-up waits for one; home waits for the follow-up. */
function dayFor(purpose: Purpose | null, offset: number, items: readonly Item[], on: Day): Day {
  const plain = addDays(on, offset);
  if (offset < 0 && (purpose === 'ARRIVE' || purpose === 'PRE_OP')) return centreDayBefore(on, -offset);
  if (purpose === 'FOLLOW_UP') return firstCentreDayFrom(plain);
  const followUp = offsetFor(items, 'FOLLOW_UP');
  if (purpose !== 'GO_HOME' || followUp === null || followUp >= offset) return plain;
  return laterDay(plain, addDays(firstCentreDayFrom(addDays(on, followUp)), 1));
}

function anchorsOf(items: readonly Item[], on: Day): Anchors {
  const days = new Map<number, Day>();
  for (const purpose of ['ARRIVE', 'GO_HOME'] as const) {
    const offset = offsetFor(items, purpose);
    if (offset !== null) days.set(offset, dayFor(purpose, offset, items, on));
  }
  return { on, days };
}

/** A stay begins and ends with the journeys when it did so before. */
function stayDay(offset: number, { on, days }: Anchors): Day {
  return days.get(offset) ?? addDays(on, offset);
}

function dated(item: Item, items: readonly Item[], anchors: Anchors): Item {
  if (item.when.type !== 'offset') return item;
  const { from, until } = item.when;
  if (item.kind === 'STAY') {
    return { ...item, when: { type: 'days', from: stayDay(from, anchors), until: stayDay(until, anchors) } };
  }
  const day = dayFor(item.purpose, from, items, anchors.on);
  return { ...item, when: { type: 'days', from: day, until: addDays(day, until - from) } };
}

/** Turns the offsets of an undated plan into days, for surgery on that day. */
export function dateDraft(items: readonly Item[], on: Day): readonly Item[] {
  const anchors = anchorsOf(items, on);
  return items.map((item) => dated(item, items, anchors));
}
