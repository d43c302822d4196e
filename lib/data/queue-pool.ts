import pg from 'pg';

/** A host that is gone without a word is found out this soon, though nobody asks it anything. */
export const ALIVE_AFTER_MS = 10_000;

interface QueuePoolWish {
  readonly url: string;
  /** Connections at most. */
  readonly most: number;
  /** Hears of each connection that the database ended. */
  readonly onLost: (error: Error) => void;
}

/**
 * Connections for the job queue. The pool that the queue would make itself forgets its listeners before its
 * connections are closed, and a database that stops just then ends the process; these listeners stay. Who makes it ends it.
 */
export function queuePool({ url, most, onLost }: QueuePoolWish): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: most, keepAlive: true, keepAliveInitialDelayMillis: ALIVE_AFTER_MS });
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
}
