import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeTrip } from '@/lib/data/change-trip';
import { database, type Queries } from '@/lib/data/client';
import { setHours } from '@/lib/data/desk-settings-hours';
import { bringBackResource, moveResource, retireResource } from '@/lib/data/desk-settings-resources';
import { recordAttendance } from '@/lib/data/desk-week';
import { releaseHeld } from '@/lib/data/bookings';
import { openDesk } from '@/lib/data/open-desk';
import type { WeeklyHours } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { appointment, type Booker, booker, bookers, expectSoundDesk, idOf, preOpAt, saidOf } from '../support/bookings';
import { accessFor } from '../support/factories';
import { type ManagedDesk, manageDesk, NOW } from '../support/managed-desk';
import { pooled } from '../support/racing';

let own: ManagedDesk;
beforeEach(async () => {
  own = await manageDesk();
});
afterAll(expectSoundDesk);

const worldOf = ({ centreId: id, desk }: ManagedDesk) => ({ desk, centre: { id, name: 'Kips Bay Spine Hospital', status: 'OPEN', closedOn: null, successor: null } as const });

/** Nobody's time runs out before they wait for each other. */
const PATIENTLY = { timeout: 15_000 };

/** Until another connection waits for a lock. */
const somebodyWaits = (): Promise<void> => vi.waitFor(async () => {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  if (row?.count === 0n) throw new Error('nobody waits');
}, { timeout: 14_000, interval: 20 });

it('another order of rooms waits for a booking that holds one and needs the next', async () => {
  const { centreId } = own;
  const [earlier = '', later = ''] = [randomUUID(), randomUUID()].sort();
  // As they lie in the table: the later id first.
  await database().resource.create({ data: { id: later, centreId, kind: 'ROOM', name: 'Attic', position: 5 } });
  await database().resource.create({ data: { id: earlier, centreId, kind: 'ROOM', name: 'Cellar', position: 6 } });
  const hold = (queries: Queries, id: string) => queries.$queryRaw`SELECT 1 FROM "Resource" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  let moved: Promise<unknown> = Promise.resolve();
  await database().$transaction(async (queries) => {
    await hold(queries, earlier);
    moved = moveResource(own.access, { resourceId: earlier, direction: 'up' }, NOW);
    moved.catch(() => undefined);
    await somebodyWaits();
    await hold(queries, later);
  }, PATIENTLY);
  expect(await moved).toEqual({ type: 'done' });
}, 30_000);

it('a trip that leaves the centre waits for whoever takes its old hold away', async () => {
  const one = await booker(worldOf(own));
  const held = idOf(await one.hold(own.desk.preOp, preOpAt('08:00')));
  const access = await accessFor(one.person, one.tripId, 'change-itinerary');
  let left: Promise<unknown> = Promise.resolve();
  await database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Appointment" WHERE id = ${held}::uuid FOR UPDATE`;
    left = changeTrip(access, { edit: (trip) => ({ ...trip, centre: null }), seenVersion: null, now: NOW });
    left.catch(() => undefined);
    await somebodyWaits();
    await queries.$executeRaw`DELETE FROM "Reservation" WHERE "appointmentId" = ${held}::uuid`;
  }, PATIENTLY);
  expect(await left).toEqual([]);
  expect(await appointment(held)).toMatchObject({ state: 'CANCELLED', reservations: [] });
}, 30_000);

describe('a desk that changes while people book, move, cancel and come', () => {
  const counts = new Map<string, number>();
  const noted = (what: string, said: string): void => void counts.set(`${what} ${said}`, (counts.get(`${what} ${said}`) ?? 0) + 1);

  const withOrWithoutSaturday = (weekly: readonly WeeklyHours[]): readonly WeeklyHours[] =>
    (weekly.some(({ weekday }) => weekday === 6) ? weekly.filter(({ weekday }) => weekday !== 6) : [...weekly, { weekday: 6, opens: 540, closes: 720 }]);

  /** One round of the manager's: order, people and hours of the week. */
  async function change({ access, desk }: ManagedDesk, round: number): Promise<void> {
    const id = [desk.nurse, desk.surgeon, desk.roomOne, desk.roomTwo][round % 4] ?? '';
    noted('order', (await moveResource(access, { resourceId: id, direction: round % 2 ? 'up' : 'down' }, NOW)).type);
    noted('retire', (await retireResource(access, desk.roomTwo, NOW)).type);
    const hours = (await own.settings()).hours.find(({ resourceId }) => resourceId === null);
    noted('hours', (await setHours(access, { resourceId: null, weekly: withOrWithoutSaturday(hours?.weekly ?? []), version: hours?.version ?? '', isConfirmed: false }, NOW)).type);
    noted('back', (await bringBackResource(access, desk.roomTwo, NOW)).type);
  }

  /** One person's minute: everything that they and others do with one time, at once. */
  async function visit({ hold, confirm, move, cancel, access }: Booker, round: number): Promise<void> {
    const on = addDays('2027-02-16' as Day, round % 3);
    const held = await hold(own.desk.preOp, preOpAt(`${String(8 + (round % 7)).padStart(2, '0')}:00`, on));
    noted('hold', saidOf(held));
    if (held.type !== 'done') return;
    const { appointmentId } = held;
    const desk = openDesk(own.manager, own.centreId, 'work-at-desk');
    if (!desk) throw new Error('the manager has no desk');
    const soon = new Date(preOpAt('23:00', on));
    const at = await Promise.all([
      confirm(appointmentId), round % 3 === 0 ? releaseHeld(access, appointmentId, NOW) : move(appointmentId, preOpAt('15:30', on)),
      recordAttendance(desk, { appointmentId, attendance: 'ARRIVED' }, soon),
    ]);
    at.forEach((answer, index) => noted(['confirm', 'change', 'attend'][index] ?? '', saidOf(answer)));
    if (round % 2 === 0) noted('cancel', saidOf(await cancel(appointmentId)));
  }

  it('locks nobody out, and says to each what became of it', async () => {
    const people = await bookers(worldOf(own), 16);
    let isOver = false;
    const booking = pooled(96, async (round) => {
      const one = people[round % people.length];
      if (one) await visit(one, round);
    }).finally(() => void (isOver = true));
    const changing = (async () => {
      for (let round = 0; !isOver; round += 1) await change(own, round);
    })();
    await Promise.all([booking, changing]);
    const said = [...counts.keys()];
    for (const some of ['hold done', 'confirm done', 'order done', 'hours done', 'cancel done']) expect(said).toContain(some);
    expect(said.filter((one) => / (done|unchanged|taken|refused|stale|booked-already|desk-booked|desk-stale)$/.test(one)).sort()).toEqual(said.sort());
  }, 120_000);
});
