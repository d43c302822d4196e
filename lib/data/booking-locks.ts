import type { Instant } from '@/lib/domain/calendar/types';
import type { Queries } from './client';

// Whoever books holds the trip first (`holdTrip`), then the service, then its resources in the order of their ids, then appointments:
// so no two wait for each other in a circle.

/** Those who book something that shares a resource come one after another, and those of one service, whose limit a day they share. */
export async function holdDesk(queries: Queries, serviceId: string): Promise<void> {
  await queries.$queryRaw`
    SELECT 1 FROM "Service" s JOIN "ServiceOption" o ON o."serviceId" = s.id JOIN "Resource" r ON r.id = o."resourceId"
    WHERE s.id = ${serviceId}::uuid ORDER BY r.id FOR NO KEY UPDATE OF s, r`;
}

/**
 * What has run out on the service's resources blocks them no longer. Its row stays, so that whoever confirms it late can
 * be given the same time anew.
 */
export async function sweepDesk(queries: Queries, serviceId: string, now: Instant): Promise<void> {
  await queries.$executeRaw`
    DELETE FROM "Reservation" WHERE "appointmentId" IN (
      SELECT a.id FROM "Appointment" a
      WHERE a."heldUntil" <= ${now} AND EXISTS (
        SELECT 1 FROM "Reservation" v JOIN "ServiceOption" o ON o."resourceId" = v."resourceId"
        WHERE v."appointmentId" = a.id AND o."serviceId" = ${serviceId}::uuid
      )
      ORDER BY a.id FOR UPDATE SKIP LOCKED
    )`;
}
