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

/** Who is on a trip no more is told nothing more of it; what is on its way already is. */
export async function stopDeliveries(queries: Queries, { tripId, userId }: { readonly tripId: string; readonly userId: string }, now: Date): Promise<void> {
  await queries.delivery.updateMany({
    where: { userId, state: 'WAITING', messageId: null, notification: { tripId } }, data: { state: 'STOPPED', settledAt: now },
  });
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
