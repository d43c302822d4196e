import type { DeskFeedReader, Person } from '@/lib/domain/access/actor';
import type { DeskDeed } from '@/lib/domain/access/desk-deeds';
import type { Instant } from '@/lib/domain/calendar/types';
import { database, type Queries } from './client';
import type { DeskAccess } from './open-desk';

/** What staff open that tells of many patients at once. */
export type DeskLook = 'see-arrivals' | 'see-desk-notes' | 'export-arrivals' | 'read-desk-feed';

/** A board that is drawn again so soon after is the same opening. */
const ONE_OPENING_MS = 10 * 60_000;

/**
 * Writes that staff open something of their centre that tells of many patients: a link of their own chain, `part` naming the centre.
 * To be awaited before anything of it is shown; within ten minutes of the last one it is the same opening, as the database decides.
 */
export async function recordDeskLook({ actor: { userId, type }, centreId }: DeskAccess<DeskDeed, Person | DeskFeedReader>, look: DeskLook, now: Instant): Promise<void> {
  const kind = type === 'desk-feed' ? 'feed' : null;
  const since = new Date(now.getTime() - ONE_OPENING_MS);
  await database().$executeRaw`INSERT INTO "AuditEvent" ("actorId", "actorKind", deed, part, "happenedAt")
    SELECT ${userId}::uuid, ${kind}, ${look}, ${centreId}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM "AuditEvent" WHERE "tripId" IS NULL AND "actorId" = ${userId}::uuid AND part = ${centreId}
      AND deed = ${look} AND "happenedAt" > ${since} AND "happenedAt" <= ${now})`;
}

/** Writes what somebody did with their own calendar of a centre's arrivals, in their own chain. */
export async function recordDeskFeed({ actor: { userId }, centreId }: DeskAccess, deed: 'make-desk-feed' | 'renew-desk-feed' | 'end-desk-feed', now: Instant, queries: Queries): Promise<void> {
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("actorId", deed, part, "happenedAt") VALUES (${userId}::uuid, ${deed}, ${centreId}, ${now})`;
}
