import { type EscortBook, type Said, withOwnYes, withPending, wordsBetween } from '@/lib/domain/people/escort';
import { isSame } from '@/lib/domain/history/same';
import type { Escort, Trip } from '@/lib/domain/itinerary/types';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';

// The book of who was asked to stay the first 24 hours, kept beside every change of the trip's escort, under the trip's lock.

/** More than anybody asks; it bounds what is read under the lock. */
const MOST_READ = 300;

export async function escortBook(queries: Queries, { tripId }: TripAccess, escort: Escort): Promise<EscortBook> {
  const rows = await queries.escortAnswer.findMany({
    where: { tripId }, select: { personId: true, name: true, word: true, note: true }, orderBy: [{ saidAt: 'desc' }, { id: 'desc' }], take: MOST_READ,
  });
  return { escort, answers: rows.reverse() };
}

/** What other deeds may do with the escort: they give nobody's own yes, and leave whoever else was asked in the place. */
export async function underEscortRules(queries: Queries, access: TripAccess, before: Trip, after: Trip): Promise<Trip> {
  if (isSame(before.escort, after.escort)) return after;
  const own = withOwnYes(before, after, access.actor.userId);
  return own.escort.state === 'none' ? withPending(await escortBook(queries, access, before.escort), own) : own;
}

interface EscortChange {
  readonly before: Trip;
  readonly after: Trip;
  readonly now: Date;
  /** What was said; without it, what follows from the change itself. */
  readonly said?: readonly Said[];
}

/** Writes the words that go with a change of the escort, before or after the trip itself is written. */
export async function writeEscortWords(queries: Queries, access: TripAccess, { before, after, now, said }: EscortChange): Promise<void> {
  if (!said && isSame(before.escort, after.escort)) return;
  const words = said ?? wordsBetween(await escortBook(queries, access, before.escort), after.escort);
  await addWords(queries, access, words, now);
}

export async function addWords(queries: Queries, { tripId, actor }: TripAccess, said: readonly Said[], saidAt: Date): Promise<void> {
  if (said.length === 0) return;
  // Ids that grow in the order of the words: those of one moment are read back in it.
  for (const { personId, name, word, note } of said) {
    await queries.escortAnswer.create({ data: { tripId, personId, name, word, note, saidById: actor.userId, saidAt }, select: { id: true } });
  }
}
