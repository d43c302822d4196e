import { execFileSync } from 'node:child_process';
import type { AskedFigures } from './arrivals-asked';
import { printTable, round } from './figures';
import { type Size, tripsAsked, withManyTrips } from './many-trips';

const SIZES: readonly Size[] = [{ trips: 1_000, daysBack: 30 }, { trips: 100_000, daysBack: 365 }, { trips: 1_000_000, daysBack: 1_095 }];

function sizesAsked(): readonly Size[] {
  const asked = tripsAsked();
  return asked.length === 0 ? SIZES : SIZES.filter(({ trips }) => asked.includes(trips));
}

/** The board of a centre that has half of all trips, at each size; a bare round trip to the same server beside it. */
export async function benchArrivals(): Promise<void> {
  const asked: AskedFigures[] = [];
  const sizes = sizesAsked();
  for (const size of sizes) asked.push(await withManyTrips(`mendway_bench_arrivals_${size.trips}`, size, measuredIn));
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

/** Each size in a process of its own, which has prepared and kept nothing yet. */
function measuredIn(url: string): AskedFigures {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/arrivals-asked.ts'], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: url, ENCRYPTION_KEY: Buffer.alloc(32, 'mendway').toString('base64') },
  });
  return JSON.parse(printed) as AskedFigures;
}
