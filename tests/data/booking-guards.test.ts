import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeTrip, writing } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadHistory } from '@/lib/data/history';
import { loadTrip } from '@/lib/data/trips';
import { typedItem } from '@/lib/input/item-values';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { mayUndo } from '@/lib/domain/history/may-undo';
import { callList, callsOf } from '@/lib/domain/plan/rebooking';
import { allLines, applyProposal } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { Proposal } from '@/lib/domain/plan/replan/types';
import { addCalls } from '@/lib/data/rebookings';
import { problems as sentences } from '@/lib/text/en/problems';
import { chooseCentre } from '@/app/trips/[tripId]/centre/actions';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { removeItem, savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { moveItem } from '@/app/trips/[tripId]/items/[itemId]/move/actions';
import { answerCall } from '@/app/trips/[tripId]/rebooking/actions';
import { callBy } from '../support/actions';
import { appointment, type Booker, booker, type BookingWorld, deskWorld, expectSoundDesk, idOf, preOpAt } from '../support/bookings';
import { accessFor, makeCentre } from '../support/factories';
import { NOW } from '../support/stored-trip';

let world: BookingWorld;
beforeEach(async () => {
  world = await deskWorld();
});
afterEach(expectSoundDesk);

type Perform = typeof savePlanItem;

/** A trip with a pre-op visit booked at the desk, and what people try around the desk. */
async function bookedTrip() {
  const day = '2027-02-16';
  const one = await booker(world);
  const appointmentId = await one.book(world.desk.preOp, preOpAt('08:00', day));
  const record = () => loadTrip(one.access);
  const item = async () => {
    const found = (await record()).trip.items.find(({ desk }) => desk !== null);
    if (!found) throw new Error('nothing is booked');
    return found;
  };
  const call = async (action: Perform, raw: Record<string, string>) =>
    action.perform(callBy(one.person, { now: NOW }), { tripId: one.tripId, version: String((await record()).version), ...raw });
  const save = async (typed: Record<string, string>) => {
    const was = await item();
    return call(savePlanItem, { ...typedItem(was), kind: 'APPOINTMENT', itemId: was.id, ...typed });
  };
  return { one, day, appointmentId, record, item, call, save };
}

const AT_THE_DESK = { type: 'refused', problems: [{ code: 'desk-booked' }] };

async function surgeryMoved({ person, tripId }: Booker, on: string): Promise<Proposal> {
  const access = await accessFor(person, tripId, 'set-surgery');
  const proposal = replan((await loadTrip(access)).trip, { type: 'surgery-day', on: on as Day, time: null }, NOW);
  const problems = await changeTrip(access, {
    edit: (trip) => applyProposal(trip, proposal, allLines(proposal)), seenVersion: null, now: NOW,
    also: (queries, { changeId }) => addCalls(queries, tripId, changeId, callsOf(proposal, allLines(proposal))),
  });
  expect(problems).toEqual([]);
  return proposal;
}

describe('what is booked at a desk', () => {
  it.each<[string, Record<string, string>]>([
    ['another day', { day: '2027-03-05' }], ['another time', { time: '09:00' }], ['no time', { time: '' }], ['another length', { minutes: '45' }],
    ['to call', { state: 'PLANNED' }], ['another place', { place: 'STAY' }], ['another purpose', { purpose: 'TEST' }],
  ])('takes from the item’s form no %s', async (_name, typed) => {
    const { save, item, one } = await bookedTrip();
    const before = await item();
    expect(await save(typed)).toMatchObject(AT_THE_DESK);
    expect(await item()).toEqual(before);
    expect((await loadTrip(one.access)).version).toBe(2);
  });

  it('takes title and note, and stays booked there', async () => {
    const { save, item, appointmentId } = await bookedTrip();
    expect(await save({ title: 'See the nurse', note: 'Bring the disc' })).toMatchObject({ type: 'done' });
    expect(await item()).toMatchObject({ title: 'See the nurse', note: 'Bring the disc', state: 'BOOKED', desk: { appointmentId } });
    expect(await appointment(appointmentId)).toMatchObject({ state: 'BOOKED', sequence: 0 });
  });

  it('is not removed, nor moved on the calendar, by its own words', async () => {
    const { call, item } = await bookedTrip();
    const { id: itemId } = await item();
    expect(await call(removeItem, { itemId })).toMatchObject(AT_THE_DESK);
    expect(await call(moveItem, { itemId, day: '2027-03-05', time: '', view: 'month' })).toMatchObject(AT_THE_DESK);
    expect(sentences['desk-booked']).toContain('booked with the centre');
  });

  it('keeps its trip at the centre; what was only held there is given back', async () => {
    const [{ call }, held] = [await bookedTrip(), await booker(world)];
    const other = await makeCentre();
    expect(await call(chooseCentre, { centreId: other.id })).toMatchObject({ type: 'refused', problems: [{ field: 'centreId', code: 'centre-has-bookings', params: { name: world.centre.name } }] });
    const id = idOf(await held.hold(world.desk.preOp, preOpAt('14:00', '2027-03-04')));
    expect(await chooseCentre.perform(callBy(held.person, { now: NOW }), { tripId: held.tripId, centreId: other.id, version: '1' })).toMatchObject({ type: 'done' });
    expect(await appointment(id)).toMatchObject({ state: 'CANCELLED', reservations: [] });
  });

  it('is neither booked nor moved nor cancelled by an undo, which is not offered', async () => {
    const { one, appointmentId, call, day, record } = await bookedTrip();
    const last = async () => (await record()).lastChange;
    const deeds: readonly (() => Promise<unknown>)[] = [
      async () => undefined, () => one.move(appointmentId, preOpAt('14:00', day)), () => one.cancel(appointmentId),
    ];
    for (const deed of deeds) {
      await deed();
      const change = await last();
      expect(change && mayUndo(change, { userId: one.person.userId, standing: one.access.standing })).toBe(false);
      expect(await call(undoChange, { changeId: change?.id ?? '' })).toMatchObject({ type: 'refused', problems: [{ code: 'booking-not-undone' }] });
    }
    expect(await appointment(appointmentId)).toMatchObject({ state: 'CANCELLED' });
  });

  it('keeps its booking when a later change of its title is undone', async () => {
    const { save, call, item, record, appointmentId } = await bookedTrip();
    const before = await item();
    await save({ title: 'See the nurse' });
    expect(await call(undoChange, { changeId: (await record()).lastChange?.id ?? '' })).toMatchObject({ type: 'done' });
    expect(await item()).toEqual(before);
    expect(before.desk?.appointmentId).toBe(appointmentId);
  });

  it('that was moved since is not put back by an undo of something older', async () => {
    const { one, save, call, item, record, appointmentId } = await bookedTrip();
    await save({ title: 'See the nurse' });
    const older = (await record()).lastChange?.id ?? '';
    await one.move(appointmentId, preOpAt('14:00', '2027-03-05'));
    const moved = await item();
    expect(await call(undoChange, { changeId: older })).toMatchObject({ type: 'refused', problems: [{ code: 'changed-since' }] });
    expect(await item()).toEqual(moved);
    await one.cancel(appointmentId);
  });

  it('is held by the database, whoever writes, in the same words', async () => {
    const { one, item, appointmentId } = await bookedTrip();
    const { id } = await item();
    const writes: readonly (() => Promise<unknown>)[] = [
      () => database().$executeRaw`UPDATE "Item" SET "startsAt" = "startsAt" + interval '1 day', "endsAt" = "endsAt" + interval '1 day' WHERE id = ${id}::uuid`,
      () => database().$executeRaw`UPDATE "Item" SET state = 'PLANNED' WHERE id = ${id}::uuid`,
      () => database().$executeRaw`DELETE FROM "Item" WHERE id = ${id}::uuid`,
      () => database().$executeRaw`UPDATE "Appointment" SET "startsAt" = "startsAt" - interval '1 hour' WHERE id = ${appointmentId}::uuid`,
    ];
    for (const write of writes) await expect(write()).rejects.toThrow(/appointment .* is not what its item says/);
    const answer = await writing(async (queries) => {
      await queries.item.update({ where: { id }, data: { state: 'ASKED' } });
      return [];
    });
    expect(answer).toMatchObject([{ code: 'desk-booked' }]);
    const removed = await writing(async (queries) => {
      await queries.item.delete({ where: { id } });
      return [];
    });
    expect(removed).toMatchObject([{ code: 'desk-booked' }]);
    expect((await loadTrip(one.access)).trip.items.some((one) => one.id === id)).toBe(true);
  });

  it('is reserved for its whole time, and what was cancelled for none, whoever writes', async () => {
    const { one, appointmentId: id } = await bookedTrip();
    const [first] = (await appointment(id)).reservations;
    const writes: readonly (() => Promise<unknown>)[] = [
      () => database().$executeRaw`DELETE FROM "Reservation" WHERE "appointmentId" = ${id}::uuid`,
      () => database().$executeRaw`UPDATE "Reservation" SET "blockedFrom" = "blockedFrom" + interval '5 minutes' WHERE "appointmentId" = ${id}::uuid`,
      () => database().$transaction([
        database().$executeRaw`UPDATE "Item" SET "startsAt" = "startsAt" + interval '1 day', "endsAt" = "endsAt" + interval '1 day' WHERE id = (SELECT "itemId" FROM "Appointment" WHERE id = ${id}::uuid)`,
        database().$executeRaw`UPDATE "Appointment" SET "startsAt" = "startsAt" + interval '1 day', "endsAt" = "endsAt" + interval '1 day' WHERE id = ${id}::uuid`,
      ]),
      () => database().$executeRaw`UPDATE "Appointment" SET state = 'CANCELLED', "itemId" = NULL WHERE id = ${id}::uuid`,
    ];
    for (const write of writes) await expect(write()).rejects.toThrow(/appointment .* is not what is reserved for it/);
    await one.cancel(id);
    const late = { appointmentId: id, resourceId: first?.resourceId ?? '', blockedFrom: NOW, blockedUntil: new Date(NOW.getTime() + 1) };
    await expect(database().reservation.create({ data: late })).rejects.toThrow(/is not what is reserved for it/);
  });

  it('goes with its trip', async () => {
    const { one, appointmentId } = await bookedTrip();
    await database().trip.delete({ where: { id: one.tripId } });
    expect(await database().appointment.count({ where: { id: appointmentId } })).toBe(0);
  });
});

describe('a surgery that moves', () => {
  it('asks about a booked visit and moves nothing; the time is chosen at the desk, which closes the call', async () => {
    const { one, item, call, record, appointmentId, day } = await bookedTrip();
    const { id } = await item();
    const proposal = await surgeryMoved(one, '2027-03-25');
    expect(proposal.lines.find((line) => line.item?.id === id)).toMatchObject({ kind: 'rebook' });
    expect(await item()).toMatchObject({ when: { startsAt: preOpAt('08:00', day) } });
    const open = async () => callList((await record()).calls).open.find(({ itemId }) => itemId === id);
    const callId = (await open())?.id ?? '';
    expect(await call(answerCall, { callId, outcome: 'moved', answer: '' })).toMatchObject(AT_THE_DESK);
    expect(await call(answerCall, { callId, outcome: 'changed', answer: '' })).toEqual({ type: 'done', to: `/trips/${one.tripId}/appointments/${appointmentId}` });
    expect((await one.move(appointmentId, preOpAt('08:00', '2027-03-24'))).type).toBe('done');
    expect(await open()).toBeUndefined();
    expect(await item()).toMatchObject({ when: { startsAt: preOpAt('08:00', '2027-03-24') } });
    await one.cancel(appointmentId);
  });

  it('can be undone after that booking was made, and leaves the booking', async () => {
    const { one, item, call, record } = await bookedTrip();
    const before = await item();
    await surgeryMoved(one, '2027-03-25');
    expect(await call(undoChange, { changeId: (await record()).lastChange?.id ?? '' })).toMatchObject({ type: 'done' });
    expect(await item()).toEqual(before);
    expect((await record()).trip.surgery).toMatchObject({ on: '2027-03-11' });
  });

  it('leaves no way around: an edit of any deed that moves the visit is refused', async () => {
    const { one, item } = await bookedTrip();
    const { id, when } = await item();
    if (when.type !== 'timed') throw new Error('no time');
    const later = { ...when, startsAt: new Date(when.startsAt.getTime() + 3_600_000), endsAt: new Date(when.endsAt.getTime() + 3_600_000) };
    for (const deed of ['change-itinerary', 'set-surgery', 'record-word', 'change-packing'] as const) {
      const access = await accessFor(one.person, one.tripId, deed);
      const problems = await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'move-item', itemId: id, when: later }), seenVersion: null, now: NOW });
      expect(problems).toMatchObject([{ code: 'desk-booked' }]);
    }
    expect((await loadHistory(one.access, null, 10)).entries).toHaveLength(1);
  });
});

it('an unknown change is nobody’s', async () => {
  const { call } = await bookedTrip();
  expect(await call(undoChange, { changeId: randomUUID() })).toEqual({ type: 'not-found' });
});
