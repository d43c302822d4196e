import { describe, expect, it } from 'vitest';
import { answers, at, day, home } from '@/tests/support/trips';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { appointmentList } from './by-hand';
import { scriptOf } from './script';

const NOW = at('2027-02-08', '11:20');

function trip(more: Partial<PlanAnswers> = {}): Trip {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
}

function sayings(from: Trip, purpose: string, now = NOW) {
  const asked = appointmentList(from, new Map(), now).toCall.find((one) => one.purpose === purpose);
  if (!asked) throw new Error('it is to be called for');
  return scriptOf(from, asked);
}

describe('what to say on the phone', () => {
  it('says who, when surgery is, how one comes, which days, and what to ask', () => {
    expect(sayings(trip(), 'PRE_OP')).toEqual([
      { say: 'hello' }, { say: 'surgery', on: '2027-03-11' }, { say: 'travel', mode: 'FLY', on: '2027-03-09' },
      { say: 'days', days: ['2027-03-10'] }, { say: 'bring' },
    ]);
  });

  it('names the first and the last of many days, and nothing of the landing for a follow-up', () => {
    expect(sayings(trip(), 'FOLLOW_UP')).toEqual([
      { say: 'hello' }, { say: 'surgery', on: '2027-03-11' }, { say: 'between', first: '2027-03-18', last: '2027-03-25' }, { say: 'write-down' },
    ]);
  });

  it('asks for a phone visit where one counts and none is planned yet', () => {
    expect(sayings(trip({ procedure: 'keyhole-abdominal' }), 'FOLLOW_UP')).toContainEqual({ say: 'by-phone' });
    // After an injection the follow-up drafts as a call from home.
    expect(sayings(trip({ procedure: 'epidural-injection' }), 'FOLLOW_UP')).not.toContainEqual({ say: 'by-phone' });
    expect(sayings(trip(), 'FOLLOW_UP')).not.toContainEqual({ say: 'by-phone' });
  });

  it('says nothing that the plan does not know', () => {
    expect(sayings(trip({ surgeryOn: null }), 'PRE_OP')).toEqual([{ say: 'hello' }, { say: 'any-day' }, { say: 'bring' }]);
    expect(sayings(trip({ home: home('New York', 'LOCAL') }), 'PRE_OP').map(({ say }) => say)).not.toContain('travel');
    expect(sayings(trip({ procedure: 'consultation' }), 'CONSULTATION').map(({ say }) => say)).not.toContain('surgery');
  });

  it('says that the days have passed', () => {
    const late = trip({ surgeryOn: day('2027-03-15') });
    expect(sayings(late, 'PRE_OP', at('2027-03-13', '10:00'))).toContainEqual({ say: 'late' });
  });
});
