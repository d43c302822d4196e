import type { UpdateWords } from '@/lib/domain/access/actor';
import { mayDo } from '@/lib/domain/access/deeds';
import type { Update } from '@/lib/domain/people/types';
import { chosenWords, type TripReader, type UpdateReader, updatesRead } from '@/lib/domain/people/updates';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { AnyTripAccess } from './open-trip';
import { listCentres } from './reference';
import { updateOf, type UpdateRow, UPDATES_SHAPE } from './update-rows';

/** Whose words the owner chose: what `updatesFor` reads of a trip's members. */
const WORDS_SHAPE = { select: { userId: true, role: true, updates: true } } as const satisfies Prisma.Trip$membersArgs;

/**
 * The updates of a trip as the holder of the access may read them, newest first: a link as it was made, a member as the
 * owner chose; staff read the states, and in words what their own centre posted.
 */
export async function updatesFor(access: AnyTripAccess): Promise<readonly Update[]> {
  if (!mayReadUpdates(access)) return [];
  const trip = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId },
    select: { members: WORDS_SHAPE, updates: UPDATES_SHAPE, centre: { select: { id: true, name: true } } },
    relationLoadStrategy: 'join',
  });
  return updatesSeenBy(access, trip);
}

const mayReadUpdates = ({ actor, standing }: AnyTripAccess): boolean =>
  actor.type === 'link' ? actor.shows.updates !== 'NONE' : mayDo('see-updates', standing);

type Chosen = Pick<TripReader, 'userId' | 'role' | 'updates'>;

interface UpdatesOfTrip {
  readonly members: readonly Chosen[];
  readonly updates: readonly UpdateRow[];
  readonly centre: NamedCentre | null;
}

interface NamedCentre {
  readonly id: string;
  readonly name: string;
}

/** The rows of a trip's updates, made out for the holder of the access. */
export async function updatesSeenBy(access: AnyTripAccess, { members, updates, centre }: UpdatesOfTrip): Promise<readonly Update[]> {
  const names = await centreNames(access, updates, centre);
  return updatesRead(readerOf(access, members), updates.map((row) => updateOf(row, names)));
}

function readerOf(access: AnyTripAccess, members: readonly Chosen[]): UpdateReader {
  const { actor, centre } = access;
  if (actor.type === 'link') return { words: actor.shows.updates, userId: null, centreId: null };
  const userId = actor.type === 'person' ? actor.userId : null;
  return { words: wordsOf(access, members), userId, centreId: centre?.id ?? null };
}

/** Nobody chose for the staff: the words are for those that the owner named, the state is work. */
function wordsOf({ actor, standing }: AnyTripAccess, members: readonly Chosen[]): UpdateWords {
  if (standing.role === 'STAFF') return 'STATE';
  const member = actor.type === 'person' && members.find(({ userId }) => userId === actor.userId);
  return member ? chosenWords(member) : 'NONE';
}

/** A hospital's name can tell what the surgery is: whoever holds a link reads "the hospital". */
async function centreNames({ actor }: AnyTripAccess, rows: readonly UpdateRow[], centre: NamedCentre | null): Promise<ReadonlyMap<string, string>> {
  if (actor.type === 'link') return new Map();
  // The trip may have had another centre when its staff posted.
  const isOther = rows.some(({ centreId }) => centreId !== null && centreId !== centre?.id);
  const centres = [...(isOther ? await listCentres() : []), ...(centre ? [centre] : [])];
  return new Map(centres.map(({ id, name }) => [id, name]));
}
