import { applyChange } from '@/lib/domain/check/apply-change';
import { isSame } from '@/lib/domain/history/same';
import { type EscortBook, type EscortStep, leaves, type OnTrip } from '@/lib/domain/people/escort';
import type { EscortAnswer } from '@/lib/domain/people/types';
import type { Problem } from '@/lib/domain/problem';
import { type Refusal, writeChange, writing } from './change-trip';
import type { Queries } from './client';
import { addWords, escortBook } from './escort-words';
import type { Prisma } from './generated/client';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';

/** What a page reads of who was asked to stay the first 24 hours, joined to its own statement. */
export const ESCORT_ANSWERS_SHAPE = {
  select: { personId: true, name: true, word: true, note: true, saidAt: true },
  // The latest first, so that a page may take some.
  orderBy: [{ saidAt: 'desc' }, { id: 'desc' }],
  take: 200,
} as const satisfies Prisma.Trip$escortAnswersArgs;

type AnswerRow = Prisma.EscortAnswerGetPayload<typeof ESCORT_ANSWERS_SHAPE>;

/** In the order in which they were said. */
export const escortAnswersOf = (rows: readonly AnswerRow[]): readonly EscortAnswer[] => [...rows].reverse();

/** Somebody may be asked by those who plan, and answers for themselves; a centre says what it arranges. */
type SpeakingAccess = TripAccess<'change-itinerary' | 'accept-task' | 'set-centre-escort'>;

interface Speaking {
  /** What the word comes to, from the book as it is under the lock. */
  readonly step: (book: EscortBook, queries: Queries) => EscortStep | Problem | Promise<EscortStep | Problem>;
  readonly now: Date;
  /** Tells whom it concerns, in the same transaction; not called where the word changes nothing. */
  readonly tell: (queries: Queries, step: EscortStep) => Promise<void>;
}

const isProblem = (result: EscortStep | Problem): result is Problem => 'code' in result;

/** One word about the escort: the book, the trip, its history and who is told stand or fall together. */
export function speakOfEscort(access: SpeakingAccess, { step, now, tell }: Speaking): Promise<Refusal> {
  return writing(async (queries) => {
    const { trip, version } = await lockTrip(queries, access);
    const result = await step(await escortBook(queries, access, trip.escort), queries);
    if (isProblem(result)) return [result];
    const isWritten = await takeStep(queries, access, { trip, version, result, now });
    if (isWritten) await tell(queries, result);
    return [];
  });
}

interface Taken {
  readonly trip: Parameters<typeof applyChange>[0];
  readonly version: number;
  readonly result: EscortStep;
  readonly now: Date;
}

/** A question to another while somebody has said yes is a word alone, and no change of the trip. */
async function takeStep(queries: Queries, access: TripAccess, { trip, version, result, now }: Taken): Promise<boolean> {
  const { escort, said } = result;
  const stays = isSame(escort, trip.escort);
  if (stays) await addWords(queries, access, said, now);
  else {
    const after = applyChange(trip, { type: 'set-escort', escort });
    await writeChange(queries, access, { before: trip, after, version: version + 1, now, said });
  }
  return said.length > 0 || !stays;
}

/**
 * Somebody leaves the trip, or is removed: if they are its escort, asked or accepted, it has another or none, and what they were
 * asked is taken back. Inside the transaction in which they go. Whether anything changed.
 */
export async function escortLeaves(queries: Queries, access: TripAccess, userId: string, now: Date): Promise<boolean> {
  const { trip, version } = await lockTrip(queries, access);
  const result = leaves(await escortBook(queries, access, trip.escort), userId);
  return result !== null && takeStep(queries, access, { trip, version, result, now });
}

/** Everybody on the trip, as the step under the lock finds them. */
export async function peopleOnTrip(queries: Queries, { tripId }: TripAccess): Promise<readonly OnTrip[]> {
  const rows = await queries.tripMember.findMany({
    where: { tripId }, select: { role: true, user: { select: { id: true, name: true } } }, orderBy: { userId: 'asc' }, relationLoadStrategy: 'join',
  });
  return rows.map(({ role, user }) => ({ userId: user.id, name: user.name, role }));
}
