import type { Person } from '@/lib/domain/access/actor';
import { lockHeldTrips, type Leaving, type TellLeaving } from './account-deletion';
import { database, type Queries } from './client';
import { deleteTrip } from './delete-trips';
import { HOLDS_TRIP } from './members';
import { letGo } from './memberships';
import { notify } from './notifications';
import { openTrip } from './open-trip';
import { recordDeed } from './trip-audit';

const PATIENT = { maxWait: 10_000, timeout: 60_000 };

/**
 * Deletes the accounts whose days of grace are over, each with its own trips in one transaction. Any number of processes may at
 * once, and their people may come back: whoever holds the rows first decides.
 */
export async function deleteDueAccounts(now: Date, tell: TellLeaving): Promise<number> {
  let deleted = 0;
  for (const { id } of await database().user.findMany({ where: { deletionDueAt: { lte: now } }, select: { id: true }, orderBy: { deletionDueAt: 'asc' } })) {
    if (await database().$transaction((queries) => deleteAccount(queries, id, now, tell), PATIENT)) deleted += 1;
  }
  return deleted;
}

interface Gone extends Leaving {
  readonly name: string;
}

async function deleteAccount(queries: Queries, userId: string, now: Date, tell: TellLeaving): Promise<boolean> {
  // Trips before accounts, as everybody who writes to a trip.
  const others = await lockOthersTrips(queries, userId);
  const held = await lockHeldTrips(queries, userId);
  const [gone] = await queries.$queryRaw<Gone[]>`
    SELECT id AS "userId", email, locale, name, "deletionDueAt" AS "dueAt" FROM "User" WHERE id = ${userId}::uuid AND "deletionDueAt" <= ${now} FOR UPDATE`;
  if (!gone) return false;
  for (const tripId of others) await leave(queries, gone, tripId, now);
  for (const tripId of held) await deleteTrip(queries, tripId, now);
  await forgetNames(queries, gone, others);
  await forgetAddress(queries, gone);
  await queries.$executeRaw`DELETE FROM "User" WHERE id = ${userId}::uuid`;
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, "happenedAt") VALUES (${userId}::uuid, 'account-deleted', ${now})`;
  await tell(queries, gone);
  return true;
}

async function lockOthersTrips(queries: Queries, userId: string): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`SELECT trip.id FROM "Trip" trip WHERE trip.id IN (
      SELECT "tripId" FROM "TripMember" WHERE "userId" = ${userId}::uuid AND role NOT IN ('OWNER', 'KEEPER')) ORDER BY trip.id FOR UPDATE`;
  return rows.map(({ id }) => id);
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

/** What they did on the trips of others and at a desk stays, without their name. */
async function forgetNames(queries: Queries, { userId, name }: Gone, tripIds: readonly string[]): Promise<void> {
  await queries.$executeRaw`UPDATE "Change" SET "actorName" = '' WHERE "actorId" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "Update" SET "postedByName" = '' WHERE "postedById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "UpdateText" SET "writtenByName" = '' WHERE "writtenById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "EscortAnswer" SET name = '' WHERE "personId" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "EmergencyCard" SET "checkedByName" = '' WHERE "checkedById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "DeskNote" SET "writtenByName" = '' WHERE "writtenById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "Notification" SET params = params || '{"name": ""}'
    WHERE params ->> 'name' = ${name} AND ("tripId" = ANY(${[...tripIds]}::uuid[]) OR "tripId" IS NULL
      OR params ->> 'centreId' IN (SELECT "centreId" FROM "StaffMember" WHERE "userId" = ${userId}::uuid))`;
}

/** Where the address stands beside the account: what was asked of it before, and answered. */
async function forgetAddress(queries: Queries, { userId, email }: Gone): Promise<void> {
  await queries.$executeRaw`DELETE FROM "VerificationToken" WHERE identifier = ${email}`;
  await queries.$executeRaw`UPDATE "Invitation" SET email = NULL, name = '', relation = '' WHERE email = ${email} AND state <> 'OPEN'`;
  await queries.$executeRaw`UPDATE "StaffInvitation" SET email = '', name = '' WHERE email = ${email} AND state <> 'OPEN'`;
  await queries.$executeRaw`UPDATE "Tip" SET email = '', "suggestedById" = NULL WHERE "suggestedById" = ${userId}::uuid`;
  await queries.$executeRaw`UPDATE "CentreSuggestion" SET email = '', "suggestedById" = NULL WHERE "suggestedById" = ${userId}::uuid`;
}
