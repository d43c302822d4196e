import type { Instant } from '@/lib/domain/calendar/types';
import { remindersRecheckAt } from '@/lib/domain/reminders/recheck';
import { remindersOf } from '@/lib/domain/reminders/reminders-of';
import { LOCKS } from './advisory-locks';
import { database, type Queries } from './client';
import { eachAlone, type Failed } from './each-alone';
import { Prisma } from './generated/client';
import { factsToRemind, loadToRemind, type TripToRemind } from './reminder-facts';
import { expectSound, type WorkedOut, writeReminders } from './write-reminders';

/** Trips at once: few enough that a round is over in a moment, many enough that a night's plans are not loaded one by one. */
const AT_ONCE = 24;
/** Other planners have the first of them in hand; those behind them are looked at too. */
const LOOKED_AT = 400;
/** What failed once will fail again the next moment; by then somebody may have changed the trip, or mended the fault. */
const TRY_AGAIN_MS = 5 * 60_000;

export interface Planning {
  /** Trips whose reminders were worked out and written. */
  readonly planned: number;
  /** Trips whose reminders could not be worked out; they are tried again later. */
  readonly failed: readonly Failed[];
  /** Trips that somebody else had in hand just then: their reminders are due to be planned still. */
  readonly passedBy: readonly string[];
}

/**
 * Plans every trip whose reminders may be others than its rows say, so that the rows that are not told yet become what is worked
 * out. Any number of processes may at once: a trip is in the hands of one. Whatever is written to a trip meanwhile leaves it due.
 */
export async function planReminders(now: Instant): Promise<Planning> {
  const [failed, passedBy]: [Failed[], string[]] = [[], []];
  for (let planned = 0; ;) {
    const round = await planSome(now, [...passedBy, ...failed.map(({ id }) => id)]);
    if (!round) return { planned, failed, passedBy };
    planned += round.planned;
    failed.push(...round.failed);
    passedBy.push(...round.passedBy);
  }
}

/** When the next trip has to be planned though nothing was written; null: none. */
export async function nextReplan(now: Instant): Promise<Instant | null> {
  // Not the least of all: for that Prisma reads every one of them.
  const next = await database().reminderPlan.findFirst({ where: { recheckAt: { gt: now } }, orderBy: { recheckAt: 'asc' }, select: { recheckAt: true } });
  return next?.recheckAt ?? null;
}

/** The next few that are due, but for those; null when there are none. Only the writing holds rows. */
export function planSome(now: Instant, but: readonly string[]): Promise<Planning | null> {
  return database().$transaction(async (queries) => {
    const taken = await takeDue(queries, now, but);
    return taken.length > 0 ? planTaken(queries, taken, now) : null;
  }, { maxWait: 10_000, timeout: 60_000 });
}

/** Plans those of them that are due, in the caller's transaction; one that another planner has in hand is left to it. */
export async function planTrips(queries: Queries, tripIds: readonly string[], now: Instant): Promise<Planning> {
  const rows = await queries.$queryRaw<{ tripId: string; isOurs: boolean }[]>`
    SELECT "tripId", pg_try_advisory_xact_lock(${LOCKS.planningReminders}::int, hashtext("tripId")) AS "isOurs" FROM unnest(${[...new Set(tripIds)]}::text[]) AS asked ("tripId")`;
  const [ours, others] = [rows.filter(({ isOurs }) => isOurs), rows.filter(({ isOurs }) => !isOurs)].map((some) => some.map(({ tripId }) => tripId));
  const round = await planTaken(queries, ours ?? [], now);
  return { ...round, passedBy: [...round.passedBy, ...(others ?? [])] };
}

async function planTaken(queries: Queries, tripIds: readonly string[], now: Instant): Promise<Planning> {
  const rows = (await loadToRemind(queries, tripIds)).filter(({ reminderPlan }) => isDue(reminderPlan, now));
  const { worked, failed } = await eachAlone(rows, (row) => workedOut(queries, row, now));
  await putOff(queries, failed, new Date(now.getTime() + TRY_AGAIN_MS));
  const written = new Set(await writeReminders(queries, worked, now));
  const passedBy = worked.flatMap(({ row }) => (written.has(row.id) ? [] : [row.id]));
  return { planned: written.size, failed, passedBy };
}

/** Another planner may have done it between the taking and the loading. */
const isDue = (plan: TripToRemind['reminderPlan'], now: Instant): boolean =>
  plan !== null && (plan.due > plan.planned || (plan.recheckAt !== null && plan.recheckAt <= now));

/**
 * Those that nobody else has in hand are in ours until the transaction ends: what somebody wrote before what time alone makes due.
 * In an order that their indexes have: without one PostgreSQL expects many that are due, and reads the table.
 */
async function takeDue(queries: Queries, now: Instant, but: readonly string[]): Promise<readonly string[]> {
  const ready = Prisma.sql`("retryAt" IS NULL OR "retryAt" <= ${now}) AND "tripId" <> ALL(${[...but]}::uuid[])`;
  const rows = await queries.$queryRaw<{ tripId: string }[]>`
    SELECT "tripId"::text AS "tripId" FROM (
      (SELECT "tripId" FROM "ReminderPlan" WHERE due > planned AND ${ready} ORDER BY "tripId" LIMIT ${LOOKED_AT})
      UNION ALL
      (SELECT "tripId" FROM "ReminderPlan" WHERE "recheckAt" <= ${now} AND due = planned AND ${ready} ORDER BY "recheckAt" LIMIT ${LOOKED_AT})
    ) AS waiting WHERE pg_try_advisory_xact_lock(${LOCKS.planningReminders}::int, hashtext("tripId"::text)) LIMIT ${AT_ONCE}`;
  return rows.map(({ tripId }) => tripId);
}

async function workedOut(queries: Queries, row: TripToRemind, now: Instant): Promise<WorkedOut> {
  const facts = await factsToRemind(row, queries);
  const planned = remindersOf(facts, now);
  const found = { planned, recheckAt: remindersRecheckAt(planned, now) };
  expectSound(found);
  return { row, due: row.reminderPlan?.due ?? 0, ...found };
}

/** Past rows that somebody else is writing, as the reminders themselves are. */
async function putOff(queries: Queries, failed: readonly Failed[], until: Instant): Promise<void> {
  if (failed.length === 0) return;
  await queries.$executeRaw`
    UPDATE "ReminderPlan" SET "retryAt" = ${until} WHERE "tripId" IN (
      SELECT "tripId" FROM "ReminderPlan" WHERE "tripId" = ANY(${failed.map(({ id }) => id)}::uuid[]) FOR UPDATE SKIP LOCKED
    )`;
}
