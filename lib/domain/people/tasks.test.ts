import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day, zone } from '@/tests/support/trips';
import type { TripRole } from '../access/deeds';
import { NEW_YORK } from '../calendar/zones';
import type { Problem } from '../problem';
import { dueOf } from './task-due';
import {
  afterEdit, afterStep, askedStanding, inDueOrder, isOverdue, isSeenBy, mayAccept, mayTick, taskList, type TaskReader, type TaskStanding, type TaskStep,
  waitingFor, whoHelps,
} from './tasks';
import type { Due, Task, TaskState } from './types';

const NOW = at('2027-02-10', '12:00');
const reader = (role: TripRole, userId: string = role): TaskReader => ({ userId, standing: { role, seesMedical: false } });
const [RUTH, JUNE, DALE, STAFF] = [reader('OWNER', 'ruth'), reader('CAREGIVER', 'june'), reader('FAMILY', 'dale'), reader('STAFF', 'rosa')];

const task = (state: TaskState, personId: string | null = null, more: Partial<Task> = {}): Task => ({
  id: 't', kind: 'DRIVE', title: '', due: null, state, person: personId === null ? null : { userId: personId, name: personId },
  askedAt: state === 'ASKED' ? NOW : null, answeredAt: null, doneAt: state === 'DONE' ? NOW : null, revision: 1, ...more,
});

const onDay = (on: string): Due => ({ type: 'day', on: day(on) });
const step = (one: Task, type: Exclude<TaskStep['type'], 'ask'>, by: TaskReader) => afterStep(one, { type }, by, NOW);
const isProblem = (result: TaskStanding | Problem): result is Problem => 'code' in result;

describe('a task', () => {
  it('is taken on by who is asked, and when it is open by anybody who helps', () => {
    expect(step(task('ASKED', 'dale'), 'accept', DALE)).toMatchObject({ state: 'ACCEPTED', personId: 'dale', answeredAt: NOW });
    for (const one of [RUTH, JUNE, DALE]) expect(step(task('OPEN'), 'accept', one)).toMatchObject({ state: 'ACCEPTED', personId: one.userId });
    expect(step(task('OPEN'), 'accept', STAFF)).toMatchObject({ code: 'task-not-asked' });
  });

  it('is nobody else’s to answer, and says with whom it is', () => {
    expect(step(task('ACCEPTED', 'june'), 'accept', DALE)).toMatchObject({ code: 'task-is-with', params: { name: 'june' } });
    expect(step(task('ASKED', 'june'), 'decline', RUTH)).toMatchObject({ code: 'task-is-with' });
    expect(step(task('DONE', 'june'), 'accept', DALE)).toMatchObject({ code: 'task-done-already' });
  });

  it('can be taken on after a no, and handed back after a yes', () => {
    expect(step(task('DECLINED', 'dale'), 'accept', DALE)).toMatchObject({ state: 'ACCEPTED' });
    expect(step(task('ACCEPTED', 'dale'), 'hand-back', DALE)).toMatchObject({ state: 'OPEN', personId: null, answeredAt: null });
    expect(step(task('ACCEPTED', 'dale'), 'hand-back', JUNE)).toMatchObject({ code: 'task-is-with' });
  });

  it('is ticked by who has it and by those who plan, and counts for who did it', () => {
    expect(step(task('ACCEPTED', 'dale'), 'done', DALE)).toMatchObject({ state: 'DONE', personId: 'dale', doneAt: NOW });
    expect(step(task('ASKED', 'dale'), 'done', JUNE)).toMatchObject({ state: 'DONE', personId: 'dale', answeredAt: null });
    expect(step(task('OPEN'), 'done', JUNE)).toMatchObject({ state: 'DONE', personId: 'june' });
    expect(step(task('OPEN'), 'done', DALE)).toMatchObject({ code: 'task-not-asked' });
    expect(step(task('ACCEPTED', 'june'), 'done', DALE)).toMatchObject({ code: 'task-is-with' });
  });

  it('goes back to where it was when it is not done after all', () => {
    expect(step(task('DONE', 'dale', { askedAt: NOW }), 'not-done', JUNE)).toMatchObject({ state: 'ASKED', doneAt: null });
    expect(step(task('DONE', 'dale', { answeredAt: NOW }), 'not-done', DALE)).toMatchObject({ state: 'ACCEPTED' });
    expect(step(task('DONE'), 'not-done', JUNE)).toMatchObject({ state: 'OPEN' });
  });

  it('is asked of somebody anew, of whoever can, or of oneself, who has said yes', () => {
    const ask = (one: Task, personId: string | null) => afterStep(one, { type: 'ask', personId }, RUTH, NOW);
    expect(ask(task('DECLINED', 'dale'), 'june')).toMatchObject({ state: 'ASKED', personId: 'june', askedAt: NOW });
    expect(ask(task('DECLINED', 'dale'), 'dale')).toMatchObject({ state: 'ASKED', personId: 'dale' });
    expect(ask(task('ACCEPTED', 'dale'), 'dale')).toMatchObject({ state: 'ACCEPTED' });
    expect(ask(task('ASKED', 'dale'), null)).toMatchObject({ state: 'OPEN', personId: null });
    expect(askedStanding('ruth', 'ruth', NOW)).toMatchObject({ state: 'ACCEPTED', askedAt: null });
    expect(ask(task('DONE', 'dale'), 'june')).toMatchObject({ code: 'task-done-already' });
  });

  it('asks who said yes again when others put it on another day', () => {
    const yes = task('ACCEPTED', 'dale', { due: onDay('2027-03-01'), answeredAt: NOW });
    expect(afterEdit(yes, onDay('2027-03-02'), RUTH, NOW)).toMatchObject({ state: 'ASKED', answeredAt: null });
    expect(afterEdit(yes, onDay('2027-03-01'), RUTH, NOW)).toMatchObject({ state: 'ACCEPTED' });
    expect(afterEdit({ ...yes, person: { userId: 'ruth', name: 'Ruth' } }, null, RUTH, NOW)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is seen by family when it is theirs or open, by everybody else always', () => {
    expect([task('OPEN'), task('ASKED', 'dale'), task('DONE', 'dale'), task('ASKED', 'june'), task('DONE', 'june')].map((one) => isSeenBy(one, DALE)))
      .toEqual([true, true, true, false, false]);
    for (const one of [RUTH, JUNE, STAFF]) expect(isSeenBy(task('ASKED', 'x'), one)).toBe(true);
  });

  it('waits for who has it or could take it on', () => {
    const tasks = [task('OPEN', null, { id: 'a' }), task('ASKED', 'dale', { id: 'b' }), task('DECLINED', 'dale', { id: 'c' }), task('DONE', 'dale', { id: 'd' }), task('ACCEPTED', 'june', { id: 'e' })];
    expect(waitingFor(tasks, DALE).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(waitingFor(tasks, STAFF)).toEqual([]);
  });

  it('can be asked of everybody on the trip', () => {
    expect(whoHelps([{ role: 'OWNER' }, { role: 'KEEPER' }, { role: 'CAREGIVER' }, { role: 'FAMILY' }, { role: 'STAFF' }] as const)).toHaveLength(4);
  });
});

describe('by when', () => {
  it('is late after its New York day, or after its hour where its clock hangs', () => {
    const open = (due: Due) => ({ state: 'OPEN', due }) as const;
    expect(isOverdue(open(onDay('2027-03-01')), at('2027-03-01', '23:59'))).toBe(false);
    expect(isOverdue(open(onDay('2027-03-01')), at('2027-03-02', '00:00'))).toBe(true);
    const apia = zone('Pacific/Apia');
    const six: Due = { type: 'moment', on: day('2027-03-02'), at: at('2027-03-02', '06:00', apia), zone: apia };
    expect(isOverdue(open(six), at('2027-03-02', '05:59', apia))).toBe(false);
    expect(isOverdue(open(six), at('2027-03-02', '06:00', apia))).toBe(true);
    expect(isOverdue({ state: 'DONE', due: onDay('2026-01-01') }, NOW)).toBe(false);
  });

  it('is a day or an hour to come, or what stood there before', () => {
    const typed = (text: string | null, time: string | null = null, where = NEW_YORK) =>
      ({ day: text === null ? null : day(text), time: time as never, zone: where });
    expect(dueOf(typed(null), null, NOW)).toEqual({ made: null });
    expect(dueOf(typed(null, '10:00'), null, NOW)).toMatchObject({ problems: [{ field: 'day', code: 'required' }] });
    expect(dueOf(typed('2027-02-09'), null, NOW)).toMatchObject({ problems: [{ code: 'day-past' }] });
    expect(dueOf(typed('2027-02-09'), onDay('2027-02-09'), NOW)).toEqual({ made: onDay('2027-02-09') });
    expect(dueOf(typed('2029-03-01'), null, NOW)).toMatchObject({ problems: [{ code: 'day-too-far' }] });
    expect(dueOf(typed('2027-03-14', '02:30'), null, NOW)).toMatchObject({ problems: [{ field: 'time', code: 'skipped-time' }] });
    expect(dueOf(typed('2027-02-09', '23:00', zone('Pacific/Honolulu')), null, at('2027-02-10', '01:00'))).toMatchObject({ made: { type: 'moment', on: '2027-02-09' } });
  });

  it('orders what is open, and counts what is done', () => {
    const tasks = [task('OPEN', null, { id: 'z' }), task('OPEN', null, { id: 'b', due: onDay('2027-03-02') }), task('OPEN', null, { id: 'a', due: onDay('2027-03-02') }), task('OPEN', null, { id: 'c', due: onDay('2027-03-01') }), task('DONE', null, { id: 'd' })];
    expect(inDueOrder(tasks.slice(0, 4)).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'z']);
    expect(taskList(tasks, RUTH)).toMatchObject({ done: [{ id: 'd' }], open: [{ id: 'c' }, { id: 'a' }, { id: 'b' }, { id: 'z' }] });
  });
});

describe('any steps by anybody', () => {
  const anyReader = fc.constantFrom(RUTH, JUNE, DALE, STAFF);
  const anyStep: fc.Arbitrary<TaskStep> = fc.oneof(
    fc.constantFrom('accept', 'decline', 'hand-back', 'done', 'not-done').map((type): TaskStep => ({ type: type as 'accept' })),
    fc.constantFrom(null, 'ruth', 'june', 'dale').map((personId): TaskStep => ({ type: 'ask', personId })),
  );

  it('leave a task that the database takes, and give nobody’s yes but their own', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyStep, anyReader), { maxLength: 20 }), (steps) => {
      let one = task('OPEN');
      for (const [taken, by] of steps) {
        if (taken.type === 'ask' && by !== RUTH && by !== JUNE) continue;
        const before = one;
        const after = afterStep(one, taken, by, NOW);
        if (isProblem(after)) continue;
        const { personId, ...standing } = after;
        one = { ...one, ...standing, person: personId === null ? null : { userId: personId, name: personId } };
        if (['ASKED', 'ACCEPTED', 'DECLINED'].includes(one.state)) expect(one.person).not.toBeNull();
        expect(one.state === 'DONE').toBe(one.doneAt !== null);
        if (one.state === 'ACCEPTED' && before.state !== 'ACCEPTED' && before.state !== 'DONE') expect(one.person?.userId).toBe(by.userId);
        expect(by === STAFF && one !== before && JSON.stringify(one) !== JSON.stringify(before)).toBe(false);
      }
    }));
  });

  it('let family tick what is theirs and accept what is theirs or open', () => {
    fc.assert(fc.property(fc.constantFrom<TaskState>('OPEN', 'ASKED', 'ACCEPTED', 'DECLINED', 'DONE'), fc.constantFrom(null, 'dale', 'june'), (state, personId) => {
      const one = task(state, personId);
      if (mayTick(one, DALE)) expect(personId).toBe('dale');
      if (mayAccept(one, DALE)) expect(personId === 'dale' || state === 'OPEN').toBe(true);
    }));
  });
});
