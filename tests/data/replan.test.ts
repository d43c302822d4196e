import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import type { Trip, When } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { callList } from '@/lib/domain/plan/rebooking';
import { sealForAddress } from '@/lib/crypto/seal';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { setHold } from '@/lib/data/trip-holds';
import { recordNumber } from '@/lib/data/trip-numbers';
import { loadTrip } from '@/lib/data/trips';
import { openReplan, replanPath, sealReplan } from '@/lib/server/sealed-replan';
import { cancelSurgery, setSurgeryDay } from '@/app/trips/[tripId]/date/actions';
import { loseEscort } from '@/app/trips/[tripId]/escort/actions';
import { setProcedure } from '@/app/trips/[tripId]/procedure/actions';
import { applyNewPlan } from '@/app/trips/[tripId]/replan/actions';
import { callBy } from '../support/actions';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import { applyBy, formFor, livedTrip, MOVED, NOW, onDay, SURGERY } from '../support/lived-trips';
import { notesSentOut } from '../support/sent-out';

describe('applying a new plan', () => {
  it('moves, lists the calls and tells everybody else, in one change', async () => {
    const world = await livedTrip();
    const { owner, june, lena, tripId, access, stay, library } = world;
    const before = await loadTrip(access);
    expect(await applyBy(owner, await formFor(world, MOVED))).toEqual({ type: 'done', to: `/trips/${tripId}/rebooking?done=yes` });
    const { trip, version, calls } = await loadTrip(access);
    expect(version).toBe(before.version + 1);
    expect(trip.surgery).toMatchObject({ on: '2027-03-20' });
    expect(trip.items.find(({ id }) => id === library.id)?.when).toMatchObject({ from: '2027-03-27' });
    expect(trip.items.find(({ id }) => id === stay.id)?.when).toEqual(stay.when);
    expect(trip.escort).toEqual({ state: 'asked', name: 'June' });
    expect(callList(calls).open.map(({ subject, itemId }) => itemId ?? subject)).toEqual(['team', stay.id, 'escort']);
    expect(calls.find(({ itemId }) => itemId === stay.id)).toMatchObject({
      state: 'TO_CALL', deadlineOn: '2027-03-01', params: { to: '2027-03-18', toUntil: '2027-03-30', code: 'LH-20418', phone: '(212) 555-0133' },
    });
    const notes = await database().notification.findMany({ where: { tripId, kind: 'plan-changed' } });
    expect(notes.map(({ userId }) => userId).sort()).toEqual([june.userId, lena.userId].sort());
    expect(JSON.stringify(notes.map(({ params }) => params))).not.toMatch(/surg|2027/i);
    for (const who of [june, lena]) expect(await notesSentOut(who)).toEqual(['plan-changed']);
    expect(await notesSentOut(owner)).toEqual([]);
  });

  it('leaves what was unticked', async () => {
    const world = await livedTrip();
    const out = [`rebook:${world.stay.id}`, 'rebook:escort'];
    await applyBy(world.owner, await formFor(world, MOVED, out));
    const { trip, calls } = await loadTrip(world.access);
    expect(calls.map(({ subject }) => subject)).toEqual(['team']);
    expect(trip.escort.state).toBe('accepted');
  });

  it('names the outing that would stay on a quiet day', async () => {
    const world = await livedTrip();
    const near: AskedEvent = { type: 'surgery-day', on: '2027-03-16' as Day, time: null };
    const values = await formFor(world, near, [`move:${world.library.id}`]);
    expect(await applyBy(world.owner, values)).toMatchObject({ type: 'refused', problems: [{ code: 'outing-left-on-quiet-day', params: { name: 'Library' } }] });
    expect(await loadTrip(world.access)).toMatchObject({ version: 2, calls: [] });
  });

  it('is refused when the trip changed since, and leaves nothing behind', async () => {
    const world = await livedTrip();
    const values = await formFor(world, MOVED);
    await applyBy(world.june, values);
    expect(await applyBy(world.owner, values)).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
    expect((await loadTrip(world.access)).calls).toHaveLength(3);
  });

  it('doubled at the same moment is applied once', async () => {
    const world = await livedTrip();
    const values = await formFor(world, MOVED);
    const outcomes = await Promise.all([applyBy(world.owner, values), applyBy(world.owner, values), applyBy(world.june, values)]);
    expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(1);
    expect((await loadTrip(world.access)).calls).toHaveLength(3);
  });

  it('keeps calls without a change of the itinerary as a change of their own', async () => {
    const world = await livedTrip();
    const flight = onDay('FLIGHT', '2027-03-22', { purpose: 'GO_HOME', state: 'BOOKED' });
    await changeTrip(world.access, {
      edit: (trip) => ({ ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'GO_HOME'), flight] }), seenVersion: null, now: NOW,
    });
    const held = { reason: 'infection', setOn: SURGERY, saidBy: 'Dr. Feld' } as const;
    const hold: AskedEvent = { type: 'hold-set', hold: { ...held, source: 'patient' }, followUpOn: null };
    expect(await setHold(await accessFor(world.owner, world.tripId, 'record-word'), held, { now: new Date('2027-03-11T17:00:00Z'), seenVersion: null })).toEqual([]);
    const values = await formFor(world, hold, [`drop:${world.library.id}`]);
    expect(await applyBy(world.owner, values, applyNewPlan)).toMatchObject({ type: 'done' });
    const { calls } = await loadTrip(world.access);
    expect(calls.map(({ params }) => params.reason)).toContain('home-open');
    expect(JSON.stringify(calls)).not.toMatch(/infection|Feld|hold/);
  });

  it('is refused when the trip has moved on from what the address is about', async () => {
    const world = await livedTrip();
    const days = (from: string): When => ({ type: 'days', from: from as Day, until: addDays(from as Day, 1) });
    const event: AskedEvent = { type: 'item-moved', itemId: world.library.id, from: days('2027-03-16'), to: days('2027-03-17') };
    expect(await applyBy(world.owner, await formFor(world, event), applyNewPlan)).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
    expect((await loadTrip(world.access)).trip.items.find(({ id }) => id === world.library.id)?.when).toEqual(days('2027-03-18'));
  });

  it('gives what the plan adds an id of its own', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: SURGERY, procedure: 'epidural-injection', now: NOW });
    const world = { ...(await livedTrip()), owner, tripId, access: await accessFor(owner, tripId, 'change-itinerary') };
    const outcome = await setProcedure.perform(callBy(owner), { tripId, procedure: 'multilevel-fusion', nights: '' });
    const sealed = outcome.type === 'done' ? new URL(outcome.to, 'http://x').searchParams.get('e') ?? '' : '';
    const { trip } = await loadTrip(world.access);
    expect(outcome).toMatchObject({ to: expect.stringContaining(`/trips/${tripId}/replan?e=`) });
    const event: AskedEvent = { type: 'profile', procedure: 'multilevel-fusion', nights: null };
    expect(trip.items.some(({ purpose }) => purpose === 'PRE_OP')).toBe(false);
    await applyBy(owner, { ...(await formFor(world, event)), event: sealed }, applyNewPlan);
    const after = (await loadTrip(world.access)).trip;
    expect(after).toMatchObject({ procedure: 'multilevel-fusion', profile: { quietDays: 14, nights: 5 } });
    expect(after.items.filter(({ purpose }) => purpose === 'PRE_OP')).toHaveLength(1);
  });

  it('carries the procedure and the nights, and takes the numbers from the trip when it is applied', async () => {
    const world = await livedTrip();
    const outcome = await setProcedure.perform(callBy(world.owner), { tripId: world.tripId, procedure: 'microdiscectomy', nights: '3' });
    const sealed = outcome.type === 'done' ? new URL(outcome.to, 'http://x').searchParams.get('e') ?? '' : '';
    expect(openReplan(world.tripId, sealed)).toEqual({ type: 'profile', procedure: 'microdiscectomy', nights: 3 });
    const word = await accessFor(world.owner, world.tripId, 'record-word');
    for (const [number, value] of [['askBeforeFlyingUntil', 30], ['avoidFlyingUntil', 28], ['liftPounds', 5], ['quietDays', 6]] as const) {
      const said = { number, value, note: '', saidBy: 'Dr. Feld', saidOn: '2026-11-22' as Day };
      expect(await recordNumber(word, said, { now: NOW, seenVersion: null })).toEqual([]);
    }
    const { profile } = (await loadTrip(world.access)).trip;
    const values = await formFor(world, { type: 'profile', procedure: 'microdiscectomy', nights: 3 });
    expect(await applyBy(world.owner, { ...values, event: sealed }, applyNewPlan)).toMatchObject({ type: 'done' });
    expect((await loadTrip(world.access)).trip.profile).toEqual({ ...profile, nights: 3, quietDays: 6, avoidFlyingUntil: 28 });
  });

  it('to another procedure and back cuts no quiet day that the surgeon asked for', async () => {
    const world = await livedTrip();
    const word = await accessFor(world.owner, world.tripId, 'record-word');
    const six = { number: 'quietDays', value: 6, note: '', saidBy: 'Dr. Feld', saidOn: '2026-11-22' as Day } as const;
    expect(await recordNumber(word, six, { now: NOW, seenVersion: null })).toEqual([]);
    for (const procedure of ['endoscopic-spine', 'microdiscectomy'] as const) {
      expect(await applyBy(world.owner, await formFor(world, { type: 'profile', procedure, nights: null }), applyNewPlan)).toMatchObject({ type: 'done' });
      const { trip } = await loadTrip(world.access);
      expect(trip).toMatchObject({ procedure, profile: { quietDays: 6 } });
      expect(trip.items.find(({ kind }) => kind === 'QUIET_DAYS')?.when).toMatchObject({ from: '2027-03-11', until: '2027-03-18' });
    }
  });

  it('sealed with a whole profile by an older release does not open', async () => {
    const { tripId } = await livedTrip();
    const old = { type: 'profile', procedure: 'microdiscectomy', profile: { quietDays: 0 } };
    expect(openReplan(tripId, sealForAddress(`replan.${tripId}`, JSON.stringify(old)))).toBeNull();
  });

  it('opens for its own trip alone, as it was sealed, and for those who may', async () => {
    const [world, other] = [await livedTrip(), await livedTrip()];
    const values = await formFor(world, MOVED);
    const at = (change: Record<string, string>) => applyBy(world.owner, { ...values, ...change });
    expect(await at({ event: sealReplan(other.tripId, MOVED) })).toEqual({ type: 'not-found' });
    expect(await at({ event: 'nonsense' })).toEqual({ type: 'not-found' });
    expect(await applyBy(world.owner, values, applyNewPlan)).toEqual({ type: 'not-found' });
    expect(await applyBy(world.lena, values)).toEqual({ type: 'not-found' });
    expect(await applyBy(other.owner, values)).toEqual({ type: 'not-found' });
    const profile: AskedEvent = { type: 'hold-lifted', hold: { reason: 'leak', setOn: SURGERY, saidBy: '', source: 'patient' } };
    expect(await applyBy(world.june, { ...values, event: sealReplan(world.tripId, profile) }, applyNewPlan)).toEqual({ type: 'not-found' });
  });
});

describe('the ways to a new plan', () => {
  const dateForm = ({ tripId }: { tripId: string }, day: string, version: string) => ({ tripId, day, time: '', version });

  it('the date form shows it first where something was booked, and moves drafts at once', async () => {
    const world = await livedTrip();
    const call = callBy(world.owner, { now: NOW });
    expect(await setSurgeryDay.perform(call, dateForm(world, '2027-03-20', '2'))).toEqual({ type: 'done', to: expect.stringMatching(/\/replan\?e=[\w.-]+$/) });
    expect(await loadTrip(world.access)).toMatchObject({ version: 2 });
    const owner = await makePerson();
    const plain = { tripId: await makeTrip(owner, { surgeryOn: SURGERY, now: NOW }) };
    const access = await accessFor(owner, plain.tripId, 'set-surgery');
    expect(await setSurgeryDay.perform(callBy(owner, { now: NOW }), dateForm(plain, '2027-03-20', '1'))).toMatchObject({ type: 'done' });
    const { trip, calls } = await loadTrip(access);
    expect(trip.items.find(({ purpose }) => purpose === 'PRE_OP')?.when).toMatchObject({ from: '2027-03-19' });
    expect(calls.map(({ subject }) => subject)).toEqual(['team']);
  });

  it('the date form with nothing but the hospital’s hour leaves everything else where it is', async () => {
    const world = await livedTrip();
    const early = { type: 'days', from: '2027-03-15' as Day, until: '2027-03-16' as Day } as const;
    const edit = (trip: Trip) => ({ ...trip, items: trip.items.map((item) => (item.purpose === 'GO_HOME' ? { ...item, when: early } : item)) });
    expect(await changeTrip(world.access, { edit, seenVersion: null, now: NOW })).toEqual([]);
    expect(await setSurgeryDay.perform(callBy(world.owner, { now: NOW }), { ...dateForm(world, SURGERY, '3'), time: '06:30' })).toMatchObject({ type: 'done' });
    const { trip } = await loadTrip(world.access);
    expect(trip.items.find(({ purpose }) => purpose === 'GO_HOME')?.when).toEqual(early);
    expect(trip.items.find(({ kind }) => kind === 'SURGERY')?.when.type).toBe('timed');
  });

  it('an address says nothing of what happened', async () => {
    const world = await livedTrip();
    const path = replanPath(world.tripId, { type: 'surgery-cancelled' });
    expect(path).not.toMatch(/surgery|cancel|2027/);
    for (const action of [cancelSurgery, loseEscort]) {
      expect(await action.perform(callBy(world.owner), { tripId: world.tripId })).toMatchObject({ type: 'done', to: expect.stringContaining('/replan?e=') });
    }
    expect(await loadTrip(world.access)).toMatchObject({ version: 2 });
  });
});
