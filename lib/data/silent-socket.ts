import { Socket } from 'node:net';

/** For a person who waits for a page; for work that nobody waits for, whose statements may be long. */
const PATIENCE_MS = { page: 15_000, work: 120_000 };

/** Next's server alone says what it runs in. */
export const patienceMs = (): number => (process.env.NEXT_RUNTIME === 'nodejs' ? PATIENCE_MS.page : PATIENCE_MS.work);

/**
 * A connection on which nothing comes or goes for so long ends, and with it all that waits for its answers. The driver's own limit
 * gives up the question alone: the connection would go back to the pool with the question, and maybe a transaction, still open in it.
 */
export function socketEndingAfter(silentMs: number): () => Socket {
  return () => {
    const socket = new Socket();
    return socket.setTimeout(silentMs, () => void socket.destroy(new Error('the database said nothing for too long')));
  };
}
