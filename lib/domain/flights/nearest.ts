import { type Direction, directionTo, kilometresBetween, milesOf, type Spot } from './distance';
import { nonstopOrigins, routesOf } from './nonstop-answer';
import { NEW_YORK_AIRPORTS, type NonstopAnswer, type Route, type RouteSource } from './types';

/** An airport that can be put on a map. */
export interface AirportSpot extends Spot {
  readonly iata: string;
  readonly city: string;
  readonly country: string;
}

export interface NearAirport {
  readonly airport: AirportSpot;
  readonly kilometres: number;
  readonly miles: number;
  /** As seen from home. */
  readonly direction: Direction;
  /** Who says that somebody flies non-stop from there. */
  readonly source: RouteSource;
}

const NEW_YORK: ReadonlySet<string> = new Set(NEW_YORK_AIRPORTS);

function seenFrom(home: AirportSpot, airport: AirportSpot, source: RouteSource): NearAirport {
  const kilometres = kilometresBetween(home, airport);
  return { airport, kilometres, miles: milesOf(kilometres), direction: directionTo(home, airport), source };
}

/** The nearest other airports with a known non-stop to New York, the nearest first. Pass `currentRoutes`. */
export function nearestWithNonstop(
  home: AirportSpot, airports: readonly AirportSpot[], routes: readonly Route[], count: number,
): readonly NearAirport[] {
  const origins = nonstopOrigins(routes);
  return airports
    .filter(({ iata }) => iata !== home.iata && !NEW_YORK.has(iata))
    .flatMap((airport) => {
      const source = origins.get(airport.iata);
      return source ? [seenFrom(home, airport, source)] : [];
    })
    .sort((a, b) => a.kilometres - b.kilometres || (a.airport.iata < b.airport.iata ? -1 : 1))
    .slice(0, count);
}

/** Those to show beside the answer: none once some source, the live search too, is certain of a non-stop from home itself. */
export function nearestBeside(
  answer: NonstopAnswer, home: AirportSpot, airports: readonly AirportSpot[], routes: readonly Route[], count: number,
): readonly NearAirport[] {
  return routesOf(answer, null).nonstop === 'known' ? [] : nearestWithNonstop(home, airports, routes, count);
}
