import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreDayBefore, isCentreDay } from '../calendar/centre-days';
import type { Day } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { anyAnswers, anySurgeryDay, answers, at, BETH_ISRAEL, day, home, LASER_SPINE } from '@/tests/support/trips';
import type { Item } from '../itinerary/types';
import { flightHomeState } from '../recovery/flight-home';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { draftPlan } from './draft-plan';
import { setSurgery } from '@/tests/support/set-surgery';
import { rounds } from '@/tests/support/rounds';
import type { PlanAnswers } from './types';

const NOW = at('2026-11-22', '12:00');

function plan(more: Partial<PlanAnswers> = {}, now = NOW) {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], now);
}

function lines(items: readonly Item[]): Record<string, string> {
  return Object.fromEntries(items.map(({ id, when }) => [id, when.type === 'timed' ? 'timed' : `${when.from} ${when.until}`]));
}

describe('real plans', () => {
  it('Denver, microdiscectomy on Thursday 11 March 2027', () => {
    const { trip, findings } = plan();
    expect(lines(trip.items)).toEqual({
      arrive: '2027-03-09 2027-03-10',
      'pre-op': '2027-03-10 2027-03-11',
      surgery: '2027-03-11 2027-03-12',
      'quiet-days': '2027-03-11 2027-03-17',
      'follow-up': '2027-03-18 2027-03-19',
      home: '2027-03-19 2027-03-20',
    });
    expect(trip.profile.nights).toBe(1);
    expect(flightHomeState(trip, NOW)).toBe('waiting');
    expect(findings.filter(({ itemIds }) => itemIds.includes('home'))).toEqual([]);
    expect(findings.map(({ key }) => key)).toEqual(['night-without-bed:2027-03-09', 'night-without-bed:2027-03-12']);
  });

  it.each([day('2027-03-11'), null])('a follow-up in New York that flying need not wait for: the way home is after it (surgery %s)', (surgeryOn) => {
    const profile = { ...DEFAULT_PROFILES.other, followUpByPhone: false, followUpBeforeFlying: false, avoidFlyingUntil: 3, followUp: { first: 11, last: 14 } };
    const { trip, findings } = draftPlan(answers({ procedure: 'other', surgeryOn }), profile, NOW);
    expect(lines(trip.items)).toMatchObject(surgeryOn
      ? { 'follow-up': '2027-03-22 2027-03-23', home: '2027-03-23 2027-03-24' } : { 'follow-up': '11 12', home: '12 13' });
    expect(findings.filter(({ severity, ruleId }) => severity === 'blocked' && ruleId !== 'surgery-date-unknown')).toEqual([]);
  });

  it('surgery on Monday 15 March 2027: pre-op on Friday, arrival on Thursday', () => {
    expect(lines(plan({ surgeryOn: day('2027-03-15') }).trip.items)).toMatchObject({
      arrive: '2027-03-11 2027-03-12', 'pre-op': '2027-03-12 2027-03-13', 'follow-up': '2027-03-22 2027-03-23', home: '2027-03-23 2027-03-24',
    });
  });

  it('London, lumbar fusion, first without a date, then on 15 March 2027', () => {
    const { trip, steps, findings } = plan({ procedure: 'lumbar-fusion', surgeryOn: null, home: home('London') });
    expect(lines(trip.items)).toEqual({
      arrive: '-3 -2', 'pre-op': '-1 0', surgery: '0 1', 'quiet-days': '0 11', 'follow-up': '10 11', home: '14 15',
    });
    expect(steps[0]).toMatchObject({ id: 'set-date', by: null, byOffset: null });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['travel-papers', 'night-without-bed', 'night-without-bed', 'surgery-date-unknown']);
    expect(lines(setSurgery(trip, day('2027-03-15'), NOW).items)).toEqual({
      arrive: '2027-03-10 2027-03-11', 'pre-op': '2027-03-12 2027-03-13', surgery: '2027-03-15 2027-03-16',
      'quiet-days': '2027-03-15 2027-03-26', 'follow-up': '2027-03-25 2027-03-26', home: '2027-03-29 2027-03-30',
    });
  });

  it.each(['Honolulu', 'Auckland', 'Kathmandu'])('%s has the same New York days as Denver', (city) => {
    expect(lines(plan({ home: home(city) }).trip.items)).toEqual(lines(plan().trip.items));
  });

  it('counts today in New York, also where it is tomorrow already', () => {
    const lateAtNight = at('2027-03-08', '23:30');
    expect(lines(plan({ home: home('Auckland') }, lateAtNight).trip.items).arrive).toBe('2027-03-09 2027-03-10');
  });

  it('New York as home needs no journey and no bed', () => {
    const { trip, findings, steps } = plan({ home: home('New York', 'LOCAL') });
    expect(Object.keys(lines(trip.items))).toEqual(['pre-op', 'surgery', 'quiet-days', 'follow-up']);
    expect(findings).toEqual([]);
    expect(steps.map(({ id }) => id)).not.toContain('book-stay');
  });

  it('Laser Spine Institute closed on 1 March 2019 and has no successor', () => {
    const { findings, steps } = plan({ centre: LASER_SPINE });
    expect(findings[0]).toMatchObject({
      ruleId: 'centre-closed', severity: 'blocked', params: { closedOn: '2019-03-01', successor: '' },
      fixes: [{ id: 'choose-another' }, { id: 'ask-for-records' }],
    });
    expect(steps.slice(0, 2).map(({ id }) => id)).toEqual(['replace-centre', 'ask-for-records']);
  });

  it('a closed centre with a successor offers it', () => {
    expect(plan({ centre: BETH_ISRAEL }).findings[0]?.fixes[0]).toMatchObject({ change: { type: 'choose-centre', centreId: 'ms' } });
  });

  it('a consultation only: no surgery, no quiet days, a night on each side for those who fly', () => {
    expect(lines(plan({ procedure: 'consultation' }).trip.items)).toEqual({
      arrive: '2027-03-10 2027-03-11', consultation: '2027-03-11 2027-03-12', home: '2027-03-12 2027-03-13',
    });
    expect(lines(plan({ procedure: 'consultation', home: home('Philadelphia', 'CAR') }).trip.items)).toEqual({
      arrive: '2027-03-11 2027-03-12', consultation: '2027-03-11 2027-03-12', home: '2027-03-11 2027-03-12',
    });
  });

  it('surgery on 29 February 2028', () => {
    expect(lines(plan({ surgeryOn: day('2028-02-29') }).trip.items)).toEqual({
      arrive: '2028-02-25 2028-02-26', 'pre-op': '2028-02-28 2028-02-29', surgery: '2028-02-29 2028-03-01',
      'quiet-days': '2028-02-29 2028-03-06', 'follow-up': '2028-03-07 2028-03-08', home: '2028-03-08 2028-03-09',
    });
  });

  it('a follow-up by phone need not be waited for', () => {
    const { trip } = plan({ procedure: 'epidural-injection' });
    expect(trip.items.find(({ id }) => id === 'follow-up')?.place).toBe('REMOTE');
    expect(lines(trip.items)).toMatchObject({ arrive: '2027-03-10 2027-03-11', home: '2027-03-12 2027-03-13', 'follow-up': '2027-03-18 2027-03-19' });
  });

  it('a train and a car instead of a flight', () => {
    expect(plan({ home: home('Boston', 'TRAIN') }).trip.items.map(({ kind }) => kind)).toContain('TRAIN');
    expect(plan({ home: home('Boston', 'CAR') }).steps.map(({ id }) => id)).toContain('plan-drive-in');
  });
});

describe('honest about awkward dates', { timeout: 60_000 }, () => {
  it('says that surgery would be on a weekend or a holiday', () => {
    expect(plan({ surgeryOn: day('2027-03-13') }).steps[0]).toMatchObject({ id: 'confirm-date', params: { reason: 'weekend' } });
    expect(plan({ surgeryOn: day('2027-07-05') }).steps[0]).toMatchObject({ id: 'confirm-date', params: { reason: 'holiday' } });
  });

  it('arrives today when the planned arrival has passed, and says that it is late', () => {
    const { trip, findings } = plan({}, at('2027-03-10', '09:00'));
    expect(lines(trip.items)).toMatchObject({ arrive: '2027-03-10 2027-03-11', 'pre-op': '2027-03-10 2027-03-11' });
    expect(findings.map(({ ruleId }) => ruleId)).toContain('tight-landing');
  });

  it('drafts no pre-op visit on a day that has passed', () => {
    const { trip, findings, steps } = plan({}, at('2027-03-11', '05:00'));
    expect(lines(trip.items)).not.toHaveProperty('pre-op');
    expect(findings.map(({ ruleId }) => ruleId)).toContain('tight-landing');
    expect(steps.map(({ id }) => id)).toContain('call-late');
  });

  it('has no step before today', () => {
    fc.assert(fc.property(anyAnswers, fc.integer({ min: 0, max: 40 }), (asked, daysBefore) => {
      const now = asked.surgeryOn ? new Date(at(asked.surgeryOn, '12:00').getTime() - daysBefore * 86_400_000) : NOW;
      const { steps } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], now);
      const today: Day = dayIn(NEW_YORK, now);
      expect(steps.every(({ by }) => by === null || by >= today)).toBe(true);
      expect(steps.map(({ by }) => by ?? '')).toEqual(steps.map(({ by }) => by ?? '').sort());
    }));
  });
});

describe('every draft', { timeout: 60_000 }, () => {
  it('has its visits on centre days', () => {
    fc.assert(fc.property(anyAnswers, (asked) => {
      const { trip } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW);
      const visits = trip.items.filter(({ purpose }) => purpose === 'PRE_OP' || purpose === 'FOLLOW_UP');
      for (const { when } of visits) expect(when.type !== 'days' || isCentreDay(when.from)).toBe(true);
    }));
  });

  it('is the same whether dated at once or later', () => {
    fc.assert(fc.property(anyAnswers, anySurgeryDay, (asked, on) => {
      const profile = DEFAULT_PROFILES[asked.procedure];
      const later = setSurgery(draftPlan({ ...asked, surgeryOn: null }, profile, NOW).trip, on, NOW).items;
      expect(later).toEqual(draftPlan({ ...asked, surgeryOn: on }, profile, NOW).trip.items);
    }));
  });

  it('is never blocked by its own check, while its centre is open and its arrival day is not past', () => {
    fc.assert(fc.property(anyAnswers, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1439 }), (asked, daysBefore, minutes) => {
      const on = asked.surgeryOn ?? day('2027-03-11');
      const now = new Date(at(on, '00:00').getTime() - daysBefore * 86_400_000 + minutes * 60_000);
      const profile = DEFAULT_PROFILES[asked.procedure];
      fc.pre(asked.centre?.status !== 'CLOSED' && dayIn(NEW_YORK, now) <= centreDayBefore(on, profile.arriveCentreDays));
      const blocked = draftPlan(asked, profile, now).findings.filter(({ severity }) => severity === 'blocked');
      // In the last five centre days somebody must have accepted to stay: no plan can draft that.
      expect(blocked.filter(({ ruleId }) => ruleId !== 'no-escort')).toEqual([]);
      const isNear = asked.surgeryOn !== null && dayIn(NEW_YORK, now) >= centreDayBefore(on, 5);
      expect(blocked.length === 0 || isNear).toBe(true);
    }), { numRuns: rounds(400) });
  });
});
