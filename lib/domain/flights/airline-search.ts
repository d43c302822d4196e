import { foldPlace } from './airport-search';
import { type Airline, airlineOf, AIRLINES } from './airlines';

/** The airline that a typed code or name means: "UA", "united", "United Airlines Inc."; null when we know none, or several. */
export function findAirline(text: string): Airline | null {
  const name = foldPlace(text);
  if (name === '') return null;
  const known = airlineOf(text.trim().toUpperCase()) ?? NAMES.find((one) => one.name === name)?.airline;
  if (known) return known;
  const longer = NAMES.filter((one) => one.name.startsWith(`${name} `) || one.name.startsWith(name) && name.length > 3);
  if (longer.length > 0) return longer.length === 1 ? (longer[0]?.airline ?? null) : null;
  return NAMES.filter((one) => name.startsWith(`${one.name} `)).at(-1)?.airline ?? null;
}

/** Shorter names first, so that the last that fits is the one that says most. */
const NAMES = AIRLINES.map((airline) => ({ airline, name: foldPlace(airline.name) })).sort((a, b) => a.name.length - b.name.length);
