import type { CentreQuestion } from '@/lib/domain/arrivals/questions';
import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';
import { questionsSeenBy, questionsShape } from './question-rows';

/**
 * What centres asked on a trip, newest first: staff read what their own centre asked, and only while the trip is shared
 * with it; those on the trip read all, if they see the medical part.
 */
export const questionsOf = (access: TripAccess): Promise<readonly CentreQuestion[]> => questionsWithin(database(), access);

/** The same in a transaction. */
export async function questionsWithin(queries: Queries, access: TripAccess): Promise<readonly CentreQuestion[]> {
  const trip = await queries.trip.findUnique({
    where: { id: access.tripId },
    select: { centreId: true, sharedWithCentreAt: true, questions: questionsShape(access) },
    relationLoadStrategy: 'join',
  });
  return trip ? questionsSeenBy(access, trip) : [];
}
