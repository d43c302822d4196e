import { randomUUID } from 'node:crypto';
import { mayDo } from '@/lib/domain/access/deeds';
import { type Circle, expiryOf, fullProblem, type Invitation, inviteProblem, type InvitationWish, type InvitedRole, seesMedicalAs, standingOf } from '@/lib/domain/people/invitation';
import type { Problem } from '@/lib/domain/problem';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import { managing } from './manage-people';
import type { TripAccess } from './open-trip';

const COLUMNS = {
  id: true, role: true, seesMedical: true, updates: true, name: true, relation: true, email: true, locale: true,
  state: true, invitedAt: true, sentAt: true, expiresAt: true,
} as const satisfies Prisma.InvitationSelect;

/** Of a trip, for the page of its people: what is open, and what was declined. */
export const INVITATIONS_SHAPE = {
  where: { state: { in: ['OPEN', 'DECLINED'] } },
  select: COLUMNS,
  orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
  take: 60,
} as const satisfies Prisma.Trip$invitationsArgs;

type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof COLUMNS }>;

/** Only those who manage people see who is asked. */
export const invitationsOf = ({ standing }: TripAccess, rows: readonly InvitationRow[]): readonly Invitation[] =>
  mayDo('manage-people', standing) ? rows.map(invitationOf) : [];

/** The table holds no invitation to be a keeper. */
const invitationOf = (row: InvitationRow): Invitation => ({ ...row, role: row.role as InvitedRole });

type Managing = TripAccess<'manage-people'>;

/** An invitation of which the newest token is to go out. */
export interface Issue {
  readonly invitationId: string;
  readonly issue: number;
}

/** Puts the mail into the queue, in the transaction that makes the token. Not called where there is no address. */
export type SendInvitation = (queries: Queries, issue: Issue) => Promise<void>;

export type InviteAnswer =
  | { readonly type: 'done'; readonly invitationId: string }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'not-found' };

/** Asks somebody onto the trip, unless they are there, are asked already, or the trip is full. */
export function invite(access: Managing, wish: InvitationWish, now: Date, send: SendInvitation): Promise<InviteAnswer> {
  return managing<InviteAnswer>(access, now, async (queries) => {
    const circle = await circleOf(queries, access);
    const refusal = inviteProblem(wish, circle, now);
    if (refusal) return { type: 'refused', problem: refusal };
    await closeExpired(queries, access, wish, now);
    const id = randomUUID();
    const { tripId, actor: { userId: invitedById } } = access;
    const seesMedical = seesMedicalAs(wish);
    await queries.invitation.create({ data: { id, tripId, invitedById, invitedAt: now, ...wish, seesMedical, ...issueColumns(id, 1, wish.email, now) } });
    if (wish.email !== null) await send(queries, { invitationId: id, issue: 1 });
    return { type: 'done', invitationId: id };
  });
}

/** Makes a new address for an open invitation, also one that has expired; the one before opens nothing any more. */
export function sendAgain(access: Managing, invitationId: string, now: Date, send: SendInvitation): Promise<InviteAnswer> {
  return managing<InviteAnswer>(access, now, async (queries) => {
    const row = await queries.invitation.findFirst({ where: { id: invitationId, tripId: access.tripId, state: 'OPEN' } });
    if (!row) return { type: 'not-found' };
    const refusal = standingOf(row, now) === 'expired' ? fullProblem(await circleOf(queries, access), now) : null;
    if (refusal) return { type: 'refused', problem: refusal };
    const issue = row.issue + 1;
    await queries.invitation.update({ where: { id: row.id }, data: issueColumns(row.id, issue, row.email, now) });
    if (row.email !== null) await send(queries, { invitationId: row.id, issue });
    return { type: 'done', invitationId: row.id };
  });
}

/** From now on its address opens nothing. */
export function revoke(access: Managing, invitationId: string, now: Date): Promise<InviteAnswer> {
  return managing<InviteAnswer>(access, now, async (queries) => {
    const { count } = await queries.invitation.updateMany({
      where: { id: invitationId, tripId: access.tripId, state: 'OPEN' },
      data: { state: 'REVOKED', settledAt: now, settledById: access.actor.userId },
    });
    return count === 1 ? { type: 'done', invitationId } : { type: 'not-found' };
  });
}

export interface InvitationToPass extends Invitation {
  /** Null where no key of ours makes it any more: a new one can be made. */
  readonly token: string | null;
  readonly peopleRevision: number;
}

/** One open invitation with its token, for those who may pass it on; to others it is not there. */
export async function invitationToPass({ tripId, standing }: TripAccess, invitationId: string): Promise<InvitationToPass | null> {
  if (!mayDo('manage-people', standing)) return null;
  const row = await database().invitation.findFirst({
    where: { id: invitationId, tripId, state: 'OPEN' },
    select: { ...COLUMNS, issue: true, tokenHash: true, trip: { select: { peopleRevision: true } } },
    relationLoadStrategy: 'join',
  });
  if (!row) return null;
  const { issue, tokenHash, trip, ...columns } = row;
  return { ...invitationOf(columns), ...trip, token: knownToken('invitation', { rowId: row.id, issue }, tokenHash) };
}

async function circleOf(queries: Queries, { tripId, actor }: Managing): Promise<Circle> {
  const { members, invitations } = await queries.trip.findUniqueOrThrow({
    where: { id: tripId },
    select: {
      members: { select: { userId: true, user: { select: { name: true, email: true } } } },
      invitations: { where: { state: 'OPEN' }, select: COLUMNS },
    },
    relationLoadStrategy: 'join',
  });
  return { inviterId: actor.userId, members: members.map(({ userId, user }) => ({ userId, ...user })), invitations: invitations.map(invitationOf) };
}

/** The table keeps one open row for an address, and one for a new owner: those whose time is over make way. */
async function closeExpired(queries: Queries, { tripId, actor }: Managing, { email, role }: InvitationWish, now: Date): Promise<void> {
  const like = [...(email === null ? [] : [{ email }]), ...(role === 'OWNER' ? [{ role }] : [])];
  if (like.length === 0) return;
  await queries.invitation.updateMany({
    where: { tripId, state: 'OPEN', expiresAt: { lte: now }, OR: like },
    data: { state: 'REVOKED', settledAt: now, settledById: actor.userId },
  });
}

const issueColumns = (id: string, issue: number, email: string | null, now: Date) => ({
  issue, tokenHash: hashToken(issueToken('invitation', { rowId: id, issue })), sentAt: email === null ? null : now, expiresAt: expiryOf(now),
});
