import type { Instant } from '@/lib/domain/calendar/types';
import { database } from './client';
import type { DeskAccess } from './open-desk';

/** What staff open that tells of many patients at once. */
export type DeskLook = 'see-arrivals' | 'see-desk-notes' | 'export-arrivals';

/** A board that is drawn again so soon after is the same opening. */
const ONE_OPENING_MS = 10 * 60_000;

/**
 * Writes that staff open something of their centre that tells of many patients: a link of their own chain, `part` naming the centre.
 * To be awaited before anything of it is shown; within ten minutes of the last one it is the same opening, as the database decides.
 */
export async function recordDeskLook({ actor: { userId }, centreId }: DeskAccess, look: DeskLook, now: Instant): Promise<void> {
  const since = new Date(now.getTime() - ONE_OPENING_MS);
  await database().$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, part, "happenedAt")
    SELECT ${userId}::uuid, ${look}, ${centreId}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM "AuditEvent" WHERE "tripId" IS NULL AND "actorId" = ${userId}::uuid AND part = ${centreId}
      AND deed = ${look} AND "happenedAt" > ${since} AND "happenedAt" <= ${now})`;
}
