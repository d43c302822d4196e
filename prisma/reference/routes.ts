import { airlineOf } from '@/lib/domain/flights/airlines';
import { NEW_YORK_AIRPORTS, type NewYorkAirport } from '@/lib/domain/flights/types';
import { ABROAD_ROUTE_LINES } from './route-lines-abroad';
import { US_ROUTE_LINES } from './route-lines-us';

/**
 * An airport, and who flies from it: "EWR UA · LGA AA? DL". A third part is the day on which somebody looked at this
 * line, where it was looked at after the list as a whole.
 */
export type RouteLine = readonly [origin: string, flown: string, reviewedOn?: string];

/** The day on which somebody last went through the whole list. */
const REVIEWED_ON = '2026-11-28';

export interface RouteRow {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  readonly carrier: string;
  readonly source: 'LISTED';
  readonly carrierName: string;
  readonly reviewedOn: string;
  readonly isUnconfirmed: boolean;
}

function destinationOf(code: string | undefined, line: string): NewYorkAirport {
  const known = NEW_YORK_AIRPORTS.find((airport) => airport === code);
  if (!known) throw new Error(`a route line names no airport of New York: ${line}`);
  return known;
}

function rowOf(origin: string, destination: NewYorkAirport, airline: string, reviewedOn: string): RouteRow {
  const carrier = airline.replace(/\?$/, '');
  const carrierName = airlineOf(carrier)?.name;
  if (!carrierName) throw new Error(`the route list names ${carrier}, which lib/domain/flights/airlines.ts does not know`);
  return { origin, destination, carrier, source: 'LISTED', carrierName, reviewedOn, isUnconfirmed: airline.endsWith('?') };
}

/** One row an airline and airport of New York. */
export function rowsOfLine([origin, flown, reviewedOn = REVIEWED_ON]: RouteLine): readonly RouteRow[] {
  return flown.split(' · ').flatMap((part) => {
    const [code, ...airlines] = part.split(' ');
    const destination = destinationOf(code, `${origin}: ${flown}`);
    return airlines.map((airline) => rowOf(origin, destination, airline, reviewedOn));
  });
}

export const ROUTE_LINES: readonly RouteLine[] = [...US_ROUTE_LINES, ...ABROAD_ROUTE_LINES];

/** Our own list of who flies non-stop to New York. */
export const routeRows: readonly RouteRow[] = ROUTE_LINES.flatMap(rowsOfLine);
