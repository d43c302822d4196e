import { readiness } from '@/lib/data/readiness';
import { isDraining } from './draining';
import { watchHandler } from './handler';

/** A proxy asks every few seconds and must not wait longer. */
const PATIENCE_MS = 2000;
/** However many ask, the database is asked four times a second at most. */
const KEEP_MS = 250;

/** A GET handler for whoever leads people here. Says nothing about anybody; that the process is stopping is said at once. */
export function readyHandler(): () => Promise<Response> {
  const looked = watchHandler(KEEP_MS, async () => answerOf(await readiness(process.env.MENDWAY_MIGRATION ?? '', PATIENCE_MS)));
  const stopping = watchHandler(0, () => Promise.resolve(answerOf('stopping')));
  return () => (isDraining() ? stopping() : looked());
}

const answerOf = (status: string) => ({ status: status === 'ready' ? 200 : 503, body: { status } });
