import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTrip } from '@/lib/data/change-trip';
import { askToMove, offerTime, releaseHeld } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { loadTimes } from '@/lib/data/desk';
import { loadHistory } from '@/lib/data/history';
import { loadTrip } from '@/lib/data/trips';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Trip } from '@/lib/domain/itinerary/types';
import { allLines, applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { appointment, type Booker, booker, bookerOf, type BookingWorld, deskWorld, expectSoundDesk, idOf, preOpAt, quietly, saidOf, staffOn } from '../support/bookings';
import { accessFor, addMember, makePerson } from '../support/factories';
import { NOW, SURGERY } from '../support/stored-trip';
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
const preOpOf = async (one: Booker) => (await recordOf(one)).trip.items.find(({ purpose }) => purpose === 'PRE_OP');
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

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
    expect(booked.reservations.map(({ resourceId }) => resourceId).sort()).toEqual([world.desk.nurse, expect.stringMatching(`${world.desk.roomOne}|${world.desk.roomTwo}`)].sort());
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
    const [stored] = (await database().change.findMany({ where: { tripId: one.tripId } })).map(({ before, after }) => JSON.stringify({ before, after }));
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

  it('of the follow-up asks to look at the flight home', async () => {
    const one = await booker(world);
    const id = await one.book(world.desk.followUp, at('2027-03-22', '09:00'));
    const answer = await one.move(id, at('2027-03-31', '09:00'));
    expect(answer).toMatchObject({ type: 'done', next: { type: 'item-moved' } });
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

it('tests stand on the day that they name', () => expect(SURGERY).toBe('2027-03-11'));
