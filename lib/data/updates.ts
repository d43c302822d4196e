import type { UpdateWords } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Update } from '@/lib/domain/people/types';
import { type UpdateReader, updatesRead } from '@/lib/domain/people/updates';
import { database } from './client';
import type { AnyTripAccess } from './open-trip';
import { listCentres } from './reference';
import { updateOf, UPDATES_SHAPE } from './update-rows';

/**
 * The updates of a trip as the holder of the access may read them, newest first: a link as it was made, a member as the
 * owner chose, staff the states, and in words what their own centre posted.
 */
export async function updatesFor(access: AnyTripAccess): Promise<readonly Update[]> {
  if (!mayReadUpdates(access)) return [];
  const { members, updates } = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId },
    select: { members: { select: { userId: true, updates: true } }, updates: UPDATES_SHAPE },
    relationLoadStrategy: 'join',
  });
  const all = await updatesOf(access, updates);
  return updatesRead(readerOf(access, members), all);
}

const mayReadUpdates = ({ actor, standing }: AnyTripAccess): boolean =>
  actor.type === 'link' ? actor.shows.updates !== 'NONE' : mayDo('see-updates', standing);

/** Who reads by this access; `members` are those of its trip. */
export function readerOf(access: AnyTripAccess, members: readonly { readonly userId: string; readonly updates: UpdateWords }[]): UpdateReader {
  const { actor, centre } = access;
  if (actor.type === 'link') return { words: actor.shows.updates, userId: null, centreId: null };
  const userId = actor.type === 'person' ? actor.userId : null;
  return { words: wordsChosen(access, members), userId, centreId: centre?.id ?? null };
}

/** The owner reads everything; staff were told nothing by the owner but what the trip shows. */
function wordsChosen({ actor, standing }: AnyTripAccess, members: readonly { readonly userId: string; readonly updates: UpdateWords }[]): UpdateWords {
  if (mayDo('manage-people', standing)) return 'TEXT';
  if (standing.role === 'STAFF') return 'STATE';
  const member = actor.type === 'person' && members.find(({ userId }) => userId === actor.userId);
  return member ? member.updates : 'NONE';
}

/** A hospital's name can tell what the surgery is: whoever holds a link reads "the hospital". */
async function updatesOf(access: AnyTripAccess, rows: readonly Parameters<typeof updateOf>[0][]): Promise<readonly Update[]> {
  const hasCentre = rows.some(({ centreId }) => centreId !== null);
  const centres = access.actor.type !== 'link' && hasCentre ? await listCentres() : [];
  const names = new Map(centres.map(({ id, name }) => [id, name]));
  return rows.map((row) => updateOf(row, names));
}
