import type { Person } from '@/lib/domain/access/actor';
import { holdsTrip } from '@/lib/domain/people/roles';
import type { Leaving, TellLeaving } from './account-deletion';
import { database, type Queries } from './client';
import { type DueDone, deleteTrip, doneOf, PATIENT } from './delete-trips';
import { eachAlone } from './each-alone';
import { forgetNames, signedTrips } from './forget-names';
import { HOLDS_TRIP } from './members';
import { letGo } from './memberships';
import { notify } from './notifications';
import { openTrip } from './open-trip';
import { recordDeed } from './trip-audit';

/**
 * Deletes the accounts whose days of grace are over, each with its own trips in one transaction: one that cannot be deleted holds up
 * no other. Any number of processes may at once, and their people may come back: whoever holds the rows first decides.
 */
export async function deleteDueAccounts(now: Date, tell: TellLeaving): Promise<DueDone> {
  const due = await database().user.findMany({ where: { deletionDueAt: { lte: now } }, select: { id: true }, orderBy: { deletionDueAt: 'asc' } });
  return doneOf(await eachAlone(due, ({ id }) => database().$transaction((queries) => deleteAccount(queries, id, now, tell), PATIENT)));
}

interface Gone extends Leaving {
  readonly name: string;
}

async function deleteAccount(queries: Queries, userId: string, now: Date, tell: TellLeaving): Promise<boolean> {
  // Trips before accounts, as everybody who writes to a trip.
  const trips = await lockTrips(queries, userId);
  const [gone] = await queries.$queryRaw<Gone[]>`
    SELECT id AS "userId", email, locale, name, "deletionDueAt" AS "dueAt" FROM "User" WHERE id = ${userId}::uuid AND "deletionDueAt" <= ${now} FOR UPDATE`;
  if (!gone) return false;
  for (const tripId of trips.others) await leave(queries, gone, tripId, now);
  for (const tripId of trips.held) await deleteTrip(queries, tripId, now);
  await forgetNames(queries, userId);
  await forgetAddress(queries, gone);
  await queries.$executeRaw`DELETE FROM "User" WHERE id = ${userId}::uuid`;
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${userId}::uuid, 'account-deleted', ${now})`;
  await tell(queries, gone);
  return true;
}

interface TripsOf {
  readonly held: readonly string[];
  readonly others: readonly string[];
}

/**
 * Every trip that the deletion writes to, in one go and one order: of two people who are on each other's trips, one waits and neither
 * has what the other needs. What they are to each is read under the locks.
 */
async function lockTrips(queries: Queries, userId: string): Promise<TripsOf> {
  await queries.$queryRaw`SELECT trip.id FROM "Trip" trip WHERE trip.id IN (
      SELECT "tripId" FROM "TripMember" WHERE "userId" = ${userId}::uuid UNION ${signedTrips(userId)}) ORDER BY trip.id FOR UPDATE`;
  const members = await queries.tripMember.findMany({ where: { userId }, select: { tripId: true, role: true }, orderBy: { tripId: 'asc' } });
  const [held, others] = [members.filter(holdsTrip), members.filter((member) => !holdsTrip(member))];
  return { held: held.map(({ tripId }) => tripId), others: others.map(({ tripId }) => tripId) };
}

/** As somebody who leaves by themselves: tasks are open again, the escort is answered anew, whose trip it is hears of it. */
async function leave(queries: Queries, { userId, name, email }: Gone, tripId: string, now: Date): Promise<void> {
  const actor: Person = { type: 'person', userId, name, email, sessionId: '', isAdministrator: false, staff: [] };
  const access = await openTrip(actor, tripId, 'leave-trip', queries);
  // A trip that is to be deleted is open to nobody: the place on it goes with the account.
  if (!access) return;
  await letGo(queries, access, userId, now);
  await recordDeed(access, access.deed, now, queries);
  const holders = await queries.tripMember.findMany({ where: { tripId, ...HOLDS_TRIP }, select: { userId: true } });
  await notify(holders.map((one) => ({ ...one, tripId, kind: 'left-trip-for-good', params: {} })), now, queries);
}

/** Where the address stands beside the account: what was asked of it before, and answered. */
async function forgetAddress(queries: Queries, { userId, email }: Gone): Promise<void> {
  await queries.$executeRaw`DELETE FROM "VerificationToken" WHERE identifier = ${email}`;
  await queries.$executeRaw`UPDATE "Invitation" SET email = NULL, name = '', relation = '' WHERE email = ${email} AND state <> 'OPEN'`;
  await queries.$executeRaw`UPDATE "StaffInvitation" SET email = '', name = '' WHERE email = ${email} AND state <> 'OPEN'`;
  // Who declined without a name was told of by the address.
  await queries.$executeRaw`UPDATE "Notification" SET params = params || '{"name": ""}' WHERE kind = 'staff-declined' AND params ->> 'name' = ${email}`;
  await queries.$executeRaw`UPDATE "Tip" SET email = '', "suggestedById" = NULL WHERE "suggestedById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "CentreSuggestion" SET email = '', "suggestedById" = NULL WHERE "suggestedById" = ${userId}::uuid`;
}
