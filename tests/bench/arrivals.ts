import { execFileSync } from 'node:child_process';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { project, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase, queryOnce } from '@/scripts/serve/database';
import { onDatabase } from '../support/database';
import { seedManyArrivals } from '../support/many-arrivals';
import type { AskedFigures } from './arrivals-asked';
import { printTable, round } from './figures';

interface Size {
  readonly trips: number;
  /** The more trips, the longer an installation was there. */
  readonly daysBack: number;
}

const SIZES: readonly Size[] = [{ trips: 1_000, daysBack: 30 }, { trips: 100_000, daysBack: 365 }, { trips: 1_000_000, daysBack: 1_095 }];

/** `BENCH_TRIPS=1000,100000` asks for these sizes alone. */
function sizesAsked(): readonly Size[] {
  const asked = (process.env.BENCH_TRIPS ?? '').split(',').filter(Boolean).map(Number);
  return asked.length === 0 ? SIZES : SIZES.filter(({ trips }) => asked.includes(trips));
}

/** The board of a centre that has half of all trips, at each size; a bare round trip to the same server beside it. */
export async function benchArrivals(): Promise<void> {
  const asked: AskedFigures[] = [];
  const sizes = sizesAsked();
  for (const size of sizes) asked.push(await askedAt(size));
  printTable('arrivals, p50 and p95 in ms (aims: the first page at a million at most 1.5 × that at a thousand, counts at most 50 ms)', [
    ['', ...sizes.flatMap(({ trips }) => [trips.toLocaleString('en'), 'p95']), 'last ÷ first'], ...rowsOf(asked),
  ]);
}

function rowsOf(sizes: readonly AskedFigures[]): readonly (readonly string[])[] {
  const names = sizes[0]?.map(({ name }) => name) ?? [];
  return names.map((name) => {
    const figures = sizes.map((size) => size.find((one) => one.name === name) ?? { p50: NaN, p95: NaN });
    const growth = (figures.at(-1)?.p50 ?? NaN) / (figures[0]?.p50 ?? NaN);
    return [name, ...figures.flatMap(({ p50, p95 }) => [round(p50, 2), round(p95, 2)]), round(growth, 2)];
  });
}

/** A database of its own, which is dropped again: a million trips take some gigabytes. */
async function askedAt({ trips, daysBack }: Size): Promise<AskedFigures> {
  const name = `mendway_bench_arrivals_${trips}`;
  const folder = openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench');
  const opened = await openDatabase({ folder, name });
  const drop = () => queryOnce(onDatabase(opened.url, 'postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  try {
    await prepareDatabase(opened.url);
    const began = performance.now();
    const seconds = () => round((performance.now() - began) / 1_000, 0);
    await seedManyArrivals(opened.url, { trips, daysBack, today: dayIn(NEW_YORK, new Date()) }, (done) => say(`${done.toLocaleString('en')} of ${trips.toLocaleString('en')} trips, ${seconds()} s`));
    say(`Indexes and statistics too, ${seconds()} s.`);
    return measuredIn(opened.url);
  } finally {
    await drop();
    await opened.close();
  }
}

/** Each size in a process of its own, which has prepared and kept nothing yet. */
function measuredIn(url: string): AskedFigures {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/arrivals-asked.ts'], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: url, ENCRYPTION_KEY: Buffer.alloc(32, 'mendway').toString('base64') },
  });
  return JSON.parse(printed) as AskedFigures;
}
