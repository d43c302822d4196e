import { database } from '@/lib/data/client';
import { reachOf } from '@/lib/data/reach';
import { loadTripHelp } from '@/lib/data/trip-help';
import { dayOfColumn } from '@/lib/data/trip-rows';
import type { Person } from '@/lib/domain/access/actor';
import { remindersOf } from '@/lib/domain/reminders/reminders-of';
import { FIRST_REACH, type PlannedReminder, type ReminderFacts, type ReminderPerson } from '@/lib/domain/reminders/types';
import { accessFor } from './factories';

export const rowsOf = (tripId: string) => database().reminder.findMany({ where: { tripId }, orderBy: [{ dueAt: 'asc' }, { key: 'asc' }, { anchorOn: 'asc' }, { userId: 'asc' }] });
export const planRowOf = (tripId: string) => database().reminderPlan.findUniqueOrThrow({ where: { tripId } });

const inOrder = (list: readonly PlannedReminder[]) =>
  list.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (`${a.key} ${a.anchorOn} ${a.userId}` < `${b.key} ${b.anchorOn} ${b.userId}` ? -1 : 1));

/** What waits to be told, as its rows say; what came to its end before anybody told it waits to be marked so. */
export async function waitingOf(tripId: string, now: Date): Promise<readonly PlannedReminder[]> {
  const waiting = (await rowsOf(tripId)).filter(({ toldAt, missedAt, usefulUntil }) => !toldAt && !missedAt && usefulUntil > now);
  return inOrder(waiting.map(({ userId, key, anchorOn, kind, word, params, itemId, dueAt, usefulUntil, isNewDate, isUrgent }) =>
    ({ userId, key, anchorOn: dayOfColumn(anchorOn), kind, word, params, itemId, dueAt, usefulUntil, isNewDate, isUrgent }) as PlannedReminder));
}

/** What waits to be told, by what the trip's own pages read, at that moment. */
export async function plannedAnew(owned: Owned, now: Date): Promise<readonly PlannedReminder[]> {
  return inOrder(remindersOf(await factsAnew(owned), now));
}

/** All that the reminders hang on, to be compared. */
export const signOf = async (owned: Owned): Promise<string> =>
  JSON.stringify(await factsAnew(owned), (_key, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)].sort() : value));

interface Owned {
  readonly owner: Person;
  readonly tripId: string;
}

async function factsAnew({ owner, tripId }: Owned): Promise<ReminderFacts> {
  const { record: { trip, madeOn }, tasks, answers } = await loadTripHelp(await accessFor(owner, tripId, 'see-itinerary'));
  const { createdAt } = await database().trip.findUniqueOrThrow({ where: { id: tripId }, select: { createdAt: true } });
  const asked = answers.findLast(({ word, name }) => word === 'ASKED' && name === trip.escort.name);
  return { trip, madeOn, tasks, escortAskedAt: trip.escort.state === 'asked' ? (asked?.saidAt ?? createdAt) : null, people: await peopleOf(tripId) };
}

async function peopleOf(tripId: string): Promise<readonly ReminderPerson[]> {
  const members = await database().tripMember.findMany({ where: { tripId }, select: { userId: true, role: true, seesMedical: true }, orderBy: { userId: 'asc' } });
  const reaches = await reachOf(database(), members.map(({ userId }) => userId));
  return Promise.all(members.map(async ({ userId, ...standing }): Promise<ReminderPerson> => {
    const wishes = await database().reminderWish.findMany({ where: { tripId, userId } });
    const past = await database().reminder.findMany({ where: { tripId, userId, OR: [{ toldAt: { not: null } }, { missedAt: { not: null } }] } });
    return {
      userId, standing,
      reach: reaches.get(userId)?.reach ?? FIRST_REACH,
      choices: reaches.get(userId)?.choices ?? new Map(),
      wishes: new Map(wishes.map(({ key, isStopped, daysBefore, minute }) => [key, isStopped ? { type: 'stopped' } : { type: 'moved', daysBefore: daysBefore ?? 0, minute: minute ?? 0 }])),
      past: past.map(({ key, anchorOn, toldAt }) => ({ key, anchorOn: dayOfColumn(anchorOn), toldAt })),
    };
  }));
}

/** Tells what is due of trips that are planned, as whoever tells does, without the words: how many. */
export const markTold = (now: Date) => database().$executeRaw`
  UPDATE "Reminder" r SET "toldAt" = CASE WHEN r."usefulUntil" > ${now} THEN ${now}::timestamptz END, "missedAt" = CASE WHEN r."usefulUntil" <= ${now} THEN ${now}::timestamptz END
  FROM "ReminderPlan" plan WHERE plan."tripId" = r."tripId" AND plan.due = plan.planned AND r."dueAt" <= ${now} AND r."toldAt" IS NULL AND r."missedAt" IS NULL`;
