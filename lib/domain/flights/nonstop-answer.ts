import { addDays } from '../calendar/days';
import type { Day, Instant } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Routes } from '../itinerary/types';
import { type LiveAnswer, NEW_YORK_AIRPORTS, type NonstopAnswer, type NonstopFlyer, type Route, type RouteSource } from './types';

/**
 * The first day of a measured route's last month may lie so far back. A seasonal flight shows once a year, and the
 * figures come out about three months late: twelve and three months. What is older tells nothing of today.
 */
const MEASURED_DAYS = 458;

/** Whether a route's source still speaks of today. */
function isCurrent({ source }: Route, today: Day): boolean {
  return source.type !== 'measured' || addDays(source.until, MEASURED_DAYS) >= today;
}

/** Without the routes that were measured too long ago: of them nothing is known, which is not a no. */
export function currentRoutes(routes: readonly Route[], now: Instant): readonly Route[] {
  const today = dayIn(NEW_YORK, now);
  return routes.filter((route) => isCurrent(route, today));
}

function liveRoutes(live: LiveAnswer): readonly Route[] {
  if (live.state !== 'asked') return [];
  return live.offers.map(({ origin, destination, carrier, carrierName }) => ({
    origin, destination, carrier, carrierName, source: { type: 'live', askedAt: live.askedAt },
  }));
}

/** The better source has the smaller number. */
function rankOf(source: RouteSource): number {
  if (source.type === 'listed') return source.isUnconfirmed ? 3 : 2;
  return source.type === 'live' ? 0 : 1;
}

/** The best source of each airline to each airport. */
function bestRoutes(routes: readonly Route[]): readonly Route[] {
  const best = new Map<string, Route>();
  for (const route of routes) {
    const key = `${route.carrier} ${route.destination}`;
    const known = best.get(key);
    if (!known || rankOf(route.source) < rankOf(known.source)) best.set(key, route);
  }
  return [...best.values()];
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** What two sources of one rank say together: no younger than the older of them. */
function joined(a: RouteSource, b: RouteSource): RouteSource {
  if (a.type === 'measured' && b.type === 'measured') return { ...a, from: earlier(a.from, b.from), until: earlier(a.until, b.until) };
  if (a.type === 'listed' && b.type === 'listed') return { ...a, reviewedOn: earlier(a.reviewedOn, b.reviewedOn) };
  return a;
}

function withRoute(flyer: NonstopFlyer | undefined, { carrier, carrierName, destination, source }: Route): NonstopFlyer {
  if (!flyer) return { carrier, carrierName, destinations: [destination], source };
  const all = new Set([...flyer.destinations, destination]);
  return { ...flyer, destinations: NEW_YORK_AIRPORTS.filter((airport) => all.has(airport)), source: joined(flyer.source, source) };
}

/** One entry an airline and kind of source: an airport is never shown under a source that did not name it. */
function flyersOf(routes: readonly Route[]): readonly NonstopFlyer[] {
  const flyers = new Map<string, NonstopFlyer>();
  for (const route of routes) {
    const key = `${route.carrier} ${rankOf(route.source)}`;
    flyers.set(key, withRoute(flyers.get(key), route));
  }
  return [...flyers.values()].sort((a, b) => rankOf(a.source) - rankOf(b.source) || (a.carrierName < b.carrierName ? -1 : 1));
}

/**
 * Who flies non-stop from an airport to New York, as far as any source knows: live before measured before listed.
 * There is no "no": a measurement that is too old, or an airport that no source names, is unknown.
 */
export function nonstopAnswer(origin: string, routes: readonly Route[], live: LiveAnswer, now: Instant): NonstopAnswer {
  const here = [...liveRoutes(live), ...currentRoutes(routes, now)].filter((route) => route.origin === origin);
  const flyers = flyersOf(bestRoutes(here));
  if (flyers.length === 0) return { state: 'unknown' };
  return { state: flyers.some(({ source }) => source.type !== 'listed') ? 'yes' : 'listed', flyers };
}

const isCertain = (source: RouteSource): boolean => source.type !== 'listed' || !source.isUnconfirmed;

/** The airports from which some source is certain of a non-stop. Pass `currentRoutes`. */
export function nonstopOrigins(routes: readonly Route[]): ReadonlyMap<string, RouteSource> {
  const origins = new Map<string, RouteSource>();
  for (const { origin, source } of routes.filter((route) => isCertain(route.source))) {
    const known = origins.get(origin);
    if (!known || rankOf(source) < rankOf(known)) origins.set(origin, source);
  }
  return origins;
}

/** What trip check is told. Lines that nobody is certain of are shown on the flights screen; they warn nobody. */
export function routesOf(answer: NonstopAnswer, nearest: Routes['nearest']): Routes {
  const isKnown = answer.state !== 'unknown' && answer.flyers.some(({ source }) => isCertain(source));
  return isKnown ? { nonstop: 'known', nearest: null } : { nonstop: 'unknown', nearest };
}
