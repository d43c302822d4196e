import { overlaps } from '../../calendar/spans';
import { journeyHome, journeyIn, landingDay } from '../../itinerary/journeys';
import { layOut } from '../../itinerary/layout';
import type { Item } from '../../itinerary/types';
import { quietSpan } from '../../recovery/windows';
import { homeDraftOffset } from '../draft-items';
import { decideBooking, type Ends, type EndsOfSides } from './bookings';
import { keep, type Decision } from './decisions';
import { decideFloating, waitsForDate } from './floating';
import type { Worlds } from './floating-days';
import { movedItem } from './event-facts';
import { decideOwn, newItems } from './own-items';
import { roleOf } from './roles';
import { draftKey, isPast, type Side, type Sides } from './sides';
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
  const dayWith = (items: readonly Item[]): number => homeDraftOffset(layOut({ ...trip, items }));
  return decideHome(sides, home, roleOf(home, sides) === 'own', { real: dayWith(real), hoped: dayWith(hoped) }, real);
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

/** What becomes of every item that the event concerns. `known`: keys of what trip check blocks already. */
export function decide(sides: Sides, known: ReadonlySet<string>): readonly Decision[] {
  const { own, leading, home, booked, floating, waiting } = partsOf(sides);
  const { trip } = sides.next;
  const first = [...own.map((item) => decideOwn(sides, item)), ...leading.map((item) => decideBooking(sides, item, NO_ENDS)), ...newItems(sides)];
  const wayHome = home && decideWayHome(sides, home, first);
  const withHome = wayHome ? [...first, wayHome] : first;
  const ends = { old: endsBefore(sides.old), next: endsAfter(sides, itemsAfter(trip.items, withHome, true), wayHome) };
  const settled = [...withHome, ...booked.map((item) => decideBooking(sides, item, ends))];
  const found = decideFloating(sides, worldsOf(sides, settled, floating), floating, ends, { keys: known, askedAbout: askedAbout(settled) });
  return [...settled, ...found, ...waiting.map((item) => keep(item, 'waits-for-date'))];
}
