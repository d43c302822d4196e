import type { Person } from '@/lib/domain/access/actor';
import { type FormerStanding, mayTakeOver, standingOf } from '@/lib/domain/people/invitation';
import { type Problem, problem } from '@/lib/domain/problem';
import { naming } from '@/lib/domain/inbox-note';
import { hashToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import { escortLeaves } from './escort-answers';
import type { Invitation } from './generated/client';
import { HOLDS_TRIP } from './members';
import { letGo } from './memberships';
import { notify } from './notifications';
import { openTrip, type TripAccess } from './open-trip';

export interface InvitationAnswer {
  /** Of somebody who takes the trip over: what becomes of whoever has it now. */
  readonly former: FormerStanding | null;
}

export type Accepted =
  | { readonly type: 'joined'; readonly tripId: string }
  /** On the trip already: nothing was to be done. */
  | { readonly type: 'member'; readonly tripId: string }
  | { readonly type: 'refused'; readonly problem: Problem }
  /** The token opens nothing, or nothing any more. */
  | { readonly type: 'dead' };

/** Puts the actor onto the trip. Of any number who answer one invitation at once, one does: the trip's lock decides. */
export function accept(actor: Person, token: string, { former }: InvitationAnswer, now: Date): Promise<Accepted> {
  return answering<Accepted>(token, async (queries, row) => {
    const { tripId } = row;
    const member = await queries.tripMember.findUnique({ where: { tripId_userId: { tripId, userId: actor.userId } }, select: { role: true } });
    const isOver = standingOf(row, now) !== 'open';
    if (member && (isOver || !mayTakeOver(member.role, row.role))) return { type: 'member', tripId };
    if (isOver) return { type: 'dead' };
    if (row.role !== 'OWNER') await join(queries, actor, row, now);
    else if (former === null) return { type: 'refused', problem: problem('former', 'required-choice') };
    else await takeOver(queries, actor, row, former, now);
    await settle(queries, row, 'ACCEPTED', actor.userId, now);
    await closeOthers(queries, actor, row, now);
    return { type: 'joined', tripId };
  }, { type: 'dead' });
}

/** Says no; whoever holds the token may, with or without an account. False where it is open no more. */
export function decline(token: string, now: Date): Promise<boolean> {
  return answering(token, async (queries, row) => {
    if (standingOf(row, now) !== 'open') return false;
    await settle(queries, row, 'DECLINED', null, now);
    const { tripId, name } = row;
    const holder = await holderOf(queries, row);
    await notify([{ userId: holder.userId, tripId, kind: name ? 'invitation-declined-by' : 'invitation-declined', params: { name }, namedId: null }], now, queries);
    return true;
  }, false);
}

type InvitationRow = Pick<Invitation, 'id' | 'tripId' | 'role' | 'seesMedical' | 'updates' | 'name' | 'relation' | 'state' | 'expiresAt'>;

/** Holds the trip, then reads what the token opens: a new address or a "no" that came first is seen. */
function answering<T>(token: string, deed: (queries: Queries, row: InvitationRow) => Promise<T>, otherwise: T): Promise<T> {
  const tokenHash = hashToken(token);
  return database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = (SELECT "tripId" FROM "Invitation" WHERE "tokenHash" = ${tokenHash}) FOR UPDATE`;
    const row = await queries.invitation.findUnique({ where: { tokenHash, trip: { deletionAskedAt: null } } });
    return row ? deed(queries, row) : otherwise;
  }, { maxWait: 10_000, timeout: 15_000 });
}

async function settle(queries: Queries, { id }: InvitationRow, state: 'ACCEPTED' | 'DECLINED', settledById: string | null, now: Date): Promise<void> {
  await queries.invitation.update({ where: { id }, data: { state, settledAt: now, settledById }, select: { id: true } });
}

async function join(queries: Queries, actor: Person, { tripId, role, seesMedical, updates, relation }: InvitationRow, now: Date): Promise<void> {
  const medicalAllowedAt = seesMedical ? now : null;
  await queries.tripMember.create({
    data: { tripId, userId: actor.userId, role, seesMedical, medicalAllowedAt, updates, relation, createdAt: now }, select: { userId: true },
  });
  const access = await standingAccess(queries, actor, tripId);
  await recordAcceptance(queries, access, 'accept-invitation', now);
  const holder = await holderOf(queries, { tripId });
  await notify([{ userId: holder.userId, tripId, kind: 'person-joined', ...naming(actor) }], now, queries);
}

/** The trip has one owner or keeper at every statement: the former steps down first. */
async function takeOver(queries: Queries, actor: Person, { tripId }: InvitationRow, former: FormerStanding, now: Date): Promise<void> {
  const { userId: formerId } = await holderOf(queries, { tripId });
  const seesMedical = former === 'CAREGIVER_MEDICAL';
  await queries.tripMember.update({
    where: { tripId_userId: { tripId, userId: formerId } },
    data: { role: 'CAREGIVER', seesMedical, medicalAllowedAt: seesMedical ? now : null }, select: { userId: true },
  });
  const place = { role: 'OWNER', seesMedical: true, medicalAllowedAt: null, updates: 'TEXT', relation: '' } as const;
  await queries.tripMember.upsert({
    where: { tripId_userId: { tripId, userId: actor.userId } }, update: place, create: { tripId, userId: actor.userId, ...place, createdAt: now }, select: { userId: true },
  });
  const access = await standingAccess(queries, actor, tripId);
  // Whose trip it is goes home as the patient, and nobody is their own escort.
  await escortLeaves(queries, access, actor.userId, now);
  if (former === 'LEAVES') await letGo(queries, access, formerId, now);
  await recordAcceptance(queries, access, 'take-over', now);
  await tellOfNewOwner(queries, access, formerId, now);
}

/** Whoever has left is told too, without a way to what is no longer theirs. */
async function tellOfNewOwner(queries: Queries, { tripId, actor }: TripAccess, formerId: string, now: Date): Promise<void> {
  const members = await queries.tripMember.findMany({ where: { tripId, userId: { not: actor.userId } }, select: { userId: true }, orderBy: { userId: 'asc' } });
  const notes = members.map(({ userId }) => ({ userId, tripId, kind: 'new-owner', ...naming(actor) }));
  const hasLeft = members.every(({ userId }) => userId !== formerId);
  await notify(hasLeft ? [...notes, { userId: formerId, tripId: null, kind: 'new-owner', ...naming(actor) }] : notes, now, queries);
}

/** Whoever has just come onto the trip, with the standing that they came to. */
async function standingAccess(queries: Queries, actor: Person, tripId: string): Promise<TripAccess> {
  const access = await openTrip(actor, tripId, 'see-itinerary', queries);
  if (!access) throw new Error('whoever came onto a trip is not on it');
  return access;
}

/** Who has the trip: its owner or keeper. */
const holderOf = (queries: Queries, { tripId }: Pick<InvitationRow, 'tripId'>): Promise<{ userId: string }> =>
  queries.tripMember.findFirstOrThrow({ where: { tripId, ...HOLDS_TRIP }, select: { userId: true } });

/**
 * Other open invitations to the same address have nobody left to ask. That of a new owner waits for its own answer. To a
 * new owner's medical part nobody comes by an address that the former one made, and knows.
 */
async function closeOthers(queries: Queries, { userId, email }: Person, { tripId, role }: InvitationRow, now: Date): Promise<void> {
  const closed = role === 'OWNER' ? [{ email }, { seesMedical: true }] : [{ email }];
  await queries.invitation.updateMany({
    where: { tripId, state: 'OPEN', role: { not: 'OWNER' }, OR: closed }, data: { state: 'REVOKED', settledAt: now, settledById: userId },
  });
}

/** A link of the trip's audit chain. Accepting is no deed of the table: nobody on the trip may do it. */
async function recordAcceptance(queries: Queries, { tripId, actor }: TripAccess, deed: 'accept-invitation' | 'take-over', now: Date): Promise<void> {
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${tripId}::uuid, ${actor.userId}::uuid, ${deed}, ${now})`;
}
