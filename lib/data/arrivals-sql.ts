import { type BoardFilters, type BoardOnly, type BoardQuestion, type BoardSort, DAYS_AHEAD, daysOf, type Readiness } from '@/lib/domain/arrivals/filters';
import type { PageCursor } from '@/lib/domain/arrivals/board';
import { LETTERS_SORTED } from '@/lib/domain/arrivals/board-order';
import { soughtIn } from '@/lib/domain/arrivals/sought';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { literally } from './desk-patients';
import { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';

// Each is written for an index of the migration `arrivals_read`: what it says here and there must stay the same words.

type Access = DeskAccess<'see-arrivals'>;

/** Lines of the centre that have been worked out. */
export const shownTo = ({ centreId }: Pick<Access, 'centreId'>): Prisma.Sql => Prisma.sql`a."centreId" = ${centreId} AND a.checked > 0`;

const KEYS: Readonly<Record<BoardSort, Prisma.Sql>> = {
  lands: Prisma.sql`a."boardAt"`,
  surgery: Prisma.sql`coalesce(a."surgeryOn", DATE '9999-12-31')`,
  patient: Prisma.sql`left(a.search, ${Prisma.raw(String(LETTERS_SORTED))}) COLLATE "C"`,
};

/** What a key in a cursor is to the database. */
const TYPES: Readonly<Record<BoardSort, Prisma.Sql>> = { lands: Prisma.sql`timestamptz`, surgery: Prisma.sql`date`, patient: Prisma.sql`text` };

/** Ids and keys of the lines that are asked for, in order; one that reads back from a line gives them the other way round. */
export function pickedLines(access: Access, question: BoardQuestion, { now, cursor, most }: PickAsked): Prisma.Sql {
  const { filters } = question;
  const key = KEYS[filters.sort];
  const [than, way] = cursor?.way === 'before' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`];
  const beyond = cursor ? [Prisma.sql`(${key}, a."tripId") ${than} (${cursor.key}::${TYPES[cursor.sort]}, ${cursor.tripId}::uuid)`] : [];
  const { lines, during } = linesAmong(access, question, dayIn(NEW_YORK, now));
  const all = [during, ...asked(filters, access.actor.userId), ...beyond];
  return Prisma.sql`SELECT a."tripId", ${key} AS key FROM ${lines} a WHERE ${Prisma.join(all, ' AND ')} ORDER BY ${key} ${way}, a."tripId" ${way} LIMIT ${most}::int`;
}

interface PickAsked {
  readonly now: Instant;
  readonly cursor: PageCursor | null;
  readonly most: number;
}

/** Where to look for lines, and which days of these. */
interface Among {
  readonly lines: Prisma.Sql;
  readonly during: Prisma.Sql;
}

/** A search, and who is in New York, have indexes of their own; days are a stretch of the board's. */
function linesAmong(access: Access, { filters: { range }, find }: BoardQuestion, today: Day): Among {
  const found = foundBy(find);
  if (found.length > 0) return gathered(access, found);
  const days = daysOf(range, today);
  if (days === null) return gathered(access, [inNewYork(today)]);
  const since = Prisma.sql`${shownTo(access)} AND a."boardAt" >= ${startOfDay(days.from, NEW_YORK)}`;
  return { lines: ALL, during: days.until === null ? since : Prisma.sql`${since} AND a."boardAt" < ${startOfDay(days.until, NEW_YORK)}` };
}

const ALL = Prisma.sql`"Arrival"`;

/**
 * Gathered before they are put in order: PostgreSQL guesses badly how many there will be, and would rather walk through the
 * whole board in its order until it has met enough of them. OFFSET is what keeps it from that.
 */
const gathered = (access: Access, conditions: readonly Prisma.Sql[]): Among =>
  ({ lines: Prisma.sql`(SELECT a.* FROM "Arrival" a WHERE ${Prisma.join([shownTo(access), ...conditions], ' AND ')} OFFSET 0)`, during: Prisma.sql`true` });

function asked({ assigned, needs, flags, readiness, only }: BoardFilters, userId: string): readonly Prisma.Sql[] {
  return [
    ...assignedTo(assigned, userId),
    ...(needs.length > 0 ? [Prisma.sql`a.needs && ${[...needs]}::text[]`] : []),
    ...(flags.length > 0 ? [Prisma.sql`a.flags && ${[...flags]}::text[]`] : []),
    ...(readiness ? [READY[readiness]] : []),
    ...only.map((one) => ONLY[one]),
  ];
}

/** From landing to the journey home, without an end where nobody knows it. */
const inNewYork = (today: Day): Prisma.Sql => Prisma.sql`a."arrivesOn" IS NOT NULL AND a.stage <> 'HOME'
  AND daterange(a."arrivesOn", CASE WHEN a."leavesOn" < a."arrivesOn" THEN a."arrivesOn" ELSE a."leavesOn" END, '[]') @> ${today}::date`;

const foundBy = (find: string): readonly Prisma.Sql[] =>
  soughtIn(find).map(({ text, isAtWordStart }) => Prisma.sql`(' ' || a.search) LIKE ${`%${isAtWordStart ? ' ' : ''}${literally(text)}%`}`);

function assignedTo(assigned: BoardFilters['assigned'], userId: string): readonly Prisma.Sql[] {
  if (assigned === 'all') return [];
  if (assigned === 'nobody') return [Prisma.sql`a."coordinatorId" IS NULL`];
  return [Prisma.sql`a."coordinatorId" = ${assigned === 'me' ? userId : assigned.userId}::uuid`];
}

const READY: Readonly<Record<Readiness, Prisma.Sql>> = {
  ready: Prisma.sql`a.blocked = 0 AND a.warnings = 0`, 'to-fix': Prisma.sql`a.blocked = 0 AND a.warnings > 0`, blocked: Prisma.sql`a.blocked > 0`,
};

const AT_RISK = Prisma.sql`cardinality(a.flags) > 0`;

const ONLY: Readonly<Record<BoardOnly, Prisma.Sql>> = {
  'needs-someone': Prisma.sql`a."needsSomeone"`, awaits: Prisma.sql`a.awaits > 0`, 'at-risk': AT_RISK,
};

/** Ids and keys of lines that are known by id. */
export const namedLines = (access: Access, tripIds: readonly string[]): Prisma.Sql =>
  Prisma.sql`SELECT a."tripId", a."boardAt" AS key FROM "Arrival" a WHERE a."tripId" = ANY(${[...tripIds]}::uuid[]) AND ${shownTo(access)}`;

/** Those of the strip: the next surgery first, those without a day last. */
const stripLines = (access: Access, most: number): Prisma.Sql => Prisma.sql`SELECT a."tripId", ${KEYS.surgery} AS key FROM "Arrival" a
  WHERE ${shownTo(access)} AND a."needsSomeone" ORDER BY ${KEYS.surgery}, a."tripId" LIMIT ${most}::int`;

/** One value: the picked lines whole, in the order of their keys, as a JSON list. */
export const linesOf = (picked: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT coalesce(json_agg(l ORDER BY l.key, l."tripId"), '[]') FROM (
  SELECT p.key, a."tripId", a."patientName", a.search, a."arrivesOn", a."arrivesAt", a."surgeryOn", a."leavesOn", a.blocked, a.warnings, a.flags, a.needs,
    a.awaits, a."needsSomeone", a.line, a.changes, a."changedAt", a.stage, a."stageAt", a."coordinatorId", c.name AS "coordinatorName",
    a."acknowledgedAt", k.name AS "acknowledgedBy", a.revision
  FROM (${picked}) p JOIN "Arrival" a ON a."tripId" = p."tripId"
    LEFT JOIN "User" c ON c.id = a."coordinatorId" LEFT JOIN "User" k ON k.id = a."acknowledgedBy") l)`;

/** One value: the counts of the next days, in one walk along the index. */
export function countsOf(access: Access, now: Instant): Prisma.Sql {
  const today = dayIn(NEW_YORK, now);
  const after = (days: number): Instant => startOfDay(addDays(today, days), NEW_YORK);
  const [since, tomorrow, week, month] = [after(0), after(DAYS_AHEAD.today), after(DAYS_AHEAD.week), after(DAYS_AHEAD.month)];
  return Prisma.sql`(SELECT json_build_object(
    'today', count(*) FILTER (WHERE a."boardAt" < ${tomorrow}), 'week', count(*) FILTER (WHERE a."boardAt" < ${week}), 'month', count(*),
    'unassigned', count(*) FILTER (WHERE a."coordinatorId" IS NULL), 'atRisk', count(*) FILTER (WHERE ${AT_RISK}))
    FROM "Arrival" a WHERE ${shownTo(access)} AND a."boardAt" >= ${since} AND a."boardAt" < ${month})`;
}

/** One value: the first of those who need someone, and how many there are. */
export const stripOf = (access: Access, most: number): Prisma.Sql => Prisma.sql`json_build_object('lines', ${linesOf(stripLines(access, most))},
  'all', (SELECT count(*) FROM "Arrival" a WHERE ${shownTo(access)} AND a."needsSomeone"))`;
