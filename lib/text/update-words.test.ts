import { describe, expect, it } from 'vitest';
import { UPDATE_STATES } from '@/lib/domain/people/types';
import { messagesOf } from './translator';
import { readersList, updateHeadline } from './update-words';

describe('a headline', () => {
  it.each(UPDATE_STATES)('for %s names the patient and says neither he nor she, in both languages', (state) => {
    expect(updateHeadline(state, 'Ruth Calloway', 'en')).toMatch(/\bRuth\b/);
    expect(updateHeadline(state, 'Ruth Calloway', 'es')).toMatch(/\bRuth\b/);
    expect(updateHeadline(state, 'Ruth Calloway', 'en')).not.toMatch(/\b(he|she|her|his|him)\b/i);
    expect(updateHeadline(state, 'Ruth Calloway', 'es')).not.toMatch(/\b(él|ella|dado|dada|despierto|despierta|operado|operada|ingresad[oa])\b/i);
  });

  it('gives no reason and is calm: no word of states or headlines speaks of trouble', () => {
    for (const locale of ['en', 'es'] as const) {
      const { states, headlines } = messagesOf(locale).updates;
      for (const sentence of [...Object.values(states), ...Object.values(headlines)]) {
        expect(sentence).not.toMatch(/because|due to|theatre|complication|problem|bleed|infection|pain|safe|porque|debido|quirófano|complicaci|problema|sangr|infecci|dolor|grave/i);
      }
    }
  });
});

describe('the list of readers', () => {
  // Each name keeps its own direction.
  const listed = (...of: Parameters<typeof readersList>) => readersList(...of).replaceAll(/[\u2068\u2069]/g, '');

  it('names a few and counts the others', () => {
    expect(listed(['June'], 0, 'en')).toBe('June');
    expect(listed(['June', 'Dale'], 1, 'en')).toBe('June, Dale, and 1 link');
    expect(listed(['A', 'B', 'C', 'D'], 0, 'en')).toBe('A, B, C, and D');
    expect(listed(['A', 'B', 'C', 'D', 'E'], 0, 'en')).toBe('A, B, C, and 2 more');
    expect(listed([], 2, 'es')).toBe('2 enlaces');
  });
});
