import { QUESTION_NOTE } from '@/lib/domain/arrivals/questions';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';

interface HearersOfAnswer {
  readonly centreId: string;
  readonly userIds: readonly string[];
}

/** Who is told of an answer: who asked, if they work there still, and who looks after the arrival. */
export async function hearersOfAnswer(queries: Queries, { tripId, actor }: TripAccess, questionId: string): Promise<HearersOfAnswer> {
  const { centreId, askedById, trip: { arrival } } = await queries.centreQuestion.findUniqueOrThrow({
    where: { id: questionId, tripId },
    select: { centreId: true, askedById: true, trip: { select: { arrival: { select: { coordinatorId: true } } } } },
  });
  const named = [askedById, arrival?.coordinatorId].filter((id): id is string => Boolean(id));
  const staff = await queries.staffMember.findMany({
    where: { centreId, userId: { in: named, not: actor.userId }, user: { deletionAskedAt: null } }, select: { userId: true }, orderBy: { userId: 'asc' },
  });
  return { centreId, userIds: staff.map(({ userId }) => userId) };
}

/** Whoever answered has read the note that told of the question. */
export async function markQuestionRead(queries: Queries, { tripId, actor: { userId } }: TripAccess, questionId: string, now: Date): Promise<void> {
  await queries.notification.updateMany({
    where: { userId, tripId, kind: QUESTION_NOTE, readAt: null, params: { path: ['questionId'], equals: questionId } }, data: { readAt: now },
  });
}
