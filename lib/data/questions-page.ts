import { mayDo } from '@/lib/domain/access/deeds';
import type { CentreQuestion } from '@/lib/domain/arrivals/questions';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { questionsShape, questionsSeenBy } from './question-rows';
import { recordOf, TRIP_SHAPE } from './trip-record';

export interface QuestionsPage {
  readonly record: TripRecord;
  /** Newest first. */
  readonly questions: readonly CentreQuestion[];
}

/** The trip with what centres asked on it, in one statement. */
export async function loadQuestions(access: TripAccess): Promise<QuestionsPage> {
  if (!mayDo('see-medical', access.standing)) throw new Error(`no questions for ${access.deed}`);
  const include = { ...TRIP_SHAPE, questions: questionsShape(access) } as const satisfies Prisma.TripInclude;
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include, relationLoadStrategy: 'join' });
  return { record: await recordOf(row), questions: questionsSeenBy(access, row) };
}
