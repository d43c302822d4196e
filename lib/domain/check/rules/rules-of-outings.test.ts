import { describe, expect, it } from 'vitest';
import { fixed, found as foundAt } from '@/tests/support/findings';
import { answers, at, flight, HELD, home, item, onDays, timed, word } from '@/tests/support/trips';
import type { Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';

const NOW = at('2027-03-01', '12:00');

/** Quiet through 16 March, gentle on 17 and 18, home on the 19th. */
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;

/** The draft without its follow-up, so that both gentle days have room, and without what the items stand for. */
function tripWith(items: readonly Item[], more: Partial<Trip> = {}): Trip {
  const given = new Set(['FOLLOW_UP', ...items.flatMap(({ purpose }) => purpose ?? [])]);
  return { ...DRAFT, ...more, items: [...DRAFT.items.filter(({ purpose }) => !purpose || !given.has(purpose)), ...items] };
}

const found = (trip: Trip, ruleId: string, now = NOW) => foundAt(trip, ruleId, now);
const outing = (id: string, when: Item['when'], more: Partial<Item> = {}) => item('OUTING', when, { id, title: id, place: 'ELSEWHERE', ...more });
const homeOn = (on: string) => item('FLIGHT', onDays(on), { id: 'h', purpose: 'GO_HOME' });
const whenOf = (trip: Trip, itemId: string) => trip.items.find(({ id }) => id === itemId)?.when;

describe('strenuous-activity', () => {
  const run = (more: Partial<Item> = {}) => outing('run', timed('2027-03-17', '09:00'), { activity: 'RUNNING', ...more });

  it('blocks heavy sport after surgery, and takes walks and seats', () => {
    for (const activity of ['RUNNING', 'GYMNASTICS', 'WRESTLING', 'HEAVY_SPORT'] as const) {
      expect(found(tripWith([run({ activity })]), 'strenuous-activity')).toMatchObject([{ severity: 'blocked', canBeKept: false, params: { activity } }]);
    }
    for (const activity of ['WALK', 'SEATED', null] as const) expect(found(tripWith([run({ activity })]), 'strenuous-activity')).toEqual([]);
    expect(found(tripWith([run({ when: timed('2027-03-10', '09:00') })]), 'strenuous-activity')).toEqual([]);
    expect(found(tripWith([run()], { procedure: 'consultation' }), 'strenuous-activity')).toEqual([]);
  });

  it('needs a yes for exercise, said on surgery day or later, and no hold', () => {
    const after = (said: 'yes' | 'withdrawn', on: string, more: Partial<Trip> = {}) =>
      found(tripWith([run()], { clearances: [word(said, on, { kind: 'exercise' })], ...more }), 'strenuous-activity');
    for (const on of ['2027-03-11', '2027-03-16']) expect(after('yes', on)).toEqual([]);
    expect(after('yes', '2027-03-10')).toHaveLength(1);
    expect(after('withdrawn', '2027-03-16')).toHaveLength(1);
    expect(after('yes', '2027-03-16', { hold: HELD })).toMatchObject([{ params: { hold: 'yes' } }]);
    expect(found(tripWith([run()], { clearances: [word('yes', '2027-03-16')] }), 'strenuous-activity')).toHaveLength(1);
  });

  it('makes it a walk within the budget of its day, or removes it', () => {
    const trip = tripWith([run({ walkMinutes: 90 })]);
    expect(fixed(trip, 'strenuous-activity', 'make-gentle', NOW).items.find(({ id }) => id === 'run')).toMatchObject({ activity: 'WALK', walkMinutes: 20 });
    expect(whenOf(fixed(trip, 'strenuous-activity', 'remove', NOW), 'run')).toBeUndefined();
  });

  it('offers no other day to sport without a yes', () => {
    const trip = tripWith([run({ when: timed('2027-03-12', '09:00') })]);
    expect(found(trip, 'plan-on-quiet-day')[0]?.fixes.map(({ id }) => id)).toEqual(['visit-at-stay']);
  });
});

describe('full-day', () => {
  const two = [outing('museum', timed('2027-03-17', '10:00')), outing('park', timed('2027-03-17', '15:00'))];

  it('warns of a second outing on a gentle day, and moves the later one', () => {
    const trip = tripWith(two);
    expect(found(trip, 'full-day')).toMatchObject([{ severity: 'warning', canBeKept: true, key: 'full-day:2027-03-17', params: { reason: 'outings', outings: 2 } }]);
    expect(whenOf(fixed(trip, 'full-day', 'move-one', NOW), 'park')).toEqual(timed('2027-03-18', '15:00'));
  });

  it('warns of more minutes on foot than the day has', () => {
    const walk = (walkMinutes: number, on = '2027-03-17') => tripWith([outing('walk', timed(on, '10:00'), { walkMinutes })]);
    expect(found(walk(20), 'full-day')).toEqual([]);
    expect(found(walk(21), 'full-day')).toMatchObject([{ params: { reason: 'walking', walk: 21, budget: 20 } }]);
    expect(found(walk(30, '2027-03-18'), 'full-day')).toEqual([]);
    expect(whenOf(fixed(walk(25), 'full-day', 'move-one', NOW), 'walk')).toEqual(timed('2027-03-18', '10:00'));
  });

  it('has room for a walk that takes all of a day’s minutes, and for none longer', () => {
    const moved = (walkMinutes: number) => {
      const trip = tripWith([outing('walk', timed('2027-03-12', '10:00'), { walkMinutes })]);
      return whenOf(fixed(trip, 'plan-on-quiet-day', 'move-to-day', NOW), 'walk');
    };
    expect(moved(20)).toEqual(timed('2027-03-17', '10:00'));
    expect(moved(21)).toEqual(timed('2027-03-18', '10:00'));
  });

  it('moves nothing where that would not be enough', () => {
    const three = [...two, outing('tea', timed('2027-03-17', '18:00'))];
    expect(found(tripWith(three), 'full-day')[0]?.fixes).toMatchObject([{ id: 'change-one', itemId: 'tea' }]);
  });

  it('is for gentle days that are still to come, and not for days on hold', () => {
    expect(found(tripWith(two), 'full-day', at('2027-03-17', '23:00'))).toHaveLength(1);
    expect(found(tripWith(two), 'full-day', at('2027-03-18', '00:00'))).toEqual([]);
    expect(found(tripWith(two, { hold: HELD }), 'full-day')).toEqual([]);
    const early = [outing('a', timed('2027-03-10', '10:00')), outing('b', timed('2027-03-10', '15:00'))];
    expect(found(tripWith(early), 'full-day')).toEqual([]);
  });
});

describe('clash', () => {
  const visit = (time: string, more: Partial<Item> = {}) => item('APPOINTMENT', timed('2027-03-17', time), { id: 'physio', place: 'CENTRE', ...more });
  const tea = (time: string, more: Partial<Item> = {}) => outing('tea', timed('2027-03-17', time), more);
  const clashes = (...items: readonly Item[]) => found(tripWith(items), 'clash').map(({ params }) => params.reason);

  it('blocks two things at once, and too little time for the way', () => {
    expect(clashes(visit('10:00'), tea('10:30'))).toEqual(['overlap']);
    expect(clashes(visit('10:00'), tea('11:29'))).toEqual(['travel']);
    expect(clashes(visit('10:00'), tea('11:30'))).toEqual([]);
  });

  it('counts no way within one place, for visitors, calls and rides', () => {
    expect(clashes(visit('10:00'), visit('11:00', { id: 'test' }))).toEqual([]);
    expect(clashes(visit('10:00'), tea('11:00', { kind: 'VISIT', place: 'STAY' }))).toEqual([]);
    expect(clashes(visit('10:00', { place: 'REMOTE' }), tea('11:00'))).toEqual([]);
    expect(clashes(visit('10:00'), tea('11:00', { kind: 'TRANSFER' }))).toEqual([]);
    expect(clashes(visit('10:00'), tea('10:30', { kind: 'VISIT', place: 'STAY' }))).toEqual(['overlap']);
  });

  it('never counts stays, notes, quiet days and whole days', () => {
    for (const kind of ['STAY', 'NOTE'] as const) expect(clashes(visit('10:00'), tea('10:00', { kind }))).toEqual([]);
    expect(clashes(visit('10:00'), outing('day', onDays('2027-03-17')))).toEqual([]);
  });

  it('lets visitors wait out a surgery, and leaves a late landing to its own rule', () => {
    const surgery = item('SURGERY', timed('2027-03-11', '07:00', 17 * 60), { place: 'CENTRE' });
    expect(clashes(surgery, item('VISIT', timed('2027-03-11', '18:00'), { place: 'CENTRE' }))).toEqual([]);
    const late = flight('ARRIVE', at('2027-03-17', '06:00'), at('2027-03-17', '10:30'));
    expect(clashes(late, visit('10:00'))).toEqual([]);
    expect(clashes(late, tea('10:00'))).toEqual(['overlap']);
  });

  it('lets the ride and later visits wait for a surgery whose end nobody knows', () => {
    const surgery = item('SURGERY', timed('2027-03-11', '07:00', 17 * 60), { place: 'CENTRE' });
    const onDay = (kind: Item['kind'], time: string) => clashes(surgery, item(kind, timed('2027-03-11', time), { id: 'other', place: 'CENTRE' }));
    expect(onDay('TRANSFER', '06:30')).toEqual([]);
    expect(onDay('TRANSFER', '16:00')).toEqual([]);
    expect(onDay('APPOINTMENT', '17:00')).toEqual([]);
    expect(onDay('APPOINTMENT', '06:30')).toEqual(['overlap']);
    expect(onDay('OUTING', '16:00')).toEqual(['overlap']);
  });

  it('names the one that starts later once, whatever it clashes with', () => {
    const keys = found(tripWith([visit('10:00'), tea('10:10'), outing('walk', timed('2027-03-17', '10:20'))]), 'clash').map(({ key }) => key);
    expect(keys).toEqual(['clash:tea', 'clash:walk']);
  });

  it('moves the outing of the two to a day with room', () => {
    const trip = tripWith([visit('10:00'), tea('10:30')]);
    expect(whenOf(fixed(trip, 'clash', 'move-to-day', NOW), 'tea')).toEqual(timed('2027-03-18', '10:30'));
  });

  it('offers no day on which it would clash again', () => {
    const ride = item('TRANSFER', timed('2027-03-18', '10:00'), { id: 'ride' });
    expect(found(tripWith([visit('10:00'), tea('10:30'), ride]), 'clash')[0]?.fixes.map(({ id }) => id)).toEqual(['change-later', 'change-earlier']);
  });

  it('needs no surgery date, and is over with the first of the two', () => {
    const trip = tripWith([visit('10:00'), tea('10:30')]);
    expect(found({ ...trip, surgery: { state: 'unknown' } }, 'clash')).toHaveLength(1);
    expect(found(trip, 'clash', at('2027-03-17', '11:00'))).toEqual([]);
  });

  it('finds each of 200 things at once', () => {
    const all = Array.from({ length: 200 }, (_, index) => outing(`o${String(index).padStart(3, '0')}`, timed('2027-03-17', '10:00')));
    expect(found(tripWith(all), 'clash')).toHaveLength(199);
  });
});

describe('outside-trip', () => {
  const outside = (trip: Trip, now = NOW) => found(trip, 'outside-trip', now).map(({ params }) => params.side);
  const arrives = flight('ARRIVE', at('2027-03-09', '08:00'), at('2027-03-09', '14:00'));
  const leaves = flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', '16:00'));

  it('blocks what lies before landing or after take-off', () => {
    expect(outside(tripWith([arrives, outing('tea', timed('2027-03-09', '06:00'))]))).toEqual(['before']);
    expect(outside(tripWith([arrives, outing('tea', timed('2027-03-09', '15:00'))]))).toEqual([]);
    expect(outside(tripWith([leaves, outing('tea', timed('2027-03-19', '09:00'))]))).toEqual([]);
    expect(outside(tripWith([leaves, outing('tea', timed('2027-03-19', '17:00'))]))).toEqual(['after']);
    expect(found(tripWith([leaves, outing('tea', timed('2027-03-19', '13:00'))]), 'clash')).toHaveLength(1);
  });

  it('takes what ends as the journey begins for before it, and what begins as it ends for after it', () => {
    expect(outside(tripWith([arrives, outing('tea', timed('2027-03-09', '07:00'))]))).toEqual(['before']);
    expect(outside(tripWith([leaves, outing('tea', timed('2027-03-19', '16:00'))]))).toEqual(['after']);
  });

  it.each(['FLIGHT', 'TRAIN', 'CAR'] as const)('counts days where a %s has no clock times', (kind) => {
    const trip = (on: string) => tripWith([item(kind, onDays('2027-03-09'), { id: 'in', purpose: 'ARRIVE' }), item(kind, onDays('2027-03-19'), { id: 'out', purpose: 'GO_HOME' }), outing('tea', timed(on, '15:00'))]);
    expect(['2027-03-08', '2027-03-09', '2027-03-19', '2027-03-20'].map((on) => outside(trip(on)).join(''))).toEqual(['before', '', '', 'after']);
  });

  it('blocks a follow-up and a surgery after the train home', () => {
    const train = (on: string) => item('TRAIN', onDays(on), { id: 'out', purpose: 'GO_HOME' });
    const visit = item('APPOINTMENT', onDays('2027-03-18'), { id: 'f', purpose: 'FOLLOW_UP', place: 'CENTRE' });
    const both = tripWith([train('2027-03-10'), visit], { home: home('Boston', 'TRAIN') });
    expect(found(both, 'outside-trip')).toMatchObject([{ itemIds: ['surgery', 'out'], fixes: [{ id: 'set-date' }, { id: 'change-journey' }] }, { itemIds: ['f', 'out'] }]);
    expect(outside(tripWith([train('2027-03-17'), { ...visit, place: 'REMOTE' }]))).toEqual([]);
    expect(outside(tripWith([train('2027-03-17'), { ...visit, place: 'ELSEWHERE', purpose: null }]))).toEqual([]);
  });

  it('says once that a flight home is too soon for the follow-up', () => {
    const visit = item('APPOINTMENT', onDays('2027-03-18'), { id: 'f', purpose: 'FOLLOW_UP', place: 'CENTRE' });
    expect(outside(tripWith([homeOn('2027-03-17'), visit]))).toEqual([]);
    expect(outside(tripWith([homeOn('2027-03-17'), visit], { clearances: [word('yes', '2027-03-16')] }))).toEqual(['after']);
  });

  it('moves an outing to a gentle day with room', () => {
    const trip = tripWith([leaves, outing('tea', timed('2027-03-21', '15:00'))]);
    expect(whenOf(fixed(trip, 'outside-trip', 'move-to-day', NOW), 'tea')).toEqual(timed('2027-03-17', '15:00'));
  });

  it('offers to change a journey only before it has left', () => {
    const trip = tripWith([leaves, outing('tea', timed('2027-03-21', '15:00'))]);
    expect(found(trip, 'outside-trip', at('2027-03-20', '09:00'))[0]).toMatchObject({ itemIds: ['tea'], fixes: [{ id: 'change-item' }] });
  });

  it('is nothing for those who live in New York, for stays and for notes', () => {
    const local = tripWith([leaves, outing('tea', timed('2027-03-21', '15:00'))], { home: home('New York', 'LOCAL') });
    expect(outside(local)).toEqual([]);
    for (const kind of ['STAY', 'NOTE'] as const) expect(outside(tripWith([leaves, item(kind, onDays('2027-03-21'))]))).toEqual([]);
  });
});
