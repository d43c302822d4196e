import type { TripHelp } from '@/lib/domain/people/trip-help';
import { database } from './client';
import { ESCORT_ANSWERS_SHAPE, escortAnswersOf } from './escort-answers';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { questionsSeenBy, questionsShape } from './question-rows';
import { TASKS_SHAPE, tasksOf } from './tasks';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

const HELP_SHAPE = {
  tasks: TASKS_SHAPE,
  escortAnswers: ESCORT_ANSWERS_SHAPE,
  members: { select: { role: true, user: { select: { id: true, name: true } } }, orderBy: { userId: 'asc' } },
} as const satisfies Prisma.TripInclude;

/** In one statement. */
export async function loadTripHelp(access: TripAccess): Promise<TripHelp> {
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId }, include: { ...TRIP_SHAPE, ...HELP_SHAPE, questions: questionsShape(access) }, relationLoadStrategy: 'join',
  });
  const people = row.members.map(({ role, user }) => ({ userId: user.id, name: user.name, role }));
  return {
    record: asSeenBy(access, await recordOf(row)), people, tasks: tasksOf(row.tasks), answers: escortAnswersOf(row.escortAnswers),
    questions: questionsSeenBy(access, row),
  };
}
