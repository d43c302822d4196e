import type { Instant } from '@/lib/domain/calendar/types';
import { database } from './client';
import type { DeskAccess } from './open-desk';

/** Notes that the reader has seen what changed on the board until then: never an earlier moment than before, and none to come. */
export async function noteLook({ centreId, actor }: DeskAccess<'see-arrivals'>, until: Instant, now: Instant): Promise<void> {
  const seen = until < now ? until : now;
  await database().$executeRaw`
    INSERT INTO "BoardLook" AS before ("centreId", "userId", "lookedAt")
    SELECT "centreId", "userId", ${seen} FROM "StaffMember" WHERE "centreId" = ${centreId} AND "userId" = ${actor.userId}::uuid
    ON CONFLICT ("centreId", "userId") DO UPDATE SET "lookedAt" = greatest(before."lookedAt", excluded."lookedAt")`;
}

/** Since when changes are news to the reader: what stands on the first board that they open is none, and that opening is their first look. */
export async function newsSince(access: DeskAccess<'see-arrivals'>, lookedAt: Instant | null, now: Instant): Promise<Instant> {
  if (lookedAt) return lookedAt;
  await noteLook(access, now, now);
  return now;
}
