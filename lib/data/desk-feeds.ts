import { randomUUID } from 'node:crypto';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import type { DeskFeedReader } from '@/lib/domain/access/actor';
import { DAYS_AHEAD, DAYS_BEHIND, type DeskFeedLine } from '@/lib/domain/arrivals/desk-feed';
import type { Arrival, ArrivalLine } from '@/lib/domain/arrivals/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { initialsOf } from '@/lib/domain/people/initials';
import { shownTo } from './arrivals-sql';
import { database } from './client';
import { recordDeskFeed } from './desk-audit';
import type { FeedAddress } from './feeds';
import { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import { HAS_SECOND_FACTOR } from './second-factor-sql';

type OwnerAccess = DeskAccess<'see-arrivals'>;
type ReaderAccess = DeskAccess<'see-arrivals', DeskFeedReader>;

/** One's own calendar of the centre's arrivals; null while there is none. */
export async function loadDeskFeed({ centreId, actor: { userId } }: OwnerAccess): Promise<FeedAddress | null> {
  const row = await database().deskFeed.findUnique({ where: { centreId_userId: { centreId, userId } } });
  if (!row) return null;
  const { id: rowId, issue, tokenHash, madeAt, lastReadAt } = row;
  return { madeAt, lastReadAt, issue, token: knownToken('desk-feed', { rowId, issue }, tokenHash) };
}

const hashOf = (rowId: string, issue: number): string => hashToken(issueToken('desk-feed', { rowId, issue }));

/** One for each of a centre's staff: who has one keeps it, and who is on its staff no more gets none. */
export async function makeDeskFeed(access: OwnerAccess, now: Instant): Promise<void> {
  const { centreId, actor: { userId } } = access;
  const id = randomUUID();
  await database().$transaction(async (queries) => {
    const made = await queries.$executeRaw`INSERT INTO "DeskFeed" (id, "centreId", "userId", "tokenHash", issue, "madeAt")
      SELECT ${id}::uuid, "centreId", "userId", ${hashOf(id, 1)}, 1, ${now} FROM "StaffMember" WHERE "centreId" = ${centreId} AND "userId" = ${userId}::uuid
      ON CONFLICT ("centreId", "userId") DO NOTHING`;
    if (made > 0) await recordDeskFeed(access, 'make-desk-feed', now, queries);
  });
}

/** Ends the address that a form showed and makes another. A form that comes twice makes one; so does one that shows an old address. */
export async function renewDeskFeed(access: OwnerAccess, shown: number, now: Instant): Promise<void> {
  const { centreId, actor: { userId } } = access;
  await database().$transaction(async (queries) => {
    const row = await queries.deskFeed.findUnique({ where: { centreId_userId: { centreId, userId } }, select: { id: true } });
    if (!row) return;
    const data = { issue: shown + 1, tokenHash: hashOf(row.id, shown + 1), madeAt: now, lastReadAt: null };
    const { count } = await queries.deskFeed.updateMany({ where: { id: row.id, issue: shown }, data });
    if (count > 0) await recordDeskFeed(access, 'renew-desk-feed', now, queries);
  });
}

/** From now on its address leads nowhere. */
export async function endDeskFeed(access: OwnerAccess, now: Instant): Promise<void> {
  const { centreId, actor: { userId } } = access;
  await database().$transaction(async (queries) => {
    const { count } = await queries.deskFeed.deleteMany({ where: { centreId, userId } });
    if (count > 0) await recordDeskFeed(access, 'end-desk-feed', now, queries);
  });
}

/** Who reads a centre's calendar, and in which language. */
export interface FoundDeskFeed extends DeskFeedReader {
  readonly locale: string;
  readonly centreName: string;
}

const READER = {
  id: true, centreId: true, userId: true,
  staff: {
    select: {
      role: true, centre: { select: { name: true } },
      user: { select: { locale: true } },
    },
  },
} as const satisfies Prisma.DeskFeedSelect;

/** A calendar program gives no second factor: where the centre asks for one, its person has to have one, as they had to give it to get the address. */
const isLetIn = (now: Instant) => ({
  user: { deletionAskedAt: null }, OR: [{ centre: { OR: [{ secondFactorSince: null }, { secondFactorSince: { gt: now } }] } }, { user: HAS_SECOND_FACTOR }],
}) satisfies Prisma.StaffMemberWhereInput;

/** The reader of the calendar whose token has this hash, with the person's role of now; null when there is none, or none any more. */
export async function findDeskFeed(tokenHash: string, now: Instant): Promise<FoundDeskFeed | null> {
  const row = await database().deskFeed.findUnique({ where: { tokenHash, staff: isLetIn(now) }, select: READER, relationLoadStrategy: 'join' });
  if (!row) return null;
  const { id: feedId, centreId, userId, staff: { role, user, centre } } = row;
  return { type: 'desk-feed', feedId, centreId, userId, role, locale: user.locale, centreName: centre.name };
}

/** Says that a calendar program asked for it. */
export async function noteDeskReading({ actor }: ReaderAccess, now: Instant): Promise<void> {
  await database().deskFeed.updateMany({ where: { id: actor.feedId }, data: { lastReadAt: now } });
}

/** More than any centre has; calendar programs give up on larger ones. */
const MOST_LINES = 4_000;

interface Row extends Pick<Arrival, 'tripId' | 'patientName' | 'arrivesOn' | 'arrivesAt' | 'surgeryOn' | 'leavesOn' | 'flags' | 'revision' | 'changedAt'> {
  readonly line: ArrivalLine;
}

/** Whoever arrives, has surgery or goes home on one of the days that calendars show, by landing, in one statement. Names stay here. */
export async function deskFeedLines(access: ReaderAccess, now: Instant): Promise<readonly DeskFeedLine[]> {
  const today = dayIn(NEW_YORK, now);
  const [from, until] = [addDays(today, -DAYS_BEHIND), addDays(today, DAYS_AHEAD)];
  const among = (condition: Prisma.Sql) => Prisma.sql`SELECT a."tripId" FROM "Arrival" a WHERE ${shownTo(access)} AND ${condition}`;
  const during = (column: Prisma.Sql) => among(Prisma.sql`${column} >= ${from}::date AND ${column} < ${until}::date`);
  const picked = Prisma.join([
    among(Prisma.sql`a."boardAt" >= ${startOfDay(from, NEW_YORK)} AND a."boardAt" < ${startOfDay(until, NEW_YORK)}`),
    during(Prisma.sql`a."surgeryOn"`), during(Prisma.sql`a."leavesOn"`),
  ], ' UNION ');
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`SELECT a."tripId", a."patientName", a."arrivesOn"::text, a."arrivesAt", a."surgeryOn"::text, a."leavesOn"::text,
    a.flags, a.line, a.revision, a."changedAt" FROM (${picked}) p JOIN "Arrival" a USING ("tripId") ORDER BY a."boardAt", a."tripId" LIMIT ${MOST_LINES}::int`);
  return rows.map(lineOf);
}

function lineOf({ patientName, flags, line, ...row }: Row): DeskFeedLine {
  const { mode, flight, airport, isSurgeryConfirmed, leavesAt, flightHome } = line;
  return {
    ...row, initials: initialsOf(patientName), mode, flight, airport, isSurgeryConfirmed, leavesAt: leavesAt ? new Date(leavesAt) : null, flightHome,
    mayGoHome: !flags.includes('on-hold') && !flags.includes('flies-too-soon'),
  };
}
