import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, item } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { dayIn, NEW_YORK } from '../calendar/zones';
import type { CentreFact, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { arrivalOf } from './arrival-of';
import { NOTHING_SAID } from './needs';
import { recheckAt } from './recheck';
import type { ArrivalFacts } from './types';

const about = (trip: Trip): ArrivalFacts => ({ trip, patientName: 'Ruth Calloway', told: NOTHING_SAID, awaits: 0, question: 'none', stage: 'COMING', isUnreached: false });

const draft = (more: Partial<PlanAnswers>): Trip => draftPlan(answers(more), DEFAULT_PROFILES.microdiscectomy, at('2027-01-20', '12:00')).trip;

const YEARS_MS = 3 * 365 * 86_400_000;

describe('a line that is kept', { timeout: 60_000 }, () => {
  it('is the same until it is worked out again', () => {
    fc.assert(fc.property(anySituation, fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 4, maxLength: 4 }), ({ trip, now }, shares) => {
      const facts = about(trip);
      const kept = arrivalOf(facts, now);
      const again = recheckAt(facts, kept, now);
      const until = again?.getTime() ?? now.getTime() + YEARS_MS;
      expect(until).toBeGreaterThan(now.getTime());
      for (const share of shares) {
        expect(arrivalOf(facts, new Date(now.getTime() + Math.floor((until - now.getTime()) * share)))).toEqual(kept);
      }
      expect(arrivalOf(facts, new Date(until - 1))).toEqual(kept);
    }), { numRuns: rounds(300) });
  });

  it('changes on the day on which its centre closes, also where it has no day or is over', () => {
    const centre: CentreFact = { id: 'lsi', name: 'Laser Spine', status: 'CLOSED', closedOn: day('2027-06-20'), successor: null };
    for (const trip of [{ ...draft({ surgeryOn: null, centre }), items: [] }, draft({ centre })]) {
      const facts = about(trip);
      let again: Date | null = at('2027-06-10', '12:00');
      while (again && dayIn(NEW_YORK, again) < '2027-06-20') again = recheckAt(facts, arrivalOf(facts, again), again);
      expect(again).toEqual(at('2027-06-20', '00:00'));
      expect(arrivalOf(facts, at('2027-06-20', '00:00'))).not.toEqual(arrivalOf(facts, at('2027-06-19', '23:59')));
    }
  });

  it('is looked at some moments ahead, however many items begin and end', () => {
    const now = at('2027-02-18', '06:00');
    const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
    const notes = Array.from({ length: 390 }, (_, n) => item('NOTE', { type: 'timed', startsAt: later(10 * n + 1), startsZone: NEW_YORK, endsAt: later(10 * n + 6), endsZone: NEW_YORK }, { id: `note ${n}` }));
    const facts = about({ ...draft({}), items: notes });
    expect(recheckAt(facts, arrivalOf(facts, now), now)).toEqual(later(10 * 29 + 6));
  });

  it('of a trip that is long over is never worked out again', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const later = new Date(now.getTime() + YEARS_MS);
      const facts = about(trip);
      expect(recheckAt(facts, arrivalOf(facts, later), later)).toBeNull();
    }), { numRuns: 100 });
  });
});
