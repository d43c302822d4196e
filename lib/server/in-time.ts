import { setTimeout as sleep } from 'node:timers/promises';

/** What pages that anybody may read wait for the database at most: the emergency page must come in any case. */
const PATIENCE_MS = 1000;

/** What was asked for; `otherwise` where it fails, or does not come in time. */
export function inTime<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([asked.catch(() => otherwise), sleep(PATIENCE_MS, otherwise, { ref: false })]);
}
