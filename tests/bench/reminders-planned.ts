import { database } from '@/lib/data/client';
import { reminderFacts } from '@/lib/data/reminder-facts';
import { planReminders } from '@/lib/data/reminder-plans';
import { remindersRecheckAt } from '@/lib/domain/reminders/recheck';
import { remindersOf } from '@/lib/domain/reminders/reminders-of';
import type { ReminderFacts } from '@/lib/domain/reminders/types';
import { seedManyReminders } from '../support/many-reminders';
import { printTable, round } from './figures';
import { tripsAsked, withManyTrips } from './many-trips';

const TRIPS = 100_000;
const DAYS_BACK = 365;
/** Of a hundred trips, one is changed in a night. */
const CHANGED = 0.01;
/** As many as the planner loads at once. */
const LOADED = 24;

/** What is due after one night's changes: only changed trips are worked out. Beside it the pure function alone, on the same trips. */
export async function benchRemindersPlanned(): Promise<void> {
  const [asked = TRIPS] = tripsAsked();
  await withManyTrips(`mendway_bench_reminders_${asked}`, { trips: asked, daysBack: DAYS_BACK }, async (url) => {
    Object.assign(process.env, { DATABASE_URL: url, ENCRYPTION_KEY: Buffer.alloc(32, 'mendway').toString('base64') });
    await measure(url, asked);
    await database().$disconnect();
  });
}

async function measure(url: string, trips: number): Promise<void> {
  const now = new Date();
  const changed = await someAhead(now, Math.ceil(trips * CHANGED));
  await seedManyReminders(url, changed);
  // What all trips share is read once, and code is quick when it has run.
  for (const facts of await factsOf(changed.slice(0, LOADED))) remindersOf(facts, now);
  await database().reminderPlan.updateMany({ where: { tripId: { in: [...changed] } }, data: { due: { increment: 1 } } });
  const first = await timed(() => planReminders(now));
  // Flights an hour later, by the triggers that every write has.
  await database().$executeRaw`UPDATE "Item" SET "startsAt" = "startsAt" + interval '1 hour', "endsAt" = "endsAt" + interval '1 hour' WHERE "tripId" = ANY(${[...changed]}::uuid[])`;
  const night = await timed(() => planReminders(now));
  const nothing = await timed(() => planReminders(now));
  const loading = await timed(() => factsOf(changed));
  const pure = await timed(async () => loading.done.map((facts) => remindersRecheckAt(remindersOf(facts, now), now)));
  const rows = await database().reminder.count();
  const line = (name: string, ms: number) => [name, round(ms, 0), round(ms / changed.length, 2), round(ms / pure.ms, 1)];
  printTable(`reminders of ${trips.toLocaleString('en')} trips (${rows.toLocaleString('en')} rows), ${night.done.planned} of them changed in a night`, [
    ['', 'ms in all', 'ms a changed trip', '÷ the pure function'],
    line('planned after the changes: found, loaded, worked out, written', night.ms), line('planned for the first time', first.ms),
    line('when nothing has changed', nothing.ms), line('loaded, no more', loading.ms), line('the pure function alone', pure.ms),
    ['all trips anew, at the rate of the changed ones', round((night.ms / changed.length) * trips, 0), round(night.ms / changed.length, 2), ''],
  ]);
}

async function someAhead(now: Date, count: number): Promise<readonly string[]> {
  const rows = await database().trip.findMany({ where: { surgeryOn: { gt: now } }, orderBy: { id: 'asc' }, take: count, select: { id: true } });
  return rows.map(({ id }) => id);
}

async function factsOf(tripIds: readonly string[]): Promise<readonly ReminderFacts[]> {
  const facts: ReminderFacts[] = [];
  for (let first = 0; first < tripIds.length; first += LOADED) facts.push(...(await reminderFacts(database(), tripIds.slice(first, first + LOADED))).values());
  return facts;
}

async function timed<T>(act: () => Promise<T>): Promise<{ readonly done: T; readonly ms: number }> {
  const began = performance.now();
  const done = await act();
  return { done, ms: performance.now() - began };
}
