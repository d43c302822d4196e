import { mayDo } from '@/lib/domain/access/deeds';
import type { CentreQuestion } from '@/lib/domain/arrivals/questions';
import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';
import { questionOf, QUESTIONS_SHAPE } from './question-rows';

/**
 * What centres asked on a trip, newest first: staff read what their own centre asked, and only while the trip is shared
 * with it; those on the trip read all, if they see the medical part.
 */
export const questionsOf = (access: TripAccess): Promise<readonly CentreQuestion[]> => questionsWithin(database(), access);

/** The same in a transaction. */
export async function questionsWithin(queries: Queries, { tripId, centre, standing }: TripAccess): Promise<readonly CentreQuestion[]> {
  if (!mayDo('see-medical', standing)) return [];
  const trip = await queries.trip.findFirst({
    where: { id: tripId, ...(centre && { centreId: centre.id, sharedWithCentreAt: { not: null } }) },
    select: { centreId: true, sharedWithCentreAt: true, questions: { ...QUESTIONS_SHAPE, where: centre ? { centreId: centre.id } : {} } },
    relationLoadStrategy: 'join',
  });
  return trip ? trip.questions.map((row) => questionOf(row, trip)) : [];
}
