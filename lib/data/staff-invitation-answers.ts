import type { Person, StaffRole } from '@/lib/domain/access/actor';
import { standingOf } from '@/lib/domain/people/invitation';
import { naming } from '@/lib/domain/inbox-note';
import { hashToken, knownToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { Issue } from './invitations';
import { notify } from './notifications';
import { holdCentre } from './staff';

const SHAPE = {
  id: true, centreId: true, role: true, name: true, email: true, state: true, expiresAt: true, invitedById: true,
  centre: { select: { name: true } }, invitedBy: { select: { name: true } },
} as const satisfies Prisma.StaffInvitationSelect;

type Row = Prisma.StaffInvitationGetPayload<{ select: typeof SHAPE }>;

/** What whoever holds the address may know before they work there. */
export interface OpenedStaffInvitation {
  readonly centreId: string;
  readonly centreName: string;
  readonly inviter: string;
  readonly role: StaffRole;
  readonly name: string;
  /** The account that it is for. */
  readonly email: string;
  readonly expiresAt: Date;
}

/** What a token opens; null alike where it opens nothing, and nothing any more. */
export async function openStaffInvitation(tokenHash: string, now: Date): Promise<OpenedStaffInvitation | null> {
  const row = await database().staffInvitation.findUnique({ where: { tokenHash }, select: SHAPE, relationLoadStrategy: 'join' });
  if (!row || standingOf(row, now) !== 'open') return null;
  const { centreId, role, name, email, expiresAt } = row;
  return { centreId, role, name, email, expiresAt, centreName: row.centre.name, inviter: row.invitedBy.name };
}

export type StaffAccepted = { readonly type: 'joined'; readonly centreId: string } | { readonly type: 'other-account' } | { readonly type: 'dead' };

/** Puts the actor at the centre's desk; whoever works there already keeps their role. Staff see health data: only the account with the invited address accepts, whoever holds the link. */
export function acceptStaffInvitation(actor: Person, token: string, now: Date): Promise<StaffAccepted> {
  return answering<StaffAccepted>(token, now, async (queries, { id, centreId, role, email, invitedById }) => {
    if (email !== actor.email) return { type: 'other-account' };
    const { userId } = actor;
    await queries.staffMember.upsert({ where: { centreId_userId: { centreId, userId } }, create: { centreId, userId, role, createdAt: now }, update: {}, select: { userId: true } });
    await settle(queries, id, 'ACCEPTED', userId, now);
    await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${userId}::uuid, 'accept-staff-invitation', ${now})`;
    await notify([{ userId: invitedById, tripId: null, kind: 'staff-joined', ...naming(actor, { centreId }) }], now, queries);
    return { type: 'joined', centreId };
  }, { type: 'dead' });
}

/** Says no; whoever holds the token may. False where it is open no more. */
export function declineStaffInvitation(token: string, now: Date): Promise<boolean> {
  return answering(token, now, async (queries, { id, centreId, email, name, invitedById }) => {
    await settle(queries, id, 'DECLINED', null, now);
    await notify([{ userId: invitedById, tripId: null, kind: 'staff-declined', params: { name: name || email, centreId }, namedId: null }], now, queries);
    return true;
  }, false);
}

/** Holds the centre, then reads what the token opens: of any number who answer at once, one does. */
function answering<T>(token: string, now: Date, deed: (queries: Queries, row: Row) => Promise<T>, otherwise: T): Promise<T> {
  const where = { tokenHash: hashToken(token) };
  return database().$transaction(async (queries) => {
    const found = await queries.staffInvitation.findUnique({ where, select: { centreId: true } });
    if (!found) return otherwise;
    await holdCentre(queries, found.centreId);
    const row = await queries.staffInvitation.findUnique({ where, select: SHAPE, relationLoadStrategy: 'join' });
    return row && standingOf(row, now) === 'open' ? deed(queries, row) : otherwise;
  }, { maxWait: 10_000, timeout: 15_000 });
}

async function settle(queries: Queries, id: string, state: 'ACCEPTED' | 'DECLINED', settledById: string | null, settledAt: Date): Promise<void> {
  await queries.staffInvitation.update({ where: { id }, data: { state, settledAt, settledById }, select: { id: true } });
}

/** What the mail of an invitation says. */
export interface StaffLetter {
  readonly to: string;
  readonly locale: string;
  readonly inviter: string;
  readonly centreName: string;
  readonly token: string;
}

/** The letter of this very issue; null where it was revoked, answered or sent again since, or its time is over. */
export async function staffLetterOf({ invitationId, issue }: Issue, now: Date): Promise<StaffLetter | null> {
  const row = await database().staffInvitation.findUnique({ where: { id: invitationId }, select: { ...SHAPE, locale: true, issue: true, tokenHash: true }, relationLoadStrategy: 'join' });
  if (!row || row.issue !== issue || standingOf(row, now) !== 'open') return null;
  const token = knownToken('staff-invitation', { rowId: invitationId, issue }, row.tokenHash);
  return token === null ? null : { to: row.email, locale: row.locale, inviter: row.invitedBy.name, centreName: row.centre.name, token };
}
