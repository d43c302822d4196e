import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askToMove, releaseHeld } from '@/lib/data/bookings';
import { openValue } from '@/lib/crypto/seal';
import { database } from '@/lib/data/client';
import { sealedPlace } from '@/lib/data/sealed-columns';
import { loadTrip } from '@/lib/data/trips';
import type { Day } from '@/lib/domain/calendar/types';
import { addDays } from '@/lib/domain/calendar/days';
import { appointment, type Booker, booker, bookerOf, type BookingWorld, deskWorld, expectSoundDesk, idOf, preOpAt, saidOf, staffOn } from '../support/bookings';
import { addMember, makePerson, makeTrip } from '../support/factories';
import { NOW, SURGERY } from '../support/stored-trip';
import { at } from '../support/trips';

let world: BookingWorld;
beforeAll(async () => {
  world = await deskWorld();
});
afterAll(expectSoundDesk);

const recordOf = async ({ access }: Booker) => loadTrip(access);
const preOpOf = async (one: Booker) => (await recordOf(one)).trip.items.find(({ purpose }) => purpose === 'PRE_OP');

describe('a time at the desk', () => {
  it('is kept while a form is filled in, then booked: the drafted visit stands at its moments', async () => {
    const one = await booker(world);
    const draft = await preOpOf(one);
    expect(draft).toMatchObject({ state: 'PLANNED', desk: null });
    const id = idOf(await one.hold(world.desk.preOp, preOpAt('09:00'), { forItemId: draft?.id ?? null }));
    expect(await appointment(id)).toMatchObject({ state: 'HELD', heldUntil: new Date(NOW.getTime() + 600_000), startsAt: preOpAt('09:00'), endsAt: preOpAt('10:00'), itemId: null });
    expect(await preOpOf(one)).toEqual(draft);
    expect(saidOf(await one.confirm(id, NOW, 'Ask about the scans'))).toBe('done');
    const booked = await appointment(id);
    expect(booked).toMatchObject({ state: 'BOOKED', heldUntil: null, itemId: draft?.id, sequence: 0 });
    // A clinician and a room, the quarter of an hour after it included.
    expect(booked.reservations).toHaveLength(2);
    expect(booked.reservations.map(({ resourceId }) => resourceId)).toEqual(expect.arrayContaining([world.desk.nurse, expect.stringMatching(`${world.desk.roomOne}|${world.desk.roomTwo}`)]));
    expect(booked.reservations[0]).toMatchObject({ blockedFrom: preOpAt('09:00'), blockedUntil: preOpAt('10:15') });
    expect(await preOpOf(one)).toMatchObject({
      id: draft?.id, state: 'BOOKED', title: '', place: 'CENTRE', note: 'Ask about the scans',
      when: { type: 'timed', startsAt: preOpAt('09:00'), endsAt: preOpAt('10:00') }, desk: { appointmentId: id, serviceId: world.desk.preOp, sequence: 0 },
    });
    expect(one.news.map(({ type, item }) => [type, item?.id])).toEqual([['booked', draft?.id]]);
  });

  it('is a change of the trip like every other: version, history and audit, without what is the desk’s', async () => {
    const one = await booker(world);
    await one.book(world.desk.preOp, preOpAt('12:00'));
    const { version, lastChange } = await recordOf(one);
    expect(version).toBe(2);
    expect(lastChange).toMatchObject({ deed: 'book-appointment', actorId: one.person.userId });
    const opened = (side: 'before' | 'after', id: string, kept: unknown) => openValue(String(kept), sealedPlace(`Change.${side}`, id));
    const [stored] = (await database().change.findMany({ where: { tripId: one.tripId } })).map(({ id, before, after }) => opened('before', id, before) + opened('after', id, after));
    expect(stored).toContain('"desk":null');
    expect(stored).not.toContain('appointmentId');
    expect(await database().auditEvent.count({ where: { tripId: one.tripId, deed: 'book-appointment' } })).toBe(1);
  });

  it('of a service that the plan does not know gets an item of its own, by the centre’s name for it', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    await staff.book(world.desk.nurseCall, at('2027-03-02', '10:00'));
    expect((await recordOf(one)).trip.items.find(({ desk }) => desk)).toMatchObject({ title: 'Nurse call', place: 'REMOTE', purpose: null, state: 'BOOKED' });
  });

  it('booked again is booked; held again by the same command has the same answer', async () => {
    const one = await booker(world);
    const commandId = randomUUID();
    const taps = await Promise.all(Array.from({ length: 8 }, () => one.hold(world.desk.preOp, preOpAt('13:00', '2027-03-04'), { commandId })));
    const ids = new Set(taps.map(idOf));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    const confirmed = await Promise.all(Array.from({ length: 8 }, () => one.confirm(id)));
    expect(confirmed.map(saidOf)).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(await database().appointment.count({ where: { tripId: one.tripId } })).toBe(1);
    expect((await recordOf(one)).version).toBe(2);
    expect(one.news).toHaveLength(1);
    expect(idOf(await one.hold(world.desk.preOp, preOpAt('13:00', '2027-03-04'), { commandId }))).toBe(id);
    // The same form cannot mean two times.
    expect(saidOf(await one.hold(world.desk.preOp, preOpAt('15:00', '2027-03-04'), { commandId }))).toBe('stale');
  });

  it('is not had by the command of another trip', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    const commandId = randomUUID();
    idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-03'), { commandId }));
    expect(saidOf(await other.hold(world.desk.preOp, preOpAt('10:00', '2027-03-03'), { commandId }))).toBe('not-found');
    expect(await database().appointment.count({ where: { tripId: other.tripId } })).toBe(0);
  });

  it('of one person gives way to the next one they pick; a trip keeps three at most', async () => {
    const one = await booker(world);
    const first = idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-02')));
    idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-02')));
    expect(await appointment(first)).toMatchObject({ state: 'CANCELLED', reservations: [] });
    const helpers = await Promise.all([1, 2, 3].map(async () => makePerson()));
    const said: string[] = [];
    for (const [index, helper] of helpers.entries()) {
      await addMember(one.tripId, helper, { role: 'CAREGIVER' });
      said.push(saidOf(await (await bookerOf(helper, one.tripId)).hold(world.desk.preOp, preOpAt('08:00', addDays('2027-02-09' as Day, index)))));
    }
    expect(said).toEqual(['done', 'done', 'too-many-holds']);
  });

  it('of one person with many trips is one of three at most', async () => {
    const first = await booker(world);
    const said = [saidOf(await first.hold(world.desk.preOp, preOpAt('13:00', '2027-02-09')))];
    for (const day of ['2027-02-10', '2027-02-11', '2027-02-12']) {
      const tripId = await makeTrip(first.person, { surgeryOn: SURGERY, now: NOW, centre: world.centre });
      said.push(saidOf(await (await bookerOf(first.person, tripId)).hold(world.desk.preOp, preOpAt('13:00', day))));
    }
    expect(said).toEqual(['done', 'done', 'done', 'too-many-holds']);
    expect(await database().appointment.count({ where: { madeById: first.person.userId } })).toBe(3);
    const staff = await staffOn(world, first);
    expect(saidOf(await staff.hold(world.desk.preOp, preOpAt('13:00', '2027-02-16')))).toBe('done');
  });

  it('is given back, twice without harm; a booked one is not', async () => {
    const one = await booker(world);
    const id = idOf(await one.hold(world.desk.preOp, preOpAt('08:00', '2027-03-01')));
    expect(saidOf(await releaseHeld(one.access, id, NOW))).toBe('done');
    expect(saidOf(await releaseHeld(one.access, id, NOW))).toBe('done');
    expect(await appointment(id)).toMatchObject({ state: 'CANCELLED', reservations: [] });
    const booked = await one.book(world.desk.preOp, preOpAt('08:00', '2027-03-01'));
    expect(saidOf(await releaseHeld(one.access, booked, NOW))).toBe('desk-booked');
    expect(saidOf(await releaseHeld(one.access, randomUUID(), NOW))).toBe('not-found');
  });

  it('that is taken is answered with the next best ones, each of which can be had', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    await one.book(world.desk.followUp, at('2027-03-19', '10:00'));
    const answer = await other.hold(world.desk.followUp, at('2027-03-19', '10:00'));
    expect(answer.type).toBe('taken');
    const next = answer.type === 'taken' ? answer.next : [];
    expect(next.map(({ startsAt }) => startsAt)).toEqual(['08:30', '09:00', '09:30', '10:30', '11:00'].map((time) => at('2027-03-19', time)));
    expect(saidOf(await other.hold(world.desk.followUp, next[0]?.startsAt ?? NOW))).toBe('done');
  });
});

describe('moving', () => {
  it('keeps the appointment, counts its sequence, and gives up the old time in the same step', async () => {
    const one = await booker(world);
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-02-25'));
    expect(saidOf(await one.move(id, preOpAt('14:00', '2027-02-25')))).toBe('done');
    const moved = await appointment(id);
    expect(moved).toMatchObject({ state: 'BOOKED', sequence: 1, startsAt: preOpAt('14:00', '2027-02-25'), moveAskedAt: null });
    expect(moved.reservations).toHaveLength(2);
    expect(await preOpOf(one)).toMatchObject({ when: { startsAt: preOpAt('14:00', '2027-02-25'), endsAt: preOpAt('15:00', '2027-02-25') }, desk: { sequence: 1 } });
    expect(one.news.at(-1)).toMatchObject({ type: 'moved', wasAt: preOpAt('08:00', '2027-02-25'), sequence: 1 });
    expect(saidOf(await (await booker(world)).hold(world.desk.preOp, preOpAt('08:00', '2027-02-25')))).toBe('done');
  });

  it('into one’s own time is done; into one that overlaps one’s own old time too', async () => {
    await database().service.update({ where: { id: world.desk.preOp }, data: { stepMinutes: 15 } });
    const one = await booker(world);
    const id = await one.book(world.desk.preOp, preOpAt('10:00', '2027-02-24'));
    expect(saidOf(await one.move(id, preOpAt('10:00', '2027-02-24')))).toBe('done');
    expect(await appointment(id)).toMatchObject({ sequence: 0 });
    expect(saidOf(await one.move(id, preOpAt('10:30', '2027-02-24')))).toBe('done');
    expect(await appointment(id)).toMatchObject({ sequence: 1, startsAt: preOpAt('10:30', '2027-02-24') });
    await database().service.update({ where: { id: world.desk.preOp }, data: { stepMinutes: null } });
  });

  it('by a page that is out of date is refused, a doubled tap is not', async () => {
    const one = await booker(world);
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-02-23'));
    expect(saidOf(await one.move(id, preOpAt('09:00', '2027-02-23'), NOW, 0))).toBe('done');
    expect(saidOf(await one.move(id, preOpAt('09:00', '2027-02-23'), NOW, 0))).toBe('done');
    expect(saidOf(await one.move(id, preOpAt('12:00', '2027-02-23'), NOW, 0))).toBe('stale');
  });

  it('to a time that others have leaves the old one as it is', async () => {
    const [one, other] = [await booker(world), await booker(world)];
    const id = await one.book(world.desk.followUp, at('2027-03-18', '09:00'));
    await other.book(world.desk.followUp, at('2027-03-18', '11:00'));
    const answer = await one.move(id, at('2027-03-18', '11:00'));
    expect(answer.type === 'taken' && answer.next.length).toBe(5);
    expect(await appointment(id)).toMatchObject({ sequence: 0, startsAt: at('2027-03-18', '09:00'), reservations: [{ resourceId: world.desk.surgeon }] });
  });

  it('of the follow-up takes a drafted way home along, and asks about one that is arranged', async () => {
    const one = await booker(world);
    const id = await one.book(world.desk.followUp, at('2027-03-22', '09:00'));
    const wayHome = async () => (await recordOf(one)).trip.items.find(({ purpose }) => purpose === 'GO_HOME');
    expect(await one.move(id, at('2027-03-30', '09:00'))).toMatchObject({ type: 'done', next: null });
    expect(await wayHome()).toMatchObject({ when: { from: '2027-03-31' } });
    await database().item.updateMany({ where: { id: (await wayHome())?.id ?? '' }, data: { state: 'ASKED' } });
    expect(await one.move(id, at('2027-03-31', '09:00'))).toMatchObject({ type: 'done', next: { type: 'item-moved' } });
    expect(await wayHome()).toMatchObject({ when: { from: '2027-03-31' } });
  });
});

describe('cancelling', () => {
  it('puts the plan’s own visit back to call on its planned day, and frees the time', async () => {
    const one = await booker(world);
    const draft = await preOpOf(one);
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-02-18'));
    expect(saidOf(await one.cancel(id))).toBe('done');
    expect(saidOf(await one.cancel(id))).toBe('done');
    expect(await appointment(id)).toMatchObject({ state: 'CANCELLED', itemId: null, sequence: 1, reservations: [] });
    expect(await preOpOf(one)).toEqual(draft);
    expect((await recordOf(one)).version).toBe(3);
    expect(one.news.map(({ type }) => type)).toEqual(['booked', 'cancelled']);
  });

  it('takes any other item off the plan', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    const id = await staff.book(world.desk.nurseCall, at('2027-03-02', '11:00'));
    expect(saidOf(await one.cancel(id))).toBe('done');
    expect((await recordOf(one)).trip.items.filter(({ title }) => title === 'Nurse call')).toEqual([]);
  });

  it('inside the notice is for the centre: patients hear its number and may ask it to move the visit', async () => {
    const one = await booker(world);
    const staff = await staffOn(world, one);
    const id = await one.book(world.desk.preOp, preOpAt('08:00', '2027-02-17'));
    const close = new Date(preOpAt('08:00', '2027-02-17').getTime() - 5 * 3_600_000);
    for (const answer of [await one.cancel(id, close), await one.move(id, preOpAt('08:00', '2027-02-26'), close)]) {
      expect(answer).toMatchObject({ type: 'refused', problems: [{ code: 'booking-notice', params: { hours: 24, phone: '+1 212 555 0100' } }] });
    }
    expect(saidOf(await askToMove(one.access, id, close, one.telling))).toBe('done');
    expect(saidOf(await askToMove(one.access, id, close, one.telling))).toBe('done');
    expect(one.news.map(({ type }) => type)).toEqual(['booked', 'move-asked']);
    expect((await preOpOf(one))?.desk?.moveAskedAt).toEqual(close);
    expect(saidOf(await staff.move(id, preOpAt('12:00', '2027-02-17'), close))).toBe('done');
    expect(await appointment(id)).toMatchObject({ moveAskedAt: null, sequence: 1 });
    expect(saidOf(await staff.cancel(id, preOpAt('12:00', '2027-02-17')))).toBe('booking-over');
  });
});
