import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLocale, isLocale, otherLocale } from './locale';

describe('the language of a page', () => {
  test('is the chosen one when there is one', () => {
    expect(chooseLocale('es', 'en-US,en;q=0.9')).toBe('es');
    expect(chooseLocale('en', 'es')).toBe('en');
  });

  test('follows the browser at the first visit', () => {
    expect(chooseLocale(undefined, 'es-MX,es;q=0.9,en;q=0.8')).toBe('es');
    expect(chooseLocale(undefined, 'fr, en;q=0.4, es;q=0.7')).toBe('es');
    expect(chooseLocale(undefined, 'es;q=0, en;q=0.1')).toBe('en');
  });

  test('is English when nothing is known', () => {
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale('tlh', 'fr-FR')).toBe('en');
  });

  test('is one we speak, whatever the header says', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (cookie, header) => isLocale(chooseLocale(cookie, header))));
  });

  test('can always be changed to the other one', () => {
    expect([otherLocale('en'), otherLocale('es')]).toEqual(['es', 'en']);
  });
});
