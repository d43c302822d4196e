import type { DayCount } from '@/lib/domain/arrivals/day-counts';
import type { ListedArrival } from '@/lib/domain/arrivals/filters';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { arrivalOfJson, type LineJson } from './arrivals-rows';
import { linesOf, shownTo } from './arrivals-sql';
import { Prisma } from './generated/client';
import type { DeskAccess } from './open-desk';
import { freshRows } from './replica';

type Access = DeskAccess<'see-arrivals'>;

/** All that happens on one day; each list by the hour, those whose hour nobody knows last. */
export interface DaySheet {
  readonly arrivals: readonly ListedArrival[];
  readonly surgeries: readonly ListedArrival[];
  readonly homeward: readonly ListedArrival[];
  /** More happens than a sheet holds. */
  readonly isCut: boolean;
}

/** Of each kind; no centre has as many on one day. */
const MOST = 300;

/** A day at the centre, in one statement. */
export async function daySheet(access: Access, day: Day): Promise<DaySheet> {
  const [row] = await freshRows<Record<keyof Omit<DaySheet, 'isCut'>, LineJson[]>>(Prisma.sql`SELECT
    ${linesOf(onDay(access, landsOn(day), Prisma.sql`a."boardAt"`))} AS arrivals,
    ${linesOf(onDay(access, Prisma.sql`a."surgeryOn" = ${day}::date`, hourIn('surgeryAt')))} AS surgeries,
    ${linesOf(onDay(access, Prisma.sql`a."leavesOn" = ${day}::date`, hourIn('leavesAt')))} AS homeward`);
  const shown = (lines: readonly LineJson[]) => lines.slice(0, MOST).map(arrivalOfJson);
  const { arrivals = [], surgeries = [], homeward = [] } = row ?? {};
  return {
    arrivals: shown(arrivals), surgeries: shown(surgeries), homeward: shown(homeward),
    isCut: [arrivals, surgeries, homeward].some(({ length }) => length > MOST),
  };
}

/** One more than a sheet holds tells whether there are more. */
const onDay = (access: Access, condition: Prisma.Sql, key: Prisma.Sql): Prisma.Sql => Prisma.sql`SELECT a."tripId", ${key} AS key
  FROM "Arrival" a WHERE ${shownTo(access)} AND ${condition} ORDER BY ${key}, a."tripId" LIMIT ${MOST + 1}::int`;

const landsOn = (day: Day): Prisma.Sql =>
  Prisma.sql`a."boardAt" >= ${startOfDay(day, NEW_YORK)} AND a."boardAt" < ${startOfDay(addDays(day, 1), NEW_YORK)}`;

/** Moments in lines are ISO, so they are in order as they are written. */
const hourIn = (name: 'surgeryAt' | 'leavesAt'): Prisma.Sql => Prisma.sql`coalesce(a.line->>${name}, '~') COLLATE "C"`;

/** How many arrive, have surgery and go home on each of the days, in one statement that reads indexes alone. */
export async function dayCounts(access: Access, days: readonly Day[]): Promise<readonly DayCount[]> {
  const [since, until] = [0, 1].map((later) => days.map((day) => startOfDay(addDays(day, later), NEW_YORK)));
  const of = (condition: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM "Arrival" a WHERE ${shownTo(access)} AND ${condition})`;
  return freshRows<DayCount>(Prisma.sql`SELECT d.day::text AS day, ${of(Prisma.sql`a."boardAt" >= d.since AND a."boardAt" < d.until`)} AS arrivals,
    ${of(Prisma.sql`a."surgeryOn" = d.day`)} AS surgeries, ${of(Prisma.sql`a."leavesOn" = d.day`)} AS homeward
    FROM unnest(${[...days]}::date[], ${since}::timestamptz[], ${until}::timestamptz[]) AS d(day, since, until) ORDER BY d.day`);
}
