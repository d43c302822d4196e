import { isStaff, type Person, type StaffRole } from '@/lib/domain/access/actor';
import type { Proof } from '@/lib/domain/access/proof';
import { MOST_COUNTED } from '@/lib/domain/inbox-note';
import { database, type Queries } from './client';
import { isReadOnly } from './database-refusals';
import { Prisma } from './generated/client';
import { hasSecondFactor } from './second-factor-sql';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A patient opens Mendway every week or two before surgery, often in pain: signing in again must be rare. */
export const PATIENT_IDLE_MS = 14 * DAY;
/** Staff see many people's plans on shared hospital computers; HIPAA practice is 15 to 30 minutes. */
export const STAFF_IDLE_MS = 30 * MINUTE;
/** At a computer that others use too somebody goes away without a word. */
export const SHARED_IDLE_MS = 15 * MINUTE;
/** However busy a session is, its cookie dies then; a stolen one does not live for ever. */
export const SESSION_MS = 90 * DAY;
/** A shift: staff sign in anew each working day (NIST SP 800-63B asks for 12 hours). */
const STAFF_SESSION_MS = 12 * HOUR;
/** Writing at every request would cost more than the page; inactivity is known to the minute. */
const TOUCH_MS = MINUTE;

export interface SessionFacts {
  readonly sessionId: string;
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly locale: 'en' | 'es';
    readonly isAdministrator: boolean;
  };
  readonly staff: readonly { readonly centreId: string; readonly role: StaffRole }[];
  readonly proof: Proof;
  /** Somebody asked to turn their second factor off. */
  readonly isResetAsked: boolean;
  /** Notes of their inbox that they have not read, counted up to `MOST_COUNTED`. */
  readonly unread: number;
}

interface SessionRow {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  locale: 'en' | 'es';
  isAdministrator: boolean;
  staff: readonly { readonly centreId: string; readonly role: StaffRole; readonly isBarred: boolean }[];
  provenAt: Date;
  secondFactorAt: Date | null;
  isShared: boolean;
  hasSecondFactor: boolean;
  isResetAsked: boolean;
  unread: number;
}

const before = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds);

/**
 * The person behind a session cookie, by the cookie's hash; null when the session is unknown, over, was left alone too long,
 * waits for the second factor that its person has set up, or that person's account is to be deleted. Where a centre asks for a
 * second factor and none was given, they are no staff of it. One statement, which also notes the visit (at most once a minute),
 * unless nobody is there: an open page that asks by itself.
 */
export async function readSession(tokenHash: string, now: Date, visit: Visit = 'noted'): Promise<SessionFacts | null> {
  const [row] = await sessionRows(tokenHash, now, visit).catch((fault: unknown) => {
    // Managed databases turn read-only when they are full: people read their plans all the same.
    if (visit === 'noted' && isReadOnly(fault)) return sessionRows(tokenHash, now, 'unnoted');
    throw fault;
  });
  return row ? asFacts(row) : null;
}

type Visit = 'noted' | 'unnoted';

const sessionRows = (tokenHash: string, now: Date, visit: Visit) => database().$queryRaw<SessionRow[]>`
    WITH known AS (
      SELECT s.id AS "sessionId", s."lastSeenAt", s."createdAt", s."provenAt", s."secondFactorAt", s."isShared",
        u.id AS "userId", u.email, u.name, u.locale, u."isAdministrator",
        ${hasSecondFactor(Prisma.sql`u.id`)} AS "hasSecondFactor",
        coalesce((SELECT json_agg(json_build_object('centreId', m."centreId", 'role', m.role,
            'isBarred', s."secondFactorAt" IS NULL AND coalesce(c."secondFactorSince" <= ${now}, false)) ORDER BY m."centreId")
          FROM "StaffMember" m JOIN "Centre" c ON c.id = m."centreId" WHERE m."userId" = u.id), '[]'::json) AS staff
      FROM "Session" s JOIN "User" u ON u.id = s."userId"
      WHERE s."tokenHash" = ${tokenHash} AND s."expiresAt" > ${now} AND u."deletionAskedAt" IS NULL
    ), live AS (
      SELECT * FROM known WHERE ("secondFactorAt" IS NOT NULL OR NOT "hasSecondFactor") AND ("lastSeenAt" > ${before(now, SHARED_IDLE_MS)} OR NOT "isShared") AND CASE
        WHEN "isAdministrator" OR json_array_length(staff) > 0
        THEN "lastSeenAt" > ${before(now, STAFF_IDLE_MS)} AND "createdAt" > ${before(now, STAFF_SESSION_MS)}
        ELSE "lastSeenAt" > ${before(now, PATIENT_IDLE_MS)} END
    )${visit === 'noted' ? touched(now) : Prisma.empty}
    SELECT "sessionId", "userId", email, name, locale, "isAdministrator", staff, "provenAt", "secondFactorAt", "isShared", "hasSecondFactor",
      ("hasSecondFactor" AND EXISTS (SELECT FROM "FactorReset" r WHERE r."userId" = live."userId" AND r."cancelledAt" IS NULL AND r."doneAt" IS NULL)) AS "isResetAsked",
      (SELECT count(*)::int FROM (SELECT FROM "Notification" n WHERE n."userId" = live."userId" AND n."readAt" IS NULL LIMIT ${MOST_COUNTED}::int) few) AS unread
    FROM live`;

const touched = (now: Date) => Prisma.sql`, touched AS (
      UPDATE "Session" s SET "lastSeenAt" = ${now} FROM live WHERE s.id = live."sessionId" AND live."lastSeenAt" < ${before(now, TOUCH_MS)}
    )`;

function asFacts({ sessionId, userId: id, email, name, locale, isAdministrator, staff, unread, isResetAsked, ...proof }: SessionRow): SessionFacts {
  const { provenAt, secondFactorAt, isShared, hasSecondFactor } = proof;
  const barredFrom = staff.filter(({ isBarred }) => isBarred).map(({ centreId }) => centreId);
  return {
    sessionId, unread, isResetAsked,
    user: { id, email, name, locale, isAdministrator },
    staff: staff.filter(({ isBarred }) => !isBarred).map(({ centreId, role }) => ({ centreId, role })),
    proof: { provenAt, secondFactorAt, isShared, hasSecondFactor, barredFrom },
  };
}

export interface NewSession {
  readonly tokenHash: string;
  readonly userId: string;
  readonly device: string;
  /** Others use this computer too. */
  readonly isShared?: boolean;
  /** When a second factor was given; null or left out: none was. */
  readonly secondFactorAt?: Date | null;
}

export async function createSession({ tokenHash, userId, device, isShared = false, secondFactorAt = null }: NewSession, now: Date): Promise<void> {
  const expires = new Date(now.getTime() + SESSION_MS);
  const data = { sessionToken: tokenHash, userId, device, isShared, secondFactorAt, expires, lastSeenAt: now, provenAt: now, createdAt: now };
  await database().session.create({ data });
}

/** Signs out: from the next request on the cookie is worth nothing, and nobody is told anything there. */
export async function endSession(tokenHash: string): Promise<void> {
  await database().$executeRaw`
    WITH ended AS (DELETE FROM "Session" WHERE "tokenHash" = ${tokenHash} RETURNING id)
    DELETE FROM "PushSubscription" told USING ended WHERE told."sessionId" = ended.id`;
}

/**
 * The cookie before, on the same device, is worth nothing from the next request on. Where the same person has signed in again, the
 * device tells them things as before, and signing out of the new session ends that; where it is somebody else, it ends now.
 */
export async function succeedSession(formerHash: string, tokenHash: string): Promise<void> {
  await database().$executeRaw`
    WITH ended AS (DELETE FROM "Session" WHERE "tokenHash" = ${formerHash} RETURNING id, "userId"),
    present AS (SELECT id, "userId" FROM "Session" WHERE "tokenHash" = ${tokenHash}),
    kept AS (
      UPDATE "PushSubscription" told SET "sessionId" = present.id FROM ended JOIN present USING ("userId")
      WHERE told."sessionId" = ended.id AND told."userId" = present."userId" RETURNING told.id
    )
    DELETE FROM "PushSubscription" told USING ended WHERE told."sessionId" = ended.id AND told.id NOT IN (SELECT id FROM kept)`;
}

/** Gives a session another cookie; the one before is worth nothing from the next request on. Says whether others use that computer too. */
export async function giveToken({ sessionId }: Person, tokenHash: string): Promise<{ readonly isShared: boolean }> {
  return database().session.update({ where: { id: sessionId }, data: { sessionToken: tokenHash }, select: { isShared: true } });
}

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isThis: boolean;
}

/** Where the person is signed in, this session first. Sessions left alone too long are over and not told, nor are those that wait for the second factor. */
export async function ownSessions(actor: Person, now: Date): Promise<OwnSession[]> {
  const idle = isWatched(actor) ? STAFF_IDLE_MS : PATIENT_IDLE_MS;
  const rows = await database().session.findMany({
    where: {
      userId: actor.userId, expires: { gt: now }, lastSeenAt: { gt: before(now, idle) }, OR: [{ isShared: false }, { lastSeenAt: { gt: before(now, SHARED_IDLE_MS) } }],
      ...(actor.proof?.hasSecondFactor && { secondFactorAt: { not: null } }),
    },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  });
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId })).sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Staff and administrators: their sessions end soon. */
export const isWatched = (person: Person): boolean => person.isAdministrator || isStaff(person);

/** Ends one of the person's own sessions; somebody else's id ends nothing. */
export async function endOwnSession({ userId }: Person, sessionId: string): Promise<void> {
  await database().session.deleteMany({ where: { id: sessionId, userId } });
  await database().pushSubscription.deleteMany({ where: { sessionId, userId } });
}

/** Ends all sessions of a person but the one named, and the pushes to their devices; null: all of them. */
export async function endSessions(userId: string, except: string | null, queries: Queries = database()): Promise<void> {
  await queries.session.deleteMany({ where: { userId, ...(except === null ? {} : { id: { not: except } }) } });
  await queries.pushSubscription.deleteMany({ where: { userId, ...(except === null ? {} : { sessionId: { not: except } }) } });
}
