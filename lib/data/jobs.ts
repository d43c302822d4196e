import type { Queries } from './client';

/** Tries of a job before it is given up; their pauses grow to about an hour in all. */
export const MOST_TRIES = 9;
/** Messages count their own tries: the queue's are spent by workers that end and databases that stop. */
const MOST_TRIES_OF_MESSAGES = 25;
/** Whoever waits for a link to sign in is served before anybody is reminded. */
const BEHIND_MAILS = 1;

/** The task that sends one message. Its jobs carry an id alone, so nothing of them is sealed. */
export const MESSAGE_TASK = 'message';

/** Queues a job in the caller's transaction, to be done after so long: rolled back, it never was. The payload comes sealed. */
export async function addJob(queries: Queries, task: string, sealed: string, waitMs = 0): Promise<void> {
  await queries.$executeRaw`SELECT graphile_worker.add_job(${task}, json_build_object('sealed', ${sealed}::text),
    run_at := now() + make_interval(secs => ${waitMs / 1000}::float8), max_attempts := ${MOST_TRIES}::int)`;
}

/** The task that makes an export. Its jobs carry an id alone too. */
export const EXPORT_TASK = 'data-export';
/** Each try begins anew, with a pause before it: whoever waits is told after a minute or so that it does not come. */
const MOST_TRIES_OF_EXPORTS = 5;

/** Queues the making of an export in the transaction that asks for it: one job an export. */
export async function addExportJob(queries: Queries, exportId: string): Promise<void> {
  await queries.$executeRaw`
    SELECT graphile_worker.add_job(${EXPORT_TASK}, json_build_object('exportId', ${exportId}::text), max_attempts := ${MOST_TRIES_OF_EXPORTS}::int, job_key := ${exportId}::text)`;
}

/** Queues the sending of messages, after so long. One job a message: what is queued already is queued anew, and one that runs is the last of its kind. */
export async function addMessageJobs(queries: Queries, messageIds: readonly string[], waitMs = 0): Promise<void> {
  await queries.$executeRaw`
    SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
      SELECT (${MESSAGE_TASK}, json_build_object('messageId', id), NULL, now() + make_interval(secs => ${waitMs / 1000}::float8), ${MOST_TRIES_OF_MESSAGES}::smallint, id, ${BEHIND_MAILS}::smallint, NULL)::graphile_worker.job_spec
      FROM unnest(${[...messageIds]}::text[]) AS id
    ))`;
}
