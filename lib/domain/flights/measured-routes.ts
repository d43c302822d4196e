import { type Month, monthsBetween } from '../calendar/months';
import type { NewYorkAirport } from './types';

/** How often an airline left an airport for one of New York's in one month. */
export interface MonthlyDepartures {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  readonly carrier: string;
  readonly carrierName: string;
  readonly month: Month;
  readonly departures: number;
}

export interface MeasuredRoute {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  readonly carrier: string;
  readonly carrierName: string;
  /** First and last month with a flight, and all departures from the one to the other. */
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly departures: number;
}

/** The months that a file tells of, both included. */
export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
}

/** Older flights say nothing about the airline's timetable of today. */
const MONTHS_THAT_COUNT = 12;

/**
 * Mendway's own number, never printed as a fact: one departure every second week. In the US counts of 2008 no pair of
 * airports to New York lay between 24 flights a year (diverted and chartered ones) and 50 (one a week).
 */
const FEWEST_A_YEAR = 26;

/** The airlines that fly non-stop to New York, by their last twelve months in the file; in a fixed order, whatever the file's. */
export function measuredRoutes(counts: readonly MonthlyDepartures[], file: MonthSpan): readonly MeasuredRoute[] {
  const months = Math.min(monthsBetween(file.first, file.last) + 1, MONTHS_THAT_COUNT);
  const fewest = Math.ceil((FEWEST_A_YEAR * months) / MONTHS_THAT_COUNT);
  const recent = counts.filter(({ month, departures }) => departures > 0 && monthsBetween(month, file.last) < months);
  const routes = [...byFlyer(recent).values()].flatMap((flown) => routeOf(flown) ?? []);
  return routes.filter(({ departures }) => departures >= fewest).toSorted(inOrder);
}

type Place = Pick<MeasuredRoute, 'origin' | 'destination' | 'carrier'>;

const placeOf = ({ origin, destination, carrier }: Place): string => `${origin} ${destination} ${carrier}`;
const inOrder = (a: Place, b: Place): number => (placeOf(a) < placeOf(b) ? -1 : 1);

function byFlyer(counts: readonly MonthlyDepartures[]): ReadonlyMap<string, readonly MonthlyDepartures[]> {
  const flyers = new Map<string, MonthlyDepartures[]>();
  for (const count of counts) {
    const known = flyers.get(placeOf(count));
    if (known) known.push(count);
    else flyers.set(placeOf(count), [count]);
  }
  return flyers;
}

function routeOf(months: readonly MonthlyDepartures[]): MeasuredRoute | null {
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const { origin, destination, carrier, carrierName } = last;
  const departures = sorted.reduce((sum, one) => sum + one.departures, 0);
  return { origin, destination, carrier, carrierName, firstMonth: first.month, lastMonth: last.month, departures };
}
