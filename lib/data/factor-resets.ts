import type { Person } from '@/lib/domain/access/actor';
import { dueOnceVouched, firstDue, resetState, type ResetState } from '@/lib/domain/access/factor-reset';
import { recordAccountDeed } from './audit';
import { database, type Queries } from './client';
import type { AdministratorAccess } from './open-administration';
import type { DeskAccess } from './open-desk';
import { removeFactors } from './second-factors';
import { endSessions } from './sessions';

export interface OpenReset {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly vouchedById: string | null;
  /** Staff and administrators. */
  readonly needsVouch: boolean;
}

const OPEN = { cancelledAt: null, doneAt: null } as const;

const SHAPE = {
  id: true, userId: true, askedAt: true, dueAt: true, vouchedById: true,
  user: { select: { name: true, email: true, locale: true, isAdministrator: true, _count: { select: { staff: true } } } },
} as const;

interface ResetRow extends Pick<OpenReset, 'id' | 'userId' | 'askedAt' | 'dueAt' | 'vouchedById'> {
  readonly user: Pick<OpenReset, 'name' | 'email' | 'locale'> & { readonly isAdministrator: boolean; readonly _count: { readonly staff: number } };
}

const openResetOf = ({ user: { isAdministrator, _count, ...user }, ...row }: ResetRow): OpenReset =>
  ({ ...row, ...user, needsVouch: isAdministrator || _count.staff > 0 });

/** How it stands with a request. */
const stateOf = (reset: OpenReset, now: Date): ResetState => resetState({ ...reset, isVouched: reset.vouchedById !== null }, reset.needsVouch, now);

/** What somebody asked for and is still to come; null where nothing is. */
export async function openResetOfPerson(userId: string, queries: Queries = database()): Promise<OpenReset | null> {
  const row = await queries.factorReset.findFirst({ where: { userId, ...OPEN }, select: SHAPE });
  return row && openResetOf(row);
}

export async function openResetById(id: string): Promise<OpenReset | null> {
  const row = await database().factorReset.findFirst({ where: { id, ...OPEN }, select: SHAPE });
  return row && openResetOf(row);
}

/** Asks to be without; null where a request is open already: asking again neither shortens nor lengthens the wait. */
export async function askForReset(userId: string, now: Date, queries: Queries): Promise<string | null> {
  const dueAt = firstDue(now);
  const [row] = await queries.factorReset.createManyAndReturn({ data: [{ userId, askedAt: now, dueAt }], skipDuplicates: true, select: { id: true } });
  if (!row) return null;
  await recordAccountDeed(userId, 'ask-factor-reset', now, queries);
  return row.id;
}

/** Somebody objects: nothing comes of it. Whether there was anything to stop. */
export async function cancelReset(userId: string, now: Date, queries: Queries = database()): Promise<boolean> {
  const { count } = await queries.factorReset.updateMany({ where: { userId, ...OPEN }, data: { cancelledAt: now } });
  if (count > 0) await recordAccountDeed(userId, 'cancel-factor-reset', now, queries);
  return count > 0;
}

/** Those of a centre's staff who wait for somebody to vouch. Administrators are left to administrators. */
export async function centreResets({ centreId, actor }: DeskAccess<'manage-staff'>): Promise<OpenReset[]> {
  const where = { ...OPEN, vouchedById: null, userId: { not: actor.userId }, user: { isAdministrator: false, staff: { some: { centreId } } } };
  return (await database().factorReset.findMany({ where, select: SHAPE, orderBy: { askedAt: 'asc' }, take: 100 })).map(openResetOf);
}

/** All that wait for somebody to vouch. */
export async function allResets(access: AdministratorAccess): Promise<OpenReset[]> {
  const where = { ...OPEN, vouchedById: null, ...(access.userId !== null && { userId: { not: access.userId } }), user: { OR: [{ isAdministrator: true }, { staff: { some: {} } }] } };
  return (await database().factorReset.findMany({ where, select: SHAPE, orderBy: { askedAt: 'asc' }, take: 100 })).map(openResetOf);
}

/** What follows from a vouch, in the transaction in which it is given. */
export type AfterVouch = (queries: Queries, resetId: string) => Promise<void>;

/** A centre's manager has seen them; false where they may not vouch for that one. */
export async function vouchAtCentre(access: DeskAccess<'manage-staff'>, resetId: string, now: Date, also: AfterVouch): Promise<boolean> {
  const theirs = (await centreResets(access)).some(({ id }) => id === resetId);
  return theirs && vouch(resetId, { by: access.actor.userId, now }, also);
}

/** An administrator has seen them. */
export async function vouchAsAdministrator(access: AdministratorAccess, { userId }: Person, resetId: string, now: Date, also: AfterVouch): Promise<boolean> {
  const theirs = (await allResets(access)).some(({ id }) => id === resetId);
  return theirs && vouch(resetId, { by: userId, now }, also);
}

interface Vouching {
  readonly by: string;
  readonly now: Date;
}

function vouch(id: string, { by, now }: Vouching, also: AfterVouch): Promise<boolean> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.factorReset.updateMany({ where: { id, ...OPEN, vouchedById: null }, data: { vouchedById: by, dueAt: dueOnceVouched(now) } });
    if (count === 0) return false;
    await recordAccountDeed(by, 'vouch-factor-reset', now, tx);
    await also(tx, id);
    return true;
  });
}

/**
 * Does what is due of a person's request: takes all factors away and ends every session, or ends a request that nobody vouched
 * for. Called by the worker when the time is up, and at sign-in in case no worker ran.
 */
export async function finishReset(userId: string, now: Date, told: (tx: Queries, reset: OpenReset) => Promise<void>): Promise<boolean> {
  // Nearly always there is none, and then this is one look.
  if (!(await openResetOfPerson(userId))) return false;
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "FactorReset" WHERE "userId" = ${userId}::uuid AND "cancelledAt" IS NULL AND "doneAt" IS NULL FOR UPDATE`;
    const reset = await openResetOfPerson(userId, tx);
    const state = reset && stateOf(reset, now);
    if (!reset || state === 'waits' || state === 'needs-vouch') return false;
    if (state === 'over') {
      await cancelReset(userId, now, tx);
      return false;
    }
    await removeFactors(userId, tx);
    await endSessions(userId, null, tx);
    await tx.factorReset.updateMany({ where: { id: reset.id }, data: { doneAt: now } });
    await recordAccountDeed(userId, 'reset-second-factor', now, tx);
    await told(tx, reset);
    return true;
  });
}
