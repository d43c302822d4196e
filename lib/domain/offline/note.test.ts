import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteParts } from './note';

describe('a note as an item', () => {
  it('is its first line, and below it the rest', () => {
    expect(noteParts(' Slept well ')).toEqual({ title: 'Slept well', note: '' });
    expect(noteParts('Slept well\n\nWoke at 6.\nWalked.')).toEqual({ title: 'Slept well', note: 'Woke at 6.\nWalked.' });
  });

  it('is cut at a word where the first line is too long for a name, and whole below', () => {
    const long = `${'many words '.repeat(12)}end`;
    const { title, note } = noteParts(long);
    expect([title.endsWith(' words…') || title.endsWith(' many…'), title.length <= 120, note]).toEqual([true, true, long]);
  });

  it('loses nothing, and its name fits', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }).filter((text) => text.trim() !== ''), (text) => {
      const { title, note } = noteParts(text);
      expect(title.length).toBeLessThanOrEqual(120);
      expect(note.includes(text.trim()) || `${title}${note}`.replace(/\s/g, '') === text.replace(/\s/g, '')).toBe(true);
    }));
  });
});
