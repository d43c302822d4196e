import { layOut, placeAt, wholeDays, type OffsetSpan } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { stateOfFlight } from '../../recovery/flight-home';
import { homeDraftOffset } from '../draft-items';
import { decideByWish, decideUndated, SPARE_DAYS, type Wish } from './bookings';
import { keep, moveTo, type Decision } from './decisions';
import { whenOnDay, type Side, type Sides } from './sides';

/** The first day to ask about: as the plan then stands, and as it will stand when the calls are made. */
export interface FirstDays {
  readonly real: number;
  readonly hoped: number;
}

/** What decides about the way home is the surgeon's word, not the day. */
function waitsForWord({ next }: Sides, items: readonly Item[], home: Item): boolean {
  if (home.kind !== 'FLIGHT') return false;
  const layout = layOut({ ...next.trip, items });
  const place = placeAt(layout, home.when);
  const state = place && stateOfFlight(layout, { item: home, span: place }, next.today);
  return state === 'on-hold' || state === 'no-word';
}

/** Where a way home that nobody booked belongs; null where it stays. */
function newHomeDay({ old, next, isMoved }: Sides, place: OffsetSpan | undefined, first: number): number | null {
  if (!place || isMoved) return first;
  // A hold leaves open when people go home, but not before the follow-up.
  if (next.trip.hold !== null) return place.from < first ? first : null;
  const followed = place.from === homeDraftOffset(old.layout);
  if (followed && homeDraftOffset(old.layout) !== first) return first;
  const earliest = old.trip.hold === null ? first : Math.max(first, (next.today ?? -Infinity) + 1);
  return place.from < earliest ? earliest : null;
}

function decideOwnHome(sides: Sides, item: Item, { real, hoped }: FirstDays, items: readonly Item[]): Decision {
  const { next, old } = sides;
  const day = newHomeDay(sides, old.places.get(item.id), Math.max(real, hoped));
  if (next.layout.surgeryNumber === null) {
    return day === null ? keep(item) : moveTo(item, { type: 'offset', from: day, until: day + 1 }, 'date-open', { isOwn: true });
  }
  // Its clock time can fall on another day there; then the day alone counts, as in a draft.
  const when = day === null ? null : (whenOnDay(next.layout, item, day) ?? wholeDays(next.layout, { from: day, until: day + 1 }));
  const decided = when ? moveTo(item, when, 'home', { isOwn: true }) : { ...keep(item), isOwn: true };
  const isWaiting = decided.kind === 'keep' && waitsForWord(sides, items, item);
  return isWaiting ? { ...decided, reason: 'waits-for-word' } : decided;
}

function homeWish({ old }: Sides, side: Side, item: Item, first: number): Wish {
  const place = side.places.get(item.id);
  if (!place) return { span: null, fits: true, reason: 'home-too-soon' };
  if (side.trip.hold !== null && item.kind === 'FLIGHT') return { span: null, fits: false, reason: 'home-open' };
  const wanted = Math.max(first, old.places.get(item.id)?.from ?? first);
  const fits = place.from >= first && place.from <= wanted + SPARE_DAYS;
  return { span: { from: wanted, until: wanted + 1 }, fits, reason: place.from < first ? 'home-too-soon' : 'home-late' };
}

/** A booked way home is asked about; a drafted one goes to the first day to ask about, unless a word must come first. */
export function decideHome(sides: Sides, item: Item, isOwn: boolean, first: FirstDays, items: readonly Item[]): Decision {
  if (isOwn) {
    return sides.event.type === 'surgery-cancelled' ? { item, kind: 'drop', to: null, reason: 'cancelled', isOwn } : decideOwnHome(sides, item, first, items);
  }
  if (sides.next.layout.surgeryNumber === null) return decideUndated(sides, item);
  const before = homeWish(sides, sides.old, item, homeDraftOffset(sides.old.layout));
  const decided = decideByWish(sides, item, before, homeWish(sides, sides.next, item, first.hoped));
  return decided.kind === 'keep' && waitsForWord(sides, items, item) ? { ...decided, reason: 'waits-for-word' } : decided;
}
