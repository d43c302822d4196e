import type { Instant } from '@/lib/domain/calendar/types';
import { database, type Queries } from './client';

/** Mails to that address come back: the account's mails rest until one is known to arrive. Whether there is such an account. */
export async function markMailFailed(address: string, now: Instant): Promise<boolean> {
  const marked = await database().$executeRaw`
    INSERT INTO "Reach" AS before ("userId", "mailFailedAt") SELECT id, ${now} FROM "User" WHERE email = ${address}
    ON CONFLICT ("userId") DO UPDATE SET "mailFailedAt" = coalesce(before."mailFailedAt", excluded."mailFailedAt")`;
  return marked > 0;
}

/** Somebody opened what was mailed to that address, so mails arrive there. */
export async function markMailArrives(address: string, queries: Queries = database()): Promise<void> {
  await queries.reach.updateMany({ where: { user: { email: address }, mailFailedAt: { not: null } }, data: { mailFailedAt: null } });
}

/** The address that a message went to, as far as its person has it still; null: there is no such message. */
export async function addressOfMessage(messageId: string): Promise<string | null> {
  const row = await database().message.findFirst({ where: { id: messageId, channel: 'MAIL' }, select: { user: { select: { email: true } } } });
  return row?.user.email ?? null;
}
