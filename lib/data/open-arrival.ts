import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import type { ArrivalDeed } from '@/lib/domain/arrivals/arrival-deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Queries } from './client';
import { AccessEnded } from './lock-trip';
import { onLockedTrip } from './on-locked-trip';
import type { DeskAccess } from './open-desk';
import { openTrip, type TripAccess } from './open-trip';

/** A trip on the board of a desk: the access to the one by way of the other. */
export interface ArrivalAccess<D extends DeskDeed = DeskDeed> {
  readonly desk: DeskAccess<D>;
  readonly trip: TripAccess<'see-medical'>;
}

/** Null for every trip that is not on this desk's board: one of nobody, of another centre, or that is not shared any more. */
export async function openArrival<D extends DeskDeed>(desk: DeskAccess<D>, tripId: string): Promise<ArrivalAccess<D> | null> {
  const trip = await openTrip(desk.actor, tripId, 'see-medical');
  // Whoever is on the trip themselves, and works here, opens it as one of its people.
  return trip && (trip.centre === null || trip.centre.id === desk.centreId) ? { desk, trip } : null;
}

/**
 * A deed of staff with an arrival, in one transaction under the trip's lock: those at one arrival come one after another. While
 * it waited the sharing may have ended, or its doer's work at the centre: then there is nothing to do any more. `colleague`: who
 * is named in it and has to work there until it is done, as `worksThere` says.
 */
export function onLockedArrival<R>(access: ArrivalAccess<'work-on-arrivals'>, write: (queries: Queries, worksThere: boolean) => Promise<R>, colleague?: string): Promise<R> {
  const { desk, trip } = access;
  return onLockedTrip(trip, async (queries) => {
    // Staff before the line: whoever takes somebody off the staff holds them, and then the lines that they look after.
    const staff = await heldStaff(queries, desk, [desk.actor.userId, colleague ?? desk.actor.userId]);
    if (!staff.has(desk.actor.userId) || !(await heldLine(queries, access))) throw new AccessEnded(trip.deed);
    return write(queries, colleague === undefined || staff.has(colleague));
  });
}

async function heldStaff(queries: Queries, { centreId }: DeskAccess, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries.$queryRaw<{ userId: string }[]>`SELECT s."userId" FROM "StaffMember" s JOIN "User" u ON u.id = s."userId"
    WHERE s."centreId" = ${centreId} AND s."userId" = ANY(${userIds}::uuid[]) AND u."deletionAskedAt" IS NULL ORDER BY s."userId" FOR KEY SHARE OF s`;
  return new Set(rows.map(({ userId }) => userId));
}

async function heldLine(queries: Queries, { desk, trip }: ArrivalAccess): Promise<boolean> {
  const rows = await queries.$queryRaw<unknown[]>`SELECT 1 FROM "Arrival" WHERE "tripId" = ${trip.tripId}::uuid AND "centreId" = ${desk.centreId} FOR UPDATE`;
  return rows.length > 0;
}

/** A link of the trip's chain. */
export async function recordArrivalDeed(queries: Queries, { desk, trip }: ArrivalAccess, deed: ArrivalDeed, happenedAt: Instant): Promise<void> {
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${trip.tripId}::uuid, ${desk.actor.userId}::uuid, ${deed}, ${happenedAt})`;
}
