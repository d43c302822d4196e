import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTrip } from '@/lib/data/change-trip';
import { offerTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { loadTimes } from '@/lib/data/desk';
import { loadHistory } from '@/lib/data/history';
import { loadTrip } from '@/lib/data/trips';
import type { Zone } from '@/lib/domain/calendar/types';
import type { Trip } from '@/lib/domain/itinerary/types';
import { allLines, applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { appointment, type Booker, booker, type BookingWorld, deskWorld, expectSoundDesk, idOf, preOpAt, quietly, saidOf, staffOn } from '../support/bookings';
import { accessFor } from '../support/factories';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';

let world: BookingWorld;
beforeAll(async () => {
  world = await deskWorld();
});
afterAll(expectSoundDesk);

async function surgeryCancelled({ person, tripId }: Booker): Promise<void> {
  const edit = (trip: Trip) => {
    const proposal = replan(trip, { type: 'surgery-cancelled' }, NOW);
    return applyProposal(trip, proposal, allLines(proposal));
  };
  expect(await changeTrip(await accessFor(person, tripId, 'set-surgery'), { edit, seenVersion: null, now: NOW })).toEqual([]);
}

const recordOf = async ({ access }: Booker) => loadTrip(access);
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe('an offer', () => {
  it('is the staff’s to make and the patient’s to take; it waits as long as it says', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    const wanted = { serviceId: world.desk.preOp, startsAt: preOpAt('08:00', '2027-02-16'), forItemId: null, commandId: randomUUID(), until: later(72) };
    expect(saidOf(await offerTime(one.access, wanted, NOW, quietly))).toBe('not-found');
    const id = idOf(await offerTime(staff.access, wanted, NOW, staff.telling));
    expect(staff.news).toMatchObject([{ type: 'offered', appointmentId: id, item: null }]);
    expect(await appointment(id)).toMatchObject({ state: 'OFFERED', heldUntil: later(72) });
    expect(saidOf(await (await booker(world)).hold(world.desk.preOp, preOpAt('08:00', '2027-02-16')))).toBe('taken');
    expect(saidOf(await one.confirm(id, later(71)))).toBe('done');
    expect(await appointment(id)).toMatchObject({ state: 'BOOKED', heldUntil: null });
  });

  it('ends before the visit, and waits two weeks at most', async () => {
    const staff = await staffOn(world, await booker(world));
    const offer = async (until: Date) => saidOf(await offerTime(staff.access, { serviceId: world.desk.preOp, startsAt: at('2026-12-01', '08:00'), forItemId: null, commandId: randomUUID(), until }, NOW, quietly));
    expect([await offer(later(-1)), await offer(later(24 * 20))]).toEqual(['offer-past', 'offer-after-start']);
    expect(saidOf(await offerTime(staff.access, { serviceId: world.desk.preOp, startsAt: preOpAt('08:00', '2027-02-15'), forItemId: null, commandId: randomUUID(), until: later(24 * 15) }, NOW, quietly))).toBe('offer-too-long');
  });
});

describe('what cannot be booked', () => {
  const refusals: readonly [string, (one: Booker) => Promise<unknown>, string][] = [
    ['a start that is no slot', (one) => one.hold(world.desk.preOp, preOpAt('08:07')), 'taken'],
    ['a moment that is past', (one) => one.hold(world.desk.preOp, at('2026-11-20', '09:00')), 'booking-past'],
    ['less than the notice ahead', (one) => one.hold(world.desk.preOp, at('2026-11-23', '06:00')), 'booking-too-soon'],
    ['beyond the horizon', (one) => one.hold(world.desk.preOp, at('2027-06-01', '09:00')), 'booking-too-far'],
    ['ten years ahead', (one) => one.hold(world.desk.preOp, at('2036-06-01', '09:00')), 'booking-too-far'],
    ['outside the days that the service is for', (one) => one.hold(world.desk.followUp, at('2027-03-15', '09:00')), 'booking-outside-window'],
    ['a service of the staff alone', (one) => one.hold(world.desk.nurseCall, at('2027-03-02', '09:00')), 'service-by-staff'],
    ['an unknown service', (one) => one.hold(randomUUID(), preOpAt('08:00')), 'not-found'],
    ['for an item of nobody', (one) => one.hold(world.desk.preOp, preOpAt('08:00'), { forItemId: randomUUID() }), 'not-found'],
  ];

  it.each(refusals)('%s', async (_name, act, said) => {
    const one = await booker(world);
    const answer = await act(one) as Parameters<typeof saidOf>[0];
    expect(saidOf(answer)).toBe(said);
    expect(await database().appointment.count({ where: { tripId: one.tripId } })).toBe(0);
    expect((await recordOf(one)).version).toBe(1);
  });

  it('a service of another centre, and a resource of another centre', async () => {
    const [other, one] = [await deskWorld(), await booker(world)];
    expect(saidOf(await one.hold(other.desk.preOp, preOpAt('08:00')))).toBe('not-found');
    expect(await loadTimes(one.access, { serviceId: other.desk.preOp, window: { from: NOW, until: at('2027-04-01', '00:00') }, now: NOW })).toBeNull();
    await expect(database().serviceOption.create({ data: { serviceId: world.desk.preOp, place: 0, resourceId: other.desk.nurse } })).rejects.toThrow('a resource of another centre');
  });

  it('a service that is not given any more; what is booked stays booked', async () => {
    const own = await deskWorld();
    const one = await booker(own);
    const id = await one.book(own.desk.preOp, preOpAt('08:00'));
    await database().service.update({ where: { id: own.desk.preOp }, data: { retiredAt: NOW } });
    expect(saidOf(await (await booker(own)).hold(own.desk.preOp, preOpAt('10:00')))).toBe('service-retired');
    expect(saidOf(await one.move(id, preOpAt('10:00')))).toBe('service-retired');
    expect(await appointment(id)).toMatchObject({ state: 'BOOKED' });
    expect(saidOf(await one.cancel(id))).toBe('done');
  });

  it('with somebody who is not there any more; with whom something is booked stays so', async () => {
    const own = await deskWorld();
    const one = await booker(own);
    const id = await one.book(own.desk.followUp, at('2027-03-19', '09:00'));
    await database().resource.update({ where: { id: own.desk.surgeon }, data: { retiredAt: NOW } });
    expect(await (await booker(own)).hold(own.desk.followUp, at('2027-03-19', '11:00'))).toEqual({ type: 'taken', next: [] });
    expect(await appointment(id)).toMatchObject({ state: 'BOOKED', reservations: [{ resourceId: own.desk.surgeon }] });
    expect(await one.move(id, at('2027-03-19', '11:00'))).toEqual({ type: 'taken', next: [] });
    expect(saidOf(await one.cancel(id))).toBe('done');
  });

  it('a visit of a trip whose surgery was cancelled: it has no day to count from', async () => {
    const one = await booker(world);
    const held = idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-08')));
    await surgeryCancelled(one);
    expect(saidOf(await one.confirm(held))).toBe('booking-needs-surgery-day');
    expect(saidOf(await one.hold(world.desk.preOp, preOpAt('12:00', '2027-03-08')))).toBe('booking-needs-surgery-day');
    expect(saidOf(await (await staffOn(world, one)).hold(world.desk.preOp, preOpAt('12:00', '2027-03-08')))).toBe('booking-needs-surgery-day');
    expect(await database().appointment.findMany({ where: { tripId: one.tripId } })).toMatchObject([{ id: held, state: 'HELD' }]);
  });

  it('a second visit of what the plan needs once; staff do', async () => {
    const one = await booker(world);
    await one.book(world.desk.preOp, preOpAt('08:00', '2027-02-22'));
    expect(saidOf(await one.hold(world.desk.preOp, preOpAt('10:00', '2027-02-22')))).toBe('booked-already');
    expect(saidOf(await (await staffOn(world, one)).hold(world.desk.preOp, preOpAt('10:00', '2027-02-22')))).toBe('done');
  });
});

describe('a patient in Apia', () => {
  it('books the desk’s tomorrow: at home it is the day after already', async () => {
    const own = await deskWorld();
    await database().service.update({ where: { id: own.desk.followUp }, data: { noticeHours: 0, horizonDays: 1, windowFirst: null, windowLast: null } });
    const home = { mode: 'FLY', city: 'Apia', zone: 'Pacific/Apia' as Zone, airport: 'APW', country: 'WS' } as const;
    const one = await booker(own, { home });
    // Sunday evening in New York, Monday afternoon in Apia.
    const now = at('2027-03-14', '20:00');
    const monday = at('2027-03-15', '09:00');
    const times = await loadTimes(one.access, { serviceId: own.desk.followUp, window: { from: now, until: at('2027-04-01', '00:00') }, now });
    expect(times?.slots[0]?.startsAt).toEqual(at('2027-03-15', '08:00'));
    expect(times?.slots.at(-1)?.startsAt).toEqual(at('2027-03-15', '16:30'));
    await one.book(own.desk.followUp, monday, { now });
    expect(saidOf(await (await booker(own, { home })).hold(own.desk.followUp, at('2027-03-16', '09:00'), { now }))).toBe('booking-too-far');
  });
});

describe('a hold that runs out', () => {
  it('while it is confirmed is booked all the same, if nobody has the time', async () => {
    const one = await booker(world);
    const id = idOf(await one.hold(world.desk.followUp, at('2027-03-24', '09:00')));
    expect(saidOf(await one.confirm(id, later(1)))).toBe('done');
    expect((await appointment(id)).reservations).toHaveLength(1);
  });

  it('and was swept away is looked for anew at the same start', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    const id = idOf(await one.hold(world.desk.followUp, at('2027-03-24', '10:00')));
    // Booking something else with the same surgeon takes away what has run out.
    await other.book(world.desk.followUp, at('2027-03-24', '11:00'), { now: later(1) });
    expect((await appointment(id)).reservations).toHaveLength(0);
    expect(saidOf(await one.confirm(id, later(1)))).toBe('done');
    expect((await appointment(id)).reservations).toHaveLength(1);
  });

  it('and was taken by somebody else is answered with other times', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    const id = idOf(await one.hold(world.desk.followUp, at('2027-03-24', '13:00')));
    await other.book(world.desk.followUp, at('2027-03-24', '13:00'), { now: later(1) });
    const answer = await one.confirm(id, later(1));
    expect(answer.type === 'taken' && answer.next.length).toBe(5);
    expect(await appointment(id)).toMatchObject({ state: 'HELD', itemId: null });
    expect((await recordOf(one)).version).toBe(1);
    expect((await loadHistory(one.access, null, 10)).entries).toEqual([]);
  });
});
