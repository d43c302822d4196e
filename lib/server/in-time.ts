import { setTimeout as sleep } from 'node:timers/promises';

/** What a page that must come in any case waits for the database at most, as the emergency page does. */
const AT_ONCE_MS = 1000;

/** What was asked for; `otherwise` where it fails, or does not come in time. */
export function inTime<T>(asked: Promise<T>, otherwise: T, patienceMs = AT_ONCE_MS): Promise<T> {
  return Promise.race([asked.catch(() => otherwise), sleep(patienceMs, otherwise, { ref: false })]);
}
