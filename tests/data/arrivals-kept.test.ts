import { describe, expect, it } from 'vitest';
import { keepArrivals, keepSome } from '@/lib/data/arrivals-kept';
import { database } from '@/lib/data/client';
import { startKeepingArrivals } from '@/lib/server/jobs/keep-arrivals';
import { chanceFrom } from '../support/chance';
import { change } from '../support/full-trip';
import { waiters } from '../support/racing';
import { DEEDS_DONE, type DeedWorld } from '../support/random-deeds';
import { dayAfter, keptLine, lineAnew, NOW, rowOf, share, sharedTrip, staffedDesk } from '../support/shared-arrivals';
import { rounds } from '../support/rounds';

const HOUR_MS = 3_600_000;
const TRIPS = 24;
const CHANGES = rounds(1000);

const hoursOn = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);
const accept = (world: DeedWorld, name = 'June') => change(world, (trip) => ({ ...trip, escort: { state: 'accepted', name } }));

/** Those that are shared now have the line that their own pages would make of them. */
async function expectKept(worlds: readonly DeedWorld[], now: Date): Promise<number> {
  const lines = await Promise.all(worlds.map(async (world) => ({ kept: await keptLine(world.tripId), world })));
  const shown = lines.filter(({ kept }) => kept !== null);
  await Promise.all(shown.map(async ({ kept, world }) => expect(kept).toEqual(await lineAnew(world, now))));
  return shown.length;
}

/** So many random deeds done to those trips, with the clock going on; when it was at the end. */
async function live(worlds: readonly DeedWorld[], changes: number): Promise<Date> {
  let [done, now] = [0, NOW];
  const act = async (world: DeedWorld, seed: number): Promise<void> => {
    const chance = chanceFrom(seed);
    const deed = DEEDS_DONE[chance.pick(Object.keys(DEEDS_DONE))];
    if (await deed?.({ ...world, chance, now })) done += 1;
  };
  for (let round = 0; done < changes; round += 1) {
    // Those of one trip come one after another; four trips at a time do not wait for each other.
    const some = worlds.slice((round * 4) % worlds.length).slice(0, 4);
    await Promise.all(some.map((world, lane) => act(world, round * 4 + lane)));
    now = new Date(now.getTime() + HOUR_MS * (round % 5));
    if (round % 2 === 0) continue;
    await keepArrivals(now);
    // Later writes would hide what an earlier one had left as it was.
    await expectKept(some, now);
  }
  return now;
}

describe('kept lines', () => {
  it(`equal those worked out anew, after ${CHANGES} random changes`, { timeout: 300_000 }, async () => {
    const centres = [await staffedDesk(), await staffedDesk()] as const;
    const worlds: DeedWorld[] = [];
    for (let index = 0; index < TRIPS; index += 1) worlds.push(await sharedTrip(centres[index % 3 === 0 ? 0 : 1], dayAfter(3 + 5 * index)));
    const now = await live(worlds, CHANGES);
    expect(await keepArrivals(now)).toMatchObject({ failed: [], passedBy: [] });
    expect(await expectKept(worlds, now)).toBeGreaterThan(TRIPS / 3);
  });

  it('show nothing before they are worked out, and say that they are new', async () => {
    const world = await sharedTrip(await staffedDesk());
    expect(await rowOf(world.tripId)).toMatchObject({ checked: 0 });
    await keepArrivals(NOW);
    expect(await rowOf(world.tripId)).toMatchObject({ changes: [{ what: 'new', at: NOW.toISOString() }], changedAt: NOW });
  });

  it('say what has changed, and grow with what boards show alone', async () => {
    const world = await sharedTrip(await staffedDesk());
    await keepArrivals(NOW);
    const before = await rowOf(world.tripId);
    await change(world, (trip) => ({ ...trip, hasPapers: true }));
    await keepArrivals(hoursOn(1));
    expect(await rowOf(world.tripId)).toMatchObject({ revision: before?.revision, changes: before?.changes, changedAt: NOW });
    await accept(world);
    await keepArrivals(hoursOn(2));
    const after = await rowOf(world.tripId);
    expect(after?.changes).toEqual([
      { what: 'escort', at: hoursOn(2).toISOString() }, { what: 'flags', at: hoursOn(2).toISOString() }, { what: 'new', at: NOW.toISOString() },
    ]);
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
  });

  it('are worked out again when a day turns, though nobody wrote', async () => {
    const world = await sharedTrip(await staffedDesk(), dayAfter(30));
    await keepArrivals(NOW);
    const row = await rowOf(world.tripId);
    const again = row?.recheckAt ?? NOW;
    expect((await keepArrivals(new Date(again.getTime() - 1))).kept).toBe(0);
    // Six weeks on, a line a few days at a time.
    for (let day = 1; day <= 42; day += 1) await keepArrivals(hoursOn(24 * day));
    expect(await keptLine(world.tripId)).toEqual(await lineAnew(world, hoursOn(24 * 42)));
    expect((await keptLine(world.tripId))?.line.findings).not.toEqual(row?.line);
  });
});

describe('the keeper', () => {
  it('leaves no row of a sharing that ends while it works', async () => {
    const world = await sharedTrip(await staffedDesk());
    const keeping = await database().$transaction(async (queries) => {
      await queries.$executeRaw`LOCK TABLE "Arrival" IN SHARE MODE`;
      const kept = Promise.resolve(keepArrivals(NOW));
      while ((await waiters()) === 0) continue;
      await queries.trip.update({ where: { id: world.tripId }, data: { sharedWithCentreAt: null } });
      return { kept };
    }, { timeout: 15_000 });
    expect(await keeping.kept).toMatchObject({ kept: 0, failed: [] });
    expect(await rowOf(world.tripId)).toBeNull();
    expect(await keepArrivals(NOW)).toEqual({ kept: 0, failed: [], passedBy: [] });
  });

  it('leaves a line due that was written to while it worked', async () => {
    const world = await sharedTrip(await staffedDesk());
    const keeping = await database().$transaction(async (queries) => {
      await queries.$executeRaw`LOCK TABLE "Arrival" IN SHARE MODE`;
      const kept = Promise.resolve(keepArrivals(NOW));
      while ((await waiters()) === 0) continue;
      await queries.trip.update({ where: { id: world.tripId }, data: { escortState: 'ACCEPTED', escortName: 'June' } });
      return { kept };
    }, { timeout: 15_000 });
    // The first time by what it had read, the second by what was written.
    expect(await keeping.kept).toMatchObject({ kept: 2, failed: [] });
    expect(await keptLine(world.tripId)).toEqual(await lineAnew(world, NOW));
  });

  it('waits for nobody who is writing: it passes the line by, and keeps the others', async () => {
    const desk = await staffedDesk();
    const [busy, free] = [await sharedTrip(desk), await sharedTrip(desk)];
    await database().$transaction(async (queries) => {
      await queries.trip.update({ where: { id: busy.tripId }, data: { escortState: 'ACCEPTED', escortName: 'June' } });
      expect(await keepArrivals(NOW)).toEqual({ kept: 1, failed: [], passedBy: [busy.tripId] });
    });
    expect((await keptLine(free.tripId))?.patientName).toBe('Ruth Calloway');
    expect((await keepArrivals(NOW)).kept).toBe(1);
    expect((await keptLine(busy.tripId))?.line.escort).toEqual({ state: 'accepted', name: 'June' });
  });

  it('shares the work with others: each line is worked out once, the nearest first', async () => {
    const desk = await staffedDesk();
    for (let index = 0; index < 30; index += 1) await sharedTrip(desk, dayAfter(90 - 2 * index));
    const done = await Promise.all([1, 2, 3].map(() => keepArrivals(NOW)));
    expect(done.reduce((sum, { kept }) => sum + kept, 0)).toBe(30);
    await database().centre.update({ where: { id: desk.centre.id }, data: { name: 'Another name' } });
    const some = (await keepSome(NOW, []))?.kept ?? 0;
    expect(some).toBeLessThan(30);
    const lines = await database().arrival.findMany({ where: { centreId: desk.centre.id }, orderBy: [{ boardAt: 'asc' }, { tripId: 'asc' }] });
    expect(lines.map(({ due, checked }) => due === checked)).toEqual(lines.map((_, index) => index < some));
    await keepArrivals(NOW);
  });

  it('works out the others beside a trip that cannot be, and tries that one again later', async () => {
    const desk = await staffedDesk();
    const [bad, good] = [await sharedTrip(desk), await sharedTrip(desk)];
    await database().$transaction([
      // Only a fault of ours writes such a profile; the guard of its quiet days is not what is tried here.
      database().$executeRaw`SET LOCAL session_replication_role = replica`,
      database().$executeRaw`UPDATE "Trip" SET profile = '{}' WHERE id = ${bad.tripId}::uuid`,
    ]);
    const { kept, failed } = await keepArrivals(NOW);
    expect([kept, failed.map(({ id }) => id)]).toEqual([1, [bad.tripId]]);
    expect(await keptLine(good.tripId)).not.toBeNull();
    expect(await keepArrivals(hoursOn(0.01))).toMatchObject({ kept: 0, failed: [] });
    expect((await keepArrivals(hoursOn(1))).failed.map(({ id }) => id)).toEqual([bad.tripId]);
  });

  it('running in the worker, keeps a line as soon as somebody writes', async () => {
    const world = await sharedTrip(await staffedDesk(), dayAfter(60));
    const keeper = startKeepingArrivals();
    await expect.poll(() => keptLine(world.tripId), { interval: 20 }).not.toBeNull();
    await accept(world, 'Dale');
    await expect.poll(async () => (await keptLine(world.tripId))?.line.escort.name, { interval: 20 }).toBe('Dale');
    await share(world, false);
    await expect.poll(() => rowOf(world.tripId), { interval: 20 }).toBeNull();
    await keeper.stop();
  });
});
