import { randomUUID } from 'node:crypto';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import type { FeedReader } from '@/lib/domain/access/actor';
import type { Deed } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { OwnFeed } from '@/lib/domain/people/feed';
import { database } from './client';
import type { Prisma } from './generated/client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { asSeenBy } from './trips';

const TOLD = { madeAt: true, lastReadAt: true } as const;

/** Of a trip's feeds the reader's own, for the screen of its people: nobody is told of another's. */
export const ownFeedShape = ({ actor }: TripAccess) =>
  ({ where: { userId: actor.userId }, select: TOLD, take: 1 }) satisfies Prisma.Trip$feedsArgs;

/** From rows that were read by `ownFeedShape`. */
export const ownFeedOf = (rows: readonly OwnFeed[]): OwnFeed | null => rows[0] ?? null;

/** One's own feed as the screen about it needs it. */
export interface FeedAddress extends OwnFeed {
  /** Grows with each new address; a form sends the one that it showed. */
  readonly issue: number;
  /** What its address ends in; null when none of our keys makes it any more: then only a new one can be shown. */
  readonly token: string | null;
}

type FeedRow = Prisma.FeedTokenGetPayload<object>;

type OwnerAccess = TripAccess<'add-to-calendar'>;

const keyOf = ({ tripId, actor }: OwnerAccess) => ({ tripId_userId: { tripId, userId: actor.userId } });

const feedAddressOf = ({ id: rowId, issue, tokenHash, madeAt, lastReadAt }: FeedRow): FeedAddress =>
  ({ madeAt, lastReadAt, issue, token: knownToken('feed', { rowId, issue }, tokenHash) });

export interface FeedPage {
  readonly record: TripRecord;
  readonly feed: FeedAddress | null;
}

/** The trip and the reader's own feed, in one statement. */
export async function loadFeed(access: TripAccess): Promise<FeedPage> {
  const feeds = { where: { userId: access.actor.userId }, take: 1 };
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: { ...TRIP_SHAPE, feeds }, relationLoadStrategy: 'join' });
  const [own] = row.feeds;
  return { record: asSeenBy(access, await recordOf(row)), feed: own ? feedAddressOf(own) : null };
}

/** One for each person on each trip: who has one keeps it. */
export function makeFeed(access: OwnerAccess, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    if (await queries.feedToken.findUnique({ where: keyOf(access), select: { id: true } })) return;
    await queries.feedToken.create({ data: { tripId: access.tripId, userId: access.actor.userId, ...firstIssue(now) } });
    await recordDeed(access, access.deed, now, queries);
  });
}

function firstIssue(madeAt: Date) {
  const id = randomUUID();
  return { id, madeAt, issue: 1, tokenHash: hashToken(issueToken('feed', { rowId: id, issue: 1 })) };
}

/** Ends the address that a form showed and makes another. A form that comes twice makes one; so does one that shows an old address. */
export function newAddress(access: OwnerAccess, shown: number, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    const row = await queries.feedToken.findUnique({ where: keyOf(access), select: { id: true } });
    if (!row) return;
    const tokenHash = hashToken(issueToken('feed', { rowId: row.id, issue: shown + 1 }));
    const data = { issue: shown + 1, tokenHash, madeAt: now, lastReadAt: null };
    const { count } = await queries.feedToken.updateMany({ where: { id: row.id, issue: shown }, data });
    if (count > 0) await recordDeed(access, access.deed, now, queries);
  });
}

/** From now on its address leads nowhere. */
export function endFeed(access: OwnerAccess, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    const { count } = await queries.feedToken.deleteMany({ where: { tripId: access.tripId, userId: access.actor.userId } });
    if (count > 0) await recordDeed(access, access.deed, now, queries);
  });
}

/** Who reads a feed, and in which language. */
export interface FoundFeed extends FeedReader {
  readonly locale: string;
}

const READER = {
  id: true, tripId: true, userId: true,
  member: { select: { role: true, seesMedical: true, user: { select: { locale: true } } } },
} as const satisfies Prisma.FeedTokenSelect;

/** The reader of the feed whose token has this hash, with the person's standing of now; null when there is none, or none any more. */
export async function findFeed(tokenHash: string): Promise<FoundFeed | null> {
  const row = await database().feedToken.findUnique({ where: { tokenHash, trip: { deletionAskedAt: null }, member: { user: { deletionAskedAt: null } } }, select: READER, relationLoadStrategy: 'join' });
  if (!row) return null;
  const { id: feedId, tripId, userId, member: { role, seesMedical, user } } = row;
  return { type: 'feed', feedId, tripId, userId, standing: { role, seesMedical }, locale: user.locale };
}

/** Says that a calendar program asked for it. */
export async function noteReading({ actor }: TripAccess<Deed, FeedReader>, now: Date): Promise<void> {
  await database().feedToken.updateMany({ where: { id: actor.feedId }, data: { lastReadAt: now } });
}
