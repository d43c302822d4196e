import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addTask, answerTask, askTask, changeTask, removeTask, tickTask } from '@/app/trips/[tripId]/people/tasks/actions';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { loadTripHelp } from '@/lib/data/trip-help';
import { tripState } from '@/lib/data/trips';
import { MOST_TASKS } from '@/lib/domain/people/tasks';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { NOW } from '../support/full-trip';
import { pooled } from '../support/racing';
import { type Circle, tripCircle } from '../support/trip-circle';

let mine: Circle;
beforeEach(async () => {
  mine = await tripCircle();
});

const send = async (action: Action, by: Person, typed: Record<string, string>, circle = mine) => {
  const outcome = await action.perform(callBy(by, { now: NOW }), { tripId: circle.tripId, ...typed });
  return outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => [field, code].filter(Boolean).join(' ')) : outcome.type;
};

/** Adds a task as the form does; its id, or why not. */
async function add(typed: Record<string, string> = {}, by = mine.owner, circle = mine) {
  const taskId = randomUUID();
  const answer = await send(addTask, by, { taskId, kind: 'DRIVE', title: '', day: '', time: '', who: '', ...typed }, circle);
  return answer === 'done' ? taskId : answer;
}

async function added(typed: Record<string, string> = {}, circle = mine): Promise<string> {
  const id = await add(typed, circle.owner, circle);
  if (typeof id !== 'string') throw new Error(id.join());
  return id;
}

const helpOf = async (circle = mine) => loadTripHelp(await accessFor(circle.owner, circle.tripId, 'see-itinerary'));
const taskNow = async (id: string, circle = mine) => (await helpOf(circle)).tasks.find((task) => task.id === id);
const answer = (by: Person, taskId: string, said: string, revision = '1', circle = mine) => send(answerTask, by, { taskId, answer: said, revision }, circle);
const tick = (by: Person, taskId: string, done: 'yes' | 'no' = 'yes') => send(tickTask, by, { taskId, done });
const notes = async (who: Person) => (await inboxOf(who)).filter(({ kind }) => kind.startsWith('task-')).map(({ kind, params }) => [kind, params]);

describe('a task', () => {
  it('is added once, asked of somebody, taken on, and done; the people of the trip grow with each', async () => {
    const access = await accessFor(mine.owner, mine.tripId, 'see-itinerary');
    const grown = async () => (await tripState(access)).people;
    const before = await grown();
    const taskId = randomUUID();
    const typed = { taskId, kind: 'DRIVE', title: '', day: '2027-03-09', time: '06:00', place: 'home', who: mine.family.userId };
    expect([await send(addTask, mine.owner, typed), await send(addTask, mine.owner, typed)]).toEqual(['done', 'done']);
    expect((await helpOf()).tasks).toMatchObject([{ id: taskId, state: 'ASKED', person: { name: 'Dale Calloway' }, due: { type: 'moment', on: '2027-03-09', zone: 'America/Denver', at: new Date('2027-03-09T13:00:00Z') } }]);
    expect(await notes(mine.family)).toMatchObject([['task-asked', { name: mine.owner.name }]]);
    expect(await answer(mine.family, taskId, 'accept')).toBe('redrawn');
    expect((await notes(mine.owner))[0]?.[0]).toBe('task-accepted');
    expect(await tick(mine.family, taskId)).toBe('redrawn');
    expect(await taskNow(taskId)).toMatchObject({ state: 'DONE', doneAt: NOW });
    expect(await tick(mine.family, taskId, 'no')).toBe('redrawn');
    expect(await taskNow(taskId)).toMatchObject({ state: 'ACCEPTED', doneAt: null });
    expect(await grown()).toBeGreaterThan(before + 3);
  });

  it('is open for whoever can, and everybody else hears of it', async () => {
    const taskId = await added({ who: 'anybody' });
    expect([await notes(mine.family), await notes(mine.caregiver), await notes(mine.owner)]).toMatchObject([[['task-open', {}]], [['task-open', {}]], []]);
    expect(await answer(mine.family, taskId, 'accept')).toBe('redrawn');
    expect(await answer(mine.caregiver, taskId, 'accept')).toEqual(['task-is-with']);
  });

  it('is asked of the next one after a no, or handed back', async () => {
    const taskId = await added({ who: mine.family.userId });
    expect(await answer(mine.family, taskId, 'decline')).toBe('redrawn');
    expect(await taskNow(taskId)).toMatchObject({ state: 'DECLINED', person: { name: 'Dale Calloway' } });
    expect(await send(askTask, mine.owner, { taskId, who: mine.caregiver.userId, revision: '2' })).toBe('done');
    await answer(mine.caregiver, taskId, 'accept', '3');
    expect(await answer(mine.caregiver, taskId, 'hand-back', '4')).toBe('redrawn');
    expect(await taskNow(taskId)).toMatchObject({ state: 'OPEN', person: null });
    expect((await notes(mine.owner)).map(([kind]) => kind).sort()).toEqual(['task-accepted', 'task-declined', 'task-handed-back']);
  });

  it('on another day asks who said yes again, and a yes to the old day is refused', async () => {
    const taskId = await added({ who: mine.family.userId, day: '2027-03-09' });
    await answer(mine.family, taskId, 'accept');
    const typed = { taskId, kind: 'DRIVE', title: 'To the airport', day: '2027-03-08', time: '', place: 'new-york' };
    expect(await send(changeTask, mine.owner, { ...typed, revision: '1' })).toEqual(['stale']);
    expect(await send(changeTask, mine.owner, { ...typed, revision: '2' })).toBe('done');
    expect(await taskNow(taskId)).toMatchObject({ state: 'ASKED', title: 'To the airport', due: { on: '2027-03-08' } });
    expect(await answer(mine.family, taskId, 'accept', '2')).toEqual(['stale']);
    expect(await answer(mine.family, taskId, 'accept', '3')).toBe('redrawn');
  });

  it('says nothing of itself in notes and mails', async () => {
    await added({ kind: 'OTHER', title: 'Fetch the tramadol', who: mine.family.userId });
    const rows = await database().notification.findMany({ where: { tripId: mine.tripId } });
    expect(JSON.stringify(rows)).not.toContain('tramadol');
  });
});

describe('who may do what', () => {
  it('family answer and tick their own; caregivers and the owner all; staff none', async () => {
    const [own, other] = [await added({ who: mine.family.userId }), await added({ who: mine.caregiver.userId })];
    expect([await tick(mine.family, own), await tick(mine.family, other)]).toEqual(['redrawn', ['task-not-asked']]);
    expect([await tick(mine.caregiver, own, 'no'), await tick(mine.owner, other)]).toEqual(['redrawn', 'redrawn']);
    for (const action of [addTask, changeTask, askTask, removeTask]) expect(await send(action, mine.family, { taskId: own })).toBe('not-found');
  });

  it('staff of the centre that sees the trip do nothing with its tasks', async () => {
    const centre = await makeCentre();
    const tripId = await makeTrip(mine.owner, { centre });
    await database().trip.update({ where: { id: tripId }, data: { sharedWithCentreAt: NOW } });
    const staff = await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
    for (const action of [addTask, changeTask, askTask, removeTask, answerTask, tickTask]) expect(await send(action, staff, { tripId })).toBe('not-found');
  });

  it('nobody reaches a task of another trip', async () => {
    const theirs = await tripCircle();
    const taskId = await added({ who: theirs.family.userId }, theirs);
    const before = await taskNow(taskId, theirs);
    expect(await tick(mine.owner, taskId)).toBe('not-found');
    expect(await answer(mine.owner, taskId, 'accept')).toBe('not-found');
    expect(await send(removeTask, mine.owner, { taskId })).toBe('not-found');
    expect(await send(askTask, mine.owner, { taskId, who: '', revision: '1' })).toBe('not-found');
    expect(await send(changeTask, mine.owner, { taskId, kind: 'OTHER', title: 'Mine now', revision: '1' })).toBe('not-found');
    expect(await taskNow(taskId, theirs)).toEqual(before);
  });

  it('nobody is asked who is not on the trip', async () => {
    const stranger = await makePerson();
    expect(await add({ who: stranger.userId })).toEqual(['who unknown-choice']);
    const taskId = await added();
    expect(await send(askTask, mine.owner, { taskId, who: stranger.userId, revision: '1' })).toEqual(['who unknown-choice']);
  });
});

describe('what somebody types', () => {
  it.each([
    ['words of 10,000 characters', { title: 'x'.repeat(10_000) }, ['title too-long']],
    ['nothing, of a kind that does not say what to do', { kind: 'OTHER' }, ['title required']],
    ['a kind that is none', { kind: 'SHOP' }, ['kind unknown-choice']],
    ['a day that has passed', { day: '2026-11-21' }, ['day day-past']],
    ['a day years away', { day: '2030-01-01' }, ['day day-too-far']],
    ['a day that is none', { day: '2027-02-30' }, ['day invalid-day']],
    ['an hour without a day', { time: '10:00' }, ['day required']],
    ['an hour that the clocks skip', { day: '2027-03-14', time: '02:30' }, ['time skipped-time']],
    ['control characters', { title: 'a\u0000b' }, ['title invalid-text']],
    ['somebody who is nobody', { who: 'x' }, ['who unknown-choice']],
  ])('%s is refused beside its field', async (_, typed, problems) => expect(await add(typed)).toEqual(problems));

  it('is kept as it is, in whatever letters', async () => {
    const title = '<b>\u202EZoë</b> 🎈';
    expect((await taskNow(await added({ kind: 'OTHER', title })))?.title).toBe(title);
  });

  it('is a hundred tasks a trip and no more, whoever adds at once', async () => {
    const row = { tripId: mine.tripId, kind: 'DRIVE', madeById: mine.owner.userId, madeAt: NOW } as const;
    await database().task.createMany({ data: Array.from({ length: MOST_TASKS - 1 }, () => row) });
    const answers = await Promise.all([add(), add({}, mine.caregiver), add()]);
    expect(answers.filter((one) => typeof one !== 'string')).toEqual([['too-many-tasks'], ['too-many-tasks']]);
    expect(await database().task.count({ where: { tripId: mine.tripId } })).toBe(MOST_TASKS);
  });
});

describe('whoever leaves the trip', () => {
  it('leaves their tasks open, but for what they did', async () => {
    const [open, done] = [await added({ who: mine.family.userId }), await added({ who: mine.family.userId })];
    await tick(mine.family, done);
    await database().tripMember.deleteMany({ where: { tripId: mine.tripId, userId: mine.family.userId } });
    expect(await taskNow(open)).toMatchObject({ state: 'OPEN', person: null, askedAt: null, revision: 2 });
    expect(await taskNow(done)).toMatchObject({ state: 'DONE', person: { name: 'Dale Calloway' } });
    expect(await answer(mine.family, open, 'accept')).toBe('not-found');
  });

  it('and Mendway altogether, leaves them too', async () => {
    const taskId = await added({ who: mine.family.userId });
    await database().user.delete({ where: { id: mine.family.userId } });
    expect(await taskNow(taskId)).toMatchObject({ state: 'OPEN', person: null });
  });
});

describe('in the same second', () => {
  it('two take on what is open: one has it, the other is told who', async () => {
    await pooled(10, async () => {
      const circle = await tripCircle();
      const taskId = await added({}, circle);
      const said = await Promise.all([answer(circle.family, taskId, 'accept', '1', circle), answer(circle.caregiver, taskId, 'accept', '1', circle)]);
      const first = said.indexOf('redrawn');
      expect(said.filter((one) => one === 'redrawn')).toHaveLength(1);
      expect(['task-is-with', 'task-not-asked']).toContain(String(said[1 - first]));
      expect((await taskNow(taskId, circle))?.person?.userId).toBe([circle.family, circle.caregiver][first]?.userId);
    });
  });

  it('a yes and another who is asked instead: the yes holds, or is refused', async () => {
    await pooled(10, async () => {
      const circle = await tripCircle();
      const taskId = await added({ who: circle.family.userId }, circle);
      const [yes, asked] = await Promise.all([
        answer(circle.family, taskId, 'accept', '1', circle), send(askTask, circle.owner, { taskId, who: circle.caregiver.userId, revision: '1' }, circle),
      ]);
      expect([yes, asked]).toEqual(yes === 'redrawn' ? ['redrawn', ['stale']] : [['task-not-asked'], 'done']);
    });
  });
});
