import type { Instant } from '@/lib/domain/calendar/types';
import { naming } from '@/lib/domain/inbox-note';
import { addLetters } from '@/lib/data/appointment-letters';
import type { BookingNews, Telling } from '@/lib/data/booking-answer';
import type { Queries } from '@/lib/data/client';
import { bookingMembers, staffOfCentre } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { enqueue } from './jobs/enqueue';

/** The words of each in an inbox. */
const NOTES = {
  booked: 'appointment-booked', moved: 'appointment-moved', cancelled: 'appointment-cancelled', offered: 'appointment-offered',
  'move-asked': 'appointment-move-asked',
} as const satisfies Record<BookingNews['type'], string>;

/**
 * Tells owner, keeper and caregivers what became of a time at the centre's desk, in the transaction in which it did: a mail to
 * each who chose mails, whoever did it, because it brings the time into their calendar; a note in the inbox of all but who did
 * it. That somebody asks the centre to move a time is news for its staff.
 */
export const tellBooking = (access: TripAccess, now: Instant): Telling => async (queries, news) => {
  const userIds = news.type === 'move-asked' ? await staffOfCentre(queries, news.centreId) : await bookingMembers(queries, access);
  await leaveNotes(queries, access, userIds, news, now);
  if (news.type !== 'move-asked') await queueLetters(queries, access, userIds, { ...news, type: news.type }, now);
};

async function leaveNotes(queries: Queries, { tripId, actor }: TripAccess, userIds: readonly string[], { type }: BookingNews, now: Instant): Promise<void> {
  const others = userIds.filter((userId) => userId !== actor.userId);
  await notify(others.map((userId) => ({ userId, tripId, kind: NOTES[type], ...naming(actor) })), now, queries);
}

type Mailed = BookingNews & { readonly type: Exclude<BookingNews['type'], 'move-asked'> };

async function queueLetters(queries: Queries, { tripId }: TripAccess, userIds: readonly string[], news: Mailed, now: Instant): Promise<void> {
  const { type: what, appointmentId, sequence } = news;
  const letters = userIds.map((userId) => ({ what, appointmentId, userId, sequence }));
  await addLetters(queries, letters, now);
  for (const letter of letters) await enqueue(queries, { task: 'appointment', data: { ...letter, tripId } });
}
