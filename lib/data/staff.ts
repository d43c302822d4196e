import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@/lib/domain/access/actor';
import { expiryOf, standingOf } from '@/lib/domain/people/invitation';
import { staffChangeProblem, type StaffCircle, staffFullProblem, staffInviteProblem, type StaffWish } from '@/lib/domain/people/staff-circle';
import type { Problem } from '@/lib/domain/problem';
import { hashToken, issueToken } from '@/lib/crypto/tokens';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { Issue } from './invitations';
import { AccessEnded } from './lock-trip';
import { notify } from './notifications';
import type { AdministratorAccess } from './open-administration';
import type { DeskAccess } from './open-desk';

/** An administrator who sees to one centre's staff. */
export interface CentreAdministration {
  readonly administrator: AdministratorAccess;
  readonly centreId: string;
}

/** Who says who works at a centre: its manager, or an administrator. */
export type StaffAccess = DeskAccess<'manage-staff'> | CentreAdministration;

const isAdministration = (access: StaffAccess): access is CentreAdministration => 'administrator' in access;
const actorOf = (access: StaffAccess): string | null => (isAdministration(access) ? access.administrator.userId : access.actor.userId);

const INVITATIONS = {
  where: { state: { in: ['OPEN', 'DECLINED'] } }, orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }], take: 100,
  select: { id: true, role: true, name: true, email: true, locale: true, state: true, invitedAt: true, expiresAt: true },
} as const satisfies Prisma.Centre$invitationsArgs;

const SHAPE = {
  name: true,
  staff: { select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } }, orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }] },
  invitations: INVITATIONS,
} as const satisfies Prisma.CentreSelect;

export interface CentreStaff extends StaffCircle {
  readonly centreName: string;
}

/** Who works at the centre, and who is asked to; null where there is no such centre. */
export const centreStaff = ({ centreId }: StaffAccess): Promise<CentreStaff | null> => staffOf(database(), centreId);

async function staffOf(queries: Queries, centreId: string): Promise<CentreStaff | null> {
  const row = await queries.centre.findUnique({ where: { id: centreId }, select: SHAPE, relationLoadStrategy: 'join' });
  return row && {
    centreName: row.name, invitations: row.invitations,
    people: row.staff.map(({ userId, role, createdAt: since, user }) => ({ userId, role, since, ...user })),
  };
}

export type StaffAnswer =
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'not-found' };

const DONE: StaffAnswer = { type: 'done' };
const NOT_FOUND: StaffAnswer = { type: 'not-found' };
const refusedFor = (problem: Problem): StaffAnswer => ({ type: 'refused', problem });

/** Puts the mail into the queue, in the transaction that makes the token. */
export type SendStaffInvitation = (queries: Queries, issue: Issue) => Promise<void>;

/** Asks somebody to work at the centre's desk, unless they do, are asked already, or it is full. */
export function inviteStaff(access: StaffAccess, wish: StaffWish, now: Date, send: SendStaffInvitation): Promise<StaffAnswer> {
  return managingStaff(access, now, async (queries, circle) => {
    const refusal = staffInviteProblem(wish, circle, now);
    if (refusal) return refusedFor(refusal);
    const { centreId } = access;
    const invitedById = actorOf(access);
    if (invitedById === null) return NOT_FOUND;
    // The table keeps one open row for an address: one whose time is over makes way.
    await queries.staffInvitation.updateMany({ where: { centreId, email: wish.email, state: 'OPEN' }, data: { state: 'REVOKED', settledAt: now, settledById: invitedById } });
    const id = randomUUID();
    await queries.staffInvitation.create({ data: { id, centreId, invitedById, invitedAt: now, ...wish, ...issueColumns(id, 1, now) }, select: { id: true } });
    await send(queries, { invitationId: id, issue: 1 });
    return DONE;
  });
}

/** Mails an open invitation anew, also one that has expired; the address before opens nothing any more. */
export function sendStaffInvitationAgain(access: StaffAccess, invitationId: string, now: Date, send: SendStaffInvitation): Promise<StaffAnswer> {
  return managingStaff(access, now, async (queries, circle) => {
    const row = await queries.staffInvitation.findFirst({ where: { id: invitationId, centreId: access.centreId, state: 'OPEN' } });
    if (!row) return NOT_FOUND;
    const refusal = standingOf(row, now) === 'expired' ? staffFullProblem(circle, now) : null;
    if (refusal) return refusedFor(refusal);
    const issue = row.issue + 1;
    await queries.staffInvitation.update({ where: { id: row.id }, data: issueColumns(row.id, issue, now), select: { id: true } });
    await send(queries, { invitationId: row.id, issue });
    return DONE;
  });
}

/** From now on its address opens nothing. */
export function revokeStaffInvitation(access: StaffAccess, invitationId: string, now: Date): Promise<StaffAnswer> {
  return managingStaff(access, now, async (queries) => {
    const { count } = await queries.staffInvitation.updateMany({
      where: { id: invitationId, centreId: access.centreId, state: 'OPEN' }, data: { state: 'REVOKED', settledAt: now, settledById: actorOf(access) },
    });
    return count === 1 ? DONE : NOT_FOUND;
  });
}

export interface StaffRoleWish {
  readonly userId: string;
  /** Null: they work there no more. */
  readonly role: StaffRole | null;
}

/** Gives somebody of the centre another role, or takes them off its desk; they are told, and it holds from their next request on. */
export function changeStaff(access: StaffAccess, { userId, role }: StaffRoleWish, now: Date): Promise<StaffAnswer> {
  return managingStaff(access, now, async (queries, circle) => {
    const person = circle.people.find((one) => one.userId === userId);
    if (!person) return NOT_FOUND;
    if (person.role === role) return DONE;
    const refusal = staffChangeProblem(circle, { userId, role, by: isAdministration(access) ? 'administrator' : 'manager' });
    if (refusal) return refusedFor(refusal);
    await writeRole(queries, access, { userId, role });
    if (person.role === 'MANAGER') await revokeThoseOf(queries, access, userId, now);
    const kind = role === null ? 'staff-removed' : 'staff-role-changed';
    if (userId !== actorOf(access)) await notify([{ userId, tripId: null, kind, params: { centreId: access.centreId } }], now, queries);
    return DONE;
  });
}

async function writeRole(queries: Queries, { centreId }: StaffAccess, { userId, role }: StaffRoleWish): Promise<void> {
  const where = { centreId_userId: { centreId, userId } };
  if (role === null) await queries.staffMember.delete({ where, select: { userId: true } });
  else await queries.staffMember.update({ where, data: { role }, select: { userId: true } });
}

/** Nobody comes to a desk by the word of a manager who is none any more. */
async function revokeThoseOf(queries: Queries, access: StaffAccess, invitedById: string, now: Date): Promise<void> {
  const data = { state: 'REVOKED', settledAt: now, settledById: actorOf(access) } as const;
  await queries.staffInvitation.updateMany({ where: { centreId: access.centreId, invitedById, state: 'OPEN' }, data });
}

type StaffDeed = (queries: Queries, circle: CentreStaff) => Promise<StaffAnswer>;

/** One who changes a centre's staff after another, with the right that they have when their turn comes; written down, both or neither. */
function managingStaff(access: StaffAccess, now: Date, deed: StaffDeed): Promise<StaffAnswer> {
  const { centreId } = access;
  return database().$transaction(async (queries) => {
    await holdCentre(queries, centreId);
    await expectRight(queries, access);
    const circle = await staffOf(queries, centreId);
    const answer = circle ? await deed(queries, circle) : NOT_FOUND;
    if (answer.type === 'done') await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${actorOf(access)}::uuid, 'manage-staff', ${now})`;
    return answer;
  }, { maxWait: 10_000, timeout: 15_000 });
}

/** Not for those who only refer to it: trips are saved and booked meanwhile. */
export async function holdCentre(queries: Queries, centreId: string): Promise<void> {
  await queries.$queryRaw`SELECT 1 FROM "Centre" WHERE id = ${centreId} FOR NO KEY UPDATE`;
}

/** The access was minted before the lock: a manager who is none any more, an administrator neither, changes nothing. */
async function expectRight(queries: Queries, access: StaffAccess): Promise<void> {
  const id = actorOf(access);
  const count = isAdministration(access)
    ? id === null || (await queries.user.count({ where: { id, isAdministrator: true } }))
    : await queries.staffMember.count({ where: { centreId: access.centreId, userId: access.actor.userId, role: 'MANAGER' } });
  if (!count) throw new AccessEnded('manage-staff');
}

const issueColumns = (rowId: string, issue: number, now: Date) => ({
  issue, tokenHash: hashToken(issueToken('staff-invitation', { rowId, issue })), expiresAt: expiryOf(now),
});
