import type { Instant } from '@/lib/domain/calendar/types';
import { database } from './client';
import { keptFor } from './kept-answer';
import { workersThere } from './worker-places';

/** Metrics are asked for every few seconds, by several who watch. */
const KEEP_MS = 5_000;
const DAY_MS = 24 * 60 * 60_000;

export type Due = 'job' | 'reminder' | 'delivery' | 'message';

export interface GivenUp {
  readonly channel: string;
  /** A code. */
  readonly reason: string;
  readonly count: number;
}

/** What is due and not done, of all people at once; nobody's id is in it. */
export interface JobLag {
  /** How long the first of each kind waits, in seconds; 0: none does. */
  readonly oldestSeconds: Readonly<Record<Due, number>>;
  readonly workers: number;
  /** Messages of the last day that were given up. */
  readonly givenUp: readonly GivenUp[];
}

/** As it stood at most five seconds ago. */
export const jobLag: (now: Instant) => Promise<JobLag> = keptFor(KEEP_MS, look);

async function look(now: Instant): Promise<JobLag> {
  const [oldest] = await database().$queryRaw<Readonly<Record<Due, Instant | null>>[]>`
    SELECT
      (SELECT min(run_at) FROM graphile_worker.jobs WHERE run_at <= ${now} AND locked_at IS NULL AND attempts < max_attempts) AS job,
      (SELECT min("dueAt") FROM "Reminder" WHERE "toldAt" IS NULL AND "missedAt" IS NULL AND "dueAt" <= ${now}) AS reminder,
      (SELECT min(coalesce("laterAt", "dueAt")) FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") <= ${now}) AS delivery,
      (SELECT min("tryAt") FROM "Message" WHERE "settledAt" IS NULL AND "tryAt" <= ${now}) AS message`;
  const seconds = (since: Instant | null | undefined): number => (since ? Math.max(0, now.getTime() - since.getTime()) / 1000 : 0);
  return {
    oldestSeconds: { job: seconds(oldest?.job), reminder: seconds(oldest?.reminder), delivery: seconds(oldest?.delivery), message: seconds(oldest?.message) },
    workers: await workersThere(),
    givenUp: await givenUpSince(new Date(now.getTime() - DAY_MS)),
  };
}

async function givenUpSince(since: Instant): Promise<readonly GivenUp[]> {
  const groups = await database().message.groupBy({ by: ['channel', 'reason'], where: { state: 'FAILED', settledAt: { gt: since } }, _count: true });
  return groups.map(({ channel, reason, _count: count }) => ({ channel, reason, count }));
}
