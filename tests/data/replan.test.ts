import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import type { Day } from '@/lib/domain/calendar/types';
import { addDays } from '@/lib/domain/calendar/days';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Item } from '@/lib/domain/itinerary/types';
import { callList } from '@/lib/domain/plan/rebooking';
import { allLines } from '@/lib/domain/plan/replan/apply-proposal';
import { replan } from '@/lib/domain/plan/replan/replan';
import type { ReplanEvent } from '@/lib/domain/plan/replan/types';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import { lineFieldName } from '@/lib/input/replan-event';
import { replanPath, sealReplan } from '@/lib/server/sealed-replan';
import { answerCall } from '@/app/trips/[tripId]/rebooking/actions';
import { cancelSurgery, setSurgeryDay } from '@/app/trips/[tripId]/date/actions';
import { loseEscort } from '@/app/trips/[tripId]/escort/actions';
import { setProcedure } from '@/app/trips/[tripId]/procedure/actions';
import { applyNewPlan, applySurgeryPlan } from '@/app/trips/[tripId]/replan/actions';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const SURGERY = '2027-03-11' as Day;
const MOVED: ReplanEvent = { type: 'surgery-day', on: addDays(SURGERY, 9), time: null };

const onDay = (kind: Item['kind'], day: string, more: Partial<Item>): Item =>
  blankItem(randomUUID(), kind, { type: 'days', from: day as Day, until: addDays(day as Day, 1) }, more);

/** A trip with a booked stay and visit, an outing, a caregiver and a daughter. */
async function livedTrip() {
  const [owner, june, lena] = await Promise.all([makePerson(), makePerson({ name: 'June' }), makePerson({ name: 'Lena', locale: 'es' })]);
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, escort: { state: 'accepted', name: 'June' }, now: NOW });
  await addMember(tripId, june, { role: 'CAREGIVER' });
  await addMember(tripId, lena, { role: 'FAMILY' });
  const stay: Item = {
    ...onDay('STAY', '2027-03-09', { state: 'BOOKED', title: 'Lindell House', place: 'STAY' }), when: { type: 'days', from: '2027-03-09' as Day, until: '2027-03-19' as Day },
    booking: { code: 'LH-20418', phone: '(212) 555-0133', canChange: true, changeBy: '2027-03-01' as Day, checkedBags: null },
  };
  const library = onDay('OUTING', '2027-03-18', { title: 'Library', place: 'ELSEWHERE' });
  const access = await accessFor(owner, tripId, 'change-itinerary');
  const edit = (trip: Parameters<typeof applyChange>[0]) => [stay, library].reduce((changed, item) => applyChange(changed, { type: 'add-item', item }), trip);
  expect(await changeTrip(access, { edit, seenVersion: null, now: NOW })).toEqual([]);
  return { owner, june, lena, tripId, access, stay, library };
}

type Lived = Awaited<ReturnType<typeof livedTrip>>;

async function formFor({ tripId, access }: Lived, event: ReplanEvent, without: readonly string[] = []) {
  const { trip, version } = await loadTrip(access);
  const ids = [...allLines(replan(trip, event, NOW))].filter((id) => !without.includes(id));
  const ticks = Object.fromEntries(ids.map((id) => [lineFieldName(id), 'on']));
  return { tripId, version: String(version), event: sealReplan(tripId, event), ...ticks };
}

const applyBy = (person: Person, values: Record<string, string>, action = applySurgeryPlan) => action.perform(callBy(person, { now: NOW }), values);
const mailsQueued = async (): Promise<number> => {
  const [row] = await database().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'notice'`;
  return Number(row?.count);
};

describe('applying a new plan', () => {
  it('moves, lists the calls and tells everybody else, in one change', async () => {
    const world = await livedTrip();
    const { owner, june, lena, tripId, access, stay, library } = world;
    const [before, mails] = [await loadTrip(access), await mailsQueued()];
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
    expect(await mailsQueued()).toBe(mails + 2);
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
    const near: ReplanEvent = { type: 'surgery-day', on: '2027-03-16' as Day, time: null };
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
    const hold: ReplanEvent = { type: 'hold-set', hold: { reason: 'infection', setOn: SURGERY, saidBy: 'Dr. Feld', source: 'patient' }, followUpOn: null };
    const values = await formFor(world, hold, [`drop:${world.library.id}`]);
    expect(await applyBy(world.owner, values, applyNewPlan)).toMatchObject({ type: 'done' });
    const { calls } = await loadTrip(world.access);
    expect(calls.map(({ params }) => params.reason)).toContain('home-open');
    expect(JSON.stringify(calls)).not.toMatch(/infection|Feld|hold/);
  });

  it('gives what the plan adds an id of its own', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: SURGERY, procedure: 'epidural-injection', now: NOW });
    const world = { ...(await livedTrip()), owner, tripId, access: await accessFor(owner, tripId, 'change-itinerary') };
    const outcome = await setProcedure.perform(callBy(owner), { tripId, procedure: 'multilevel-fusion', nights: '' });
    const sealed = outcome.type === 'done' ? new URL(outcome.to, 'http://x').searchParams.get('e') ?? '' : '';
    const { trip } = await loadTrip(world.access);
    expect(outcome).toMatchObject({ to: expect.stringContaining(`/trips/${tripId}/replan?e=`) });
    const { DEFAULT_PROFILES } = await import('@/lib/domain/recovery/default-profiles');
    const event: ReplanEvent = { type: 'profile', procedure: 'multilevel-fusion', profile: DEFAULT_PROFILES['multilevel-fusion'] };
    expect(trip.items.some(({ purpose }) => purpose === 'PRE_OP')).toBe(false);
    await applyBy(owner, { ...(await formFor(world, event)), event: sealed });
    const after = (await loadTrip(world.access)).trip;
    expect(after).toMatchObject({ procedure: 'multilevel-fusion', profile: { quietDays: 14, nights: 5 } });
    expect(after.items.filter(({ purpose }) => purpose === 'PRE_OP')).toHaveLength(1);
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
    const profile: ReplanEvent = { type: 'hold-lifted', hold: { reason: 'leak', setOn: SURGERY, saidBy: '', source: 'patient' } };
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
    const { stay, idOf, say, tripId } = await rebooking();
    expect(await say(idOf(stay.id), 'changed')).toEqual({ type: 'done', to: `/trips/${tripId}/items/${stay.id}` });
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

  it('a later plan supersedes the calls of an earlier one about the same things', async () => {
    const world = await rebooking();
    await applyBy(world.owner, await formFor(world, { type: 'surgery-day', on: '2027-04-01' as Day, time: null }));
    const { open } = callList((await loadTrip(world.access)).calls);
    expect(open.filter(({ subject }) => subject === 'team')).toHaveLength(1);
    expect(open.find(({ itemId }) => itemId === world.stay.id)?.params.to).toBe('2027-03-30');
  });

  it('a change that was undone takes its calls along', async () => {
    const world = await rebooking();
    const { calls } = await loadTrip(world.access);
    const undoesId = calls[0]?.changeId ?? '';
    await database().change.create({ data: { tripId: world.tripId, version: 9, deed: 'set-surgery', actorName: 'Ruth', before: {}, after: {}, undoesId } });
    expect((await loadTrip(world.access)).calls).toEqual([]);
  });
});
