import { describe, expect, it } from 'vitest';
import { callList } from '@/lib/domain/plan/rebooking';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import { loadTrip } from '@/lib/data/trips';
import { lineFieldName } from '@/lib/input/replan-event';
import { readAsked } from '@/lib/server/asked-event';
import { sealReplan } from '@/lib/server/sealed-replan';
import { answerCall } from '@/app/trips/[tripId]/rebooking/actions';
import { applySurgeryPlan } from '@/app/trips/[tripId]/replan/actions';
import { callBy } from '../support/actions';
import { appointment, booker, type Booker, deskWorld, expectSoundDesk, preOpAt, staffOn } from '../support/bookings';
import { NOW } from '../support/stored-trip';
import { day } from '../support/trips';

const later: AskedEvent = { type: 'surgery-day', on: day('2027-03-17'), time: null };

async function applyAll({ person, tripId, access }: Booker, asked: AskedEvent) {
  const { trip, version } = await loadTrip(access);
  const event = (await readAsked(asked))(trip);
  const ticks = Object.fromEntries([...allLines(replan(trip, event, NOW))].map((id) => [lineFieldName(id), 'on']));
  return applySurgeryPlan.perform(callBy(person, { now: NOW }), { tripId, version: String(version), event: sealReplan(tripId, asked), ...ticks });
}

async function bookedTrip() {
  const world = await deskWorld();
  const patient = await booker(world);
  const appointmentId = await patient.book(world.desk.preOp, preOpAt('10:00'));
  const staff = await staffOn(world, patient);
  const callOf = async () => {
    const { calls } = await loadTrip(patient.access);
    const { item } = await appointment(appointmentId);
    const call = callList(calls).open.find(({ itemId }) => itemId === item?.id);
    return call ?? null;
  };
  const answer = async (outcome: string) =>
    answerCall.perform(callBy(patient.person, { now: NOW }), { tripId: patient.tripId, callId: (await callOf())?.id ?? '', outcome, answer: '' });
  return { patient, staff, appointmentId, callOf, answer };
}

describe('a surgery that moves while something is booked at the desk', () => {
  it.each(['patient', 'staff'] as const)('said by the %s: the booking stays, and a call asks about it by the notice of its service', async (who) => {
    const world = await bookedTrip();
    expect(await applyAll(world[who], later)).toMatchObject({ type: 'done' });
    const kept = await appointment(world.appointmentId);
    expect(kept).toMatchObject({ state: 'BOOKED', startsAt: preOpAt('10:00'), sequence: 0, item: { startsAt: preOpAt('10:00') } });
    expect(kept.reservations).toHaveLength(2);
    expect(await world.callOf()).toMatchObject({ state: 'TO_CALL', deadlineOn: '2027-03-04' });
    await expectSoundDesk();
  });

  it.each<AskedEvent>([{ type: 'surgery-cancelled' }, { type: 'surgery-unknown' }])('$type: it is asked about, not cancelled', async (event) => {
    const world = await bookedTrip();
    expect(await applyAll(world.staff, event)).toMatchObject({ type: 'done', to: `/arrivals?trip=${world.patient.tripId}` });
    expect(await appointment(world.appointmentId)).toMatchObject({ state: 'BOOKED' });
    expect(await world.callOf()).toMatchObject({ state: 'TO_CALL' });
    await expectSoundDesk();
  });
});

describe('the call about a time at the desk', () => {
  it('leads to the page of the appointment, where a new time closes it', async () => {
    const world = await bookedTrip();
    await applyAll(world.patient, later);
    expect(await world.answer('changed')).toEqual({ type: 'done', to: `/trips/${world.patient.tripId}/appointments/${world.appointmentId}` });
    expect(await world.callOf()).toMatchObject({ state: 'ASKED' });
    expect(await world.patient.move(world.appointmentId, preOpAt('10:00', '2027-03-16'))).toMatchObject({ type: 'done' });
    expect(await world.callOf()).toBeNull();
  });

  it('is closed when people let it stand', async () => {
    const world = await bookedTrip();
    await applyAll(world.patient, later);
    expect(await world.answer('stays')).toMatchObject({ type: 'done' });
    expect(await world.callOf()).toBeNull();
    expect(await appointment(world.appointmentId)).toMatchObject({ state: 'BOOKED', startsAt: preOpAt('10:00') });
  });

  it.each<AskedEvent>([later, { type: 'surgery-cancelled' }])('moves and removes nothing around the desk ($type)', async (event) => {
    const world = await bookedTrip();
    await applyAll(world.patient, event);
    expect(await world.answer('moved')).toMatchObject({ type: 'refused' });
    expect(await appointment(world.appointmentId)).toMatchObject({ state: 'BOOKED', startsAt: preOpAt('10:00') });
    expect(await world.callOf()).toMatchObject({ state: 'TO_CALL' });
  });
});
