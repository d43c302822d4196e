import { channelsFor } from '@/lib/domain/reminders/channels';
import { newsKindOf } from '@/lib/domain/reminders/news-kinds';
import { channelsOfNote, isUrgentNews } from '@/lib/domain/reminders/news-told';
import type { Queries } from './client';
import { addDeliveries } from './deliveries';
import { reachOf } from './reach';

/** A note of an inbox. */
export interface LeftNote {
  readonly id: string;
  readonly userId: string;
  readonly kind: string;
}

/**
 * Who is on a trip no more is told nothing more of it. What somebody gathers just then is waited for; what goes out just then is not,
 * for whoever settles it may be waiting for the trip.
 */
export async function stopDeliveries(queries: Queries, { tripId, userId }: { readonly tripId: string; readonly userId: string }, now: Date): Promise<void> {
  await queries.delivery.updateMany({
    where: { userId, state: 'WAITING', messageId: null, notification: { tripId } }, data: { state: 'STOPPED', settledAt: now },
  });
  await queries.$executeRaw`
    UPDATE "Delivery" SET state = 'STOPPED', "settledAt" = ${now} WHERE id IN (
      SELECT delivery.id FROM "Delivery" delivery JOIN "Notification" note ON note.id = delivery."notificationId"
      WHERE delivery."userId" = ${userId}::uuid AND delivery.state = 'WAITING' AND note."tripId" = ${tripId}::uuid FOR UPDATE OF delivery SKIP LOCKED
    )`;
}

/** What is news of a trip goes out by the ways that its readers chose; all other notes stand in the inbox alone. */
export async function sendOut(queries: Queries, notes: readonly LeftNote[], now: Date): Promise<void> {
  const news = notes.flatMap((note) => {
    const kind = newsKindOf(note.kind);
    return kind ? [{ notificationId: note.id, userId: note.userId, kind, dueAt: now, usefulUntil: null, isUrgent: isUrgentNews(note.kind, kind) }] : [];
  });
  if (news.length === 0) return;
  const own = await reachOf(queries, news.map(({ userId }) => userId));
  await addDeliveries(queries, news.flatMap((one) => {
    const { reach, choices } = own.get(one.userId) ?? {};
    return reach && choices ? [{ ...one, channels: channelsOfNote(one.kind, channelsFor(one.kind, 'FAMILY', reach, choices)) }] : [];
  }));
}
