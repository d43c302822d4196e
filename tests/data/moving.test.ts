import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { setSurgery } from '@/tests/support/set-surgery';
import { changeTrip } from '@/lib/data/change-trip';
import { setHold } from '@/lib/data/trip-holds';
import { loadTrip } from '@/lib/data/trips';
import { addIdea } from '@/app/trips/[tripId]/ideas/actions';
import { moveItem } from '@/app/trips/[tripId]/items/[itemId]/move/actions';
import { savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson } from '../support/factories';
import { dinnerOn, GENTLE, NOW, QUIET, tripWith } from '../support/stored-trip';
import { timed } from '../support/trips';

describe('moveItem', () => {
  it('moves an outing at its own time, and leads back to its day', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move, found, record, version, tripId } = await tripWith(dinner);
    const outcome = await move(dinner, { day: '2027-03-17' });
    expect(outcome).toMatchObject({ type: 'done', to: expect.stringMatching(new RegExp(`^/trips/${tripId}/calendar\\?month=2027-03&done=yes#day-2027-03-17$`)) });
    expect((await found(dinner))?.when).toEqual(timed('2027-03-17', '19:00', 90));
    expect((await record()).version).toBe(version + 1);
  });

  it('takes a new time', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move, found } = await tripWith(dinner);
    await move(dinner, { day: '2027-03-18', time: '12:30' });
    expect((await found(dinner))?.when).toEqual(timed('2027-03-18', '12:30', 90));
  });

  it('refuses a quiet day beside the day, with both choices, and stores nothing', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move, record, version } = await tripWith(dinner);
    expect(await move(dinner, { day: QUIET })).toMatchObject({
      type: 'refused',
      problems: [{ field: 'day', code: 'quiet-day', params: { day: QUIET, better: GENTLE }, choices: [{ name: 'betterDay', value: GENTLE }, { name: 'asVisit' }] }],
    });
    expect((await record()).version).toBe(version);
  });

  it('answers on the day itself when the move was made on the calendar', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move, record, version, tripId } = await tripWith(dinner);
    const to = `/trips/${tripId}/calendar?view=month&month=2027-03&refused=${dinner.id}&to=${QUIET}#refusal`;
    expect(await move(dinner, { day: QUIET, view: 'month' })).toEqual({ type: 'done', to });
    expect((await record()).version).toBe(version);
  });

  it('tells of a hold only those who see the medical part', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { owner, tripId, record } = await tripWith(dinner);
    const word = await accessFor(owner, tripId, 'record-word');
    // On the day after the quiet days, the gentle days are closed from today on.
    const now = new Date('2027-03-17T12:00:00Z');
    await setHold(word, { reason: 'infection', setOn: '2027-03-17' as Day, saidBy: 'Dr. Feld' }, { now, seenVersion: null });
    const helper = await makePerson();
    await addMember(tripId, helper, { role: 'CAREGIVER' });
    const { version } = await record();
    const raw = { tripId, itemId: dinner.id, version: String(version), time: '', day: '2027-03-17', view: 'list' };
    expect(await moveItem.perform(callBy(owner, { now }), raw)).toMatchObject({ type: 'done', to: expect.stringContaining('refused=') });
    expect(await moveItem.perform(callBy(helper, { now }), raw)).toMatchObject({ type: 'refused', problems: [{ code: 'no-outings-now' }] });
    const idea = await addIdea.perform(callBy(helper, { now }), { tripId, idea: 'bench' });
    expect(idea).toMatchObject({ type: 'refused', problems: [{ code: 'idea-not-now' }] });
    expect(JSON.stringify(idea)).not.toMatch(/hold/);
  });

  it('takes either choice with one tap', async () => {
    const [first, second] = [dinnerOn('2027-03-18'), dinnerOn('2027-03-19')];
    const one = await tripWith(first);
    expect(await one.move(first, { day: QUIET, betterDay: GENTLE, view: 'list' })).toMatchObject({ type: 'done' });
    expect((await one.found(first))?.when).toEqual(timed(GENTLE, '19:00', 90));
    const other = await tripWith(second);
    expect(await other.move(second, { day: QUIET, asVisit: 'yes' })).toMatchObject({ type: 'done' });
    expect(await other.found(second)).toMatchObject({ kind: 'VISIT', place: 'STAY', when: timed(QUIET, '19:00', 90) });
  });

  it('does not take a forged better day that is quiet too', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move } = await tripWith(dinner);
    expect(await move(dinner, { day: GENTLE, betterDay: QUIET })).toMatchObject({ type: 'refused', problems: [{ code: 'quiet-day' }] });
  });

  it('is refused when somebody changed the trip since', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { move, version, found } = await tripWith(dinner);
    expect(await move(dinner, { day: GENTLE, version: String(version - 1) })).toMatchObject({ type: 'refused', problems: [{ code: 'stale' }] });
    expect((await found(dinner))?.when).toEqual(dinner.when);
  });

  it('goes with what others changed elsewhere meanwhile', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { access, move, found } = await tripWith(dinner);
    const note = blankItem(randomUUID(), 'NOTE', timed('2027-03-12', '09:00'), { title: 'Call home' });
    await changeTrip(access, { edit: (trip) => applyChange(trip, { type: 'add-item', item: note }), seenVersion: null, now: NOW });
    expect(await move(dinner, { day: GENTLE })).toMatchObject({ type: 'done' });
    expect((await found(dinner))?.when).toEqual(timed(GENTLE, '19:00', 90));
    expect(await found(note)).toBeDefined();
  });

  it('finds no item of another trip, and none that is not there', async () => {
    const dinner = dinnerOn('2027-03-18');
    const mine = await tripWith();
    const theirs = await tripWith(dinner);
    expect(await mine.move(dinner, { day: GENTLE })).toEqual({ type: 'not-found' });
    expect(await mine.move({ ...dinner, id: randomUUID() }, { day: GENTLE })).toEqual({ type: 'not-found' });
    expect((await theirs.found(dinner))?.when).toEqual(dinner.when);
  });

  it('leaves what is booked, or made by the plan itself, to its own form', async () => {
    const visit = blankItem(randomUUID(), 'APPOINTMENT', timed('2027-03-18', '10:00'), { state: 'BOOKED', place: 'CENTRE', purpose: 'FOLLOW_UP' });
    const { move, record } = await tripWith(visit);
    const surgery = (await record()).trip.items.find(({ kind }) => kind === 'SURGERY');
    for (const item of [visit, surgery ?? visit]) {
      expect(await move(item, { day: '2027-03-19' })).toMatchObject({ type: 'refused', problems: [{ field: null, code: 'move-by-form' }] });
    }
  });

  it.each([
    [{ day: '2026-11-01' }, 'day', 'day-past'],
    [{ day: '2029-11-01' }, 'day', 'day-too-far'],
    [{ day: '2027-02-30' }, 'day', 'invalid-day'],
    [{ day: '' }, 'day', 'required'],
    [{ day: '2027-03-17', time: '25:00' }, 'time', 'invalid-time'],
    [{ day: '2027-03-17', view: 'year' }, null, null],
  ])('answers %j beside its field', async (raw, field, code) => {
    const dinner = dinnerOn('2027-03-18');
    const { move } = await tripWith(dinner);
    const outcome = await move(dinner, raw);
    // An unknown view is no reason to refuse a move.
    expect(outcome).toMatchObject(code ? { type: 'refused', problems: [{ field, code }] } : { type: 'done' });
  });

  it('says that the clocks skip a time', async () => {
    const note = blankItem(randomUUID(), 'NOTE', timed('2027-03-18', '09:00'), { title: 'Water the plants' });
    const { move } = await tripWith(note);
    expect(await move(note, { day: '2027-03-14', time: '02:30' })).toMatchObject({ problems: [{ field: 'time', code: 'skipped-time' }] });
  });

  it('never leaves an outing on a quiet day when surgery moves in the same moment', async () => {
    const dinner = dinnerOn('2027-03-18');
    const { owner, tripId, access, record, call } = await tripWith(dinner);
    const surgeon = await accessFor(owner, tripId, 'set-surgery');
    for (let round = 0; round < 10; round += 1) {
      const on = addDays('2027-04-01' as Day, (round % 2) * 14);
      const { version } = await record();
      await Promise.all([
        changeTrip(surgeon, { edit: (trip) => setSurgery(trip, on, NOW), seenVersion: null, now: NOW }),
        call(moveItem, { itemId: dinner.id, version: String(version), time: '', day: addDays(on, round % 8) }),
      ]);
      const { trip } = await loadTrip(access);
      const quiet = trip.items.find(({ kind }) => kind === 'QUIET_DAYS')?.when;
      const outing = trip.items.find(({ id }) => id === dinner.id)?.when;
      if (quiet?.type !== 'days' || outing?.type !== 'timed') throw new Error('not what was stored');
      const on19 = (day: Day) => timed(day, '19:00', 90);
      const days = Array.from({ length: 6 }, (_, more) => addDays(quiet.from, more));
      expect(days.map(on19)).not.toContainEqual(outing);
    }
  });
});

describe('an outing typed for a quiet day', () => {
  const typed = { kind: 'OUTING', title: 'Dinner', day: QUIET, time: '19:00', minutes: '90', place: 'ELSEWHERE', itemId: '', version: '' };

  it('is refused with the same choices, and either is taken', async () => {
    const { call, record } = await tripWith();
    expect(await call(savePlanItem, typed)).toMatchObject({ problems: [{ field: 'day', code: 'quiet-day', choices: [{ value: GENTLE }, { name: 'asVisit' }] }] });
    expect(await call(savePlanItem, { ...typed, betterDay: GENTLE })).toMatchObject({ type: 'done' });
    expect(await call(savePlanItem, { ...typed, asVisit: 'yes' })).toMatchObject({ type: 'done' });
    const made = (await record()).trip.items.filter(({ title }) => title === 'Dinner');
    expect(made).toMatchObject([{ kind: 'VISIT', place: 'STAY', when: timed(QUIET, '19:00', 90) }, { kind: 'OUTING', when: timed(GENTLE, '19:00', 90) }]);
  });
});
