import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { foldForSearch } from './search-text';
import { isFound, isSearch } from './sought';

const search = foldForSearch('María Núñez García-Lopez Denver UA 1408 UA1408');

test.each([
  ['nunez', true], ['NÚÑEZ maria', true], ['1408', true], ['ua1408', true], ['opez', true], ['maria smith', false],
  // Short ones only where words begin.
  ['ma', true], ['ri', false], ['n', true], ['z', false],
])('%s', (find, isThere) => expect(isFound(search, find)).toBe(isThere));

it('finds a name by each of its words, however it is written', () => {
  const anyWord = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((word) => isSearch(word));
  fc.assert(fc.property(fc.array(anyWord, { minLength: 1, maxLength: 4 }), fc.nat(3), (words, at) => {
    const name = words.join(' ');
    expect(isFound(foldForSearch(name), words[at % words.length] ?? '')).toBe(true);
  }));
});

test('marks without a letter are no search', () => expect([isSearch('\u0301'), isSearch('  '), isSearch('a\u0301')]).toEqual([false, false, true]));
