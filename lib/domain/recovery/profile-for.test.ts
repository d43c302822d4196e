import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, at, day } from '@/tests/support/trips';
import type { Made } from '../itinerary/make-item';
import type { SurgeonNumber, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from './default-profiles';
import { PROCEDURE_IDS, PROFILE_NUMBERS, type ProcedureId, type ProfileNumber } from './profile';
import { profileFor } from './profile-for';
import { lastSaid } from './profile-numbers';
import { withSurgeonNumber } from './record-number';
import { outOfOrder } from './surgeon-numbers';

function drafted(procedure: ProcedureId = 'microdiscectomy'): Trip {
  return draftPlan(answers({ procedure }), DEFAULT_PROFILES[procedure], at('2026-11-22', '12:00')).trip;
}

const said = (trip: Trip, number: ProfileNumber, value: number, time = '10:00'): Made<Trip> => {
  const word: SurgeonNumber = { number, value, saidBy: 'Dr. Feld', saidOn: day('2027-03-03'), note: '', recordedAt: at('2027-03-03', time), source: 'patient' };
  return withSurgeonNumber(trip, word, 'q');
};

function made(result: Made<Trip>): Trip {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.made;
}

const to = (trip: Trip, procedure: ProcedureId, nights: number | null = null): Trip =>
  ({ ...trip, procedure, profile: profileFor(trip, { procedure, nights }, DEFAULT_PROFILES[procedure]) });

describe('the profile for another procedure', () => {
  it('is the one it starts with while nobody has spoken, with the nights asked for', () => {
    for (const procedure of PROCEDURE_IDS.filter((id) => id !== 'microdiscectomy')) {
      expect(to(drafted(), procedure).profile).toEqual(DEFAULT_PROFILES[procedure]);
      expect(to(drafted(), procedure, 9).profile).toEqual({ ...DEFAULT_PROFILES[procedure], nights: 9 });
    }
  });

  it('and back keeps the quiet days that the surgeon asked for, until a newer word', () => {
    const twelve = made(said(drafted(), 'quietDays', 12));
    const other = to(twelve, 'laminectomy');
    expect(other.profile.quietDays).toBe(12);
    expect(to(other, 'microdiscectomy').profile.quietDays).toBe(12);
    const three = made(said(other, 'quietDays', 3, '11:00'));
    expect(three.profile.quietDays).toBe(3);
    expect(to(three, 'microdiscectomy').profile.quietDays).toBe(5);
  });

  it('keeps what asks more care about flying and lifting, and never asks for shorter than it forbids', () => {
    const spoken = ([['askBeforeFlyingUntil', 45], ['avoidFlyingUntil', 45], ['liftPounds', 5], ['liftWeeks', 3]] as const)
      .reduce((trip, [number, value]) => made(said(trip, number, value)), drafted());
    expect(to(spoken, 'arthroscopy').profile).toMatchObject({ quietDays: 2, avoidFlyingUntil: 45, askBeforeFlyingUntil: 45, lift: { pounds: 5, weeks: 3 } });
    expect(to(spoken, 'multilevel-fusion').profile).toMatchObject({ avoidFlyingUntil: 45, askBeforeFlyingUntil: 90, lift: { pounds: 5, weeks: 6 } });
    const late = made(said(drafted('multilevel-fusion'), 'avoidFlyingUntil', 60));
    expect(to(late, 'arthroscopy').profile).toMatchObject({ avoidFlyingUntil: 60, askBeforeFlyingUntil: 60 });
    expect(to(made(said(drafted(), 'quietDays', 12)), 'consultation').profile).toEqual(DEFAULT_PROFILES.consultation);
  });

  it('is never in contradiction, nor below the latest word on quiet days', () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...PROFILE_NUMBERS), fc.nat(100)), { maxLength: 12 });
    const ways = fc.array(fc.constantFrom(...PROCEDURE_IDS.filter((id) => id !== 'consultation')), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(words, ways, (spoken, procedures) => {
      const start = spoken.reduce((trip, [number, value], minute) => {
        const result = said(trip, number, value, `10:${10 + minute}`);
        return 'made' in result ? result.made : trip;
      }, drafted('hip-or-knee-replacement'));
      const { profile } = procedures.reduce((trip, procedure) => to(trip, procedure), start);
      expect(outOfOrder(profile)).toEqual([]);
      expect(profile.quietDays).toBeGreaterThanOrEqual(lastSaid(start, 'quietDays')?.value ?? 0);
      expect(profile.askBeforeLongFlightUntil ?? Infinity).toBeGreaterThan(profile.askBeforeFlyingUntil);
    }));
  });
});

it('the same procedure with other nights keeps every number of the trip', () => {
  const trip = made(said(made(said(drafted(), 'followUpLast', 20)), 'quietDays', 3));
  expect(profileFor(trip, { procedure: 'microdiscectomy', nights: 4 }, DEFAULT_PROFILES.microdiscectomy)).toEqual({ ...trip.profile, nights: 4 });
  expect(profileFor(trip, { procedure: 'microdiscectomy', nights: null }, DEFAULT_PROFILES.microdiscectomy)).toEqual(trip.profile);
});
