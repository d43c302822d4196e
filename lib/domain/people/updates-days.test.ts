import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, HELD, word } from '@/tests/support/trips';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { quietDaysOf } from '../recovery/windows';
import { comingDays, updatesTime } from './updates-days';

/** From Denver, laminectomy on 11 March. */
const { trip } = draftPlan(answers({ procedure: 'laminectomy' }), DEFAULT_PROFILES.laminectomy, at('2026-11-22', '12:00'));
const on = (date: string) => updatesTime(trip, day(date)).type;
const types = (one: Trip, date: string, latest: Parameters<typeof comingDays>[1] = null) => comingDays(one, latest, day(date)).map(({ type }) => type);

describe('the time of updates', () => {
  it('is surgery day, the nights in hospital and three days more', () => {
    const until = 11 + trip.profile.nights + 3;
    expect([on('2027-03-10'), on('2027-03-11'), on(`2027-03-${until - 1}`), on(`2027-03-${until}`)]).toEqual(['before', 'now', 'now', 'after']);
  });

  it('is not known without a surgery date', () => {
    expect(updatesTime({ ...trip, surgery: { state: 'unknown' } }, day('2027-03-11'))).toEqual({ type: 'undated' });
  });
});

describe('the days to come', () => {
  it('are the nights in hospital, the quiet days and the way home', () => {
    expect(types(trip, '2027-03-11')).toEqual(['hospital', 'quiet', 'home']);
    const [hospital, quiet] = comingDays(trip, null, day('2027-03-11'));
    expect(quiet?.days).toEqual({ from: hospital?.days.until, until: quietDaysOf(trip)?.until });
  });

  it('leave out what is over', () => {
    expect(types(trip, '2027-03-18')).toEqual(['home']);
    expect(types(trip, '2027-05-01')).toEqual([]);
  });

  it('have no more nights in hospital once somebody has left it', () => {
    expect(types(trip, '2027-03-11', { state: 'DISCHARGED' })).toEqual(['quiet', 'home']);
    expect(types(trip, '2027-03-11', { state: 'STAYING_LONGER' })).toEqual(['hospital', 'quiet', 'home']);
  });

  it('say that the flight waits until the surgeon says yes, and on hold again', () => {
    const waits = (one: Trip) => comingDays(one, null, day('2027-03-20')).map((coming) => coming.type === 'home' && coming.waits);
    const cleared = { ...trip, clearances: [word('yes', '2027-03-19')] };
    expect(waits(trip)).toEqual([true]);
    expect(waits(cleared)).toEqual([false]);
    expect(waits({ ...cleared, hold: HELD })).toEqual([true]);
    expect(waits({ ...trip, home: { ...trip.home, mode: 'TRAIN' } })).toEqual([false]);
  });

  it('are never over, whatever the trip', () => {
    fc.assert(fc.property(anySituation, ({ trip: one, now }) => {
      const today = dayIn(NEW_YORK, now);
      for (const { days } of comingDays(one, null, today)) {
        expect(days.from < days.until).toBe(true);
        expect(days.until > today).toBe(true);
      }
    }));
  });
});
