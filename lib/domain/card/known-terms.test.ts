import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBoth, TERMS, type TermList } from './known-terms';

const LISTS = Object.keys(TERMS) as TermList[];
const someTerm = fc.constantFrom(...LISTS).chain((list) => fc.record({ list: fc.constant(list), terms: fc.array(fc.constantFrom(...TERMS[list]), { minLength: 1, maxLength: 4 }) }));

describe('a word that the card knows', () => {
  it('stands in both languages, typed in either, in any case, with or without accents', () => {
    expect(inBoth('allergies', 'Penicilina')).toEqual({ en: 'Penicillin', es: 'Penicilina' });
    expect(inBoth('allergies', '  LATEX. ')).toEqual({ en: 'Latex', es: 'Látex' });
    expect(inBoth('times', 'si hace falta')).toEqual({ en: 'if needed', es: 'si hace falta' });
  });

  it('is translated with its neighbours or not at all', () => {
    expect(inBoth('reactions', 'hives, trouble breathing')).toEqual({ en: 'hives, trouble breathing', es: 'ronchas, le cuesta respirar' });
    expect(inBoth('reactions', 'hives, and my tongue swells')).toBeNull();
    expect(inBoth('conditions', '')).toBeNull();
    expect(inBoth('conditions', ' , ,')).toBeNull();
  });

  it('has no second meaning in its list', () => {
    for (const list of LISTS) for (const both of TERMS[list]) expect([inBoth(list, both.en), inBoth(list, both.es)], `${list}: ${both.en}`).toEqual([both, both]);
  });

  it('comes back from either language the same, however many there are', () => {
    fc.assert(fc.property(someTerm, ({ list, terms }) => {
      const [en, es] = [terms.map((one) => one.en).join(', '), terms.map((one) => one.es).join(',')];
      expect(inBoth(list, en)).toEqual(inBoth(list, es));
    }));
  });

  it('is never made up of a text that it does not know', () => {
    fc.assert(fc.property(fc.constantFrom(...LISTS), fc.string({ unit: 'binary' }), (list, text) => {
      const found = inBoth(list, text);
      if (found) expect(found.en.split(', ').every((word) => TERMS[list].some(({ en }) => en === word))).toBe(true);
    }));
  });
});
