import type { Queries } from './client';

/** Tries of a job before it is given up; their pauses grow to about an hour in all. */
export const MOST_TRIES = 9;

/** Queues a job in the caller's transaction: rolled back, it never was. The payload comes sealed. */
export async function addJob(queries: Queries, task: string, sealed: string): Promise<void> {
  await queries.$executeRaw`SELECT graphile_worker.add_job(${task}, json_build_object('sealed', ${sealed}::text), max_attempts := ${MOST_TRIES}::int)`;
}
