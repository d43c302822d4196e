import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { project, say } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase, queryOnce } from '@/scripts/serve/database';
import { onDatabase } from '../support/database';
import { seedManyArrivals } from '../support/many-arrivals';
import { round } from './figures';

export interface Size {
  readonly trips: number;
  /** The more trips, the longer an installation was there. */
  readonly daysBack: number;
}

/** `BENCH_TRIPS=1000,100000` asks for these sizes. */
export const tripsAsked = (): readonly number[] => (process.env.BENCH_TRIPS ?? '').split(',').filter(Boolean).map(Number);

/** A database of its own for that, which is dropped again: a million trips take some gigabytes. */
export async function withManyTrips<T>(name: string, { trips, daysBack }: Size, measure: (url: string) => T | Promise<T>): Promise<T> {
  const folder = openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench');
  const opened = await openDatabase({ folder, name });
  try {
    await prepareDatabase(opened.url);
    const began = performance.now();
    const seconds = () => round((performance.now() - began) / 1_000, 0);
    await seedManyArrivals(opened.url, { trips, daysBack, today: dayIn(NEW_YORK, new Date()) }, (done) => say(`${done.toLocaleString('en')} of ${trips.toLocaleString('en')} trips, ${seconds()} s`));
    say(`Indexes and statistics too, ${seconds()} s.`);
    return await measure(opened.url);
  } finally {
    await queryOnce(onDatabase(opened.url, 'postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await opened.close();
  }
}
