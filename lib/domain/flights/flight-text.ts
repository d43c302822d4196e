import { findAirline } from './airline-search';
import { AIRLINES } from './airlines';
import { readFlightNumber } from './flight-number';

/** The words of a calendar's event. */
export interface EventTexts {
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

/** What stands in a text: once, in several ways that disagree, or not at all. */
export type Read<T> = { readonly type: 'found'; readonly value: T } | { readonly type: 'several' } | { readonly type: 'none' };

export interface Service {
  /** As the airline calls itself, or the code when we do not know it. */
  readonly carrier: string;
  readonly flightNumber: string;
}

export interface Ends {
  readonly from: string;
  readonly to: string;
}

function single<T>(values: readonly T[]): Read<T> {
  const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
  const [first, second] = [...distinct.values()];
  if (first === undefined) return { type: 'none' };
  return second === undefined ? { type: 'found', value: first } : { type: 'several' };
}

/** The first text that says something decides; what it says in two ways is not decided. */
function firstSaid<T>(texts: readonly string[], read: (text: string) => readonly T[]): Read<T> {
  return texts.map((text) => single(read(text))).find(({ type }) => type !== 'none') ?? { type: 'none' };
}

/** "UA 1408", "Flight ZZ 12": not the hour of "8:45 AM 10 March". */
const CODED = /(?<![\dA-Z:]\s?)\b([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?-?(\d{1,4})\b(?![:.]\d|\s?(?:am|pm|h)\b)/g;
const FLIGHT_WORD = /\b(?:flight|flt|vuelo|vol|flug)\b[\s:#.no°º]*([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?-?(\d{1,4})\b/gi;

/** Airline and number, from the summary before the description. */
export function readService({ summary, description }: EventTexts): Read<Service> {
  return firstSaid([summary, description], servicesIn);
}

function servicesIn(text: string): readonly Service[] {
  const afterWord = [...text.matchAll(FLIGHT_WORD)].flatMap(([, code = '', number = '']) => service(code, number));
  const known = [...text.matchAll(CODED)].filter(([, code = '']) => findAirline(code) !== null).flatMap(([, code = '', number = '']) => service(code, number));
  const coded = [...afterWord, ...known];
  return coded.length > 0 ? coded : AIRLINES.flatMap(({ name }) => namedIn(text, name));
}

function service(code: string, digits: string): readonly Service[] {
  const read = readFlightNumber(`${code}${digits}`);
  return read ? [{ carrier: findAirline(code)?.name ?? code.toUpperCase(), flightNumber: read.number }] : [];
}

/** "United Airlines flight 1408", "JetBlue 12". */
function namedIn(text: string, name: string): readonly Service[] {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const number = at < 0 ? undefined : /^[\s,]*(?:(?:flight|flt|vuelo|[#.:])[\s#.:]*)?(\d{1,4})\b(?![:.]\d)/i.exec(text.slice(at + name.length))?.[1];
  const read = number === undefined ? null : readFlightNumber(number);
  return read ? [{ carrier: name, flightNumber: read.number }] : [];
}

export type IsAirport = (code: string) => boolean;

const IN_BRACKETS = /\(\s*([A-Z]{3})\b[^()]{0,40}\)/g;
const PAIR = /\b([A-Z]{3})\)?\s*(?:-+>?|–|—|→|➔|➝|>|\/|to|a)\s*\(?([A-Z]{3})\b/g;

/** From where to where: "DEN-EWR", "Denver (DEN) to Newark (EWR)", "From: DEN" above "To: EWR". */
export function readEnds({ summary, location, description }: EventTexts, isAirport: IsAirport): Read<Ends> {
  const said = [summary, location, description].flatMap((text) => pairsIn(text, isAirport));
  if (said.length > 0) return single(said);
  return single(labelledEnds(description, isAirport));
}

function pairsIn(text: string, isAirport: IsAirport): readonly Ends[] {
  const pairs = [...text.matchAll(PAIR)].map(([, from = '', to = '']) => ({ from, to }));
  const [from, to, third] = [...new Set(codesIn(text, isAirport))];
  const bracketed = from !== undefined && to !== undefined && third === undefined ? [{ from, to }] : [];
  return [...pairs, ...bracketed].filter((ends) => isAirport(ends.from) && isAirport(ends.to) && ends.from !== ends.to);
}

const codesIn = (text: string, isAirport: IsAirport): readonly string[] =>
  [...text.matchAll(IN_BRACKETS)].map(([, code = '']) => code).filter(isAirport);

const FROM_LINE = /^\s*(?:from|depart\w*|origin|leav\w*|desde|salida|sale|origen|de)\b/i;
const TO_LINE = /^\s*(?:to|arriv\w*|destination|land\w*|hasta|llegada|llega|destino|a)\b/i;

function labelledEnds(text: string, isAirport: IsAirport): readonly Ends[] {
  const lines = text.split('\n');
  const [from] = lines.filter((line) => FROM_LINE.test(line)).flatMap((line) => codeOfLine(line, isAirport));
  const [to] = lines.filter((line) => TO_LINE.test(line)).flatMap((line) => codeOfLine(line, isAirport));
  return from !== undefined && to !== undefined && from !== to ? [{ from, to }] : [];
}

/** The code in brackets, else the first one that stands alone. */
function codeOfLine(line: string, isAirport: IsAirport): readonly string[] {
  const bare = [...line.matchAll(/\b[A-Z]{3}\b/g)].map(([code]) => code).filter(isAirport);
  return [...codesIn(line, isAirport), ...bare].slice(0, 1);
}

const FROM_WORDS = /\b(?:from|desde|de)\s+(?:[^()\n]{0,40}\()?([A-Z]{3})\b/g;
const TO_WORDS = /\b(?:to|hacia|hasta|a)\s+(?:[^()\n]{0,40}\()?([A-Z]{3})\b/g;

/** Where only one end is said: "Flight to Newark (EWR)", a place of "Denver (DEN)". Null where nothing is. */
export function readOneEnd({ summary, location, description }: EventTexts, isAirport: IsAirport): { readonly from: string | null; readonly to: string | null } {
  const after = (words: RegExp) => firstSaid([summary, description], (text) => [...text.matchAll(words)].map(([, code = '']) => code).filter(isAirport));
  const place = single(/^\s*[A-Z]{3}\s*$/.test(location) ? [location.trim()].filter(isAirport) : codesIn(location, isAirport));
  const to = valueOf(after(TO_WORDS));
  const from = valueOf(after(FROM_WORDS)) ?? valueOf(place);
  return { from: from === to ? null : from, to };
}

const valueOf = (read: Read<string>): string | null => (read.type === 'found' ? read.value : null);

const BOOKING =
  /\b(?:confirmation|booking|reservation|record locator|locator|pnr|localizador|reserva|confirmaci[oó]n)(?:\s+(?:number|code|reference|ref|no|id|de\s+reserva|de\s+confirmaci[oó]n))?\.?\s*(?:[:#]|is|es)\s*(?:#\s*)?([A-Z0-9]{6})\b/gi;
const SEAT = /\b(?:seats?|asientos?)\s*(?:[:#]\s*)?(\d{1,2}[A-L](?:\s*,\s*\d{1,2}[A-L])*)\b/gi;

/** The booking's code, where it is called so. */
export function readBookingCode({ summary, description }: EventTexts): Read<string> {
  return firstSaid([description, summary], (text) => [...text.matchAll(BOOKING)].map(([, code = '']) => code).filter((code) => code === code.toUpperCase()));
}

export function readSeat({ summary, description }: EventTexts): Read<string> {
  return firstSaid([description, summary], (text) => [...text.matchAll(SEAT)].map(([, seat = '']) => seat.toUpperCase()));
}
