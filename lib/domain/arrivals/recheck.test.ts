import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySituation } from '@/tests/support/situations';
import { arrivalOf } from './arrival-of';
import { NOTHING_SAID } from './needs';
import { recheckAt } from './recheck';
import type { ArrivalFacts } from './types';
import type { Trip } from '../itinerary/types';

const about = (trip: Trip): ArrivalFacts => ({ trip, patientName: 'Ruth Calloway', told: NOTHING_SAID, awaits: 0, question: 'none', stage: 'COMING' });

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
    }), { numRuns: 300 });
  });

  it('of a trip that is long over is never worked out again', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const later = new Date(now.getTime() + YEARS_MS);
      const facts = about(trip);
      expect(recheckAt(facts, arrivalOf(facts, later), later)).toBeNull();
    }), { numRuns: 100 });
  });
});
