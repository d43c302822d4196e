import { randomUUID } from 'node:crypto';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import type { FeedReader } from '@/lib/domain/access/actor';
import type { Deed } from '@/lib/domain/access/deeds';
import type { OwnFeed } from '@/lib/domain/people/feed';
import { holdTrip } from './lock-trip';
import { database } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';

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

type OwnerAccess = TripAccess<'add-to-calendar'>;

const keyOf = ({ tripId, actor }: OwnerAccess) => ({ tripId_userId: { tripId, userId: actor.userId } });

export async function loadFeed(access: OwnerAccess): Promise<FeedAddress | null> {
  const row = await database().feedToken.findUnique({ where: keyOf(access) });
  if (!row) return null;
  const { id: rowId, issue, tokenHash, madeAt, lastReadAt } = row;
  return { madeAt, lastReadAt, issue, token: knownToken('feed', { rowId, issue }, tokenHash) };
}

/** One for each person on each trip: who has one keeps it. False when the person is no longer on the trip. */
export function makeFeed(access: OwnerAccess, now: Date): Promise<boolean> {
  return database().$transaction(async (queries) => {
    // Whoever removes a member holds the trip too.
    await holdTrip(queries, access);
    const member = await queries.tripMember.findUnique({ where: keyOf(access), select: { feed: { select: { id: true } } } });
    if (member && !member.feed) await queries.feedToken.create({ data: { tripId: access.tripId, userId: access.actor.userId, ...firstIssue(now) } });
    return member !== null;
  });
}

function firstIssue(madeAt: Date) {
  const id = randomUUID();
  return { id, madeAt, issue: 1, tokenHash: hashToken(issueToken('feed', { rowId: id, issue: 1 })) };
}

/** Ends the address that a form showed and makes another. A form that comes twice makes one; so does one that shows an old address. */
export async function newAddress(access: OwnerAccess, shown: number, now: Date): Promise<void> {
  const row = await database().feedToken.findUnique({ where: keyOf(access), select: { id: true } });
  if (!row) return;
  const tokenHash = hashToken(issueToken('feed', { rowId: row.id, issue: shown + 1 }));
  await database().feedToken.updateMany({ where: { id: row.id, issue: shown }, data: { issue: shown + 1, tokenHash, madeAt: now, lastReadAt: null } });
}

/** From now on its address leads nowhere. */
export async function endFeed({ tripId, actor }: OwnerAccess): Promise<void> {
  await database().feedToken.deleteMany({ where: { tripId, userId: actor.userId } });
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
  const row = await database().feedToken.findUnique({ where: { tokenHash }, select: READER, relationLoadStrategy: 'join' });
  if (!row) return null;
  const { id: feedId, tripId, userId, member: { role, seesMedical, user } } = row;
  return { type: 'feed', feedId, tripId, userId, standing: { role, seesMedical }, locale: user.locale };
}

/** Says that a calendar program asked for it. */
export async function noteReading({ actor }: TripAccess<Deed, FeedReader>, now: Date): Promise<void> {
  await database().feedToken.updateMany({ where: { id: actor.feedId }, data: { lastReadAt: now } });
}
