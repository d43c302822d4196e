import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/calendar/types';
import { channelsFor } from '@/lib/domain/reminders/channels';
import type { Channel, ReminderKind } from '@/lib/domain/reminders/kinds';
import { database, type Queries } from './client';
import { addDeliveries } from './deliveries';
import type { TripMember } from './generated/client';
import { reachOf } from './reach';
import { planTrips } from './reminder-plans';

/** Reminders at once: a round is over in a moment, and ten thousand are told in a few. */
const AT_ONCE = 500;
/** Trips whose plan is worked out first, at once. */
const PLANNED_AT_ONCE = 24;

export interface Telling {
  /** Reminders that stand in an inbox now. */
  readonly told: number;
  /** Reminders that came too late to help anybody, or that nobody wants. */
  readonly missed: number;
  /** Whether some are due still: somebody else had them in hand, or their plan could not be worked out. */
  readonly isMoreDue: boolean;
}

/** A reminder that is due, and whose it is. */
interface Due {
  readonly id: string;
  readonly userId: string;
  readonly kind: ReminderKind;
  readonly dueAt: Instant;
  readonly usefulUntil: Instant;
  readonly isUrgent: boolean;
  readonly role: TripMember['role'];
}

type Told = Due & { readonly channels: readonly Channel[] };

/**
 * Tells every reminder that is due at that moment. Any number of processes may at once: a reminder is in the hands of one. What is
 * told follows from what the trip is now: a plan that is out of date is worked out first.
 */
export async function tellDue(now: Instant, goesOn: () => boolean = () => true): Promise<Telling> {
  await planFirst(now);
  const sum = { told: 0, missed: 0 };
  while (goesOn()) {
    const round = await tellSome(now);
    if (!round) break;
    sum.told += round.told;
    sum.missed += round.missed;
  }
  return { ...sum, isMoreDue: await isAnyDue(now) };
}

/** The plans of trips that were written to since, of whose reminders some are due. */
async function planFirst(now: Instant): Promise<void> {
  const stale = await database().$queryRaw<{ tripId: string }[]>`
    SELECT DISTINCT reminder."tripId"::text AS "tripId" FROM "Reminder" reminder JOIN "ReminderPlan" plan ON plan."tripId" = reminder."tripId"
    WHERE reminder."toldAt" IS NULL AND reminder."missedAt" IS NULL AND reminder."dueAt" <= ${now}
      AND plan.due > plan.planned AND (plan."retryAt" IS NULL OR plan."retryAt" <= ${now})`;
  const tripIds = stale.map(({ tripId }) => tripId);
  for (let first = 0; first < tripIds.length; first += PLANNED_AT_ONCE) {
    const some = tripIds.slice(first, first + PLANNED_AT_ONCE);
    await database().$transaction((queries) => planTrips(queries, some, now), { maxWait: 10_000, timeout: 60_000 });
  }
}

/** The next few, in one transaction: the notes, what goes out, and that they are told. Null: none are left that are free. */
function tellSome(now: Instant): Promise<{ readonly told: number; readonly missed: number } | null> {
  return database().$transaction(async (queries) => {
    const due = await takeDue(queries, now);
    if (due.length === 0) return null;
    const told = (await withChannels(queries, due)).filter(({ usefulUntil, channels }) => usefulUntil > now && channels.length > 0);
    if (told.length > 0) await tell(queries, told, now);
    const ids = new Set(told.map(({ id }) => id));
    const missed = due.filter(({ id }) => !ids.has(id));
    if (missed.length > 0) await queries.reminder.updateMany({ where: { id: { in: missed.map(({ id }) => id) } }, data: { missedAt: now } });
    return { told: told.length, missed: missed.length };
  }, { maxWait: 10_000, timeout: 60_000 });
}

/**
 * Those that nobody else has in hand, with everything that the notes point to: from here on nothing is waited for, so nobody can
 * be waiting in a circle. A plan that is held stays as it is until they are told. Whoever left the trip is told nothing.
 */
function takeDue(queries: Queries, now: Instant): Promise<readonly Due[]> {
  return queries.$queryRaw<Due[]>`
    SELECT reminder.id, reminder."userId", reminder.kind, reminder."dueAt", reminder."usefulUntil",
      reminder."isUrgent", member.role
    FROM "Reminder" reminder
      JOIN "ReminderPlan" plan ON plan."tripId" = reminder."tripId" AND plan.due = plan.planned
      JOIN "TripMember" member ON member."tripId" = reminder."tripId" AND member."userId" = reminder."userId"
      JOIN "Trip" trip ON trip.id = reminder."tripId"
      JOIN "User" reader ON reader.id = reminder."userId"
    WHERE reminder."toldAt" IS NULL AND reminder."missedAt" IS NULL AND reminder."dueAt" <= ${now}
      AND trip."deletionAskedAt" IS NULL AND reader."deletionAskedAt" IS NULL
    ORDER BY reminder."dueAt" LIMIT ${AT_ONCE}
    FOR NO KEY UPDATE OF reminder SKIP LOCKED FOR SHARE OF plan SKIP LOCKED FOR KEY SHARE OF trip, reader SKIP LOCKED`;
}

async function withChannels(queries: Queries, due: readonly Due[]): Promise<readonly Told[]> {
  const reachable = await reachOf(queries, due.map(({ userId }) => userId));
  return due.map((reminder) => {
    const own = reachable.get(reminder.userId);
    return { ...reminder, channels: own ? channelsFor(reminder.kind, reminder.role, own.reach, own.choices) : [] };
  });
}

/** A note says what its reminder does: its words, and what fills their gaps. The one that names somebody names the escort. */
async function tell(queries: Queries, told: readonly Told[], now: Instant): Promise<void> {
  const notes = told.map((reminder) => ({ ...reminder, notificationId: randomUUID() }));
  await queries.$executeRaw`
    INSERT INTO "Notification" (id, "userId", "tripId", kind, params, "namedId", "reminderId", "createdAt")
    SELECT note.id, reminder."userId", reminder."tripId", 'reminder.' || reminder.word, reminder.params,
      CASE WHEN reminder.params ->> 'name' <> '' THEN trip."escortPersonId" END, reminder.id, ${now}
    FROM unnest(${notes.map(({ notificationId }) => notificationId)}::uuid[], ${notes.map(({ id }) => id)}::uuid[]) AS note (id, "reminderId")
      JOIN "Reminder" reminder ON reminder.id = note."reminderId"
      JOIN "Trip" trip ON trip.id = reminder."tripId"`;
  await addDeliveries(queries, notes);
  await queries.$executeRaw`UPDATE "Reminder" SET "toldAt" = ${now} WHERE id = ANY(${notes.map(({ id }) => id)}::uuid[])`;
}

/** But for those of trips whose plan cannot be worked out yet, of people who left, and of what is to be deleted. */
async function isAnyDue(now: Instant): Promise<boolean> {
  const [row] = await database().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "Reminder" reminder JOIN "ReminderPlan" plan ON plan."tripId" = reminder."tripId"
        JOIN "TripMember" member ON member."tripId" = reminder."tripId" AND member."userId" = reminder."userId"
        JOIN "Trip" trip ON trip.id = reminder."tripId" AND trip."deletionAskedAt" IS NULL
        JOIN "User" reader ON reader.id = reminder."userId" AND reader."deletionAskedAt" IS NULL
      WHERE reminder."toldAt" IS NULL AND reminder."missedAt" IS NULL AND reminder."dueAt" <= ${now} AND (plan."retryAt" IS NULL OR plan."retryAt" <= ${now})
    ) AS found`;
  return row?.found ?? false;
}
