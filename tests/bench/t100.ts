import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { T100_HEADER, t100Line } from '../support/t100-file';
import { printTable, round } from './figures';
import type { T100Figures } from './t100-reader';

const ROWS = 1_000_000;
const ROWS_A_PIECE = 5_000;

const CARRIERS = [
  ['DL', 'Delta Air Lines Inc.'], ['UA', 'United Air Lines Inc.'], ['AA', 'American Airlines Inc.'], ['B6', 'JetBlue Airways'],
  ['9E', 'Endeavor Air Inc.'], ['YX', 'Republic Airline'], ['OH', 'PSA Airlines Inc.'], ['WN', 'Southwest Airlines Co.'],
] as const;

const NEW_YORK = ['JFK', 'LGA', 'EWR'];
const ALPHABET = 26;

/** Three letters for every number, the same each time. */
const codeOf = (number: number): string =>
  [ALPHABET ** 2, ALPHABET, 1].map((place) => String.fromCharCode(65 + (Math.floor(number / place) % ALPHABET))).join('');

/** One line in 25 leads to New York, as in the file of a whole country; primes keep the columns from moving together. */
function lineOf(index: number): string {
  const [carrier, name] = CARRIERS[index % CARRIERS.length] ?? CARRIERS[0];
  const destination = (index % 25 === 0 ? NEW_YORK[(index / 25) % 3] : null) ?? codeOf((index * 31) % 977);
  const origin = codeOf(1_000 + ((index * 17) % 397));
  return t100Line({ origin, destination, carrier, name, month: 1 + (index % 11), departures: index % 40, serviceClass: index % 9 === 0 ? 'L' : 'F' });
}

function* pieces(): Generator<string> {
  yield `\uFEFF${T100_HEADER}\r\n`;
  for (let first = 0; first < ROWS; first += ROWS_A_PIECE) {
    yield `${Array.from({ length: ROWS_A_PIECE }, (_, index) => lineOf(first + index)).join('\r\n')}\r\n`;
  }
}

/** Each way in a process of its own, so that its peak of memory is its own. */
function read(file: string, way: 'import' | 'lines'): T100Figures {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/t100-reader.ts', file, way], { encoding: 'utf8' });
  return JSON.parse(printed) as T100Figures;
}

const rowOf = (name: string, { rows, ms, peakMb }: T100Figures): readonly string[] =>
  [name, rows.toLocaleString('en'), round(ms / 1_000, 2), Math.round((rows / ms) * 1_000).toLocaleString('en'), round(peakMb, 0)];

export async function benchT100(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mendway-bench-'));
  const file = join(folder, 't100.csv');
  try {
    await pipeline(Readable.from(pieces()), createWriteStream(file));
    const megabytes = round(statSync(file).size / 1e6, 0);
    printTable(`T-100 import of ${megabytes} MB (no aim; beside it: the same file's lines, read and counted)`, [
      ['', 'rows', 'seconds', 'rows a second', 'peak memory, MB'],
      rowOf('read, checked, added up', read(file, 'import')),
      rowOf('lines alone', read(file, 'lines')),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
