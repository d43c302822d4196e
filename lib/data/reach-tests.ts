import type { Person } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { type ChannelTest, TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import type { WayOut } from '@/lib/domain/reminders/kinds';
import { database } from './client';
import { addDeliveries } from './deliveries';

const MS_A_DAY = 24 * 60 * 60_000;

/**
 * Sends a note of one's own inbox by one channel, at once and by the road that all others take. By mail it also takes back that
 * mails do not arrive: whether they do is what the test asks. False: there is no device that pushes could reach.
 */
export function sendTest({ userId }: Person, channel: WayOut, now: Instant): Promise<boolean> {
  return database().$transaction(async (queries) => {
    if (channel === 'PUSH' && (await queries.pushSubscription.count({ where: { userId } })) === 0) return false;
    if (channel === 'MAIL') await queries.reach.updateMany({ where: { userId, mailFailedAt: { not: null } }, data: { mailFailedAt: null } });
    const { id: notificationId } = await queries.notification.create({ data: { userId, kind: TEST_NOTE, params: { channel }, createdAt: now }, select: { id: true } });
    const usefulUntil = new Date(now.getTime() + MS_A_DAY);
    await addDeliveries(queries, [{ notificationId, userId, kind: 'updates', channels: [channel], dueAt: now, usefulUntil, isUrgent: true }]);
    return true;
  });
}

/** What became of the last test by each channel, of the last day. */
export async function lastTests({ userId }: Person, now: Instant): Promise<readonly ChannelTest[]> {
  return database().$queryRaw<ChannelTest[]>`
    SELECT DISTINCT ON (d.channel) d.channel::text, d.state::text
    FROM "Notification" n JOIN "Delivery" d ON d."notificationId" = n.id
    WHERE n."userId" = ${userId}::uuid AND n.kind = ${TEST_NOTE} AND n."createdAt" > ${new Date(now.getTime() - MS_A_DAY)} AND n."createdAt" <= ${now}
    ORDER BY d.channel, n."createdAt" DESC`;
}
