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
