import { LRUCache } from 'lru-cache';
import type { Instant } from '@/lib/domain/calendar/types';
import type { LiveAnswer, LiveOffer } from '@/lib/domain/flights/types';
import type { FlightQuestion } from './offers';

export interface TimedQuestion extends FlightQuestion {
  readonly now: Instant;
}

type Asked = Extract<LiveAnswer, { state: 'asked' }>;

/** Seats change by the minute; but whoever looks again, or the next person from the same city, need not wait again. */
const KEPT_MS = 10 * 60 * 1000;

/**
 * Asks each question once while its answer is fresh, and once for all who ask it at the same time. A failure is not
 * kept: the next person asks anew.
 */
export function rememberAnswers(
  ask: (question: FlightQuestion) => Promise<readonly LiveOffer[]>,
  clock: { now(): number } = performance,
): (question: TimedQuestion) => Promise<Asked> {
  const answers = new LRUCache<string, Asked, TimedQuestion>({
    max: 500,
    ttl: KEPT_MS,
    perf: clock,
    ttlResolution: 0,
    fetchMethod: async (_key, _stale, { context: { origin, day, now } }) =>
      ({ state: 'asked', askedAt: now, offers: await ask({ origin, day }) }),
  });
  return (question) => answers.forceFetch(`${question.origin} ${question.day}`, { context: question });
}
