import { overlaps } from '../../calendar/spans';
import { journeyHome, journeyIn, landingDay } from '../../itinerary/journeys';
import { layOut } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { plannedFollowUp, quietSpan } from '../../recovery/windows';
import { homeDraftOffset } from '../draft-items';
import { decideBooking, type Ends, type EndsOfSides } from './bookings';
import { keep, rebook, type Decision } from './decisions';
import { decideFloating, newTroubles, waitsForDate } from './floating';
import type { Worlds } from './floating-days';
import { movedItem } from './event-facts';
import { backOnDraft, decideOwn, newItems } from './own-items';
import { roleOf, type Role } from './roles';
import { askedDay, draftKey, isPast, type Side, type Sides } from './sides';
import { decideHome } from './way-home';

/** The items after the decisions; `hoped`: as if every call had been answered with a yes. */
function itemsAfter(items: readonly Item[], decisions: readonly Decision[], hoped: boolean): readonly Item[] {
  const byId = new Map<string, Decision>();
  for (const decision of decisions) if (!byId.has(decision.item.id)) byId.set(decision.item.id, decision);
  const changed = items.flatMap((item): readonly Item[] => {
    const decision = byId.get(item.id);
    if (decision?.kind === 'drop') return [];
    const moves = decision?.kind === 'move' || (hoped && decision?.kind === 'rebook');
    return moves && decision?.to ? [movedItem(item, decision.to, decision.place ?? item.place)] : [item];
  });
  return [...changed, ...decisions.filter(({ isNew }) => isNew).map(({ item }) => item)];
}

/** A past outing on days that have become quiet cannot stay: the database holds none there. */
function liesOnNewQuietDay({ next }: Sides, item: Item): boolean {
  const [place, quiet] = [next.places.get(item.id), quietSpan(next.trip.profile)];
  return item.kind === 'OUTING' && place !== undefined && quiet !== null && overlaps(place, quiet);
}

function isConcerned(sides: Sides, item: Item): boolean {
  if (!isPast(item, sides)) return true;
  const isOwn = roleOf(item, sides) === 'own';
  return (isOwn && (sides.isMoved || item.kind === 'QUIET_DAYS')) || liesOnNewQuietDay(sides, item);
}

function endsBefore({ layout }: Side): Ends {
  const [arrive, home] = [journeyIn(layout), journeyHome(layout)];
  return { arrive: arrive && landingDay(arrive), home: home && home.span.from };
}

function endsAfter({ next }: Sides, hoped: readonly Item[], home: Decision | null): Ends {
  const ends = endsBefore({ ...next, layout: layOut({ ...next.trip, items: hoped }) });
  const isOpen = home !== null && home.item.kind === 'FLIGHT' && (next.trip.hold !== null || (home.kind === 'rebook' && home.to === null));
  return isOpen ? { ...ends, home: null } : ends;
}

/** What the event itself moved is where it should be; a booked journey may yet have to be asked about. */
function isSettled(sides: Sides, item: Item): boolean {
  const { event, journeys } = sides;
  if (event.type !== 'item-moved' || event.itemId !== item.id) return false;
  const isAsked = item.id === journeys.arrive || item.id === journeys.home;
  return !isAsked || roleOf(item, sides) !== 'fixed';
}

interface Parts {
  readonly home: Item | null;
  readonly own: readonly Item[];
  /** Bookings on which others hang: the journey in, and the visits that the plan needs. */
  readonly leading: readonly Item[];
  readonly booked: readonly Item[];
  readonly floating: readonly Item[];
  readonly waiting: readonly Item[];
}

function partsOf(sides: Sides): Parts {
  const { journeys, mains } = sides;
  const items = sides.next.trip.items.filter((item) => !isSettled(sides, item) && isConcerned(sides, item));
  const home = items.find(({ id }) => id === journeys.home) ?? null;
  const others = items.filter((item) => item !== home);
  const withRole = (role: string) => others.filter((item) => roleOf(item, sides) === role);
  const isLeading = (item: Item) => item.id === journeys.arrive || mains.get(draftKey(item)) === item.id;
  const [fixed, floating] = [withRole('fixed'), withRole('floating')];
  return {
    home,
    own: withRole('own'),
    leading: fixed.filter(isLeading),
    booked: fixed.filter((item) => !isLeading(item)),
    floating: floating.filter((item) => !waitsForDate(sides, item)),
    waiting: floating.filter((item) => waitsForDate(sides, item)),
  };
}

function decideWayHome(sides: Sides, home: Item, first: readonly Decision[]): Decision {
  const { trip } = sides.next;
  const [real, hoped] = [itemsAfter(trip.items, first, false), itemsAfter(trip.items, first, true)];
  // Nobody leaves before the day on which the surgeon wants to see them.
  const afterAsked = (askedDay(sides) ?? -Infinity) + 1;
  const dayWith = (items: readonly Item[]): number => Math.max(homeDraftOffset(layOut({ ...trip, items })), afterAsked);
  return decideHome(sides, home, roleOf(home, sides) !== 'fixed', { real: dayWith(real), hoped: dayWith(hoped) }, real);
}

const askedAbout = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(decisions.filter(({ kind }) => kind === 'rebook').map(({ item }) => item.id));

function worldsOf({ next: { trip } }: Sides, settled: readonly Decision[], floating: readonly Item[]): Worlds {
  const sought = new Set(floating);
  const others = trip.items.filter((item) => !sought.has(item));
  const real = { ...trip, items: itemsAfter(others, settled, false) };
  const isSame = settled.every(({ kind, to }) => kind !== 'rebook' || to === null);
  return { real, hoped: isSame ? real : { ...trip, items: itemsAfter(others, settled, true) } };
}

const NO_ENDS: EndsOfSides = { old: { arrive: null, home: null }, next: { arrive: null, home: null } };

/** These two are about the surgeon's word. A call moves neither, and the way home that waits for it says so. */
const WORD_RULES: readonly string[] = ['on-hold', 'no-clearance'];

/** Of one trouble, what hangs on the journeys gives way to them. */
function givesWay({ journeys }: Sides, kept: readonly Item[]): readonly Item[] {
  const others = kept.filter(({ id }) => id !== journeys.arrive && id !== journeys.home);
  return others.length > 0 ? others : kept;
}

/** What stays in that role, though trip check newly blocks it there and no call is about the trouble yet. */
function newlyBlocked(sides: Sides, items: readonly Item[], decisions: readonly Decision[], keys: ReadonlySet<string>, role: Role): ReadonlySet<Item> {
  const kept = decisions.filter(({ item, kind }) => kind === 'keep' && roleOf(item, sides) === role).map(({ item }) => item);
  if (kept.length === 0) return new Set();
  const after = { ...sides.next.trip, items: itemsAfter(items, decisions, false) };
  const troubles = newTroubles(after, sides.now, { keys, askedAbout: askedAbout(decisions) }).filter(({ ruleId }) => !WORD_RULES.includes(ruleId));
  return new Set(troubles.flatMap(({ itemIds }) => givesWay(sides, kept.filter(({ id }) => itemIds.includes(id)))));
}

/** Mendway's own items that people put on a day that no longer does go back to the plan's. */
function withDrafts(sides: Sides, decisions: readonly Decision[], floating: readonly Item[], known: ReadonlySet<string>): readonly Decision[] {
  const items = sides.next.trip.items.filter((item) => !floating.includes(item));
  const blocked = newlyBlocked(sides, items, decisions, known, 'own');
  return decisions.map((decision) => (blocked.has(decision.item) && decision.item.id !== sides.journeys.home ? backOnDraft(sides, decision) : decision));
}

/** Bookings are asked about for the day that they would take as plans of one's own; during a hold a way home has none. */
function withCalls(sides: Sides, decisions: readonly Decision[], ends: EndsOfSides, known: ReadonlySet<string>): readonly Decision[] {
  const { journeys, next: { trip } } = sides;
  const blocked = [...newlyBlocked(sides, trip.items, decisions, known, 'fixed')];
  if (blocked.length === 0) return decisions;
  const others = decisions.filter(({ item }) => !blocked.includes(item));
  const sought = decideFloating(sides, worldsOf(sides, others, blocked), blocked, ends, { keys: known, askedAbout: askedAbout(others) });
  const dayOf = (item: Item) => sought.find((decision) => decision.item === item && decision.kind === 'move')?.to ?? null;
  const isOpen = ({ id }: Item) => id === journeys.home && trip.hold !== null;
  return [...others, ...blocked.map((item) => (isOpen(item) ? rebook(item, null, 'home-open') : rebook(item, dayOf(item), 'new-day')))];
}

/** A follow-up that the procedure does not ask for but somebody planned: the way home waits for it, so it finds its day first. */
function withAwaited(sides: Sides, decisions: readonly Decision[], floating: readonly Item[], known: ReadonlySet<string>): readonly Decision[] {
  const visit = plannedFollowUp(sides.next.layout)?.item.id;
  const awaited = floating.filter(({ id }) => id === visit);
  if (awaited.length === 0) return decisions;
  return [...decisions, ...decideFloating(sides, worldsOf(sides, decisions, awaited), awaited, NO_ENDS, { keys: known, askedAbout: askedAbout(decisions) })];
}

/** What becomes of every item that the event concerns. `known`: what trip check blocked before it, by `troubleKey`. */
export function decide(sides: Sides, known: ReadonlySet<string>): readonly Decision[] {
  const { own, leading, home, booked, floating: afloat, waiting } = partsOf(sides);
  const { trip } = sides.next;
  const drafted = [...own.map((item) => decideOwn(sides, item)), ...leading.map((item) => decideBooking(sides, item, NO_ENDS)), ...newItems(sides)];
  const first = withAwaited(sides, drafted, afloat, known);
  const floating = afloat.filter((item) => !first.some((decision) => decision.item === item));
  const wayHome = home && decideWayHome(sides, home, first);
  const withHome = wayHome ? [...first, wayHome] : first;
  const ends = { old: endsBefore(sides.old), next: endsAfter(sides, itemsAfter(trip.items, withHome, true), wayHome) };
  const settled = withDrafts(sides, [...withHome, ...booked.map((item) => decideBooking(sides, item, ends))], floating, known);
  const found = decideFloating(sides, worldsOf(sides, settled, floating), floating, ends, { keys: known, askedAbout: askedAbout(settled) });
  const decided = [...settled, ...found, ...waiting.map((item) => keep(item, 'waits-for-date'))];
  return withCalls(sides, decided, ends, known);
}
