import { expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/domain/arrivals/languages';
import { languageIn, languageName } from './language-names';
import { LOCALES } from './locale';

it.each(LOCALES)('every language has a name of its own in %s', (locale) => {
  const names = LANGUAGES.map((code) => languageName(code, locale));
  expect(LANGUAGES.filter((code, index) => names[index] === code)).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it.each([
  ['Spanish, English', 'es'], ['English and Russian', 'ru'], ['inglés y español', 'es'], ['Haitian Creole', 'ht'], ['Mandarin Chinese; English', 'cmn'],
  ['English', null], ['', null], ['a little of everything', null],
])('“%s” on a card names the language %s', (words, code) => expect(languageIn(words)).toBe(code));
