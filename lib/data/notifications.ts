import type { Person } from '@/lib/domain/access/actor';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { database, type Queries } from './client';
import { sendOut } from './news-deliveries';

export type NewNotification = Pick<InboxNote, 'tripId' | 'kind' | 'params'> & { readonly userId: string };

/** Puts notes into inboxes, and news on their way by mail and push, inside the transaction of what they tell about. */
export async function notify(notes: readonly NewNotification[], now: Date, queries: Queries = database()): Promise<void> {
  const data = notes.map((note) => ({ ...note, params: { ...note.params }, createdAt: now }));
  const left = await queries.notification.createManyAndReturn({ data, select: { id: true, userId: true, kind: true } });
  await sendOut(queries, left, now);
}

const MOST_SHOWN = 100;

/** The newest notes first. */
export async function inboxOf({ userId }: Person): Promise<InboxNote[]> {
  const rows = await database().notification.findMany({ where: { userId }, orderBy: { createdAt: 'desc' }, take: MOST_SHOWN });
  const notes = rows.map(({ id, tripId, kind, params, createdAt, readAt }) => ({
    // Written by `notify` alone.
    id, tripId, kind, params: params as InboxNote['params'], createdAt, isNew: readAt === null,
  }));
  return withCentres(notes);
}

/** A note names a centre, and its successor, by the id alone, for a name may tell what the trip is for: here the names go in. */
async function withCentres(notes: readonly InboxNote[]): Promise<InboxNote[]> {
  const ids = new Set(notes.flatMap(({ params: { centreId, successorId } }) => [centreId, successorId].filter((id) => typeof id === 'string')));
  const centres = ids.size > 0 ? await database().centre.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } }) : [];
  const nameOf = new Map(centres.map(({ id, name }) => [id, name]));
  return notes.map((note) => ({ ...note, params: { ...note.params, centre: nameOf.get(String(note.params.centreId)) ?? '', successor: nameOf.get(String(note.params.successorId)) ?? 'none' } }));
}

export function countUnread({ userId }: Person): Promise<number> {
  return database().notification.count({ where: { userId, readAt: null } });
}

export async function markAllRead({ userId }: Person, now: Date): Promise<void> {
  await database().notification.updateMany({ where: { userId, readAt: null }, data: { readAt: now } });
}

/** Whoever has seen what the notes of that kind tell of has read them. */
export async function markNotesRead({ userId }: Person, about: Pick<InboxNote, 'tripId' | 'kind'>, now: Date): Promise<void> {
  await database().notification.updateMany({ where: { userId, ...about, readAt: null }, data: { readAt: now } });
}
