import { isSame } from '../../history/same';
import { placeAt, type OffsetSpan } from '../../itinerary/layout';
import type { Item, Trip } from '../../itinerary/types';
import type { Instant } from '../../calendar/types';
import { checkTrip } from '../../check/check-trip';
import { isArranged } from '../../check/item-facts';
import type { Finding } from '../../check/types';
import { sameDistance, type EndsOfSides } from './bookings';
import { moveTo, rebook, type Decision } from './decisions';
import { daysFor, needsOpenDay, occupy, roomIn, staysOpen, type Found, type Room, type Worlds } from './floating-days';
import { isPast, type Sides } from './sides';
import type { Reason } from './types';

/** Trip check is asked at most this often; what it still refuses then has no day. */
const MOST_CHECKS = 12;

/** One item on its search for a day. */
interface Search {
  /** As it is, and as it looks for a day: without a surgery day, in days from it. */
  readonly origin: Item;
  readonly item: Item;
  readonly days: Iterator<Found>;
  readonly wished: number | null;
  found: Found | null;
}

/** In order of time, then of ids: the order in which the trip lists its items decides nothing. */
function inOrder({ old }: Sides): (a: Item, b: Item) => number {
  const start = (item: Item): number => (item.when.type === 'timed' ? item.when.startsAt.getTime() : -Infinity);
  return (a, b) => {
    const days = (old.places.get(a.id)?.from ?? 0) - (old.places.get(b.id)?.from ?? 0);
    if (days !== 0) return days;
    const [one, other] = [start(a), start(b)];
    if (one !== other) return one < other ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
}

/** As many days from surgery as before; null where the item should stay where it is. */
function wishedOffset(sides: Sides, room: Room, item: Item, ends: EndsOfSides): number | null {
  const here = placeAt(room.facts.layout, item.when);
  const before = sides.old.places.get(item.id);
  // What somebody has to be asked about stays on its day, if it can.
  if (!before || isArranged(item)) return here?.from ?? null;
  const goesAlong = item.kind === 'TRANSFER' || item.kind === 'NOTE';
  return goesAlong ? (sameDistance(before.from, ends.old, ends.next) ?? before.from) : before.from;
}

/** On a trip that loses its surgery day, whole days become distances from it. */
function asSought({ old, next }: Sides, item: Item): Item {
  const place = old.places.get(item.id);
  const isAdrift = next.layout.surgeryNumber === null && item.when.type === 'days' && place !== undefined;
  return isAdrift ? { ...item, when: { type: 'offset', ...place } } : item;
}

function startSearch(sides: Sides, room: Room, origin: Item, ends: EndsOfSides): Search {
  const item = asSought(sides, origin);
  const here = placeAt(room.facts.layout, item.when);
  const wished = wishedOffset(sides, room, item, ends);
  if (isPast(origin, sides)) return { origin, item, days: [][Symbol.iterator](), wished, found: null };
  const search: Search = { origin, item, days: daysFor(room, item, wished ?? 0), wished, found: null };
  // Where nothing moves, bounds and company are as people wanted them.
  const isHere = here !== null && here.from === wished && staysOpen(room, item);
  return isHere ? settle(room, search, { when: item.when, span: here }) : advance(room, search);
}

function settle(room: Room, search: Search, found: Found | null): Search {
  if (search.found) occupy(room, search.item, search.found.span, -1);
  if (found) occupy(room, search.item, found.span, 1);
  return Object.assign(search, { found });
}

function advance(room: Room, search: Search): Search {
  const tried = search.found;
  let next = search.days.next();
  while (!next.done && tried && next.value.span.from === tried.span.from) next = search.days.next();
  return settle(room, search, next.done ? null : next.value);
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is blocked now and was not before, nor is about something that people have to ask for. */
interface Tolerated {
  readonly keys: ReadonlySet<string>;
  readonly askedAbout: ReadonlySet<string>;
  /** What goes to another day than people chose: there an old trouble is as bad as a new one. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** The same trouble with the same items: the key of a clash names only the later of the two. */
export const troubleKey = ({ key, itemIds }: Finding): string => [key, ...itemIds].join(' ');

export function newTroubles(trip: Trip, now: Instant, { keys, askedAbout, elsewhere = NOTHING }: Tolerated): readonly Finding[] {
  const isOld = (finding: Finding) => keys.has(troubleKey(finding)) && !finding.itemIds.some((id) => elsewhere.has(id));
  const news = checkTrip(trip, now).open.filter((finding) => finding.severity === 'blocked' && !isOld(finding));
  return news.filter(({ itemIds }) => !itemIds.some((id) => askedAbout.has(id)));
}

const troubledIds = (trip: Trip, { now }: Sides, tolerated: Tolerated): readonly string[] =>
  newTroubles(trip, now, tolerated).flatMap(({ itemIds }) => itemIds);

/** Neither where it was nor, when surgery moved, as far from it as before. */
function isElsewhere({ isMoved }: Sides, { item, found, wished }: Search): boolean {
  if (found === null) return false;
  return isMoved ? found.span.from !== wished : !isSame(found.when, item.when);
}

/** In the hoped world everything must fit; in the real one, what the calls are not about. */
function troubled({ hoped, real }: Worlds, sides: Sides, searches: readonly Search[], tolerated: Tolerated): readonly Search[] {
  const placed = searches.flatMap(({ item, found }) => (found ? [{ ...item, when: found.when }] : []));
  const withPlaced = (trip: Trip): Trip => ({ ...trip, items: [...trip.items, ...placed] });
  const elsewhere = new Set(searches.filter((search) => isElsewhere(sides, search)).map(({ item }) => item.id));
  const ids = new Set([
    ...troubledIds(withPlaced(hoped), sides, { ...tolerated, askedAbout: NOTHING, elsewhere }),
    ...(hoped === real ? [] : troubledIds(withPlaced(real), sides, { ...tolerated, elsewhere })),
  ]);
  return searches.filter(({ item, found }) => found !== null && ids.has(item.id));
}

/** Moves what trip check blocks on to its next day, until nothing new is blocked. */
function untilAccepted(worlds: Worlds, sides: Sides, room: Room, searches: readonly Search[], tolerated: Tolerated): void {
  for (let checks = 1; checks <= MOST_CHECKS; checks += 1) {
    const moving = troubled(worlds, sides, searches, tolerated);
    if (moving.length === 0) return;
    for (const search of moving) {
      if (checks === MOST_CHECKS) settle(room, search, null);
      else advance(room, search);
    }
  }
}

function droppedWhy({ next }: Sides, item: Item): Reason {
  return next.trip.hold !== null && needsOpenDay(item) ? 'hold' : 'no-day';
}

function movedWhy(sides: Sides, room: Room, item: Item, span: OffsetSpan, wished: number | null): Reason {
  if (sides.next.layout.surgeryNumber === null) return 'date-open';
  if (item.when.type === 'offset' || span.from === wished) return 'same-distance';
  const here = placeAt(room.facts.layout, item.when);
  const before = sides.old.places.get(item.id);
  const quietUntil = sides.next.trip.profile.quietDays + 1;
  const wasQuiet = [here, before].some((place) => place && place.from < quietUntil && place.until > 0);
  return needsOpenDay(item) && wasQuiet ? 'off-quiet-day' : 'nearest-day';
}

/**
 * Where people's own plans go: as many days from surgery as before, else the nearest day that trip check accepts, else
 * nowhere.
 */
export function decideFloating(sides: Sides, worlds: Worlds, items: readonly Item[], ends: EndsOfSides, tolerated: Tolerated): readonly Decision[] {
  if (items.length === 0) return [];
  const room = roomIn(worlds, sides);
  const searches = [...items].sort(inOrder(sides)).map((item) => startSearch(sides, room, item, ends));
  untilAccepted(worlds, sides, room, searches, tolerated);
  return searches.flatMap((search) => decided(sides, room, search, ends));
}

function decided(sides: Sides, room: Room, { origin, item, found }: Search, ends: EndsOfSides): readonly Decision[] {
  const decision: Decision = found
    ? moveTo(origin, found.when, movedWhy(sides, room, item, found.span, wishedOffset(sides, room, item, ends)))
    : { item: origin, kind: 'drop', to: null, reason: droppedWhy(sides, item) };
  if (decision.kind === 'keep' || !isArranged(origin)) return [decision];
  // A place that was reserved has to hear of it too.
  return [decision, rebook(origin, found?.when ?? null, found ? 'new-day' : 'not-needed')];
}

/** Without a surgery day, what has a date but no distance from it waits. */
export const waitsForDate = ({ old, next }: Sides, { id, when }: Item): boolean =>
  next.layout.surgeryNumber === null && (when.type === 'timed' || (when.type === 'days' && !old.places.has(id)));
