import type { Instant } from '@/lib/domain/calendar/types';
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
  if (news.type !== 'move-asked') await queueMails(queries, access, userIds, { ...news, type: news.type });
};

async function leaveNotes(queries: Queries, { tripId, actor }: TripAccess, userIds: readonly string[], { type }: BookingNews, now: Instant): Promise<void> {
  const others = userIds.filter((userId) => userId !== actor.userId);
  await notify(others.map((userId) => ({ userId, tripId, kind: NOTES[type], params: { name: actor.name } })), now, queries);
}

type Mailed = BookingNews & { readonly type: Exclude<BookingNews['type'], 'move-asked'> };

async function queueMails(queries: Queries, { tripId }: TripAccess, userIds: readonly string[], news: Mailed): Promise<void> {
  const { type: what, appointmentId, sequence } = news;
  for (const userId of userIds) await enqueue(queries, { task: 'appointment', data: { what, tripId, appointmentId, userId, sequence } });
}
