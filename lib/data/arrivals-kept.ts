import { arrivalOf } from '@/lib/domain/arrivals/arrival-of';
import { recheckAt } from '@/lib/domain/arrivals/recheck';
import type { ArrivalKept } from '@/lib/domain/arrivals/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { LOCKS } from './advisory-locks';
import { changedOf, type Changed, type DueTrip, factsOf, loadDue } from './arrival-facts';
import { database, type Queries } from './client';
import { eachAlone, type Failed } from './each-alone';
import { Prisma } from './generated/client';

/** Trips at once: few enough that a round is over in a moment, many enough that a night's lines are not loaded one by one. */
const AT_ONCE = 24;
/** Other keepers have the nearest lines in hand; those behind them are looked at too. */
const LOOKED_AT = 400;
/** What failed once will fail again the next moment; by then somebody may have changed the trip, or mended the fault. */
const TRY_AGAIN_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

export interface Keeping {
  /** Lines that were worked out and written. */
  readonly kept: number;
  /** Trips whose line could not be worked out; they are tried again later. */
  readonly failed: readonly Failed[];
  /** Trips that somebody else was writing just then: their lines are due still. */
  readonly passedBy: readonly string[];
}

interface Worked extends Changed {
  readonly row: DueTrip;
  readonly kept: ArrivalKept;
  readonly recheckAt: Instant | null;
}

/**
 * Works out every line that is due at that moment, the nearest arrivals first, and writes it. Any number of processes may at
 * once: a trip is in the hands of one, and the others leave it. Whatever is written to a trip meanwhile leaves its line due.
 */
export async function keepArrivals(now: Instant): Promise<Keeping> {
  const [failed, passedBy]: [Failed[], string[]] = [[], []];
  for (let kept = 0; ;) {
    const round = await keepSome(now, passedBy);
    if (!round) return { kept, failed, passedBy };
    kept += round.kept;
    failed.push(...round.failed);
    passedBy.push(...round.passedBy);
  }
}

/** When the next line has to be worked out though nothing was written; null: none. */
export async function nextRecheck(now: Instant): Promise<Instant | null> {
  // Not the least of all: for that Prisma reads every one of them.
  const next = await database().arrival.findFirst({ where: { recheckAt: { gt: now } }, orderBy: { recheckAt: 'asc' }, select: { recheckAt: true } });
  return next?.recheckAt ?? null;
}

/**
 * The next few that are due, but for those; null when there are none. One transaction: taken, loaded, worked out, written. Only
 * the writing holds rows, so that nobody who changes a trip waits for the working out.
 */
export function keepSome(now: Instant, but: readonly string[]): Promise<Keeping | null> {
  return database().$transaction(async (queries) => {
    const taken = await takeDue(queries, now, but);
    if (taken.length === 0) return null;
    const rows = (await loadDue(queries, taken)).filter(({ arrival }) => isDue(arrival, now));
    const { worked, failed } = await eachAlone(rows, (row) => workedOut(queries, row, now));
    await putOff(queries, failed, new Date(now.getTime() + TRY_AGAIN_MS));
    const written = new Set(await writeLines(queries, worked));
    const passedBy = worked.flatMap(({ row }) => (written.has(row.id) ? [] : [row.id]));
    return { kept: written.size, failed, passedBy };
  }, { maxWait: 10_000, timeout: 60_000 });
}

/** Another keeper may have done it between the taking and the loading. */
const isDue = ({ due, checked, recheckAt: again }: DueTrip['arrival'], now: Instant): boolean => due > checked || (again !== null && again <= now);

/** Those that nobody else has in hand are in ours until the transaction ends: what lies ahead first, the nearest of it before the rest. */
async function takeDue(queries: Queries, now: Instant, but: readonly string[]): Promise<readonly string[]> {
  const ready = Prisma.sql`("retryAt" IS NULL OR "retryAt" <= ${now}) AND "tripId" <> ALL(${[...but]}::uuid[])`;
  const yesterday = new Date(now.getTime() - DAY_MS);
  const rows = await queries.$queryRaw<{ tripId: string }[]>`
    SELECT "tripId"::text AS "tripId" FROM (
      (SELECT "tripId" FROM "Arrival" WHERE due > checked AND "boardAt" >= ${yesterday} AND ${ready} ORDER BY "boardAt" LIMIT ${LOOKED_AT})
      UNION ALL
      (SELECT "tripId" FROM "Arrival" WHERE "recheckAt" <= ${now} AND due = checked AND ${ready} ORDER BY "recheckAt", "boardAt" LIMIT ${LOOKED_AT})
      UNION ALL
      (SELECT "tripId" FROM "Arrival" WHERE due > checked AND "boardAt" < ${yesterday} AND ${ready} ORDER BY "boardAt" DESC LIMIT ${LOOKED_AT})
    ) AS waiting WHERE pg_try_advisory_xact_lock(${LOCKS.keepingArrival}::int, hashtext("tripId"::text)) LIMIT ${AT_ONCE}`;
  return rows.map(({ tripId }) => tripId);
}

async function workedOut(queries: Queries, row: DueTrip, now: Instant): Promise<Worked> {
  const facts = await factsOf(row, queries);
  const kept = arrivalOf(facts, now);
  return { row, kept, recheckAt: recheckAt(facts, kept, now), ...changedOf(row.arrival, kept, now) };
}

/** Rows in the order in which one gets them: who writes others of them at the same time is never waited for. */
async function putOff(queries: Queries, failed: readonly Failed[], until: Instant): Promise<void> {
  if (failed.length === 0) return;
  await queries.$executeRaw`
    UPDATE "Arrival" SET "retryAt" = ${until} WHERE "tripId" IN (
      SELECT "tripId" FROM "Arrival" WHERE "tripId" = ANY(${failed.map(({ id }) => id)}::uuid[]) FOR UPDATE SKIP LOCKED
    )`;
}

/**
 * In one statement, past rows that somebody else is writing: waiting for them while holding others could be waiting in a
 * circle. A sharing that ended meanwhile has no row; one that began anew has another moment of its last change.
 */
async function writeLines(queries: Queries, worked: readonly Worked[]): Promise<readonly string[]> {
  if (worked.length === 0) return [];
  const rows = await queries.$queryRaw<{ tripId: string }[]>`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(worked.map(columnsOf))}::jsonb) AS line (
        "tripId" uuid, "centreId" text, due int, seen timestamptz, "patientName" text, search text, "arrivesOn" date, "arrivesAt" timestamptz,
        "boardAt" timestamptz, "surgeryOn" date, "leavesOn" date, blocked int, warnings int, flags text[], needs text[], awaits int,
        "needsSomeone" boolean, line jsonb, changes jsonb, "changedAt" timestamptz, "recheckAt" timestamptz
      )
    ), free AS (
      SELECT arrival."tripId" FROM "Arrival" arrival JOIN fresh USING ("tripId", "centreId")
      WHERE arrival."changedAt" = fresh.seen AND arrival.due >= fresh.due FOR UPDATE OF arrival SKIP LOCKED
    )
    UPDATE "Arrival" arrival SET
      "patientName" = fresh."patientName", search = fresh.search, "arrivesOn" = fresh."arrivesOn", "arrivesAt" = fresh."arrivesAt",
      "boardAt" = fresh."boardAt", "surgeryOn" = fresh."surgeryOn", "leavesOn" = fresh."leavesOn", blocked = fresh.blocked,
      warnings = fresh.warnings, flags = fresh.flags, needs = fresh.needs, awaits = fresh.awaits, "needsSomeone" = fresh."needsSomeone",
      line = fresh.line, changes = fresh.changes, "changedAt" = fresh."changedAt", "recheckAt" = fresh."recheckAt",
      checked = fresh.due, "retryAt" = NULL
    FROM fresh JOIN free USING ("tripId") WHERE arrival."tripId" = fresh."tripId"
    RETURNING arrival."tripId"::text AS "tripId"`;
  return rows.map(({ tripId }) => tripId);
}

function columnsOf({ row: { arrival }, kept, recheckAt: again, changes, changedAt }: Worked) {
  const { tripId, centreId, due, changedAt: seen } = arrival;
  return { tripId, centreId, due, seen, ...kept, changes, changedAt, recheckAt: again };
}
