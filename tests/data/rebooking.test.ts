import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { callList } from '@/lib/domain/plan/rebooking';
import type { ReplanEvent } from '@/lib/domain/plan/replan/types';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import { typedItem } from '@/lib/input/item-values';
import { undoChange } from '@/app/trips/[tripId]/history/actions';
import { saveStay } from '@/app/trips/[tripId]/items/actions';
import { answerCall } from '@/app/trips/[tripId]/rebooking/actions';
import { callBy } from '../support/actions';
import { applyBy, formFor, livedTrip, MOVED, NOW } from '../support/lived-trips';

describe('how a call went', () => {
  async function rebooking() {
    const world = await livedTrip();
    await applyBy(world.owner, await formFor(world, MOVED));
    const { calls } = await loadTrip(world.access);
    const idOf = (subject: string) => calls.find((call) => (call.itemId ?? call.subject) === subject)?.id ?? '';
    const say = (callId: string, outcome: string, answer = '', person = world.owner) =>
      answerCall.perform(callBy(person, { now: NOW }), { tripId: world.tripId, callId, outcome, answer });
    return { ...world, idOf, say };
  }

  it('the day that was asked for goes into the plan', async () => {
    const { stay, idOf, say, access } = await rebooking();
    await say(idOf(stay.id), 'moved');
    const { trip, calls } = await loadTrip(access);
    expect(trip.items.find(({ id }) => id === stay.id)).toMatchObject({ when: { from: '2027-03-18', until: '2027-03-30' }, booking: { code: 'LH-20418' } });
    expect(callList(calls).done.map(({ itemId }) => itemId)).toEqual([stay.id]);
  });

  it('another day is written in the item’s own form', async () => {
    const { owner, stay, idOf, say, tripId, access } = await rebooking();
    expect(await say(idOf(stay.id), 'changed', 'From the 19th')).toEqual({ type: 'done', to: `/trips/${tripId}/items/${stay.id}` });
    const stateNow = async () => callList((await loadTrip(access)).calls).open.find(({ itemId }) => itemId === stay.id)?.state;
    const save = async (fromDay: string) => {
      const { trip, version } = await loadTrip(access);
      const item = trip.items.find(({ id }) => id === stay.id) ?? stay;
      const form = { address: '', phone: '', ...typedItem(item), fromDay, kind: 'STAY', tripId, itemId: stay.id, version: String(version) };
      return saveStay.perform(callBy(owner, { now: NOW }), form);
    };
    // The form may be left, or saved with the old day in it.
    expect(await stateNow()).toBe('ASKED');
    expect(await save('2027-03-09')).toMatchObject({ type: 'done' });
    expect(await stateNow()).toBe('ASKED');
    expect(await save('2027-03-10')).toMatchObject({ type: 'done' });
    expect(await stateNow()).toBeUndefined();
  });

  it('a refusal is kept with what they said, and stays open', async () => {
    const { stay, idOf, say, access } = await rebooking();
    await say(idOf(stay.id), 'asked');
    await say(idOf(stay.id), 'refused', 'No room before the 25th');
    const open = callList((await loadTrip(access)).calls).open.find(({ itemId }) => itemId === stay.id);
    expect(open).toMatchObject({ state: 'REFUSED', answer: 'No room before the 25th' });
  });

  it('an escort who says yes has accepted, one who cannot come is none', async () => {
    const { idOf, say, access } = await rebooking();
    await say(idOf('escort'), 'moved');
    expect((await loadTrip(access)).trip.escort).toEqual({ state: 'accepted', name: 'June' });
    await say(idOf('escort'), 'refused');
    expect((await loadTrip(access)).trip.escort).toEqual({ state: 'none', name: '' });
  });

  it('is nobody’s business on another trip', async () => {
    const [one, other] = [await rebooking(), await rebooking()];
    expect(await one.say(other.idOf('team'), 'changed')).toEqual({ type: 'not-found' });
    expect(await one.say(one.idOf('team'), 'changed', '', other.owner)).toEqual({ type: 'not-found' });
    expect(await one.say(one.idOf('team'), 'changed', 'x'.repeat(301))).toMatchObject({ type: 'refused', problems: [{ field: 'answer' }] });
  });

  it('what the surgeon’s team says is not noted: it may name a medicine', async () => {
    const { idOf, say, access } = await rebooking();
    for (const outcome of ['changed', 'to-call', 'asked']) {
      await say(idOf('team'), outcome, 'Stop the warfarin');
      expect((await loadTrip(access)).calls.find(({ subject }) => subject === 'team')?.answer).toBe('');
    }
    expect(await database().rebooking.count({ where: { tripId: access.tripId, answer: { contains: 'warfarin' } } })).toBe(0);
  });

  it('from before an undo or a later plan, says nothing of the trip as it is', async () => {
    const world = await rebooking();
    const CANCELLED: ReplanEvent = { type: 'surgery-cancelled' };
    await applyBy(world.owner, await formFor(world, CANCELLED));
    const { calls, lastChange } = await loadTrip(world.access);
    const [moving] = calls.filter(({ itemId }) => itemId === world.stay.id);
    const off = calls.find(({ itemId, params }) => itemId === world.stay.id && params.reason === 'cancelled');
    expect(await world.say(moving?.id ?? '', 'moved')).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
    expect(await loadTrip(world.access)).toMatchObject({ calls, lastChange });
    await world.say(off?.id ?? '', 'asked');
    await undoChange.perform(callBy(world.owner, { now: NOW }), { tripId: world.tripId, changeId: lastChange?.id });
    const before = await loadTrip(world.access);
    expect(before.trip.items.map(({ id }) => id)).toContain(world.stay.id);
    for (const outcome of ['moved', 'refused']) expect(await world.say(off?.id ?? '', outcome)).toEqual({ type: 'not-found' });
    expect(await loadTrip(world.access)).toEqual(before);
    expect(await database().rebooking.findFirst({ where: { id: off?.id } })).toMatchObject({ state: 'ASKED' });
  });

  it('a later plan supersedes the calls of an earlier one about the same things', async () => {
    const world = await rebooking();
    await applyBy(world.owner, await formFor(world, { type: 'surgery-day', on: '2027-04-01' as Day, time: null }));
    const { open } = callList((await loadTrip(world.access)).calls);
    expect(open.filter(({ subject }) => subject === 'team')).toHaveLength(1);
    expect(open.find(({ itemId }) => itemId === world.stay.id)?.params.to).toBe('2027-03-30');
  });

  it('a new plan that was undone takes its calls along, and the trip is as it was', async () => {
    const world = await livedTrip();
    const before = (await loadTrip(world.access)).trip;
    await applyBy(world.owner, await formFor(world, MOVED));
    const { lastChange } = await loadTrip(world.access);
    const undone = await undoChange.perform(callBy(world.owner, { now: NOW }), { tripId: world.tripId, changeId: lastChange?.id });
    expect(undone).toMatchObject({ type: 'done' });
    expect(await loadTrip(world.access)).toMatchObject({ calls: [], trip: before });
  });

  it('a tick on the list leaves the new plan undoable', async () => {
    const { idOf, say, access } = await rebooking();
    const before = await loadTrip(access);
    await say(idOf('team'), 'changed');
    const after = await loadTrip(access);
    expect(after).toMatchObject({ version: before.version, lastChange: before.lastChange });
    expect(await database().auditEvent.count({ where: { tripId: access.tripId } })).toBeGreaterThan(2);
  });
});
