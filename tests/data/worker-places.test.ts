import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { addJob } from '@/lib/data/jobs';
import { queuePool } from '@/lib/data/queue-pool';
import { type Place, takePlace, workersThere } from '@/lib/data/worker-places';

const pool = queuePool({ url: process.env.DATABASE_URL ?? '', most: 8, onLost: () => undefined });
let places: Place[] = [];
const takes = async (...names: string[]): Promise<Place> => {
  const place = await takePlace(pool, names);
  places = [...places, place];
  return place;
};

/** Jobs that are locked under those names, as workers leave them that are killed. */
async function locked(...names: string[]): Promise<void> {
  for (const name of names) {
    await addJob(database(), `task of ${name}`, 'sealed');
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = ${name}, locked_at = now(), attempts = 1
      WHERE task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = ${`task of ${name}`})`;
  }
}

const freeJobs = async (): Promise<string[]> => (await database().$queryRaw<{ task: string }[]>`
  SELECT t.identifier AS task FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.is_available ORDER BY 1`).map(({ task }) => task);

beforeAll(() => locked('pool-alive', 'pool-other', 'pool-dead'));
afterAll(async () => {
  places.forEach(({ leave }) => leave());
  await pool.end();
});

describe('a place', () => {
  it('says of whose jobs nobody works any more, and gives those alone back', async () => {
    const mine = await takes('pool-alive', 'pool-also-alive');
    await takes('pool-other');
    expect(await mine.gone()).toEqual(['pool-dead']);
    await mine.freeJobsOf(['pool-dead']);
    expect([await freeJobs(), await mine.gone()]).toEqual([['task of pool-dead'], []]);
    expect(await workersThere()).toBe(2);
  });

  it('ends with its connection, whatever ended that', async () => {
    const mine = await takes('pool-third');
    const other = await takes('pool-cut');
    await locked('pool-cut');
    expect(await mine.gone()).toEqual([]);
    const [{ pid } = { pid: 0 }] = await database().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = (hashtext('pool-cut')::bigint & 4294967295)::oid`;
    await database().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    await expect.poll(() => mine.gone()).toEqual(['pool-cut']);
    await expect(other.gone()).rejects.toThrow();
    // Back under the same name, as a worker is whose database was restarted.
    await takes('pool-cut');
    expect(await mine.gone()).toEqual([]);
  });
});
