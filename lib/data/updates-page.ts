import type { UpdateWords } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Update } from '@/lib/domain/people/types';
import { isGood } from '@/lib/domain/people/share-link';
import { chosenWords, isChosenFor, type TripReader } from '@/lib/domain/people/updates';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';
import { UPDATES_SHAPE } from './update-rows';
import { updatesSeenBy } from './updates';

export interface UpdatesPage {
  readonly record: TripRecord;
  /** As the reader is shown them, newest first. */
  readonly updates: readonly Update[];
  /** All on the trip, those who came first before the others. */
  readonly readers: readonly TripReader[];
  /** What the links show that are good now. */
  readonly links: readonly UpdateWords[];
  /** What the owner chose for the reader; null for staff, who are not on the trip. */
  readonly words: UpdateWords | null;
  /** Whether the reader is told of updates; null for staff. */
  readonly hears: boolean | null;
  /** Name of the owner or keeper, who chose. */
  readonly chooser: string;
}

const WITH_UPDATES = {
  ...TRIP_SHAPE,
  members: { select: { userId: true, role: true, updates: true, hearsUpdates: true, user: { select: { name: true } } }, orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }] },
  links: { where: { revokedAt: null }, select: { updates: true, expiresAt: true }, orderBy: { madeAt: 'asc' } },
  updates: UPDATES_SHAPE,
} as const satisfies Prisma.TripInclude;

/** The trip with its updates and all who read them, in one statement. */
export async function loadUpdates(access: TripAccess, now: Instant): Promise<UpdatesPage> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: WITH_UPDATES, relationLoadStrategy: 'join' });
  const readers = row.members.map(({ userId, role, updates, user: { name } }) => ({ userId, role, updates, name }));
  const me = row.members.find(({ userId }) => userId === access.actor.userId);
  return {
    record: asSeenBy(access, await recordOf(row)),
    updates: await updatesSeenBy(access, row),
    readers,
    links: row.links.filter((link) => isGood(link, now)).map(({ updates }) => updates),
    words: me ? chosenWords(me) : null,
    hears: me?.hearsUpdates ?? null,
    chooser: readers.find((reader) => !isChosenFor(reader))?.name ?? '',
  };
}
