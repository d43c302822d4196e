import type { TripAccess } from '@/lib/data/open-trip';
import { openTrip } from '@/lib/data/open-trip';
import { cancelTime } from '@/lib/data/bookings';
import { askDeletion, loadDeletion } from '@/lib/data/trip-deletion';
import type { Person } from '@/lib/domain/access/actor';
import type { Problem } from '@/lib/domain/problem';
import { done, type Outcome, refused } from './outcome';
import { tellBooking } from './tell-booking';

interface Asked {
  readonly actor: Person;
  readonly access: TripAccess<'delete-trip'>;
  readonly now: Date;
}

/** Cancels what is booked where its owner said so, each as they would by hand; then asks to delete the trip. */
export async function deleteOwnTrip(asked: Asked, cancelsBooked: boolean): Promise<Outcome> {
  const { access, now } = asked;
  const inTheWay = cancelsBooked ? await cancelBooked(asked) : [];
  const problems = inTheWay.length > 0 ? inTheWay : await askDeletion(access, now);
  return problems.length > 0 ? refused(problems) : done(`/trips/${access.tripId}/delete`);
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
