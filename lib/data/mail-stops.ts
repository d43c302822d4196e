import { fingerprint, knownFingerprints } from '@/lib/crypto/fingerprint';
import type { ToldKind } from '@/lib/domain/reminders/kinds';
import { mayBeMailed } from '@/lib/domain/reminders/ways-out';
import { database } from './client';
import { choosing, reachOf } from './reach';

/**
 * Ends somebody's mails of those kinds, whatever they chose before: the other channels stay, and the inbox beside them says that
 * no mail takes their place. Twice is once; an account that is gone is none. Whoever holds a mail's token may: no session stands behind it.
 */
export function stopMails(userId: string, kinds: readonly ToldKind[]): Promise<void> {
  return choosing({ userId }, (queries) => queries.$executeRaw`
    INSERT INTO "ReminderChoice" AS before ("userId", kind, channels)
    SELECT u.id, asked.kind, array_append(array_remove(array_remove(coalesce(r.channels, ARRAY['MAIL']::"Channel"[]), 'MAIL'), 'INBOX'), 'INBOX')
    FROM unnest(${[...kinds]}::text[]) AS asked(kind) JOIN "User" u ON u.id = ${userId}::uuid LEFT JOIN "Reach" r ON r."userId" = u.id
    ORDER BY asked.kind
    ON CONFLICT ("userId", kind) DO UPDATE
    SET channels = array_append(array_remove(array_remove(before.channels, 'MAIL'), 'INBOX'), 'INBOX')
    WHERE 'MAIL' = ANY (before.channels) OR before.channels = ARRAY['PUSH']::"Channel"[]`);
}

/** Whether none of those kinds reaches them by mail. */
export async function areMailsStopped(userId: string, kinds: readonly ToldKind[]): Promise<boolean> {
  const own = (await reachOf(database(), [userId])).get(userId);
  return kinds.every((kind) => own && !mayBeMailed(own.choices.get(kind) ?? own.reach.channels));
}

const PURPOSE = 'mail-stop';

/** No more mails to an address that needs no account: invitations, answers to suggestions. */
export async function stopAddress(address: string, now: Date): Promise<void> {
  await database().mailStop.createMany({ data: [{ addressHash: fingerprint(PURPOSE, address), stoppedAt: now }], skipDuplicates: true });
}

export async function isAddressStopped(address: string): Promise<boolean> {
  return (await database().mailStop.count({ where: { addressHash: { in: [...knownFingerprints(PURPOSE, address)] } } })) > 0;
}

/** Whoever stopped them may have them again. */
export async function allowAddress(address: string): Promise<void> {
  await database().mailStop.deleteMany({ where: { addressHash: { in: [...knownFingerprints(PURPOSE, address)] } } });
}
