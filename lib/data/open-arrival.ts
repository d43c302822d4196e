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
 * it waited the sharing may have ended, or its doer's work at the centre: then there is nothing to do any more.
 */
export function onLockedArrival<R>({ desk, trip }: ArrivalAccess<'work-on-arrivals'>, write: (queries: Queries) => Promise<R>): Promise<R> {
  return onLockedTrip(trip, async (queries) => {
    const { centreId, actor: { userId } } = desk;
    const [line] = await queries.$queryRaw<unknown[]>`SELECT 1 FROM "Arrival" a JOIN "StaffMember" s ON s."centreId" = a."centreId"
      WHERE a."tripId" = ${trip.tripId}::uuid AND a."centreId" = ${centreId} AND s."userId" = ${userId}::uuid FOR UPDATE OF a FOR KEY SHARE OF s`;
    if (!line) throw new AccessEnded(trip.deed);
    return write(queries);
  });
}

/** A link of the trip's chain. */
export async function recordArrivalDeed(queries: Queries, { desk, trip }: ArrivalAccess, deed: ArrivalDeed, happenedAt: Instant): Promise<void> {
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", "actorId", deed, "happenedAt")
    VALUES (${trip.tripId}::uuid, ${desk.actor.userId}::uuid, ${deed}, ${happenedAt})`;
}
