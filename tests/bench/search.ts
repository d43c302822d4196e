import { parseZone } from '@/lib/domain/calendar/zones';
import { type Airport, findAirports } from '@/lib/domain/flights/airport-search';
import { airportRows } from '@/prisma/reference/airports';
import { printTable, quantile, round } from './figures';

const QUERIES = 1000;
/** As many as the home field shows. */
const SHOWN = 6;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SLIPS = ['chicgo', 'denvr', 'newyork', 'san fransisco', 'nueva yrok', 'tuscon', 'heathro', 'salt lak city'];

/** The airport search over the whole list, at the server and in this process: no request, no database. */
export async function benchSearch(): Promise<void> {
  const airports = await allAirports();
  const random = randomOf(4);
  const typed = Array.from({ length: QUERIES }, () => wordOf(2 + Math.floor(random() * 4), random));
  const pairs = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  findAirports(airports, SLIPS[0] ?? '', SHOWN); // what is made once for the list
  const rows = [
    ['', 'queries', 'p50', 'p95', 'slowest'],
    row('two to five random letters', airports, typed),
    row('every two letters', airports, pairs),
    row('misspelled', airports, SLIPS.flatMap((slip) => Array.from({ length: 25 }, () => slip))),
  ];
  printTable(`airport search over ${airports.length} airports, ms (aim: at most 50 for any two letters)`, rows);
}

async function allAirports(): Promise<readonly Airport[]> {
  const rows = await airportRows();
  return rows.flatMap((one) => {
    const zone = parseZone(one.zone);
    return zone ? [{ ...one, zone }] : [];
  });
}

function row(name: string, airports: readonly Airport[], queries: readonly string[]): readonly string[] {
  const took = queries.map((query) => {
    const began = performance.now();
    findAirports(airports, query, SHOWN);
    return performance.now() - began;
  });
  return [name, String(queries.length), round(quantile(took, 0.5), 2), round(quantile(took, 0.95), 2), round(Math.max(...took), 2)];
}

function wordOf(length: number, random: () => number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}

/** The same words in every run (a linear congruential generator). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
