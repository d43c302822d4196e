import { parseDay } from '../calendar/days';

export interface SearchedFlight {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

const isAirport = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/**
 * The public search of flights without a stop on that day: two airports and the day, and nothing else of anybody.
 * Null when one of them is not known. It is a link that a person opens; nothing is asked before.
 */
export function nonstopSearch({ from, to, on }: SearchedFlight): string | null {
  if (!isAirport(from) || !isAirport(to) || parseDay(on) === null) return null;
  const query = new URLSearchParams({ q: `Nonstop one way flights from ${from} to ${to} on ${on}` });
  return `https://www.google.com/travel/flights?${query}`;
}

/** New York by its three airports, as the code of the city: JFK, LaGuardia and Newark. */
export const NEW_YORK_CITY = 'NYC';
