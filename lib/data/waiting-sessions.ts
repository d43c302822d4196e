import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import { hasApp, hasPasskey } from './second-factor-sql';

/** So long somebody who gave their password has for the second factor. */
const WAITS_MS = 10 * 60_000;

/** A session of somebody who gave one factor and owes the other: it opens nothing but the way to give it. */
export interface WaitingSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
  readonly isShared: boolean;
}

/** By the cookie's hash; null where none waits, or waited too long. */
export async function readWaitingSession(tokenHash: string, now: Date): Promise<WaitingSession | null> {
  const [row] = await database().$queryRaw<WaitingSession[]>`
    WITH waiting AS (
      SELECT s.id AS "sessionId", u.id AS "userId", u.email, u."passwordHash" IS NOT NULL AS "hasPassword", s."isShared",
        ${hasApp(Prisma.sql`u.id`)} AS "hasApp", ${hasPasskey(Prisma.sql`u.id`)} AS "hasPasskey"
      FROM "Session" s JOIN "User" u ON u.id = s."userId"
      WHERE s."tokenHash" = ${tokenHash} AND s."secondFactorAt" IS NULL AND s."expiresAt" > ${now}
        AND s."createdAt" > ${new Date(now.getTime() - WAITS_MS)}
    ) SELECT * FROM waiting WHERE "hasApp" OR "hasPasskey"`;
  return row ?? null;
}

/** The second factor was given in this session: it counts, and it is proof that its person acts. */
export async function noteSecondFactor(sessionId: string, userId: string, now: Date, queries: Queries = database()): Promise<void> {
  await queries.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactorAt: now, provenAt: now } });
}

/**
 * Where nothing is owed any more, a session that waited in vain would be one like any other: whoever began it knew the password, or
 * read the mail, on some day long ago, and never gave the second factor.
 */
export async function endWaitingSessions(userId: string, queries: Queries): Promise<void> {
  await queries.session.deleteMany({ where: { userId, secondFactorAt: null } });
}
