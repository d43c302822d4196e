import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import { DEEDS, mayDo } from '@/lib/domain/access/deeds';
import { addDays } from '@/lib/domain/calendar/days';
import { surgeryHour } from '@/lib/domain/plan/surgery-hour';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { openTrip } from '@/lib/data/open-trip';
import { loadTrip } from '@/lib/data/trips';
import { shareWithCentre } from '@/lib/data/trip-words';
import { cancelSurgery, confirmSurgeryDay, reopenDate, setSurgeryDay } from '@/app/trips/[tripId]/date/actions';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { setProcedure } from '@/app/trips/[tripId]/procedure/actions';
import { applyNewPlan } from '@/app/trips/[tripId]/replan/actions';
import { sealReplan } from '@/lib/server/sealed-replan';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { applyBy, formFor, livedTrip, MOVED, NOW, SURGERY } from '../support/lived-trips';
import { notesSentOut } from '../support/sent-out';

const LATER = addDays(SURGERY, 9);

/** The lived trip, shared with a centre where Rosa coordinates and Ines is a clinician. */
async function sharedTrip() {
  const centre = await makeCentre();
  const world = await livedTrip({ centre });
  const rosa = await makeStaff(await makePerson({ name: 'Rosa Delgado' }), centre.id, 'COORDINATOR');
  const ines = await makeStaff(await makePerson({ name: 'Ines' }), centre.id, 'CLINICIAN');
  await shareWithCentre(await accessFor(world.owner, world.tripId, 'share-with-centre'), true, NOW);
  return { ...world, centre, rosa, ines };
}
type Shared = Awaited<ReturnType<typeof sharedTrip>>;

const stateOf = async ({ access }: Shared) => loadTrip(access);
const proposals = ({ tripId }: Shared) => database().proposal.findMany({ where: { tripId, kind: 'SURGERY' }, orderBy: { madeAt: 'asc' } });
const notesOf = async (person: Person) => (await inboxOf(person)).map(({ kind, params }) => [kind, params.name, params.centre]);
const lastChangeOf = async (world: Shared) => (await stateOf(world)).lastChange;

async function say(world: Shared, who: Person, day: string, time = '') {
  const { version } = await stateOf(world);
  return setSurgeryDay.perform(callBy(who, { now: NOW }), { tripId: world.tripId, day, time, version: String(version) });
}

/** By the re-plan that the form leads to, with every box ticked. */
async function move(world: Shared, who: Person, day: string) {
  const on = day as typeof SURGERY;
  return applyBy(who, await formFor(world, { type: 'surgery-day', on, time: null }));
}

async function undoLast(world: Shared, who: Person) {
  const changeId = (await lastChangeOf(world))?.id ?? '';
  return undoChange.perform(callBy(who, { now: NOW }), { tripId: world.tripId, changeId });
}

describe('the centre’s word on the surgery day', () => {
  it('shows first what it moves, then applies at once, confirmed; the calls are left to the patient’s side', async () => {
    const world = await sharedTrip();
    expect(await say(world, world.rosa, LATER)).toMatchObject({ type: 'done', to: expect.stringContaining('/replan?e=') });
    expect(await move(world, world.rosa, LATER)).toEqual({ type: 'done', to: `/arrivals?trip=${world.tripId}` });
    const { trip, calls, lastChange } = await stateOf(world);
    expect(trip.surgery).toEqual({ state: 'dated', on: LATER, confirmedByCentre: true, hourByCentre: false });
    expect(calls.map(({ subject }) => subject)).toEqual(['team', 'item', 'escort']);
    expect(lastChange).toMatchObject({ byCentre: true, actorName: 'Rosa Delgado, Kips Bay Spine Hospital', deed: 'set-surgery' });
  });

  it('tells the patient, caregivers and family by inbox and the ways that they chose, and nobody’s health', async () => {
    const world = await sharedTrip();
    await move(world, world.rosa, LATER);
    for (const who of [world.owner, world.june, world.lena]) {
      expect(await notesOf(who)).toContainEqual(['centre-changed-plan', 'Rosa Delgado', 'Kips Bay Spine Hospital']);
    }
    for (const who of [world.owner, world.june, world.lena]) expect(await notesSentOut(who)).toContain('centre-changed-plan');
    expect([await notesOf(world.rosa), await notesSentOut(world.rosa)]).toEqual([[], []]);
    const stored = await database().notification.findMany({ where: { tripId: world.tripId } });
    expect(JSON.stringify(stored.map(({ params }) => params))).not.toMatch(/spine|surg|2027/i);
  });

  it('is a yes to the day as it stands, in one tap: whoever waited for it is confirmed, the hour stays whose it was', async () => {
    const world = await sharedTrip();
    await say(world, world.owner, SURGERY, '06:30');
    await move(world, world.owner, LATER);
    await say(world, world.owner, LATER, '07:15');
    expect(await proposals(world)).toMatchObject([{ state: 'OPEN' }]);
    const { version } = await stateOf(world);
    const yes = { tripId: world.tripId, version: String(version) };
    expect(await confirmSurgeryDay.perform(callBy(world.rosa, { now: NOW }), yes)).toMatchObject({ type: 'done' });
    expect((await stateOf(world)).trip.surgery).toMatchObject({ on: LATER, confirmedByCentre: true, hourByCentre: false });
    expect(await proposals(world)).toMatchObject([{ state: 'CONFIRMED', settledById: world.rosa.userId, settledAt: NOW }]);
    expect(await notesOf(world.owner)).toContainEqual(['centre-confirmed-day', 'Rosa Delgado', 'Kips Bay Spine Hospital']);
    // Tapped twice, nothing is said twice.
    const told = (await notesOf(world.owner)).length;
    await confirmSurgeryDay.perform(callBy(world.rosa, { now: NOW }), { ...yes, version: String(version + 1) });
    expect(await notesOf(world.owner)).toHaveLength(told);
  });

  it('is nobody else’s to give', async () => {
    const world = await sharedTrip();
    for (const who of [world.owner, world.june]) {
      expect(await confirmSurgeryDay.perform(callBy(who), { tripId: world.tripId, version: '3' })).toEqual({ type: 'not-found' });
    }
    await say(world, world.owner, SURGERY);
    expect((await stateOf(world)).trip.surgery).toMatchObject({ confirmedByCentre: false });
  });

  it('confirms the day that the page showed, not one that was set meanwhile', async () => {
    const world = await sharedTrip();
    const { version } = await stateOf(world);
    await move(world, world.owner, LATER);
    const yes = { tripId: world.tripId, version: String(version) };
    expect(await confirmSurgeryDay.perform(callBy(world.rosa, { now: NOW }), yes)).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
    expect((await stateOf(world)).trip.surgery).toMatchObject({ on: LATER, confirmedByCentre: false });
  });

  it('for another day refuses what the patient said', async () => {
    const world = await sharedTrip();
    await move(world, world.owner, LATER);
    await move(world, world.rosa, addDays(LATER, 2));
    expect(await proposals(world)).toMatchObject([{ state: 'REFUSED', settledById: world.rosa.userId }]);
    await move(world, world.june, LATER);
    expect((await proposals(world)).map(({ state }) => state)).toEqual(['REFUSED', 'OPEN']);
    await move(world, world.owner, addDays(LATER, 1));
    expect((await proposals(world)).map(({ state }) => state)).toEqual(['REFUSED', 'WITHDRAWN', 'OPEN']);
  });

  it('opens the day again, or cancels it', async () => {
    const world = await sharedTrip();
    for (const action of [reopenDate, cancelSurgery]) {
      expect(await action.perform(callBy(world.rosa), { tripId: world.tripId })).toMatchObject({ type: 'done', to: expect.stringContaining('/replan?e=') });
    }
    await applyBy(world.rosa, await formFor(world, { type: 'surgery-cancelled' }));
    expect(await stateOf(world)).toMatchObject({ trip: { surgery: { state: 'unknown' } }, lastChange: { byCentre: true } });
  });
});

describe('the hour of surgery', () => {
  it('comes after the day, from either; the centre’s is marked as theirs until the patient says another', async () => {
    const world = await sharedTrip();
    await say(world, world.rosa, SURGERY, '06:30');
    const { trip } = await stateOf(world);
    expect(trip.surgery).toMatchObject({ confirmedByCentre: true, hourByCentre: true });
    expect(surgeryHour(trip)).toEqual(new Date('2027-03-11T11:30:00Z'));
    await say(world, world.rosa, SURGERY, '07:00');
    expect(await notesOf(world.owner)).toContainEqual(['centre-set-hour', 'Rosa Delgado', 'Kips Bay Spine Hospital']);
    await say(world, world.owner, SURGERY, '07:00');
    expect((await stateOf(world)).trip.surgery).toMatchObject({ hourByCentre: true });
    await say(world, world.owner, SURGERY, '08:00');
    expect((await stateOf(world)).trip.surgery).toMatchObject({ confirmedByCentre: true, hourByCentre: false });
    expect(await notesOf(world.rosa)).toEqual([['day-awaits-centre', 'Ruth Calloway', '']]);
  });

  it('goes with its day when that moves', async () => {
    const world = await sharedTrip();
    await say(world, world.rosa, SURGERY, '06:30');
    await move(world, world.owner, LATER);
    expect((await stateOf(world)).trip.surgery).toEqual({ state: 'dated', on: LATER, confirmedByCentre: false, hourByCentre: false });
  });
});

describe('a patient who moves a day that the centre confirmed', () => {
  it('has it at once, marked as not confirmed; a proposal opens, and all staff of the centre are told', async () => {
    const world = await sharedTrip();
    await say(world, world.rosa, SURGERY);
    await move(world, world.owner, LATER);
    expect((await stateOf(world)).trip.surgery).toMatchObject({ on: LATER, confirmedByCentre: false });
    expect(await proposals(world)).toMatchObject([{ state: 'OPEN', centreId: world.centre.id, madeById: world.owner.userId }]);
    for (const who of [world.rosa, world.ines]) expect(await notesOf(who)).toEqual([['day-awaits-centre', 'Ruth Calloway', '']]);
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
    expect(await notesOf(stranger)).toEqual([]);
  });

  it('who does not share the trip bothers no centre', async () => {
    const world = await sharedTrip();
    await shareWithCentre(await accessFor(world.owner, world.tripId, 'share-with-centre'), false, NOW);
    await move(world, world.owner, LATER);
    expect(await proposals(world)).toEqual([]);
    expect(await notesOf(world.rosa)).toEqual([]);
  });
});

describe('to take a word on the surgery day back', () => {
  it('staff have the right for the centre’s word; what had awaited it awaits it again', async () => {
    const world = await sharedTrip();
    await move(world, world.owner, LATER);
    expect(await undoLast(world, world.rosa)).toEqual({ type: 'not-found' });
    await move(world, world.rosa, addDays(LATER, 2));
    expect(await undoLast(world, world.ines)).toMatchObject({ type: 'done' });
    expect((await stateOf(world)).trip.surgery).toMatchObject({ on: LATER, confirmedByCentre: false });
    expect(await proposals(world)).toMatchObject([{ state: 'OPEN', settledById: null, settledAt: null }]);
  });

  it('the patient’s side may take back a move of the centre: then it is the patient’s word', async () => {
    const world = await sharedTrip();
    await say(world, world.rosa, SURGERY, '06:30');
    await move(world, world.rosa, LATER);
    expect(await undoLast(world, world.june)).toMatchObject({ type: 'done' });
    const { trip, lastChange } = await stateOf(world);
    expect(trip.surgery).toEqual({ state: 'dated', on: SURGERY, confirmedByCentre: false, hourByCentre: false });
    expect(lastChange).toMatchObject({ byCentre: false, after: { surgery: { confirmedByCentre: false } } });
    expect(await proposals(world)).toMatchObject([{ state: 'OPEN', madeById: world.june.userId }]);
    expect(await notesOf(world.rosa)).toEqual([['day-awaits-centre', 'June', '']]);
  });

  it('the patient’s side cannot take back the centre’s yes', async () => {
    const world = await sharedTrip();
    await say(world, world.rosa, SURGERY);
    expect(await undoLast(world, world.owner)).toEqual({ type: 'not-found' });
    expect((await stateOf(world)).trip.surgery).toMatchObject({ confirmedByCentre: true });
  });
});

describe('what staff may do with a trip', () => {
  it('is to look, to book, to say the surgery day and what clinicians said, and to post updates', async () => {
    const world = await sharedTrip();
    const opened = await Promise.all(DEEDS.map(async (deed) => ((await openTrip(world.rosa, world.tripId, deed)) ? [deed] : [])));
    expect(opened.flat()).toEqual(DEEDS.filter((deed) => mayDo(deed, { role: 'STAFF', seesMedical: true })));
    expect(opened.flat()).toEqual([
      'see-itinerary', 'see-medical', 'book-appointment', 'set-surgery', 'record-word', 'post-update', 'see-updates', 'settle-word', 'set-centre-escort', 'ask-patient', 'see-looks',
    ]);
  });

  it('is no other procedure, and no re-plan of anything but the surgery day', async () => {
    const world = await sharedTrip();
    const { version } = await stateOf(world);
    expect(await setProcedure.perform(callBy(world.rosa), { tripId: world.tripId, procedure: 'arthroscopy', nights: '' })).toEqual({ type: 'not-found' });
    for (const event of [{ type: 'profile', procedure: 'arthroscopy', nights: null }, { type: 'escort-lost' }] as const) {
      const values = { tripId: world.tripId, version: String(version), event: sealReplan(world.tripId, event) };
      expect(await applyBy(world.rosa, values)).toEqual({ type: 'not-found' });
      expect(await applyBy(world.rosa, values, applyNewPlan)).toEqual({ type: 'not-found' });
    }
    expect((await stateOf(world)).version).toBe(version);
  });

  it('ends with the sharing', async () => {
    const world = await sharedTrip();
    const values = await formFor(world, MOVED);
    await shareWithCentre(await accessFor(world.owner, world.tripId, 'share-with-centre'), false, NOW);
    expect(await applyBy(world.rosa, values)).toEqual({ type: 'not-found' });
    expect(await say(world, world.rosa, LATER)).toEqual({ type: 'not-found' });
  });
});
