import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, atDesk, flight, item, timed } from '@/tests/support/trips';
import { anySituation } from '@/tests/support/situations';
import { rounds } from '@/tests/support/rounds';
import type { Attendance } from '../../appointments/types';
import type { Item, Trip } from '../../itinerary/types';
import { draftPlan } from '../../plan/draft-plan';
import { nextSteps } from '../../plan/next-steps';
import { DEFAULT_PROFILES } from '../../recovery/default-profiles';
import { flightHomeState } from '../../recovery/flight-home';
import { firstHomeDayOf } from '../../recovery/windows';
import { checkTrip } from '../check-trip';

const { trip: DRAFT } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2027-03-01', '12:00'));

const visit = (purpose: 'PRE_OP' | 'FOLLOW_UP', on: string, attendance: Attendance | null, id = `${purpose} ${on}`): Item =>
  item('APPOINTMENT', timed(on, '10:00'), { id, purpose, state: 'BOOKED', place: 'CENTRE', desk: atDesk({ attendance }) });

/** Those visits in place of the drafted ones of their kind, and a flight home. */
function tripWith(...visits: readonly Item[]): Trip {
  const purposes = visits.map(({ purpose }) => purpose);
  const home = flight('GO_HOME', at('2027-03-25', '09:00'), at('2027-03-25', '13:00'));
  return { ...DRAFT, items: [...DRAFT.items.filter(({ purpose }) => purpose !== 'GO_HOME' && !purposes.includes(purpose)), ...visits, home] };
}

const found = (trip: Trip, ruleId: string, now: Date) => checkTrip(trip, now).open.filter((finding) => finding.ruleId === ruleId);

describe('a pre-op visit', () => {
  it.each([null, 'ARRIVED', 'ATTENDED'] as const)('that the centre noted as %s counts', (attendance) => {
    expect(found(tripWith(visit('PRE_OP', '2027-03-10', attendance)), 'missing-pre-op', at('2027-03-10', '12:00'))).toEqual([]);
  });

  it('that nobody came to does not, and the finding is about it', () => {
    const trip = tripWith(visit('PRE_OP', '2027-03-10', 'MISSED', 'p'));
    expect(found(trip, 'missing-pre-op', at('2027-03-10', '12:00'))).toMatchObject([{
      itemIds: ['p'], params: { missed: '2027-03-10', elsewhere: 'no' }, fixes: [{ to: 'add-pre-op' }],
    }]);
    expect(nextSteps(trip, at('2027-03-10', '12:00'), '2027-03-01' as never).find(({ step }) => step.id === 'call-pre-op' || step.id === 'call-late')?.isDone).toBe(false);
  });

  it('that nobody came to is made up for by another one', () => {
    const trip = tripWith(visit('PRE_OP', '2027-03-09', 'MISSED'), visit('PRE_OP', '2027-03-10', null));
    expect(found(trip, 'missing-pre-op', at('2027-03-09', '12:00'))).toEqual([]);
  });

  it('that was missed is no kept remark from before', () => {
    const trip = tripWith(visit('PRE_OP', '2027-03-10', 'MISSED'));
    const bare = { ...trip, items: trip.items.filter(({ purpose }) => purpose !== 'PRE_OP') };
    const keys = [trip, bare].map((one) => found(one, 'missing-pre-op', at('2027-03-10', '12:00'))[0]?.key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('a follow-up', () => {
  const missed = visit('FOLLOW_UP', '2027-03-18', 'MISSED', 'f');
  const noon = at('2027-03-18', '12:00');

  it('that nobody came to does not count, and is owed until the way home is over', () => {
    for (const now of [noon, at('2027-03-25', '08:00')]) {
      expect(found(tripWith(missed), 'missing-follow-up', now)).toMatchObject([{ itemIds: ['f'], params: { missed: '2027-03-18', day: '' }, fixes: [{ to: 'add-follow-up' }] }]);
    }
    expect(found(tripWith(missed), 'missing-follow-up', at('2027-03-26', '00:00'))).toEqual([]);
  });

  it('that nobody came to leaves the flight home without a word at once', () => {
    expect(flightHomeState(tripWith(visit('FOLLOW_UP', '2027-03-18', null)), noon)).toBe('waiting');
    expect(flightHomeState(tripWith(missed), noon)).toBe('no-word');
    expect(found(tripWith(missed), 'no-clearance', noon)).toMatchObject([{ severity: 'blocked', params: { missed: '2027-03-18' }, fixes: [{ to: 'add-follow-up' }, { to: 'record-word' }, { to: 'change-item' }] }]);
  });

  it('on a later day is waited for instead', () => {
    const again = tripWith(missed, visit('FOLLOW_UP', '2027-03-22', null));
    expect(flightHomeState(again, noon)).toBe('waiting');
    expect(firstHomeDayOf(again)).toBe('2027-03-23');
    expect(found(again, 'missing-follow-up', noon)).toEqual([]);
    expect(flightHomeState(tripWith(missed, visit('FOLLOW_UP', '2027-03-25', null)), noon)).toBe('too-soon');
  });

  it('that was missed lets nobody fly on its day or before', () => {
    expect(firstHomeDayOf(tripWith(visit('FOLLOW_UP', '2027-03-22', 'MISSED')))).toBe('2027-03-23');
  });
});

it('to attend a visit clears nothing, and changes nothing that trip check says', () => {
  fc.assert(fc.property(anySituation, fc.constantFrom('ARRIVED', 'ATTENDED'), ({ trip, now }, attendance) => {
    const noted = (value: Attendance | null): Trip => ({
      ...trip, items: trip.items.map((one) => (one.kind === 'APPOINTMENT' ? { ...one, desk: atDesk({ attendance: value }) } : one)),
    });
    expect(checkTrip(noted(attendance), now)).toEqual(checkTrip(noted(null), now));
    expect(flightHomeState(noted(attendance), now)).toBe(flightHomeState(noted(null), now));
  }), { numRuns: rounds(150) });
});

it('to miss a visit never makes the flight home easier', () => {
  const ease = ['cleared', 'needs-no-word', 'waiting', 'too-soon', 'no-word', 'on-hold'];
  fc.assert(fc.property(anySituation, ({ trip, now }) => {
    const missed: Trip = { ...trip, items: trip.items.map((one) => (one.purpose === 'FOLLOW_UP' && one.kind === 'APPOINTMENT' ? { ...one, desk: atDesk({ attendance: 'MISSED' }) } : one)) };
    const [before, after] = [flightHomeState(trip, now), flightHomeState(missed, now)];
    // A visit of the past alone is noted; on a day that is still to come nobody can have missed one.
    fc.pre(trip.items.every(({ purpose, when }) => purpose !== 'FOLLOW_UP' || (when.type === 'timed' && when.endsAt <= now)));
    expect(ease.indexOf(after ?? 'cleared')).toBeGreaterThanOrEqual(ease.indexOf(before ?? 'cleared'));
  }), { numRuns: rounds(150) });
});
