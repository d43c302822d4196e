import type { EscortAnswer } from '@/lib/domain/people/types';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
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

/**
 * Somebody leaves the trip, or is removed: if they are its escort, asked or accepted, it has none any more, and what they were
 * asked is taken back. Inside the transaction in which they go. Whether anything changed.
 */
export async function escortLeaves(queries: Queries, access: TripAccess, userId: string, now: Date): Promise<boolean> {
  throw new Error(`not built yet: ${access.tripId} ${userId} ${now.toISOString()} ${String(queries)}`);
}
