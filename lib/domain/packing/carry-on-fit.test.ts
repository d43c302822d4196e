import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedBag, UNITED } from '@/tests/support/packing';
import { carryOnFit } from './carry-on-fit';
import { toInches, toPounds } from './measures';
import type { BagSize, CarryOnLimit, MeasureSystem } from './types';

const size = (lengthIn: number, widthIn: number, depthIn: number): BagSize => ({ lengthIn, widthIn, depthIn });
const WEIGHED: CarryOnLimit = { ...UNITED, pounds: 22 };
const bag = (some: BagSize | null, pounds: number | null = null, system: MeasureSystem = 'us') => packedBag({ size: some, pounds, system });

describe('whether a carry-on fits', () => {
  it('fits to the last inch, whichever way it stands', () => {
    expect(carryOnFit(bag(size(22, 14, 9)), UNITED)).toEqual({ answer: 'fits', weight: 'no-limit' });
    expect(carryOnFit(bag(size(9, 22, 14)), UNITED)).toEqual({ answer: 'fits', weight: 'no-limit' });
  });

  it('says what is over, and by how much', () => {
    expect(carryOnFit(bag(size(24, 14, 10), 30), WEIGHED)).toEqual({
      answer: 'over', excesses: [{ measure: 'longest', by: 2 }, { measure: 'shortest', by: 1 }, { measure: 'weight', by: 8 }],
    });
    expect(carryOnFit(bag(size(20, 15, 9)), UNITED)).toEqual({ answer: 'over', excesses: [{ measure: 'middle', by: 1 }] });
  });

  it('says what nobody knows', () => {
    expect(carryOnFit(bag(size(20, 14, 9)), null)).toEqual({ answer: 'unknown', because: 'no-limit' });
    expect(carryOnFit(bag(null, 10), WEIGHED)).toEqual({ answer: 'unknown', because: 'no-size' });
    expect(carryOnFit(bag(size(20, 14, 9)), WEIGHED)).toEqual({ answer: 'fits', weight: 'not-weighed' });
    expect(carryOnFit(bag(size(20, 14, 9), 22), WEIGHED)).toEqual({ answer: 'fits', weight: 'fits' });
    expect(carryOnFit(bag(null, 23), WEIGHED)).toEqual({ answer: 'over', excesses: [{ measure: 'weight', by: 1 }] });
  });

  it('takes the round centimetres that airlines name for their inches', () => {
    const metric = size(toInches(56, 'metric'), toInches(36, 'metric'), toInches(23, 'metric'));
    expect(carryOnFit(bag(metric, toPounds(10, 'metric'), 'metric'), WEIGHED)).toEqual({ answer: 'fits', weight: 'fits' });
    expect(carryOnFit(bag(metric), UNITED)).toMatchObject({ answer: 'over' });
    expect(carryOnFit(bag(size(toInches(57, 'metric'), 14, 9), null, 'metric'), UNITED)).toMatchObject({ answer: 'over' });
  });

  const side = fc.double({ min: 1, max: 40, noNaN: true });
  const anySize = fc.tuple(side, side, side);

  it('does not depend on which side is named first, and a smaller bag fits where a larger one does', () => {
    fc.assert(fc.property(anySize, anySize, fc.constantFrom(...(['us', 'metric'] as const)), ([a, b, c], [x, y, z], system) => {
      const limit = { ...UNITED, size: size(x, y, z) };
      const answer = carryOnFit(bag(size(a, b, c), null, system), limit);
      for (const turned of [size(b, c, a), size(c, a, b), size(c, b, a)]) expect(carryOnFit(bag(turned, null, system), limit)).toEqual(answer);
      expect(carryOnFit(bag(size(a, b, c), null, system), { ...limit, size: size(z, x, y) })).toEqual(answer);
      if (answer.answer === 'fits') expect(carryOnFit(bag(size(a * 0.9, b, c * 0.8), null, system), limit).answer).toBe('fits');
    }));
  });
});
