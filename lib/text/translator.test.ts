import { describe, expect, test } from 'vitest';
import { LOCALES } from './locale';
import { messagesOf, type Namespace, problemSentence, sentencesOf } from './translator';

/** The gaps of every sentence below `words`, by the sentence's dotted path. */
function gapsByPath(words: object, path = ''): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, gapsOf(value));
    else if (typeof value === 'object' && value !== null) for (const [name, gaps] of gapsByPath(value, here)) found.set(name, gaps);
  }
  return found;
}

function gapsOf(sentence: string): Set<string> {
  return new Set([...sentence.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''));
}

describe('the words', () => {
  test('have the same keys in every language, and no gap that English does not fill', () => {
    const english = gapsByPath(messagesOf('en'));
    for (const locale of LOCALES) {
      const translated = gapsByPath(messagesOf(locale));
      expect([...translated.keys()]).toEqual([...english.keys()]);
      for (const [path, gaps] of translated) expect([...gaps].filter((gap) => !english.get(path)?.has(gap)), path).toEqual([]);
    }
  });

  test('can all be said', () => {
    for (const locale of LOCALES) {
      for (const [path, gaps] of gapsByPath(messagesOf(locale))) {
        const [namespace = '', ...rest] = path.split('.');
        const values = Object.fromEntries([...gaps].map((gap) => [gap, 2]));
        // A sentence that cannot be parsed comes back as the key it was filed under.
        expect(sentencesOf(locale, namespace as Namespace).say(rest.join('.'), values), path).not.toBe('sentence');
      }
    }
  });

  test('are never loud and never promise', () => {
    for (const locale of LOCALES) {
      const all = JSON.stringify(messagesOf(locale));
      expect(all).not.toMatch(/[!¡]/);
      expect(all).not.toMatch(/you may fly|\bsafe\b|usted puede volar|\boops\b/i);
    }
  });
});

describe('one thing', () => {
  const said = (words: object): readonly string[] =>
    Object.values(words).flatMap((value: unknown) => (typeof value === 'object' && value !== null ? said(value) : [String(value)]));

  test('has one name in English', () => {
    expect(said(messagesOf('en')).filter((sentence) => /\bmails?\b|e-mail|\bcenters?\b/i.test(sentence))).toEqual([]);
  });

  test('has one name in Spanish', () => {
    const others = /\bsólo\b|directo|\bcoche|\bcarro|historial|expediente|preoperatori|visita de control|en espera\b|seguido\.|\bSalir\b$/i;
    expect(said(messagesOf('es')).filter((sentence) => others.test(sentence))).toEqual([]);
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
