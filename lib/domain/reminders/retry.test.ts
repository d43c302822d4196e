import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, waitBefore } from './retry';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const chances = fc.double({ min: 0, max: 1, noNaN: true });
const triesLeft = fc.integer({ min: 1, max: MOST_TRIES - 1 });

describe('the wait before the next try', () => {
  it('begins with a minute and grows to eight hours', () => {
    expect(Array.from({ length: MOST_TRIES }, (_, index) => waitBefore({ tries: index + 1 }, 0))).toEqual(
      [1, 5, 15, 45, 120, 240, 360, 480, null].map((minutes) => minutes && minutes * MINUTE_MS),
    );
  });

  it('has the last try come within about a day, by whatever chance', () => {
    fc.assert(fc.property(fc.array(chances, { minLength: MOST_TRIES, maxLength: MOST_TRIES }), (drawn) => {
      const all = drawn.map((chance, index) => waitBefore({ tries: index + 1 }, chance) ?? 0).reduce((sum, wait) => sum + wait, 0);
      expect(all).toBeGreaterThan(20 * HOUR_MS);
      expect(all).toBeLessThan(26 * HOUR_MS);
    }));
  });

  it('is never shorter than what the other side asked for, but for a request of days', () => {
    fc.assert(fc.property(triesLeft, fc.integer({ min: 0, max: 100 * HOUR_MS }), chances, (tries, waitMs, chance) => {
      const wait = waitBefore({ tries, waitMs }, chance) ?? -1;
      expect(wait).toBeGreaterThanOrEqual(Math.min(waitMs, 12 * HOUR_MS));
      expect(wait).toBeLessThanOrEqual(15 * HOUR_MS);
    }));
  });

  it('differs by chance, by a fifth at most', () => {
    fc.assert(fc.property(triesLeft, chances, (tries, chance) => {
      const [least, drawn] = [waitBefore({ tries }, 0) ?? 0, waitBefore({ tries }, chance) ?? 0];
      expect(drawn).toBeGreaterThanOrEqual(least);
      expect(drawn).toBeLessThanOrEqual(1.2 * least + 1);
    }));
    expect(waitBefore({ tries: 1 }, 1)).toBeGreaterThan(waitBefore({ tries: 1 }, 0) ?? 0);
  });

  it('is none after the last try, whatever is asked for', () => {
    fc.assert(fc.property(fc.integer({ min: MOST_TRIES, max: 1000 }), fc.option(fc.nat(), { nil: undefined }), chances, (tries, waitMs, chance) => {
      expect(waitBefore({ tries, waitMs }, chance)).toBeNull();
    }));
  });
});
