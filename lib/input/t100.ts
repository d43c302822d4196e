import { pipeline } from 'node:stream/promises';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import type { Month } from '@/lib/domain/calendar/months';
import { type MeasuredRoute, measuredRoutes, type MonthlyDepartures } from '@/lib/domain/flights/measured-routes';
import { NEW_YORK_AIRPORTS, type NewYorkAirport } from '@/lib/domain/flights/types';
import { readHeader, readRow, type T100Column, type T100Places, type T100Row } from './t100-row';

/** A file that was read whole. */
export interface T100Summary {
  readonly rows: number;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly routes: readonly MeasuredRoute[];
}

export const T100_FAULTS = [
  'zip', 'empty', 'missing-column', 'double-column', 'column-count', 'quote', 'bad-value', 'no-rows', 'no-routes', 'too-many-routes',
] as const;

/** Why a file is refused, and where. */
export interface T100Fault {
  readonly code: (typeof T100_FAULTS)[number];
  /** Counted from 1; null where no single line is at fault. */
  readonly line: number | null;
  readonly column: T100Column | null;
}

export type T100Reading = { readonly ok: true; readonly summary: T100Summary } | { readonly ok: false; readonly fault: T100Fault };

export interface T100Progress {
  readonly bytes: number;
  readonly rows: number;
}

/** A year has some 6,000 pairs of route and month; beyond this the file is no T-100 file, and memory has an end. */
const MOST_COUNTS = 200_000;

/** Nobody flies that often in a month; the sums of a year fit their column. */
const MOST_DEPARTURES = 100_000;

/** BTS writes some 300 bytes a line; a quote that never closes must not swallow the file. */
const LONGEST_LINE = 64 * 1024;

/**
 * Reads a T-100 segment file of the US Department of Transportation, in memory that does not grow with the file.
 * Only the direction to New York counts. Nothing of a file with a fault is kept.
 */
export async function readT100(bytes: AsyncIterable<Uint8Array>, onProgress: (progress: T100Progress) => void = () => {}): Promise<T100Reading> {
  const tally = new Tally();
  const parser = parse({ bom: true, skip_empty_lines: true, max_record_size: LONGEST_LINE, on_record: (cells: string[], at: InfoRecord) => tally.add(cells, at.lines) });
  try {
    await pipeline(watched(bytes, (count) => onProgress({ bytes: count, rows: tally.rows })), parser, drained);
    return { ok: true, summary: tally.summary() };
  } catch (error) {
    const fault = faultOf(error, tally.lastLine);
    if (!fault) throw error;
    return { ok: false, fault };
  }
}

/** Carries a fault out of the parser's callback. */
class Refusal extends Error {
  readonly fault: T100Fault;

  constructor(code: T100Fault['code'], line: number | null = null, column: T100Column | null = null) {
    super(code);
    this.fault = { code, line, column };
  }
}

/** What was read so far: one number for each route, airline and month. */
class Tally {
  rows = 0;
  lastLine = 0;
  private places: T100Places | null = null;
  private firstMonth: Month | null = null;
  private lastMonth: Month | null = null;
  private readonly counts = new Map<string, MonthlyDepartures>();

  /** Null: the parser keeps no line. */
  add(cells: readonly string[], line: number): null {
    if (this.places) this.addRow(cells, this.places, line);
    else this.places = placesOf(cells, line);
    this.lastLine = line;
    return null;
  }

  summary(): T100Summary {
    const { rows, firstMonth, lastMonth } = this;
    if (!this.places) throw new Refusal('empty');
    if (!firstMonth || !lastMonth) throw new Refusal('no-rows');
    const routes = measuredRoutes([...this.counts.values()], { first: firstMonth, last: lastMonth });
    if (routes.length === 0) throw new Refusal('no-routes');
    return { rows, firstMonth, lastMonth, routes };
  }

  private addRow(cells: readonly string[], places: T100Places, line: number): void {
    const row = readRow(cells, places);
    if (typeof row === 'string') throw new Refusal('bad-value', line, row);
    this.rows += 1;
    if (!this.firstMonth || row.month < this.firstMonth) this.firstMonth = row.month;
    if (!this.lastMonth || row.month > this.lastMonth) this.lastMonth = row.month;
    if (row.serviceClass === 'F' && isToNewYork(row)) this.count(row, line);
  }

  private count({ origin, destination, carrier, carrierName, month, departures }: RowToNewYork, line: number): void {
    const key = `${origin} ${destination} ${carrier} ${month}`;
    const before = this.counts.get(key);
    if (!before && this.counts.size >= MOST_COUNTS) throw new Refusal('too-many-routes');
    const sum = departures + (before?.departures ?? 0);
    if (sum > MOST_DEPARTURES) throw new Refusal('bad-value', line, 'DEPARTURES_PERFORMED');
    // Of two spellings of a name the same one is kept, whichever line comes first.
    const name = before && before.carrierName < carrierName ? before.carrierName : carrierName;
    this.counts.set(key, { origin, destination, carrier, carrierName: name, month, departures: sum });
  }
}

function placesOf(cells: readonly string[], line: number): T100Places {
  const header = readHeader(cells);
  if ('places' in header) return header.places;
  throw new Refusal(header.code, line, header.column);
}

type RowToNewYork = T100Row & { readonly destination: NewYorkAirport };

const isNewYork = (code: string): code is NewYorkAirport => NEW_YORK_AIRPORTS.some((airport) => airport === code);

/** Hops between New York's own airports bring nobody there. */
const isToNewYork = (row: T100Row): row is RowToNewYork => isNewYork(row.destination) && !isNewYork(row.origin);

const ZIP = Buffer.from('PK\u0003\u0004');

async function* watched(bytes: AsyncIterable<Uint8Array>, onRead: (count: number) => void): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of bytes) {
    if (count === 0 && ZIP.equals(chunk.subarray(0, ZIP.length))) throw new Refusal('zip');
    yield chunk;
    count += chunk.length;
    onRead(count);
  }
}

/** The parser keeps no line, but ends only when somebody has read to its end. */
async function drained(lines: AsyncIterable<unknown>): Promise<void> {
  const reader = lines[Symbol.asyncIterator]();
  while (!(await reader.next()).done);
}

function faultOf(error: unknown, lastLine: number): T100Fault | null {
  if (error instanceof Refusal) return error.fault;
  if (!(error instanceof CsvError)) return null;
  const code = error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' ? 'column-count' : 'quote';
  // Where a quote went wrong the parser may have run on for many lines: the line where it began is meant.
  return { code, line: lastLine + 1, column: null };
}
