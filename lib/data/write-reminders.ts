import type { Instant } from '@/lib/domain/calendar/types';
import { parseDay } from '@/lib/domain/calendar/days';
import { isSame } from '@/lib/domain/history/same';
import type { PlannedReminder } from '@/lib/domain/reminders/types';
import type { Queries } from './client';
import { isWaiting, type ReminderRow, type TripToRemind } from './reminder-facts';
import { dayOfColumn } from './trip-rows';

/** A trip whose reminders were worked out. */
export interface WorkedOut {
  readonly row: TripToRemind;
  readonly due: number;
  readonly planned: readonly PlannedReminder[];
  readonly recheckAt: Instant | null;
}

/** What the rows have to become to be what was worked out. */
interface Differing {
  /** New, or another than its row says. */
  readonly put: readonly PlannedReminder[];
  /** Rows of what is not planned any more. */
  readonly gone: readonly string[];
  /** Rows that are changed or go. */
  readonly touched: readonly string[];
}

/** A reminder is told once by these. */
const nameOf = ({ userId, key }: Pick<PlannedReminder, 'userId' | 'key'>, anchorOn: string): string => `${userId} ${anchorOn} ${key}`;

function differing({ row: { reminders, members }, planned }: WorkedOut, now: Instant): Differing {
  const known = new Map(reminders.map((row) => [nameOf(row, dayOfColumn(row.anchorOn)), row]));
  const names = new Set(planned.map((one) => nameOf(one, one.anchorOn)));
  const put = planned.filter((one) => !isWritten(known.get(nameOf(one, one.anchorOn)), one));
  // What came to its end while nobody told anything is not planned any more, and yet to be marked as missed.
  const isMissed = (row: ReminderRow): boolean => row.usefulUntil <= now && members.some(({ userId }) => userId === row.userId);
  const gone = [...known].flatMap(([name, row]) => (isWaiting(row) && !names.has(name) && !isMissed(row) ? [row.id] : []));
  const changed = put.flatMap((one) => known.get(nameOf(one, one.anchorOn))?.id ?? []);
  return { put, gone, touched: [...gone, ...changed] };
}

/** What was told, or came too late, is never written again. */
function isWritten(row: ReminderRow | undefined, { kind, word, params, itemId, dueAt, usefulUntil, isNewDate, isUrgent }: PlannedReminder): boolean {
  if (!row) return false;
  const said = { kind: row.kind, word: row.word, params: row.params, itemId: row.itemId, dueAt: row.dueAt, usefulUntil: row.usefulUntil, isNewDate: row.isNewDate, isUrgent: row.isUrgent };
  return !isWaiting(row) || isSame(said, { kind, word, params, itemId, dueAt, usefulUntil, isNewDate, isUrgent });
}

/** Throws for what the database would refuse: there it would spoil the trips beside it. */
export function expectSound({ planned, recheckAt }: Pick<WorkedOut, 'planned' | 'recheckAt'>): void {
  const bad = planned.find(({ anchorOn, dueAt, usefulUntil }) => parseDay(anchorOn) === null || !(usefulUntil > dueAt));
  if (bad) throw new Error(`the reminder ${bad.key} has no time`);
  if (new Set(planned.map((one) => nameOf(one, one.anchorOn))).size < planned.length) throw new Error('a reminder is planned twice');
  if (Number.isNaN(recheckAt?.getTime())) throw new Error('reminders are to be looked at again at no time');
}

/**
 * In one statement, past whatever somebody else has in hand: the trip, its plan, a row that is being told, somebody who is leaving
 * Mendway. Waiting for them while holding others could be waiting in a circle. The trips that were written.
 */
export async function writeReminders(queries: Queries, worked: readonly WorkedOut[], now: Instant): Promise<readonly string[]> {
  if (worked.length === 0) return [];
  const all = worked.map((one) => ({ ...one, ...differing(one, now) }));
  const plans = all.map(({ row, due, recheckAt, touched }) => ({ tripId: row.id, due, recheckAt, touched: touched.length }));
  const wanted = all.flatMap(({ row, put }) => put.map((one) => ({ ...one, tripId: row.id })));
  const [gone, touched] = [all.flatMap((one) => one.gone), all.flatMap((one) => one.touched)];
  const rows = await queries.$queryRaw<{ tripId: string }[]>`
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) AS plan ("tripId" uuid, due int, "recheckAt" timestamptz, touched int)
    ), wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS one (
        "tripId" uuid, "userId" uuid, key text, "anchorOn" date, kind text, word text, params jsonb, "itemId" uuid, "dueAt" timestamptz,
        "usefulUntil" timestamptz, "isNewDate" boolean, "isUrgent" boolean
      )
    ), held AS (
      SELECT id, "tripId" FROM "Reminder" WHERE id = ANY(${touched}::uuid[]) AND "toldAt" IS NULL AND "missedAt" IS NULL FOR UPDATE SKIP LOCKED
    ), people AS (
      SELECT id FROM "User" WHERE id IN (SELECT "userId" FROM wanted) FOR KEY SHARE SKIP LOCKED
    ), free AS (
      SELECT plan."tripId" FROM "ReminderPlan" plan JOIN "Trip" trip ON trip.id = plan."tripId" JOIN fresh ON fresh."tripId" = plan."tripId"
      WHERE plan.due >= fresh.due AND fresh.touched = (SELECT count(*) FROM held WHERE held."tripId" = fresh."tripId")
        AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted."tripId" = fresh."tripId" AND wanted."userId" NOT IN (SELECT id FROM people))
      FOR UPDATE OF plan SKIP LOCKED FOR KEY SHARE OF trip SKIP LOCKED
    ), gone AS (
      DELETE FROM "Reminder" reminder USING held JOIN free USING ("tripId") WHERE reminder.id = held.id AND reminder.id = ANY(${gone}::uuid[])
    ), put AS (
      INSERT INTO "Reminder" AS before (id, "tripId", "userId", key, "anchorOn", kind, word, params, "itemId", "dueAt", "usefulUntil", "isNewDate", "isUrgent")
      SELECT gen_random_uuid(), "tripId", "userId", key, "anchorOn", kind, word, params, "itemId", "dueAt", "usefulUntil", "isNewDate", "isUrgent"
      FROM wanted JOIN free USING ("tripId")
      ON CONFLICT ("tripId", key, "anchorOn", "userId") DO UPDATE SET
        kind = excluded.kind, word = excluded.word, params = excluded.params, "itemId" = excluded."itemId", "dueAt" = excluded."dueAt",
        "usefulUntil" = excluded."usefulUntil", "isNewDate" = excluded."isNewDate", "isUrgent" = excluded."isUrgent"
      WHERE before."toldAt" IS NULL AND before."missedAt" IS NULL
    )
    UPDATE "ReminderPlan" plan SET planned = fresh.due, "recheckAt" = fresh."recheckAt", "retryAt" = NULL
    FROM fresh JOIN free USING ("tripId") WHERE plan."tripId" = fresh."tripId"
    RETURNING plan."tripId"::text AS "tripId"`;
  return rows.map(({ tripId }) => tripId);
}
