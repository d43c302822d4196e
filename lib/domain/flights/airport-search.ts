import type { Zone } from '../calendar/types';
import { misspelled } from './misspelled';

export interface Airport {
  /** Three letters, upper case. */
  readonly iata: string;
  readonly name: string;
  readonly city: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly zone: Zone;
  /** Larger airports have larger numbers. */
  readonly size: number;
  /** `searchText` of what people may call it: code, city, its other names, codes of the area, name, country. */
  readonly search: string;
}

/** What a typed home comes to. `codes` and cities win over mere beginnings. */
export type AirportAnswer =
  | { readonly type: 'found'; readonly airport: Airport }
  | { readonly type: 'several'; readonly airports: readonly Airport[] }
  | { readonly type: 'unknown' };

/** Airports that airlines serve have a `size` of at least this. */
export const SERVED_SIZE = 1_000_000;

const SEPARATOR = '|';
const COMBINING_MARKS = /\p{M}/gu;
const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };
const SHORTENED: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt' };
const LONGEST_QUERY = 80;

/** Lower case, no accents, no dots; "Saint" and "St." are one: what makes two spellings of a place equal. */
export function foldPlace(text: string): string {
  return text
    .slice(0, LONGEST_QUERY)
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(/[ßøłđæœı]/g, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter)
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORTENED[word] ?? word)
    .join(' ');
}

/** The names of an airport in the form that `findAirports` looks through; the code comes first. */
export function searchText(names: readonly string[]): string {
  return [...new Set(names.map(foldPlace))].filter((name) => name !== '').join(SEPARATOR);
}

/** How people see a chosen airport in the field; `readCode` reads the code back. */
export function airportLabel({ city, iata }: Pick<Airport, 'city' | 'iata'>): string {
  return `${city} (${iata})`;
}

/** Best first: the code itself, a whole name, the beginning of a name, of a word in it, all words somewhere; else with a typo. */
export function findAirports(airports: readonly Airport[], text: string, limit: number): readonly Airport[] {
  return ranked(airports, text).slice(0, limit).map(({ airport }) => airport);
}

/** The one airport that is meant, or those among which a person has to choose. */
export function resolveAirport(airports: readonly Airport[], text: string, limit: number): AirportAnswer {
  const code = readCode(text);
  const named = code === null ? undefined : airports.find(({ iata }) => iata === code);
  if (named) return { type: 'found', airport: named };
  const meant = meantBy(ranked(airports, text)).slice(0, limit);
  const [first, second] = meant;
  if (!first) return { type: 'unknown' };
  return second ? { type: 'several', airports: meant } : { type: 'found', airport: first };
}

const isServed = ({ size }: Airport): boolean => size >= SERVED_SIZE;

/** Whole names win over beginnings. An airfield that no airline serves is never taken while one that they serve may be meant. */
function meantBy(found: readonly Ranked[]): readonly Airport[] {
  const whole = found.filter(({ rank }) => rank <= WHOLE_NAME).map(({ airport }) => airport);
  const all = found.map(({ airport }) => airport);
  const served = (whole.length > 0 ? whole : all).filter(isServed);
  return served.length > 0 ? served : [...new Set([...whole, ...all.filter(isServed), ...(whole.length > 0 ? [] : all)])];
}

/** Newark's airport serves the city too: `NYC` finds it. */
const NEW_YORK_AIRPORTS: ReadonlySet<string> = new Set(['JFK', 'LGA', 'EWR']);

/**
 * Whether whoever typed that lives in New York and needs no journey: all that was meant are its airports, and the
 * text is the whole name or code of one in the city itself. "New" is not, nor is "Newark".
 */
export function isNewYorkHome(meant: readonly Airport[], text: string): boolean {
  const [place, code] = [foldPlace(text.split(/[,(]/)[0] ?? ''), readCode(text)];
  const isNamed = ({ search, iata }: Airport) => iata === code || (place !== '' && rankOf(search, place) <= WHOLE_NAME);
  return meant.every(({ iata }) => NEW_YORK_AIRPORTS.has(iata)) && meant.some((airport) => airport.city === 'New York' && isNamed(airport));
}

/** "Denver (DEN)" and "DEN" name a code beyond doubt; "den" may be the beginning of a city. */
function readCode(text: string): string | null {
  const trimmed = text.trim().slice(0, LONGEST_QUERY);
  return /\(([A-Z0-9]{3})\)$/.exec(trimmed)?.[1] ?? (/^[A-Z0-9]{3}$/.test(trimmed) ? trimmed : null);
}

interface Ranked {
  readonly airport: Airport;
  readonly rank: number;
}

const CODE = 0;
const WHOLE_NAME = 1;
const NAME_START = 2;
const WORD_START = 3;
const ALL_WORDS = 4;
const NO_MATCH = 5;

function ranked(airports: readonly Airport[], text: string): Ranked[] {
  const whole = foldPlace(text);
  // "Denver, Colorado": states are not in the list, so the city alone is looked for when the whole finds nothing.
  const city = foldPlace(text.split(/[,(]/)[0] ?? '');
  const found = matches(airports, whole);
  if (city === whole) return found.length > 0 ? found : nearly(airports, city);
  if (found.some(({ airport }) => isServed(airport))) return found;
  const inCity = matches(airports, city);
  return inCity.length > 0 ? inCity : found.length > 0 ? found : nearly(airports, city);
}

/** Nothing is spelled so: what a slip of the finger may have meant. */
function nearly(airports: readonly Airport[], query: string): Ranked[] {
  return misspelled(airports, query)
    .map(({ place, isWholeName }) => ({ airport: place, rank: isWholeName ? WHOLE_NAME : NO_MATCH }))
    .sort(byRank);
}

function matches(airports: readonly Airport[], query: string): Ranked[] {
  if (query === '') return [];
  return airports
    .map((airport) => ({ airport, rank: rankOf(airport.search, query) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort(byRank);
}

const byRank = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank || b.airport.size - a.airport.size || (a.airport.iata < b.airport.iata ? -1 : 1);

function rankOf(search: string, query: string): number {
  if (search.startsWith(query + SEPARATOR)) return CODE;
  const bounded = SEPARATOR + search + SEPARATOR;
  if (bounded.includes(SEPARATOR + query + SEPARATOR)) return WHOLE_NAME;
  if (bounded.includes(SEPARATOR + query)) return NAME_START;
  if (search.includes(` ${query}`)) return WORD_START;
  return query.includes(' ') && hasAllWords(bounded, query) ? ALL_WORDS : NO_MATCH;
}

function hasAllWords(bounded: string, query: string): boolean {
  return query.split(' ').every((word) => bounded.includes(SEPARATOR + word) || bounded.includes(` ${word}`));
}
