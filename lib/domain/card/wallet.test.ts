import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_A_SIDE, rowsOfText, walletSides } from './wallet';

const line = fc.record({ key: fc.uuid(), rows: fc.integer({ min: 1, max: ROWS_A_SIDE - 1 }) });
const blocks = fc.array(fc.record({ heading: fc.uuid(), lines: fc.array(line, { maxLength: 40 }) }), { maxLength: 12 });

describe('the sides of a wallet card', () => {
  it('hold every line once, in its order, and no side more than it has room for', () => {
    fc.assert(fc.property(blocks, (given) => {
      const sides = walletSides(given);
      const lines = sides.flatMap((side) => side.flatMap((block) => block.lines.map(({ key }) => `${block.heading} ${key}`)));
      expect(lines).toEqual(given.flatMap((block) => block.lines.map(({ key }) => `${block.heading} ${key}`)));
      for (const side of sides) {
        const rows = side.reduce((sum, block) => sum + 1 + block.lines.reduce((all, one) => all + one.rows, 0), 0);
        expect(rows).toBeLessThanOrEqual(ROWS_A_SIDE);
        expect(new Set(side.map(({ heading }) => heading)).size).toBe(side.length);
      }
    }));
  });

  it('say the heading again where a list goes on', () => {
    const lines = Array.from({ length: 20 }, (_, at) => ({ key: String(at), rows: 1 }));
    expect(walletSides([{ heading: 'medicines', lines }]).map((side) => side.map(({ heading, lines: { length } }) => `${heading} ${length}`)))
      .toEqual([['medicines 16'], ['medicines 4']]);
  });

  it('are none without a line', () => expect(walletSides([{ heading: 'note', lines: [] }])).toEqual([]));
});

describe('the rows of a text', () => {
  it('are at least one, and grow with it', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (one, more) => {
      expect(rowsOfText(one)).toBeGreaterThanOrEqual(1);
      expect(rowsOfText(one + more)).toBeGreaterThanOrEqual(rowsOfText(one));
    }));
  });

  it('count wide letters for what they are', () => {
    expect(rowsOfText('i'.repeat(60))).toBe(1);
    expect(rowsOfText('W'.repeat(60))).toBe(2);
    expect(rowsOfText('薬'.repeat(60))).toBe(2);
  });
});
