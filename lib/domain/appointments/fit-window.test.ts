import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, day, flight, home } from '@/tests/support/trips';
import { serviceLike } from '@/tests/support/services';
import { addDays, daysBetween } from '../calendar/days';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { DAYS_A_PAGE, fitWindow, pageOf } from './fit-window';

const NOW = at('2027-02-01', '12:00');
const SURGERY = day('2027-03-11');

/** From Denver, in New York from Tuesday 9 March, the follow-up 7 to 14 days after. */
function trip(more: Partial<Trip> = {}): Trip {
  const { trip: drafted } = draftPlan(answers({ surgeryOn: SURGERY }), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...drafted, ...more };
}

const open = (from: string, until: string) => ({ type: 'open', days: { from, until } });

describe('fitWindow', () => {
  it.each([
    ['a pre-op visit: from the arrival through the day before surgery', { purpose: 'PRE_OP', window: { first: -30, last: -1 } }, open('2027-03-09', '2027-03-11')],
    ['a follow-up: the profile’s days that the desk has too', { purpose: 'FOLLOW_UP', window: { first: 10, last: 21 } }, open('2027-03-21', '2027-03-26')],
    ['a follow-up that the desk gives any day', { purpose: 'FOLLOW_UP' }, open('2027-03-18', '2027-03-26')],
    ['the desk’s own days where the plan’s lie beside them', { purpose: 'FOLLOW_UP', window: { first: 20, last: 22 } }, open('2027-03-31', '2027-04-03')],
    ['a visit of no purpose: while one is in the city', {}, open('2027-03-09', '2027-03-20')],
    ['a call: from today until the horizon', { place: 'REMOTE', horizonDays: 10 }, open('2027-02-01', '2027-02-12')],
    ['a visit beyond the horizon', { purpose: 'FOLLOW_UP', horizonDays: 30 }, { type: 'not-yet', opensOn: '2027-02-16', days: { from: '2027-03-18', until: '2027-03-19' } }],
    ['a visit partly beyond it', { purpose: 'FOLLOW_UP', horizonDays: 47 }, open('2027-03-18', '2027-03-21')],
  ] as const)('%s', (_, more, window) => {
    expect(fitWindow(trip(), serviceLike(more), NOW)).toEqual(window);
  });

  it('begins with a landing that is earlier than the profile asks for', () => {
    const items = [flight('ARRIVE', at('2027-03-06', '08:00'), at('2027-03-06', '14:00'))];
    expect(fitWindow(trip({ items }), serviceLike({ purpose: 'PRE_OP' }), NOW)).toEqual(open('2027-03-06', '2027-03-11'));
  });

  it('does not ask who lives in New York when they land', () => {
    expect(fitWindow(trip({ home: home('New York', 'LOCAL') }), serviceLike({ horizonDays: 5 }), at('2027-03-12', '09:00'))).toEqual(open('2027-03-12', '2027-03-18'));
  });

  it('begins today, and is over when its days are', () => {
    expect(fitWindow(trip(), serviceLike({ purpose: 'PRE_OP' }), at('2027-03-10', '23:30'))).toEqual(open('2027-03-10', '2027-03-11'));
    expect(fitWindow(trip(), serviceLike({ purpose: 'PRE_OP' }), at('2027-03-11', '00:30'))).toEqual({ type: 'over' });
  });

  it('needs a surgery date for what is counted from it', () => {
    const undated = trip({ surgery: { state: 'unknown' } });
    expect(fitWindow(undated, serviceLike({ purpose: 'PRE_OP' }), NOW)).toEqual({ type: 'no-date' });
    expect(fitWindow(undated, serviceLike({ window: { first: 1, last: 2 } }), NOW)).toEqual({ type: 'no-date' });
    expect(fitWindow(undated, serviceLike({ purpose: 'CONSULTATION', horizonDays: 3 }), NOW)).toEqual(open('2027-02-01', '2027-02-05'));
  });
});

describe('pageOf', () => {
  it('cuts the window into pages that hold each day once', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -5, max: 405 }), (length, at_) => {
      const window = { from: SURGERY, until: addDays(SURGERY, length) };
      const pages = [pageOf(window, null)];
      for (let next = pages[0]?.later; next; next = pages.at(-1)?.later) pages.push(pageOf(window, next));
      expect(pages.reduce((sum, { days }) => sum + daysBetween(days.from, days.until), 0)).toBe(length);
      expect(pages.every(({ days }) => daysBetween(days.from, days.until) <= DAYS_A_PAGE)).toBe(true);
      for (const [index, { earlier }] of pages.entries()) expect(earlier).toBe(pages[index - 1]?.days.from ?? null);
      const asked = addDays(SURGERY, at_);
      const { days } = pageOf(window, asked);
      const isInside = at_ >= 0 && at_ < length;
      expect(days.from <= asked && asked < days.until).toBe(isInside);
      if (!isInside) expect(days.from).toBe(SURGERY);
    }));
  });
});
