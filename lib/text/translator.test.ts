import { describe, expect, test } from 'vitest';
import { LOCALES } from './locale';
import { messagesOf, problemSentence, sentencesOf } from './translator';

/** Dotted paths of all sentences below `words`, with the gaps that each one has. */
function gapsByPath(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, gapsOf(value)]];
    return typeof value === 'object' && value !== null ? gapsByPath(value, here) : [];
  });
}

/** Branches of a plural ("one {…}") repeat or hide gaps, so names are gathered once and in order. */
function gapsOf(sentence: string): string {
  const names = [...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]);
  return [...new Set(names)].sort().join(' ');
}

describe('the words', () => {
  test('have the same gaps in every language', () => {
    const english = gapsByPath(messagesOf('en'));
    for (const locale of LOCALES) expect(gapsByPath(messagesOf(locale))).toEqual(english);
  });

  test('are never loud and never promise', () => {
    for (const locale of LOCALES) {
      const all = JSON.stringify(messagesOf(locale));
      expect(all).not.toMatch(/[!¡]/);
      expect(all).not.toMatch(/you may fly|\bsafe\b|usted puede volar|\boops\b/i);
    }
  });
});

describe('a problem', () => {
  test('is said in the language of the reader', () => {
    expect(problemSentence('en', 'day-past')).toBe('That day has passed. Please choose a day to come.');
    expect(problemSentence('es', 'day-past')).toContain('ya pasó');
  });

  test('that nobody wrote words for still says that something is wrong', () => {
    expect(problemSentence('en', 'constructor')).toBe('This does not work as it is. Please check it.');
  });
});

describe('sentences by key', () => {
  test('fill their gaps', () => {
    expect(sentencesOf('en', 'common').say('account', { name: 'Ruth' })).toBe('Account: Ruth');
  });
});
