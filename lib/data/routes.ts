import { type AirportSpot, nearestWithNonstop } from '@/lib/domain/flights/nearest';
import { currentRoutes, nonstopAnswer, routesOf } from '@/lib/domain/flights/nonstop-answer';
import { NEW_YORK_AIRPORTS, type Route, type RouteSource } from '@/lib/domain/flights/types';
import type { Routes } from '@/lib/domain/itinerary/types';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import { keptFor } from './kept-answer';
import { listAirports } from './reference';
import { dayOfColumn } from './trip-rows';

const MINUTE = 60_000;

/** All routes that nobody took off, whatever their age; an edit or an import shows within ten minutes. */
export const listRoutes = keptFor(10 * MINUTE, async (queries: Queries = database()): Promise<readonly Route[]> => {
  const rows = await queries.route.findMany({
    where: { withdrawnAt: null },
    orderBy: [{ origin: 'asc' }, { destination: 'asc' }, { carrier: 'asc' }, { source: 'asc' }],
  });
  return rows.flatMap(routeOf);
});

function routeOf(row: Prisma.RouteGetPayload<object>): readonly Route[] {
  const destination = NEW_YORK_AIRPORTS.find((known) => known === row.destination);
  const source = sourceOf(row);
  const { origin, carrier, carrierName } = row;
  return destination && source ? [{ origin, destination, carrier, carrierName, source }] : [];
}

/** The database holds each source to its own days. */
function sourceOf({ reviewedOn, firstMonth, lastMonth, isUnconfirmed }: Prisma.RouteGetPayload<object>): RouteSource | null {
  if (reviewedOn) return { type: 'listed', reviewedOn: dayOfColumn(reviewedOn), isUnconfirmed };
  return firstMonth && lastMonth && { type: 'measured', from: dayOfColumn(firstMonth), until: dayOfColumn(lastMonth) };
}

type HomeLookup = (airport: string) => Routes | null;

function lookupIn(airports: readonly AirportSpot[], routes: readonly Route[], now: Date): HomeLookup {
  const current = currentRoutes(routes, now);
  return (airport) => {
    const home = airports.find(({ iata }) => iata === airport);
    if (!home) return null;
    const [nearest] = nearestWithNonstop(home, airports, current, 1);
    const answer = nonstopAnswer(airport, current, { state: 'off' }, now);
    return routesOf(answer, nearest ? { airport: nearest.airport.iata, city: nearest.airport.city } : null);
  };
}

/** Each home is looked up once while the lists are kept: thousands of rows for a page would be felt. */
function remembered(lookup: HomeLookup): HomeLookup {
  const known = new Map<string, Routes | null>();
  return (airport) => {
    const routes = known.get(airport) ?? lookup(airport);
    known.set(airport, routes);
    return routes;
  };
}

const homeLookup = keptFor(MINUTE, async (queries?: Queries): Promise<HomeLookup> => {
  const [airports, routes] = [await listAirports(queries), await listRoutes(queries)];
  // The clock is asked here and not by the caller, because only the age of a measured month hangs on it.
  return remembered(lookupIn(airports, routes, new Date()));
});

/** What the lists say of non-stops from home; null for a home without an airport that we know. */
export async function homeRoutes(airport: string | null, queries?: Queries): Promise<Routes | null> {
  return airport === null ? null : (await homeLookup(queries))(airport);
}
