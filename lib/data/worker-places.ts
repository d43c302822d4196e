import type pg from 'pg';
import { LOCKS } from './advisory-locks';
import { database } from './client';


/** Postgres shows the second number of a lock as if it had no sign. */
const IS_HELD = `EXISTS (
  SELECT 1 FROM pg_locks place WHERE place.locktype = 'advisory' AND place.classid = ${LOCKS.working}::oid AND place.granted
    AND place.objid = (hashtext(job.locked_by)::bigint & 4294967295)::oid AND place.database = (SELECT oid FROM pg_database WHERE datname = current_database())
)`;

/** Says that a worker lives: as long as the connection does, whatever becomes of the process. */
export interface Place {
  /** The names under which jobs are locked though whoever locked them has no place any more. Throws where the connection is lost. */
  readonly gone: () => Promise<readonly string[]>;
  /** Gives the jobs of those workers back to the queue. */
  readonly freeJobsOf: (names: readonly string[]) => Promise<void>;
  readonly leave: () => void;
}

/** Takes a place for the names under which the process locks its jobs. */
export async function takePlace(pool: pg.Pool, names: readonly string[]): Promise<Place> {
  const client = await pool.connect();
  // Others may hold it too, so that whoever comes back after a cut connection need not wait for the end of the old one.
  await client.query('SELECT pg_advisory_lock_shared($1, hashtext(name)) FROM unnest($2::text[]) AS name', [LOCKS.working, names]);
  return {
    async gone() {
      const { rows } = await client.query<{ name: string }>(`SELECT DISTINCT job.locked_by AS name FROM graphile_worker._private_jobs job WHERE job.locked_by IS NOT NULL AND NOT ${IS_HELD}`);
      return rows.map(({ name }) => name);
    },
    async freeJobsOf(gone) {
      await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [gone]);
    },
    // The connection goes with it: in the pool it would hold the place for nobody.
    leave: () => client.release(true),
  };
}

/** How many processes hold places. */
export async function workersThere(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT pid)::int AS count FROM pg_locks
    WHERE locktype = 'advisory' AND classid = ${LOCKS.working}::int::oid AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return row?.count ?? 0;
}
