import { describe, expect, it } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import type { ClockTime } from '../calendar/types';
import { draftPlan } from '../plan/draft-plan';
import { withSurgeryHour } from '../plan/surgery-hour';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { nextTry } from './by-hand-calls';
import { surgeryArrival } from './by-hand-surgery';
import { medicineNotes } from './medicine-notes';

const NOW = at('2027-02-08', '11:20');

function trip(more: Partial<PlanAnswers> = {}) {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
}

describe('the hour of surgery', () => {
  it('waits for the call on the business day before, is due on it, and late after it', () => {
    const monday = trip({ surgeryOn: day('2027-03-15') });
    expect(surgeryArrival(monday, NOW)).toEqual({ state: 'waiting', on: '2027-03-15', callsOn: '2027-03-12' });
    expect(surgeryArrival(monday, at('2027-03-12', '09:00'))).toMatchObject({ state: 'today' });
    expect(surgeryArrival(monday, at('2027-03-13', '00:01'))).toMatchObject({ state: 'late' });
    expect(surgeryArrival(monday, at('2027-03-16', '00:01'))).toBeNull();
  });

  it('is known once somebody wrote it down', () => {
    const known = withSurgeryHour(trip(), '06:30' as ClockTime);
    if ('problems' in known) throw new Error('the hour exists');
    expect(surgeryArrival(known.made, NOW)).toEqual({ state: 'known', on: '2027-03-11', at: at('2027-03-11', '06:30') });
  });

  it('is no matter without a date, or where nobody is operated on', () => {
    expect(surgeryArrival(trip({ surgeryOn: null }), NOW)).toBeNull();
    expect(surgeryArrival(trip({ procedure: 'consultation' }), NOW)).toBeNull();
  });
});

describe('medicine notes', () => {
  const states = (now: Date) => medicineNotes(trip(), now).map(({ id, on, state }) => [id, on, state]);

  it('stand 21 and 10 days before surgery, each due until the next', () => {
    expect(states(NOW)).toEqual([['medicines-21', '2027-02-18', 'next'], ['medicines-10', '2027-03-01', 'later']]);
    expect(states(at('2027-02-18', '00:00')).map(([, , state]) => state)).toEqual(['due', 'next']);
    expect(states(at('2027-02-28', '23:59')).map(([, , state]) => state)).toEqual(['due', 'next']);
    expect(states(at('2027-03-01', '00:00')).map(([, , state]) => state)).toEqual(['over', 'due']);
    expect(states(at('2027-03-11', '00:00')).map(([, , state]) => state)).toEqual(['over', 'over']);
  });

  it('are none without a date or without surgery', () => {
    expect(medicineNotes(trip({ surgeryOn: null }), NOW)).toEqual([]);
    expect(medicineNotes(trip({ procedure: 'consultation' }), NOW)).toEqual([]);
  });
});

describe('the next try', () => {
  it.each([
    ['a morning call: that afternoon', '2027-02-09', '11:59', '2027-02-09', 'afternoon'],
    ['an afternoon call: the next morning', '2027-02-09', '12:00', '2027-02-10', 'morning'],
    ['a Friday afternoon before Presidents’ Day: Tuesday', '2027-02-12', '15:00', '2027-02-16', 'morning'],
    ['a Saturday: the next centre day', '2027-02-13', '09:00', '2027-02-16', 'morning'],
  ])('after %s', (_what, on, time, next, part) => {
    expect(nextTry(at(on, time), at(on, time))).toEqual({ on: next, part });
  });

  it('is never a day that is over', () => {
    expect(nextTry(at('2027-02-02', '15:00'), at('2027-02-09', '09:00'))).toEqual({ on: '2027-02-09', part: 'morning' });
    expect(nextTry(at('2027-02-02', '15:00'), at('2027-02-09', '13:00'))).toEqual({ on: '2027-02-09', part: 'afternoon' });
    expect(nextTry(at('2027-02-02', '15:00'), at('2027-02-13', '13:00'))).toEqual({ on: '2027-02-16', part: 'morning' });
  });
});
