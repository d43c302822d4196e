import { appointmentSequence } from '@/lib/data/appointment-event';
import type { Queries } from '@/lib/data/client';
import { bookingMembers } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { enqueue } from './jobs/enqueue';
import type { AppointmentNews } from './mails/appointment-order';

/**
 * Tells owner, keeper and caregivers what became of a time at the centre's desk, in the transaction in which it did: a mail to
 * each, whoever did it, because it brings the time into their calendar; a note in the inbox of all but who did it.
 */
export async function tellAppointment(
  queries: Queries, access: TripAccess<'book-appointment'>, appointmentId: string, what: AppointmentNews, now: Date,
): Promise<void> {
  const { tripId, actor } = access;
  const sequence = await appointmentSequence(queries, access, appointmentId);
  const userIds = await bookingMembers(queries, access);
  const others = userIds.filter((userId) => userId !== actor.userId);
  await notify(others.map((userId) => ({ userId, tripId, kind: `appointment-${what}`, params: { name: actor.name } })), now, queries);
  for (const userId of userIds) await enqueue(queries, { task: 'appointment', data: { what, tripId, appointmentId, userId, sequence } });
}
