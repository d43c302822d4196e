import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedSpans, withoutSpans } from './span-sets';
import type { Span } from './spans';

/** Reversed and empty ones too. */
const anySpans = fc.array(fc.record({ from: fc.integer({ min: 0, max: 40 }), until: fc.integer({ min: 0, max: 40 }) }), { maxLength: 8 });

const pointsOf = (spans: readonly Span<number>[]): readonly number[] =>
  Array.from({ length: 41 }, (_, point) => point).filter((point) => spans.some(({ from, until }) => from <= point && point < until));

const areApart = (spans: readonly Span<number>[]): boolean =>
  spans.every(({ from, until }, index) => from < until && (spans[index - 1]?.until ?? -1) < from);

describe('spans', () => {
  it('that overlap or touch are one', () => {
    expect(mergedSpans([{ from: 5, until: 7 }, { from: 1, until: 3 }, { from: 3, until: 4 }, { from: 6, until: 9 }, { from: 10, until: 10 }]))
      .toEqual([{ from: 1, until: 4 }, { from: 5, until: 9 }]);
  });

  it('hold the same points when they are merged, sorted and apart', () => {
    fc.assert(fc.property(anySpans, (spans) => {
      const merged = mergedSpans(spans);
      expect(pointsOf(merged)).toEqual(pointsOf(spans));
      expect(areApart(merged)).toBe(true);
    }));
  });

  it('hold the points that the others do not, when those are taken away', () => {
    fc.assert(fc.property(anySpans, anySpans, (spans, taken) => {
      const left = withoutSpans(mergedSpans(spans), mergedSpans(taken));
      const gone = new Set(pointsOf(taken));
      expect(pointsOf(left)).toEqual(pointsOf(spans).filter((point) => !gone.has(point)));
      expect(areApart(left)).toBe(true);
    }));
  });

  it('keep what else they say', () => {
    expect(withoutSpans([{ from: 0, until: 9, name: 'a' }], [{ from: 3, until: 4 }])).toEqual([{ from: 0, until: 3, name: 'a' }, { from: 4, until: 9, name: 'a' }]);
  });
});
