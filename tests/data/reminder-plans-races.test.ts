import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { planReminders, planSome, planTrips } from '@/lib/data/reminder-plans';
import { loadWithReminders } from '@/lib/data/reminders-page';
import { tellDue } from '@/lib/data/tell-due';
import { startPlanningReminders } from '@/lib/server/jobs/plan-reminders';
import { chanceFrom } from '../support/chance';
import { bookers } from '../support/bookings';
import { accessFor } from '../support/factories';
import { plannedAnew, planRowOf, rowsOf, waitingOf } from '../support/planned-reminders';
import { waiters } from '../support/racing';
import { REMINDER_DEEDS, remindedTrip, type RemindedWorld } from '../support/reminder-deeds';
import { dayAfter, NOW, staffedDesk } from '../support/shared-arrivals';

const DAY_MS = 86_400_000;
const daysOn = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

let desk: Awaited<ReturnType<typeof staffedDesk>>;
beforeEach(async () => {
  desk = await staffedDesk();
});
afterEach(async () => {
  await database().trip.deleteMany();
});

const trips = async (count: number): Promise<readonly RemindedWorld[]> => {
  const worlds: RemindedWorld[] = [];
  for (let index = 0; index < count; index += 1) worlds.push(await remindedTrip(desk, dayAfter(20 + index)));
  return worlds;
};
const aTrip = () => remindedTrip(desk, dayAfter(40));
const makeDue = (tripIds: readonly string[]) => database().$executeRaw`UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" = ANY(${[...tripIds]}::uuid[])`;
const stop = ({ tripId, owner: { userId } }: RemindedWorld, key: string) => database().reminderWish.create({ data: { tripId, userId, key, isStopped: true } });
const expectPlanned = async (world: RemindedWorld, now = NOW): Promise<void> => expect(await waitingOf(world.tripId, now)).toEqual(await plannedAnew(world, now));

/** What happens while a planner waits at its last statement, for the table of reminders. */
async function whilePlanning(act: () => Promise<unknown>) {
  const { planning } = await database().$transaction(async (queries) => {
    await queries.$executeRaw`LOCK TABLE "Reminder" IN SHARE MODE`;
    const [started] = [Promise.allSettled([planReminders(NOW)])];
    while ((await waiters()) === 0) continue;
    await act();
    return { planning: () => started };
  }, { timeout: 15_000 });
  const [result] = await planning();
  return result;
}

describe('planners', () => {
  it('share the work: each trip is planned once, by one of them', async () => {
    const people = await bookers(desk, 60);
    const due = await database().reminderPlan.count();
    const done = await Promise.all([1, 2, 3, 4].map(() => planReminders(NOW)));
    expect([done.reduce((sum, { planned }) => sum + planned, 0), done.flatMap(({ failed }) => failed)]).toEqual([due, []]);
    for (const { person: owner, tripId } of people) expect(await waitingOf(tripId, NOW)).toEqual(await plannedAnew({ owner, tripId }, NOW));
  });

  it('load and write a round of trips in three statements, and a list is one beside the access', async () => {
    const [world] = await trips(5);
    if (!world) throw new Error('no trip');
    await planReminders(NOW);
    await makeDue((await database().trip.findMany({ select: { id: true } })).map(({ id }) => id));
    const access = await accessFor(world.owner, world.tripId, 'set-reminders');
    expect(await statements(() => planSome(NOW, []))).toBe(3);
    expect(await statements(() => loadWithReminders(access, NOW))).toBe(1);
  });

  it('leave a trip due that was written to while they worked', async () => {
    const world = await aTrip();
    const result = await whilePlanning(() => stop(world, 'medicines-21'));
    // The first time by what was read, the second by what was written.
    expect(result).toMatchObject({ value: { planned: 2, failed: [] } });
    await expectPlanned(world);
  });

  it('that are killed in the middle leave all as it was, for the next', async () => {
    const world = await aTrip();
    const result = await whilePlanning(() => database().$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    expect(result.status).toBe('rejected');
    expect([await rowsOf(world.tripId), await planRowOf(world.tripId)]).toEqual([[], expect.objectContaining({ planned: 0 })]);
    expect((await planReminders(NOW)).planned).toBe(1);
    await expectPlanned(world);
  });

  it("plan in somebody's transaction, which takes all back when it fails", async () => {
    const [world, other] = await trips(2);
    if (!world || !other) throw new Error('no trips');
    await expect(database().$transaction(async (queries) => {
      expect(await planTrips(queries, [world.tripId, world.tripId], NOW)).toEqual({ planned: 1, failed: [], passedBy: [] });
      // Whoever else plans passes by what this one has in hand.
      expect(await planReminders(NOW)).toEqual({ planned: 1, failed: [], passedBy: [] });
      expect(await planTrips(queries, [world.tripId], NOW)).toEqual({ planned: 0, failed: [], passedBy: [] });
      throw new Error('taken back');
    })).rejects.toThrow('taken back');
    expect([await rowsOf(world.tripId), (await rowsOf(other.tripId)).length > 0]).toEqual([[], true]);
    expect((await planReminders(NOW)).planned).toBe(1);
  });

  it('running in the worker, plan as soon as somebody writes', async () => {
    const world = await aTrip();
    const planner = startPlanningReminders();
    await expect.poll(async () => (await rowsOf(world.tripId)).length, { interval: 20 }).toBeGreaterThan(0);
    const [row] = await rowsOf(world.tripId);
    await database().reminderWish.create({ data: { tripId: world.tripId, userId: row?.userId ?? '', key: row?.key ?? '', isStopped: true } });
    await expect.poll(async () => (await rowsOf(world.tripId)).some(({ id }) => id === row?.id), { interval: 20 }).toBe(false);
    await planner.stop();
  });
});

describe('a planner waits for nobody', () => {
  it('who changes the trip: it passes it by and plans the others', async () => {
    const [busy, free] = await trips(2);
    if (!busy || !free) throw new Error('no trips');
    await database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${busy.tripId}::uuid FOR UPDATE`;
      expect(await planReminders(NOW)).toEqual({ planned: 1, failed: [], passedBy: [busy.tripId] });
    });
    await expectPlanned(free);
    expect((await planReminders(NOW)).planned).toBe(1);
    await expectPlanned(busy);
  });

  it('who leaves Mendway', async () => {
    const world = await aTrip();
    await database().$transaction(async (queries) => {
      await queries.$queryRaw`SELECT 1 FROM "User" WHERE id = ${world.owner.userId}::uuid FOR UPDATE`;
      expect(await planReminders(NOW)).toEqual({ planned: 0, failed: [], passedBy: [world.tripId] });
    });
    expect((await planReminders(NOW)).planned).toBe(1);
  });

  it('who is telling what is not to be told any more: that stays told, and is never told again', async () => {
    const world = await aTrip();
    await planReminders(NOW);
    const row = (await rowsOf(world.tripId)).find(({ userId }) => userId === world.owner.userId);
    if (!row) throw new Error('nothing is planned');
    await stop(world, row.key);
    await database().$transaction(async (queries) => {
      await queries.reminder.update({ where: { id: row.id }, data: { toldAt: NOW } });
      expect(await planReminders(NOW)).toEqual({ planned: 0, failed: [], passedBy: [world.tripId] });
    });
    expect((await planReminders(NOW)).planned).toBe(1);
    expect(await database().reminder.findUnique({ where: { id: row.id } })).toMatchObject({ toldAt: NOW });
    await database().reminderWish.deleteMany();
    await planReminders(NOW);
    expect((await rowsOf(world.tripId)).filter(({ key, anchorOn, userId }) => `${key} ${anchorOn} ${userId}` === `${row.key} ${row.anchorOn} ${row.userId}`)).toHaveLength(1);
  });

  it('and nobody waits in a circle: people write, four plan and two tell at once', { timeout: 60_000 }, async () => {
    const worlds = await trips(6);
    let now = NOW;
    for (let round = 0; round < 15; round += 1) {
      now = daysOn(round);
      const writes = worlds.map((world, index) => {
        const chance = chanceFrom(round * 100 + index);
        return REMINDER_DEEDS[chance.pick(Object.keys(REMINDER_DEEDS))]?.({ ...world, chance, now });
      });
      await Promise.all([...writes, ...[1, 2, 3, 4].map(() => planReminders(now)), tellDue(now), tellDue(now)]);
    }
    expect((await planReminders(now)).failed).toEqual([]);
    for (const world of worlds) await expectPlanned(world, now);
    const told = await database().reminder.findMany({ where: { toldAt: { not: null } }, select: { notification: { select: { id: true } } } });
    expect([told.length > 0, told.filter(({ notification }) => notification === null)]).toEqual([true, []]);
  });
});

describe('a trip that cannot be planned', () => {
  it('spoils its own reminders alone, and is tried again later', async () => {
    const [bad, good] = await trips(2);
    if (!bad || !good) throw new Error('no trips');
    // Only a fault of ours writes such a profile.
    await byForce`UPDATE "Trip" SET profile = '{}' WHERE id = ${bad.tripId}::uuid`;
    const { planned, failed } = await planReminders(NOW);
    expect([planned, failed.map(({ id }) => id)]).toEqual([1, [bad.tripId]]);
    await expectPlanned(good);
    expect(await planReminders(daysOn(0.001))).toEqual({ planned: 0, failed: [], passedBy: [] });
    expect((await planReminders(daysOn(0.1))).failed.map(({ id }) => id)).toEqual([bad.tripId]);
  });

  it('by a zone that this machine does not know stops no other', async () => {
    const [bad, good] = await trips(2);
    if (!bad || !good) throw new Error('no trips');
    await byForce`UPDATE "Trip" SET "homeZone" = 'Mars/Olympus' WHERE id = ${bad.tripId}::uuid`;
    expect((await planReminders(NOW)).passedBy).toEqual([]);
    await expectPlanned(good);
  });

  it("is not one with somebody's own zone that this machine does not know: they live by the trip's", async () => {
    const world = await aTrip();
    await planReminders(NOW);
    const before = await waitingOf(world.tripId, NOW);
    await database().reach.create({ data: { userId: world.owner.userId, zone: 'Mars/Olympus' } });
    expect(await planReminders(NOW)).toEqual({ planned: 1, failed: [], passedBy: [] });
    expect(await waitingOf(world.tripId, NOW)).toEqual(before);
  });
});

/** Past the guards: what no writer of the product does. */
const byForce = (...sql: Parameters<ReturnType<typeof database>['$executeRaw']>) => database().$transaction([
  database().$executeRaw`SET LOCAL session_replication_role = replica`, database().$executeRaw(...sql),
]);

async function statements(act: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await act();
  const sent = query.mock.calls.map(([first]) => (typeof first === 'string' ? first : (first as unknown as { text: string }).text));
  query.mockRestore();
  return sent.filter((text) => !/^(BEGIN|COMMIT|SET )/.test(text)).length;
}
