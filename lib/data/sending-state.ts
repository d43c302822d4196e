import type { Instant } from '@/lib/domain/calendar/types';
import type { FailedMessage, SendingState } from '@/lib/domain/reminders/sending-state';
import { database } from './client';
import { workersThere } from './worker-places';

const DAY_MS = 24 * 60 * 60_000;
const MOST_NAMED = 20;

/** How sending stands, for whoever runs Mendway. */
export async function sendingState(now: Instant): Promise<SendingState> {
  const [aDayAgo, inADay] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() + DAY_MS)];
  const [counts] = await database().$queryRaw<Omit<SendingState, 'failures' | 'workers'>[]>`
    WITH waits AS (
      SELECT "dueAt" AS since FROM "Reminder" WHERE "toldAt" IS NULL AND "missedAt" IS NULL AND "dueAt" <= ${now}
      UNION ALL
      SELECT coalesce("laterAt", "dueAt") FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") <= ${now}
      UNION ALL
      SELECT "createdAt" FROM "Message" WHERE "settledAt" IS NULL AND (tries > 0 OR "tryAt" <= ${now})
    ), puts AS (
      SELECT 1 FROM "Delivery" WHERE state = 'WAITING' AND "messageId" IS NULL AND coalesce("laterAt", "dueAt") > ${now}
      UNION ALL
      SELECT 1 FROM "Message" WHERE "settledAt" IS NULL AND tries = 0 AND "tryAt" > ${now}
    ), lately AS (
      SELECT state, uncertain FROM "Message" WHERE "settledAt" > ${aDayAgo} OR "settledAt" IS NULL
    )
    SELECT
      (SELECT count(*)::int FROM "Reminder" WHERE "toldAt" IS NULL AND "missedAt" IS NULL AND "dueAt" > ${now} AND "dueAt" <= ${inADay}) AS planned,
      (SELECT count(*)::int FROM waits) AS waiting, (SELECT min(since) FROM waits) AS "oldestSince", (SELECT count(*)::int FROM puts) AS "putOff",
      (SELECT count(*)::int FROM lately WHERE state = 'SENT') AS sent, (SELECT count(*)::int FROM lately WHERE state = 'FAILED') AS failed,
      (SELECT coalesce(sum(uncertain), 0)::int FROM lately) AS uncertain,
      (SELECT count(*)::int FROM "Reminder" WHERE "missedAt" > ${aDayAgo}) + (SELECT count(*)::int FROM "Delivery" WHERE state = 'MISSED' AND "settledAt" > ${aDayAgo}) AS missed`;
  if (!counts) throw new Error('counting always answers');
  return { ...counts, workers: await workersThere(), failures: await failuresSince(aDayAgo) };
}

async function failuresSince(since: Instant): Promise<readonly FailedMessage[]> {
  const rows = await database().message.findMany({
    where: { state: 'FAILED', settledAt: { gt: since } }, select: { id: true, channel: true, tries: true, reason: true }, orderBy: { settledAt: 'desc' }, take: MOST_NAMED,
  });
  // The database lets no message have the inbox for its channel.
  return rows.flatMap(({ channel, ...row }) => (channel === 'INBOX' ? [] : [{ ...row, channel }]));
}
