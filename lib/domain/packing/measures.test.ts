import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAG_BOUNDS, lengthIn, toInches, toPounds, weightIn } from './measures';

const anySystem = fc.constantFrom(...(['us', 'metric'] as const));
/** What people type: up to two places. */
const anyTyped = fc.integer({ min: 1, max: 40_000 }).map((hundredths) => hundredths / 100);

describe('measures', () => {
  it('are kept in inches and pounds', () => {
    expect(toInches(56, 'metric')).toBeCloseTo(22.047, 3);
    expect(toPounds(10, 'metric')).toBeCloseTo(22.046, 3);
    expect([toInches(22, 'us'), toPounds(14.5, 'us')]).toEqual([22, 14.5]);
    expect([lengthIn('metric', 22), weightIn('metric', 10)]).toEqual([55.88, 4.54]);
  });

  it('come back exactly as typed', () => {
    fc.assert(fc.property(anyTyped, anySystem, (typed, system) => {
      expect(lengthIn(system, toInches(typed, system))).toBe(typed);
      expect(weightIn(system, toPounds(typed, system))).toBe(typed);
    }));
  });

  it('keep their order in the other unit', () => {
    fc.assert(fc.property(anyTyped, anyTyped, (a, b) => {
      expect(Math.sign(toInches(a, 'metric') - toInches(b, 'metric'))).toBe(Math.sign(a - b));
      expect(Math.sign(toPounds(a, 'metric') - toPounds(b, 'metric'))).toBe(Math.sign(a - b));
    }));
  });

  it('no bag weighs less than nothing, or 400 kilograms', () => {
    const { least, most } = BAG_BOUNDS.pounds;
    for (const kilograms of [-3, 0, 400]) expect(toPounds(kilograms, 'metric') >= least && toPounds(kilograms, 'metric') <= most, `${kilograms}`).toBe(false);
    expect(toPounds(10, 'metric') >= least && toPounds(10, 'metric') <= most).toBe(true);
    expect(toInches(56, 'metric') <= BAG_BOUNDS.inches.most && toInches(300, 'metric') <= BAG_BOUNDS.inches.most).toBe(false);
    expect(BAG_BOUNDS.inches.least).toBeLessThan(BAG_BOUNDS.inches.most);
  });
});
