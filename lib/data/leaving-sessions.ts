import { database } from './client';
import { Prisma } from './generated/client';
import { hasSecondFactor } from './second-factor-sql';
import { STAFF_IDLE_MS } from './sessions';

/** Somebody who signed in to an account that is to be deleted: it opens nothing but the way back. */
export interface LeavingSession {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly dueAt: Date;
}

/** By the cookie's hash; null for every other session, and where a second factor is owed. */
export async function readLeavingSession(tokenHash: string, now: Date): Promise<LeavingSession | null> {
  const [row] = await database().$queryRaw<LeavingSession[]>`
    SELECT u.id AS "userId", u.name, u.email, u."deletionDueAt" AS "dueAt" FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s."tokenHash" = ${tokenHash} AND s."expiresAt" > ${now} AND s."createdAt" > ${new Date(now.getTime() - STAFF_IDLE_MS)} AND u."deletionAskedAt" IS NOT NULL
      AND (s."secondFactorAt" IS NOT NULL OR NOT ${hasSecondFactor(Prisma.sql`u.id`)})`;
  return row ?? null;
}
