import { describe, expect, it } from 'vitest';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { answers, at, home, item, timed } from '@/tests/support/trips';
import { timeProblem } from './time-problem';

const NOW = at('2027-03-01', '12:00');
/** Arrives on 9 March, goes home on the 19th. */
const draft = (place = home('Denver')): Trip => draftPlan(answers({ home: place }), DEFAULT_PROFILES.microdiscectomy, NOW).trip;
const plan = (kind: Item['kind'], on: string): Item => item(kind, timed(on, '14:00'), { id: 'x', title: 'Tea', place: 'ELSEWHERE' });

function asked(one: Item, before: Item | null = null, trip = draft()) {
  const old = before ? { ...trip, items: [...trip.items, before] } : trip;
  return timeProblem(old, { ...trip, items: [...trip.items, one] }, one, NOW);
}

describe('timeProblem', () => {
  it('refuses an outing or a visitor before the way in and after the way home, and names that day', () => {
    expect(asked(plan('OUTING', '2027-03-07'))).toEqual({ field: 'day', code: 'away-then', params: { side: 'before', day: '2027-03-09' } });
    expect(asked(plan('VISIT', '2027-03-21'))).toMatchObject({ code: 'away-then', params: { side: 'after', day: '2027-03-19' } });
  });

  it('takes what lies within the trip, appointments wherever they are, and everything at home in New York', () => {
    expect(asked(plan('OUTING', '2027-03-10'))).toBeNull();
    expect(asked(plan('OUTING', '2027-03-17'))).toBeNull();
    expect(asked(plan('APPOINTMENT', '2027-03-21'))).toBeNull();
    expect(asked(plan('OUTING', '2027-03-07'), null, draft(home('Denver', 'LOCAL')))).toBeNull();
  });

  it('refuses a quiet day first, with what would do instead', () => {
    expect(asked(plan('OUTING', '2027-03-12'))).toMatchObject({ code: 'quiet-day', choices: [{ name: 'betterDay' }, { name: 'asVisit' }] });
  });

  it('asks nobody about a time that stays as it was', () => {
    const tea = plan('OUTING', '2027-03-21');
    expect(asked(tea, { ...tea, title: 'Coffee' })).toBeNull();
    expect(asked(tea, plan('OUTING', '2027-03-20'))).not.toBeNull();
  });
});
