import type { Person } from '@/lib/domain/access/actor';
import { lessWithheld, mayDo, type Standing } from '@/lib/domain/access/deeds';
import { type CentreQuestion, mayAnswer, QUESTION_NOTE } from '@/lib/domain/arrivals/questions';
import type { Instant } from '@/lib/domain/calendar/types';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { holdsTrip } from '@/lib/domain/people/roles';
import { database } from './client';
import type { Prisma } from './generated/client';
import { openTrip } from './open-trip';
import { questionsSeenBy, questionsShape } from './question-rows';
import { recordLook } from './trip-audit';

/** A question that a note tells of. */
export interface InboxQuestion {
  readonly question: CentreQuestion;
  /** Whether it can be answered now, or its answer changed. */
  readonly isToAnswer: boolean;
}

/** By their ids, the questions that notes of an inbox tell of, as its owner may read them today: the notes hold none of their words. */
export async function questionsInInbox(actor: Person, notes: readonly InboxNote[], now: Instant): Promise<ReadonlyMap<string, InboxQuestion>> {
  const tripIds = new Set(notes.flatMap(({ kind, tripId }) => (kind === QUESTION_NOTE && tripId ? [tripId] : [])));
  if (tripIds.size === 0) return new Map();
  const trips = await database().trip.findMany({ where: { id: { in: [...tripIds] }, deletionAskedAt: null }, select: ofMember(actor), relationLoadStrategy: 'join' });
  const read = await Promise.all(trips.map((trip) => readQuestions(actor, trip, now)));
  return new Map(read.flat().map((one) => [one.question.id, one]));
}

const ofMember = ({ userId }: Person) => ({
  id: true, centreId: true, sharedWithCentreAt: true, members: { where: { userId }, select: { role: true, seesMedical: true } }, questions: questionsShape({ centre: null }),
}) as const satisfies Prisma.TripSelect;

type AskedTrip = Prisma.TripGetPayload<{ select: ReturnType<typeof ofMember> }>;

async function readQuestions(actor: Person, trip: AskedTrip, now: Instant): Promise<readonly InboxQuestion[]> {
  const [member] = trip.members;
  const standing = member && lessWithheld<Standing>(member, actor);
  if (!standing || !mayDo('answer-centre', standing)) return [];
  await noteLook(actor, trip.id, standing, now);
  const questions = questionsSeenBy({ standing, centre: null }, trip);
  return questions.map((question) => ({ question, isToAnswer: mayAnswer(question, questions) }));
}

/** A question is of the medical part: but of the owner's and the keeper's own looks it is written down who reads it. */
async function noteLook(actor: Person, tripId: string, standing: Standing, now: Instant): Promise<void> {
  const access = holdsTrip(standing) ? null : await openTrip(actor, tripId, 'answer-centre');
  if (access) await recordLook(access, 'medical', now);
}
