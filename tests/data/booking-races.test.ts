import { afterEach, describe, expect, it } from 'vitest';
import type { BookingAnswer } from '@/lib/data/booking-answer';
import { database } from '@/lib/data/client';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { bookers, deskWorld, expectSoundDesk, idOf, preOpAt, saidOf } from '../support/bookings';
import { pooled } from '../support/racing';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';
import { rounds } from '../support/rounds';

afterEach(expectSoundDesk);

const count = (answers: readonly BookingAnswer[], type: string): number => answers.filter((one) => saidOf(one) === type).length;

describe('500 people who book the same time at once', () => {
  it('are told: one has it, 499 are offered others, and nothing is left of theirs', async () => {
    const world = await deskWorld();
    const people = await bookers(world, 500);
    const wanted = at('2027-03-19', '10:00');
    const answers = await Promise.all(people.map(({ hold }) => hold(world.desk.followUp, wanted)));
    expect([count(answers, 'done'), count(answers, 'taken')]).toEqual([1, 499]);
    for (const answer of answers) {
      if (answer.type !== 'taken') continue;
      expect(answer.next).toHaveLength(5);
      expect(answer.next.map(({ startsAt }) => startsAt)).not.toContainEqual(wanted);
    }
    const winner = answers.findIndex(({ type }) => type === 'done');
    expect(await database().appointment.findMany({ where: { serviceId: world.desk.followUp } })).toMatchObject([{ tripId: people[winner]?.tripId, state: 'HELD' }]);
    expect(await database().reservation.count({ where: { resourceId: world.desk.surgeon } })).toBe(1);
    const locks = await database().$queryRaw<{ waiting: bigint }[]>`SELECT count(*) AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database JOIN pg_stat_activity a USING (pid)
      WHERE d.datname = current_database() AND a.backend_type = 'client backend' AND (NOT l.granted OR l.mode IN ('RowExclusiveLock', 'ExclusiveLock'))`;
    expect(locks[0]?.waiting).toBe(0n);
    expect(saidOf((await people[winner]?.confirm(idOf(answers[winner] ?? { type: 'not-found' }))) ?? { type: 'not-found' })).toBe('done');
  }, 120_000);
});

describe('two services that need the same two, named in opposite order', () => {
  const ROUNDS = rounds(200);

  it(`never lock each other out, ${ROUNDS} times at once`, async () => {
    const world = await deskWorld();
    const { nurse, roomOne } = world.desk;
    const rules = { centreId: world.centre.id, place: 'CENTRE', minutes: 30, bookableBy: 'PATIENT', noticeHours: 0, cancelNoticeHours: 0, horizonDays: 180 } as const;
    const service = async (name: string, ids: readonly string[]) =>
      (await database().service.create({ data: { ...rules, name, options: { create: ids.map((resourceId, place) => ({ place, resourceId })) } } })).id;
    const services = [await service('Scan', [nurse, roomOne]), await service('Dressing', [roomOne, nurse])] as const;
    const people = await bookers(world, 40);
    const seen = { done: 0, taken: 0 };
    await pooled(ROUNDS, async (round) => {
      const person = people[round % people.length];
      const slot = at(addDays('2027-02-01' as Day, Math.floor(round / 40)), `${String(8 + (round % 8)).padStart(2, '0')}:00`);
      const both = await Promise.all(services.map((id) => person?.hold(id, slot) ?? Promise.reject(new Error('nobody'))));
      for (const answer of both) {
        const said = saidOf(answer);
        if (said !== 'done' && said !== 'taken') throw new Error(said);
        seen[said] += 1;
      }
    });
    expect(seen.done + seen.taken).toBe(2 * ROUNDS);
    expect(seen.done).toBeGreaterThan(0);
    expect(seen.taken).toBeGreaterThan(0);
  }, 120_000);
});

describe('a clinician and a room', () => {
  it('are had together or not at all', async () => {
    const world = await deskWorld();
    const people = await bookers(world, 24);
    // Two rooms, one nurse: of those who come at the same hour, one.
    const answers = await Promise.all(people.map(({ hold }, index) => hold(world.desk.preOp, preOpAt(`${String(8 + (index % 4) * 2).padStart(2, '0')}:00`))));
    expect(count(answers, 'done')).toBe(4);
    const held = await database().appointment.findMany({ where: { serviceId: world.desk.preOp }, include: { reservations: true } });
    expect(held.map(({ reservations }) => reservations.length)).toEqual([2, 2, 2, 2]);
  });
});

describe('a limit a day', () => {
  it('holds when twenty come at once', async () => {
    const world = await deskWorld();
    await database().service.update({ where: { id: world.desk.followUp }, data: { dailyLimit: 3 } });
    const people = await bookers(world, 20);
    const answers = await Promise.all(people.map(({ hold }, index) => hold(world.desk.followUp, at('2027-03-19', `${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`))));
    expect(count(answers, 'done')).toBe(3);
    expect(await database().appointment.count({ where: { serviceId: world.desk.followUp } })).toBe(3);
  });
});

describe('a hold that runs out in the second in which it is confirmed', () => {
  it('is booked, or the time is somebody else’s: never both', async () => {
    const world = await deskWorld();
    const people = await bookers(world, 40);
    const late = new Date(NOW.getTime() + 3_600_000);
    const seen = { kept: 0, lost: 0 };
    await pooled(20, async (round) => {
      const [one, other] = [people[2 * round], people[2 * round + 1]];
      const slot = at(addDays('2027-03-18' as Day, Math.floor(round / 10) * 4), `${String(8 + (round % 10)).padStart(2, '0')}:${round % 10 > 8 ? '00' : '30'}`);
      if (!one || !other) throw new Error('nobody');
      const held = await one.hold(world.desk.followUp, slot);
      if (held.type !== 'done') return;
      const [confirmed, taken] = await Promise.all([one.confirm(held.appointmentId, late), other.hold(world.desk.followUp, slot, { now: late })]);
      expect([saidOf(confirmed), saidOf(taken)].sort()).toEqual(['done', 'taken']);
      seen[confirmed.type === 'done' ? 'kept' : 'lost'] += 1;
    });
    expect(seen.kept + seen.lost).toBeGreaterThan(10);
  }, 60_000);
});

describe('moving and cancelling in the same second', () => {
  it('ends booked at one time or cancelled, and the item says the same', async () => {
    const world = await deskWorld();
    const people = await bookers(world, 8);
    await pooled(8, async (round) => {
      const one = people[round];
      const on = addDays('2027-02-16' as Day, [0, 1, 2, 3, 6, 7, 8, 9][round] ?? 0);
      if (!one) throw new Error('nobody');
      const id = await one.book(world.desk.preOp, preOpAt('08:00', on));
      const said = (await Promise.all([one.move(id, preOpAt('14:00', on)), one.cancel(id), one.move(id, preOpAt('12:00', on))])).map(saidOf);
      expect(said[1]).toBe('done');
      for (const one of said) expect(['done', 'stale']).toContain(one);
      expect(await database().appointment.findUnique({ where: { id } })).toMatchObject({ state: 'CANCELLED', itemId: null });
    });
  });
});
