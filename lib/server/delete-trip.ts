import type { TripAccess } from '@/lib/data/open-trip';
import { openTrip } from '@/lib/data/open-trip';
import { cancelTime } from '@/lib/data/bookings';
import { askDeletion, loadDeletion } from '@/lib/data/trip-deletion';
import type { Person } from '@/lib/domain/access/actor';
import type { Problem } from '@/lib/domain/problem';
import { deletionPath } from '@/lib/input/deletion-forms';
import { done, type Outcome, refused } from './outcome';
import { tellBooking } from './tell-booking';

interface Asked {
  readonly actor: Person;
  readonly access: TripAccess<'delete-trip'>;
  readonly now: Date;
}

/** Asks to delete the trip; times that are booked for it are in the way. */
export async function deleteOwnTrip({ access, now }: Asked): Promise<Outcome> {
  const problems = await askDeletion(access, now);
  return problems.length > 0 ? refused(problems) : done(deletionPath(access.tripId));
}

/** The same, with the times that are booked: each is cancelled before, as its owner would by hand. */
export async function deleteWithBooked(asked: Asked): Promise<Outcome> {
  const inTheWay = await cancelBooked(asked);
  return inTheWay.length > 0 ? refused(inTheWay) : deleteOwnTrip(asked);
}

/** Stops at the first that cannot be cancelled here: a time too near is the centre's to give back. */
async function cancelBooked({ actor, access: { tripId }, access, now }: Asked): Promise<readonly Problem[]> {
  const booking = await openTrip(actor, tripId, 'book-appointment');
  if (!booking) return [];
  for (const { id: appointmentId } of (await loadDeletion(access, now)).appointments) {
    const answer = await cancelTime(booking, { appointmentId }, now, tellBooking(booking, now));
    if (answer.type === 'refused') return answer.problems;
  }
  return [];
}
