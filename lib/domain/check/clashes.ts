import { isJourney } from '../itinerary/kinds';
import type { Item, When } from '../itinerary/types';
import { type Busy, busyAt, startsFirst } from './busy';
import type { TripFacts } from './facts';
import { isMeeting } from './meeting';

/** Mendway's own starting number for the way between two places in the city. */
export const TRAVEL_MINUTES = 30;
const TRAVEL_MS = TRAVEL_MINUTES * 60_000;

/** Visitors come to the patient and can wait, a ride is the way itself, a call is taken anywhere. */
function isGoneTo({ kind, place }: Item): boolean {
  return kind !== 'VISIT' && kind !== 'TRANSFER' && place !== 'REMOTE';
}

function isSamePlace(a: Item, b: Item): boolean {
  return (a.place === 'STAY' || a.place === 'CENTRE') && a.place === b.place;
}

/** Before the way in and after the way home the patient is in another city. */
function isElsewhere(earlier: Item, later: Item): boolean {
  const [leaves, arrives] = [isJourney(later.kind), isJourney(earlier.kind)];
  return (leaves && arrives) || (leaves && later.purpose === 'ARRIVE') || (arrives && earlier.purpose === 'GO_HOME');
}

function travelMs(earlier: Item, later: Item): number {
  const goes = isGoneTo(earlier) && isGoneTo(later) && !isSamePlace(earlier, later) && !isElsewhere(earlier, later);
  return goes ? TRAVEL_MS : 0;
}

/** A surgery's end is unknown, as is the length of a ride: visitors, rides and later appointments wait for it. */
function waitsOut(surgery: Busy, { item, startsAt }: Busy): boolean {
  return item.kind === 'VISIT' || item.kind === 'TRANSFER' || (item.kind === 'APPOINTMENT' && startsAt > surgery.startsAt);
}

/** A way in that is late for a visit is for `lands-too-late` to say. */
function isForNobody(facts: TripFacts, one: Busy, other: Busy): boolean {
  if (one.item.kind === 'SURGERY') return waitsOut(one, other);
  return isJourney(one.item.kind) && one.item.purpose === 'ARRIVE' && isMeeting(facts.trip, other.item);
}

/** Whether the two leave too little time between them; `earlier` starts first. */
function isClash(facts: TripFacts, earlier: Busy, later: Busy): boolean {
  if (later.startsAt - earlier.endsAt >= travelMs(earlier.item, later.item)) return false;
  return !isForNobody(facts, earlier, later) && !isForNobody(facts, later, earlier);
}

export interface Clash {
  readonly earlier: Busy;
  readonly later: Busy;
}

/** Each that clashes with one that started before it, beside the first such. */
export function clashesOf(facts: TripFacts): readonly Clash[] {
  const clashes: Clash[] = [];
  let running: Busy[] = [];
  for (const later of facts.busy) {
    running = running.filter(({ endsAt }) => endsAt + TRAVEL_MS > later.startsAt);
    const earlier = running.find((one) => isClash(facts, one, later));
    if (earlier) clashes.push({ earlier, later });
    running.push(later);
  }
  return clashes;
}

/** Whether the item at that time would clash with another; `without` does not count. */
export function wouldClash(facts: TripFacts, item: Item, when: When, without: Item | null = null): boolean {
  const one = busyAt(item, when);
  return one !== null && facts.busy.some((other) => {
    if (other.item.id === item.id || other.item.id === without?.id) return false;
    return startsFirst(one, other) ? isClash(facts, one, other) : isClash(facts, other, one);
  });
}
