import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';

/** What is on its way to somebody outside of the inbox, as it is due; at one moment by the names of its notes. */
export function sentOut({ userId }: Pick<Person, 'userId'>) {
  return database().delivery.findMany({
    where: { userId }, select: { channel: true, kind: true, isUrgent: true, dueAt: true, notification: { select: { kind: true, tripId: true } } },
    orderBy: [{ dueAt: 'asc' }, { notification: { kind: 'asc' } }],
  });
}

/** The same, by the kinds of the notes alone. */
export const notesSentOut = async (person: Pick<Person, 'userId'>): Promise<readonly string[]> => (await sentOut(person)).map(({ notification }) => notification.kind);
