import type pg from 'pg';
import { JOBS, type TableBegin } from './format';

// Waiting jobs leave and come back by what they are, not by how the queue keeps them: another version of it may keep them
// otherwise. A job that runs while the backup is taken is in it as waiting, as after a crash.

const COLUMNS = {
  identifier: 'text', payload: 'json', queue: 'text', run_at: 'timestamptz', attempts: 'int', max_attempts: 'int', key: 'text', priority: 'int', flags: 'jsonb',
} as const;

export const JOBS_TABLE: TableBegin = { name: JOBS, columns: Object.keys(COLUMNS) };

export const COPY_JOBS = `COPY (
  SELECT task.identifier, job.payload, queue.queue_name, job.run_at, job.attempts, job.max_attempts, job.key, job.priority, job.flags
  FROM graphile_worker._private_jobs AS job JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
  LEFT JOIN graphile_worker._private_job_queues AS queue ON queue.id = job.job_queue_id ORDER BY job.id
) TO STDOUT`;

export async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS there`);
  return rows[0]?.there ?? false;
}

/** Where the jobs stand until they are queued; gone with the transaction. */
export const WAITING = 'mendway_waiting';

export async function makeWaiting(client: pg.Client): Promise<void> {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ');
  await client.query(`CREATE TEMP TABLE ${WAITING} (number bigint GENERATED ALWAYS AS IDENTITY, ${columns}) ON COMMIT DROP`);
}

/** By the queue's own functions. One that had used up its tries has used them up still. */
export async function queueWaiting(client: pg.Client): Promise<void> {
  await client.query(`DO $$
    DECLARE
      waiting record;
      added bigint;
    BEGIN
      FOR waiting IN SELECT * FROM pg_temp.${WAITING} ORDER BY number LOOP
        SELECT id INTO added FROM graphile_worker.add_job(waiting.identifier, waiting.payload, waiting.queue, waiting.run_at, waiting.max_attempts, waiting.key,
          waiting.priority, CASE WHEN waiting.flags IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_object_keys(waiting.flags)) END);
        IF waiting.attempts > 0 THEN
          PERFORM graphile_worker.reschedule_jobs(ARRAY[added], attempts := waiting.attempts);
        END IF;
      END LOOP;
    END $$`);
}
