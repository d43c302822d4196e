import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text';

/** As strictly as RFC 4180 has it, past the mark at the beginning. */
const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', '=', '+', '-', '@', "'", ' ', 'é', '👩‍⚕️', '\u202e'), maxLength: 12 }),
);

describe('a file for spreadsheets', () => {
  it('gives back every text as it was, but for the apostrophe before what looks like a formula', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyCell, anyCell, anyCell), { minLength: 1, maxLength: 6 }), (rows) => {
      const back = read(csvText(rows)).map((row) => row.map((cell, index) => ({ cell, index })));
      for (const [number, row] of rows.entries()) {
        const isGuarded = (cell: string) => /^[=+\-@\t\r]/.test(cell) || /^[＝＋－＠]/.test(cell);
        expect(back[number]?.map(({ cell }) => cell)).toEqual(row.map((cell) => (isGuarded(cell) ? `'${cell}` : cell)));
      }
      expect(back).toHaveLength(rows.length);
    }));
  });

  it('has no cell that a spreadsheet would work out', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), anyCell, (sign, rest) => {
      const [[cell = ''] = []] = read(csvText([[`${sign}${rest}`, '']]));
      expect(cell).toBe(`'${sign}${rest}`);
    }));
    expect(csvText([['=HYPERLINK("https://example.org","Ruth")']])).toBe('\ufeff"\'=HYPERLINK(""https://example.org"",""Ruth"")"\r\n');
  });

  it('begins with its mark, quotes even what is empty, and ends each line with CRLF', () => {
    expect(csvText([['Patient', ''], ['Tomás', 'a\nb']])).toBe('\ufeff"Patient",""\r\n"Tomás","a\nb"\r\n');
  });
});
