import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight, HELD, home, onDays, word, zone } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import { dayIn, NEW_YORK, startOfDay, wallTimeIn } from '../calendar/zones';
import { journeyHome, journeyIn } from '../itinerary/journeys';
import { layOut } from '../itinerary/layout';
import type { Booking, Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { nonstopWatch, type WatchStep } from './watch';

const MADE = day('2027-02-10');
const NOW = at('2027-02-10', '12:00');
const DRAFT = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const BOOKING: Booking = { code: 'K7QX2P', phone: '', canChange: true, changeBy: null, checkedBags: null, seat: '', assistanceAskedOn: null };

function tripWith(items: readonly Item[], more: Partial<Trip> = {}): Trip {
  const given = new Set(items.flatMap(({ purpose }) => purpose ?? []));
  return { ...DRAFT, ...more, items: [...DRAFT.items.filter(({ purpose }) => !purpose || !given.has(purpose)), ...items] };
}

const OUT = flight('ARRIVE', at('2027-03-09', '08:45'), at('2027-03-09', '12:30'), ['DEN', 'EWR']);
const HOME = flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', '16:20'), ['EWR', 'DEN']);

const stepOf = (trip: Trip, id: WatchStep['id'], now = NOW) => nonstopWatch(trip, now, MADE).find((step) => step.id === id);
const summary = (trip: Trip, now = NOW) => nonstopWatch(trip, now, MADE).map(({ id, state }) => `${id} ${state}`);

describe('the watch', () => {
  it('begins when the surgery has a day, and is for those who fly', () => {
    expect(nonstopWatch({ ...DRAFT, surgery: { state: 'unknown' } }, NOW, MADE)).toEqual([]);
    for (const mode of ['TRAIN', 'CAR', 'LOCAL'] as const) {
      const { trip } = draftPlan(answers({ home: home('Denver', mode) }), DEFAULT_PROFILES.microdiscectomy, NOW);
      expect(nonstopWatch(trip, NOW, MADE)).toEqual([]);
    }
    expect(summary(DRAFT)).toEqual([
      'out-book next', 'home-book later', 'out-wheelchair waiting', 'out-check-in waiting',
      'home-wheelchair waiting', 'home-letter later', 'home-check-in waiting',
    ]);
  });

  it('asks to book four days after the plan was made, and says so until somebody does', () => {
    expect(stepOf(DRAFT, 'out-book')?.due).toEqual({ type: 'day', on: '2027-02-14' });
    expect(stepOf(DRAFT, 'out-book', at('2027-02-13', '23:59'))?.state).toBe('next');
    expect(stepOf(DRAFT, 'out-book', at('2027-02-14', '00:00'))?.state).toBe('due');
    expect(stepOf(tripWith([OUT]), 'out-book')).toMatchObject({ state: 'done', itemId: 'arrive' });
  });

  it('asks to book before the trip begins, however late the plan was made', () => {
    const book = (madeOn: string) => nonstopWatch(DRAFT, NOW, day(madeOn)).filter(({ task }) => task === 'book').map(({ due }) => due.type === 'day' && due.on);
    expect(book('2027-03-03')).toEqual(['2027-03-07', '2027-03-07']);
    expect(book('2027-03-06')).toEqual(['2027-03-08', '2027-03-08']);
    expect(book('2027-03-08')).toEqual(['2027-03-08', '2027-03-08']);
  });

  it('reckons with the days to come and to ask about while no flight is on the plan', () => {
    const steps = nonstopWatch({ ...DRAFT, items: [] }, at('2026-01-10', '12:00'), day('2026-01-10'));
    expect(steps.filter(({ task }) => task === 'book')).toMatchObject([
      { direction: 'out', itemId: null, due: { on: '2026-04-13' } }, { direction: 'home', itemId: null, due: { on: '2026-04-23' } },
    ]);
  });

  it('waits for the sale of seats, and then gives four days', () => {
    const early = { made: day('2026-01-10'), now: at('2026-01-10', '12:00') };
    const before = nonstopWatch(DRAFT, early.now, early.made).find(({ id }) => id === 'out-book');
    expect(before).toMatchObject({ state: 'waiting', waitsFor: 'sale', due: { on: '2026-04-13' } });
    const open = nonstopWatch(DRAFT, at('2026-04-13', '00:00'), early.made).find(({ id }) => id === 'out-book');
    expect(open).toMatchObject({ state: 'next', due: { on: '2026-04-17' } });
  });

  it('sleeps until the day somebody chose, and then looks again', () => {
    const trip = { ...DRAFT, nonstopSnoozedUntil: day('2027-02-20') };
    expect(stepOf(trip, 'out-book', at('2027-02-19', '23:59'))).toMatchObject({ state: 'waiting', waitsFor: 'snooze' });
    expect(stepOf(trip, 'out-look-again', at('2027-02-19', '23:59'))).toMatchObject({ state: 'next', due: { on: '2027-02-20' } });
    expect(stepOf(trip, 'out-look-again', at('2027-02-20', '00:00'))?.state).toBe('due');
    expect(stepOf(trip, 'out-book', at('2027-02-20', '00:00'))?.state).toBe('due');
    expect(stepOf({ ...trip, ...tripWith([OUT]) }, 'out-look-again')).toBeUndefined();
  });

  it('looks again at a booked connection, while it can be changed, until it is kept with a reason', () => {
    const stop = { ...OUT, legs: [...OUT.legs, ...OUT.legs] };
    expect(stepOf(tripWith([stop]), 'out-look-again')).toMatchObject({ due: { on: '2027-02-23' }, params: { why: 'connection' } });
    const changeable = { ...stop, booking: { ...BOOKING, changeBy: day('2027-02-18') } };
    expect(stepOf(tripWith([changeable]), 'out-look-again')).toMatchObject({ due: { on: '2027-02-18' } });
    const kept = [{ findingKey: 'connection:arrive', reason: 'My sister flies too', keptBy: 'Ruth', keptAt: NOW }];
    expect(stepOf(tripWith([stop], { kept }), 'out-look-again')).toMatchObject({ state: 'done', params: { why: 'kept', reason: 'My sister flies too' } });
    expect(stepOf(tripWith([OUT]), 'out-look-again')).toBeUndefined();
  });

  it('opens check-in 24 hours before, on the clocks of the airport, over a change of clocks too', () => {
    const leaves = at('2027-03-14', '10:00', zone('America/Denver'));
    const across = { ...OUT, when: { type: 'timed', startsAt: leaves, startsZone: zone('America/Denver'), endsAt: at('2027-03-14', '16:00'), endsZone: NEW_YORK } as const };
    const moved = { ...DRAFT, surgery: { state: 'dated', on: day('2027-03-18'), confirmedByCentre: false } as const };
    const step = stepOf({ ...moved, items: [across] }, 'out-check-in');
    expect(step?.due).toEqual({ type: 'moment', at: new Date(leaves.getTime() - 86_400_000), zone: 'America/Denver' });
    // Clocks went forward in between: 24 hours earlier they showed an hour less.
    expect(step?.due.type === 'moment' && wallTimeIn(step.due.zone, step.due.at)).toEqual({ day: '2027-03-13', time: '09:00' });
  });

  it('lets nobody check in for the way home before the surgeon’s yes', () => {
    const trip = tripWith([HOME]);
    const before = at('2027-03-18', '12:00');
    expect(stepOf(trip, 'home-check-in', before)).toMatchObject({ state: 'waiting', waitsFor: 'word' });
    expect(stepOf({ ...trip, clearances: [word('yes', '2027-03-18')] }, 'home-check-in', before)?.state).toBe('due');
    expect(stepOf({ ...trip, clearances: [word('yes', '2027-03-18')], hold: HELD }, 'home-check-in', before)).toMatchObject({ waitsFor: 'word' });
  });

  it('asks for wheelchair help 48 hours before while lifting is limited, until somebody asked', () => {
    expect(stepOf(tripWith([HOME]), 'home-wheelchair')?.due).toEqual({ type: 'moment', at: at('2027-03-17', '12:00'), zone: NEW_YORK });
    const asked = { ...HOME, booking: { ...BOOKING, assistanceAskedOn: day('2027-02-12') } };
    expect(stepOf(tripWith([asked]), 'home-wheelchair')).toMatchObject({ state: 'done', waitsFor: null, params: { askedOn: '2027-02-12' } });
    const over = { ...DRAFT.profile, lift: { pounds: 10, weeks: 1 } };
    const leaves = (on: string) => flight('GO_HOME', at(on, '12:00'), at(on, '16:20'), ['EWR', 'DEN']);
    expect(stepOf(tripWith([leaves('2027-03-18')], { profile: over }), 'home-wheelchair')).toBeUndefined();
    expect(stepOf(tripWith([leaves('2027-03-17')], { profile: over }), 'home-wheelchair')).toBeDefined();
    expect(stepOf(tripWith([HOME], { profile: { ...over, lift: null } }), 'out-wheelchair')).toBeUndefined();
  });

  it('asks for the letter at the follow-up, or ten days before the flight', () => {
    expect(stepOf(tripWith([HOME]), 'home-letter')).toMatchObject({ due: { on: '2027-03-18' }, params: { ask: 'visit', days: 10 } });
    const alone = tripWith([HOME]);
    const noVisit = { ...alone, items: alone.items.filter(({ purpose }) => purpose !== 'FOLLOW_UP') };
    // Ten days before it would be before surgery: nobody can write then how it went.
    expect(stepOf(noVisit, 'home-letter')).toMatchObject({ due: { on: '2027-03-12' }, params: { ask: 'before' } });
    const late = flight('GO_HOME', at('2027-03-24', '12:00'), at('2027-03-24', '16:20'), ['EWR', 'DEN']);
    expect(stepOf({ ...noVisit, items: [...noVisit.items.filter(({ purpose }) => purpose !== 'GO_HOME'), late] }, 'home-letter')).toMatchObject({ due: { on: '2027-03-14' } });
  });

  it('waits for a clock time where the booked flight has none', () => {
    const booked = { ...OUT, legs: [], when: onDays('2027-03-09') };
    expect(stepOf(tripWith([booked]), 'out-check-in')).toMatchObject({ state: 'waiting', waitsFor: 'time', due: { type: 'day', on: '2027-03-08' } });
  });
});

const startOf = (when: Item['when']): number => (when.type === 'timed' ? when.startsAt : when.type === 'days' ? startOfDay(when.from, NEW_YORK) : new Date(0)).getTime();
const MADE_AHEAD = fc.integer({ min: 0, max: 500 });

describe('whatever the trip', () => {
  it('no step lies after its flight, check-in is exactly 24 hours before and help 48, in order, each id once', () => {
    fc.assert(fc.property(anySituation, MADE_AHEAD, ({ trip, now }, ahead) => {
      const steps = nonstopWatch(trip, now, addDays(dayIn(NEW_YORK, now), -ahead));
      const layout = layOut(trip);
      const moments = steps.map(({ due }) => (due.type === 'moment' ? due.at : startOfDay(due.on, NEW_YORK)).getTime());
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      expect(steps.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1);
      for (const { direction, task, due } of steps) {
        const when = (direction === 'out' ? journeyIn(layout) : journeyHome(layout))?.item.when;
        if (when?.type === 'timed') {
          const start = when.startsAt.getTime();
          if (task === 'check-in' || task === 'wheelchair') expect(due).toMatchObject({ type: 'moment', at: new Date(start - (task === 'check-in' ? 24 : 48) * 3_600_000) });
          expect(due.type === 'moment' ? due.at.getTime() : startOfDay(due.on, NEW_YORK).getTime()).toBeLessThanOrEqual(start);
          expect(now.getTime()).toBeLessThan(start);
        }
        const surgeryOn = trip.surgery.state === 'dated' ? trip.surgery.on : null;
        if (task === 'letter' && when && surgeryOn && startOfDay(surgeryOn, NEW_YORK).getTime() <= startOf(when)) expect(due.type === 'day' && due.on >= surgeryOn).toBe(true);
        if (when?.type === 'days') expect(due.type === 'day' && due.on <= when.from).toBe(true);
      }
    }));
  });

  it('a due day stays where it is as days go by, and what is due does not become early again', () => {
    fc.assert(fc.property(anySituation, MADE_AHEAD, fc.integer({ min: 1, max: 40 }), ({ trip, now }, ahead, days) => {
      const madeOn = addDays(dayIn(NEW_YORK, now), -ahead);
      const later = new Map(nonstopWatch(trip, new Date(now.getTime() + days * 86_400_000), madeOn).map((step) => [step.id, step]));
      for (const step of nonstopWatch(trip, now, madeOn)) {
        const same = later.get(step.id);
        if (!same || step.waitsFor === 'sale') continue;
        expect(same.due).toEqual(step.due);
        if (step.state === 'due') expect(['due', 'waiting']).toContain(same.state);
        if (step.state === 'done') expect(same.state).toBe('done');
      }
    }));
  });
});
