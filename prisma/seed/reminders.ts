import { database } from '@/lib/data/client';
import { planReminders } from '@/lib/data/reminder-plans';
import { tellDue } from '@/lib/data/tell-due';
import type { Person } from '@/lib/domain/access/actor';

/** Of the people of the demo those alone get mails who have a part in it: two hundred others would bury theirs. */
export async function seedReaches(parts: readonly Person[]): Promise<void> {
  const others = await database().user.findMany({ where: { email: { startsWith: 'patient-' } }, select: { id: true } });
  await database().reach.createMany({
    data: [
      ...others.map(({ id: userId }) => ({ userId, channels: ['INBOX' as const] })),
      // A demo is looked at in the evening too: nothing waits for the morning.
      ...parts.map(({ userId }) => ({ userId, quietFrom: 0, quietUntil: 0 })),
    ],
  });
}

/** What is due by now stands in inboxes, and waits for the demo's worker to send it. */
export async function seedReminders(now: Date): Promise<void> {
  const { failed } = await planReminders(now);
  if (failed.length > 0) throw failed[0]?.fault;
  await tellDue(now);
}
