import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNews, tellNextTrips } from '@/lib/data/centre-news';
import { database } from '@/lib/data/client';
import { leaveTrip } from '@/lib/data/memberships';
import { openTrip } from '@/lib/data/open-trip';
import { nextReplan, planReminders } from '@/lib/data/reminder-plans';
import { loadWithReminders } from '@/lib/data/reminders-page';
import { reminderFacts } from '@/lib/data/reminder-facts';
import { columnOfDay, dayOfColumn } from '@/lib/data/trip-rows';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { PlannedReminder } from '@/lib/domain/reminders/types';
import { chanceFrom } from '../support/chance';
import { accessFor } from '../support/factories';
import { applyBy, formFor } from '../support/lived-trips';
import { markTold, plannedAnew, planRowOf, rowsOf, signOf, waitingOf } from '../support/planned-reminders';
import { DEEDS_DONE } from '../support/random-deeds';
import { REMINDER_DEEDS, remindedTrip, type RemindedWorld } from '../support/reminder-deeds';
import { dayAfter, NOW, staffedDesk } from '../support/shared-arrivals';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TRIPS = 5;
const DONE = 250;

const ALL_DEEDS = { ...DEEDS_DONE, ...REMINDER_DEEDS };
/** What a centre asked or was told, and how far a stay is: no reminder hangs on it. A line of one's own waits to be packed only when the packing begins. */
const NOT_OF_REMINDERS = ['add a line', 'tell the needs', 'ask the patient', 'answer the centre', 'say how far they are', 'share, or stop sharing'];

const daysOn = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
const nameOf = ({ userId, key, anchorOn }: PlannedReminder): string => `${userId} ${key} ${anchorOn}`;

afterEach(async () => {
  await database().trip.deleteMany();
});

async function dueTrips(): Promise<readonly string[]> {
  const rows = await database().$queryRaw<{ tripId: string }[]>`SELECT "tripId"::text AS "tripId" FROM "ReminderPlan" WHERE due > planned`;
  return rows.map(({ tripId }) => tripId);
}

async function moveSurgery({ owner, tripId }: RemindedWorld, days: number, now: Date): Promise<void> {
  const form = await formFor({ tripId, access: await accessFor(owner, tripId, 'change-itinerary') }, { type: 'surgery-day', on: dayAfter(days), time: null }, [], now);
  expect((await applyBy(owner, form, undefined, now)).type).toBe('done');
}

/** The news of a centre reach the plan of its trip. */
async function hearOfCentre({ centre }: RemindedWorld, now: Date): Promise<void> {
  const { status, closedOn } = await database().centre.findUniqueOrThrow({ where: { id: centre.id }, select: { status: true, closedOn: true } });
  const news = { centreId: centre.id, kind: status === 'CLOSED' ? 'CLOSED' : 'REOPENED', closedOn: closedOn && dayOfColumn(closedOn), successorId: null, madeById: null } as const;
  const newsId = await addNews(database(), news, now);
  while (await tellNextTrips(newsId, now)) continue;
}

async function isOver({ tripId }: RemindedWorld, now: Date): Promise<boolean> {
  return (await database().trip.count({ where: { id: tripId, surgeryOn: { lt: columnOfDay(dayIn(NEW_YORK, now)) } } })) > 0;
}

const expectPlanned = async (world: RemindedWorld, now: Date): Promise<void> => expect(await waitingOf(world.tripId, now)).toEqual(await plannedAnew(world, now));

describe('whatever is done to a trip', () => {
  it(`makes its reminders due and no others, and its rows become what is worked out, over ${DONE} deeds`, { timeout: 240_000 }, async () => {
    const worlds: RemindedWorld[] = [];
    for (let index = 0; index < TRIPS; index += 1) worlds.push(await remindedTrip(await staffedDesk(), dayAfter(8 + 9 * index)));
    const seen = new Set<string>();
    let [done, now] = [0, NOW];
    for (let round = 0; done < DONE; round += 1) {
      const chance = chanceFrom(round);
      now = new Date(now.getTime() + HOUR_MS * chance.under(5));
      await planReminders(now);
      if (chance.under(3) === 0) await markTold(now);
      const [name, world] = [chance.pick(Object.keys(ALL_DEEDS)), chance.pick(worlds)];
      const before = await signOf(world);
      if (!(await ALL_DEEDS[name]?.({ ...world, chance, now })) || (await signOf(world)) === before) continue;
      done += 1;
      seen.add(name);
      if (name === 'open or close the centre') await hearOfCentre(world, now);
      // Nobody is told of a centre after their surgery there.
      const expected = name === 'open or close the centre' && (await isOver(world, now)) ? [] : [world.tripId];
      expect([name, await dueTrips()]).toEqual([name, expected]);
      expect(await planReminders(now)).toEqual({ planned: expected.length, failed: [], passedBy: [] });
      await expectPlanned(world, now);
    }
    expect(Object.keys(ALL_DEEDS).filter((name) => !seen.has(name))).toEqual(NOT_OF_REMINDERS);
    // Those that nobody touched lately were looked at again when time alone made them others.
    for (const world of worlds) await expectPlanned(world, now);
  });
});

describe('a plan', () => {
  let world: RemindedWorld;
  beforeEach(async () => {
    world = await remindedTrip(await staffedDesk(), dayAfter(40));
    await planReminders(NOW);
  });

  it('is made once, and not again before its time', async () => {
    expect((await rowsOf(world.tripId)).length).toBeGreaterThan(10);
    expect(await planReminders(NOW)).toEqual({ planned: 0, failed: [], passedBy: [] });
    const { recheckAt } = await planRowOf(world.tripId);
    expect(recheckAt).not.toBeNull();
    expect(await nextReplan(NOW)).toEqual(recheckAt);
    const again = recheckAt ?? NOW;
    expect((await planReminders(new Date(again.getTime() - 1))).planned).toBe(0);
    expect((await planReminders(again)).planned).toBe(1);
  });

  it('that is worked out again and is the same writes no row anew', async () => {
    const versions = () => database().$queryRaw`SELECT id, xmin::text FROM "Reminder" WHERE "tripId" = ${world.tripId}::uuid ORDER BY id`;
    const before = await versions();
    await database().$executeRaw`UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" = ${world.tripId}::uuid`;
    expect((await planReminders(NOW)).planned).toBe(1);
    expect(await versions()).toEqual(before);
  });

  it('moves with the surgery, leaves no row of the old day, and says that the date is new where the old one was told', async () => {
    const now = daysOn(15);
    await markTold(now);
    const told = (await rowsOf(world.tripId)).filter(({ toldAt }) => toldAt);
    expect(told.length).toBeGreaterThan(0);
    await moveSurgery(world, 60, now);
    await planReminders(now);
    await expectPlanned(world, now);
    const rows = await rowsOf(world.tripId);
    const ofOldDay = rows.filter(({ toldAt, kind, anchorOn }) => !toldAt && kind === 'surgery' && dayOfColumn(anchorOn) === dayAfter(40));
    expect(ofOldDay).toEqual([]);
    expect(rows.filter(({ toldAt }) => toldAt).map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort());
    expect(rows.some(({ isNewDate, toldAt }) => isNewDate && !toldAt)).toBe(true);
  });

  it('there and back again tells nothing twice', async () => {
    const now = daysOn(25);
    await markTold(now);
    const told = new Set((await plannedNames(world.tripId)).told);
    for (const days of [60, 40]) {
      await moveSurgery(world, days, now);
      await planReminders(now);
      await expectPlanned(world, now);
    }
    const { told: still, waiting } = await plannedNames(world.tripId);
    expect([told.size > 0, new Set(still)]).toEqual([true, told]);
    expect(waiting.filter((name) => told.has(name))).toEqual([]);
  });

  it('keeps what came to its end untold, to be marked as missed, and nothing else that is not planned', async () => {
    const [first] = await rowsOf(world.tripId);
    const now = new Date((first?.usefulUntil ?? NOW).getTime() + 1);
    await database().$executeRaw`UPDATE "ReminderPlan" SET due = due + 1`;
    await planReminders(now);
    expect((await rowsOf(world.tripId)).map(({ id }) => id)).toContain(first?.id);
    await markTold(now);
    expect(await database().reminder.findUnique({ where: { id: first?.id ?? '' } })).toMatchObject({ missedAt: now, toldAt: null });
  });

  it('has nothing more for who leaves the trip but what they were told', async () => {
    const { caregiver, tripId } = world;
    await database().reminderChoice.create({ data: { userId: caregiver.userId, kind: 'surgery', channels: ['MAIL'] } });
    await planReminders(NOW);
    const now = daysOn(15);
    await markTold(now);
    const theirs = async () => (await rowsOf(tripId)).filter(({ userId }) => userId === caregiver.userId);
    expect((await theirs()).some(({ toldAt }) => !toldAt)).toBe(true);
    const leaving = await openTrip(caregiver, tripId, 'leave-trip');
    if (leaving) await leaveTrip(leaving, now);
    await planReminders(now);
    expect((await theirs()).filter(({ toldAt }) => !toldAt)).toEqual([]);
    await expectPlanned(world, now);
  });

  it('of a trip that is no more is gone with it', async () => {
    await database().trip.delete({ where: { id: world.tripId } });
    expect([await rowsOf(world.tripId), await planReminders(daysOn(30))]).toEqual([[], { planned: 0, failed: [], passedBy: [] }]);
  });
});

/** Whose reminders of which day are told, and which wait. */
async function plannedNames(tripId: string): Promise<{ readonly told: readonly string[]; readonly waiting: readonly string[] }> {
  const rows = (await rowsOf(tripId)).map((row) => ({ name: nameOf({ ...row, anchorOn: dayOfColumn(row.anchorOn) } as unknown as PlannedReminder), isTold: row.toldAt !== null }));
  return { told: rows.filter(({ isTold }) => isTold).map(({ name }) => name), waiting: rows.filter(({ isTold }) => !isTold).map(({ name }) => name) };
}

describe("somebody's own list", () => {
  it('has what waits, what was told and what they stopped, worked out at once from what stands', async () => {
    const world = await remindedTrip(await staffedDesk(), dayAfter(40));
    await planReminders(NOW);
    const { owner: { userId }, owner, tripId } = world;
    const list = async (now = NOW) => (await loadWithReminders(await accessFor(owner, tripId, 'set-reminders'), now)).own?.lines ?? [];
    const planned = (await plannedAnew(world, NOW)).filter((one) => one.userId === userId).map(nameOf);
    expect((await list()).filter(({ state }) => state === 'planned').map(nameOf).sort()).toEqual(planned.toSorted());
    const [first] = await list();
    await database().reminderWish.create({ data: { tripId, userId, key: first?.key ?? '', isStopped: true } });
    // No planner ran meanwhile.
    expect((await list()).find(({ key }) => key === first?.key)).toMatchObject({ state: 'stopped', wish: { type: 'stopped' } });
    await planReminders(NOW);
    await markTold(daysOn(20));
    expect((await list(daysOn(20))).some(({ state }) => state === 'told')).toBe(true);
    expect((await list()).every((line) => line.userId === userId)).toBe(true);
  });

  it('has nothing to be worked out from once its trip went', async () => {
    const { tripId } = await remindedTrip(await staffedDesk(), dayAfter(40));
    expect((await reminderFacts(database(), [tripId])).size).toBe(1);
    await database().trip.delete({ where: { id: tripId } });
    expect((await reminderFacts(database(), [tripId])).size).toBe(0);
  });
});
