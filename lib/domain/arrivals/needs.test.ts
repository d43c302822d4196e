import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguage, LANGUAGES, COMMON_LANGUAGES } from './languages';
import { DIETS, needsNamed, needsOffers, NOTHING_SAID, OFFERS, type TravelNeeds, withTaken } from './needs';

const anyNeeds: fc.Arbitrary<TravelNeeds> = fc.record({
  travelsAlone: fc.constantFrom(null, true, false), companionName: fc.constantFrom('', 'June'), companionRelation: fc.constantFrom('', 'daughter'),
  needsWheelchair: fc.constantFrom(null, true, false), interpreter: fc.constantFrom(null, 'es', 'yue'), diets: fc.subarray([...DIETS]),
  dietNote: fc.constantFrom('', 'no nuts'), phone: fc.constantFrom('', '555'),
});
const anyKnown = fc.record({ needs: anyNeeds, escort: fc.constantFrom('', 'Sam Torres'), language: fc.constantFrom(null, 'es') });

describe('the needs of a patient', () => {
  it('are none as long as nobody said anything, nor where a no was said', () => {
    expect(needsNamed(NOTHING_SAID)).toEqual([]);
    expect(needsNamed({ ...NOTHING_SAID, needsWheelchair: false, travelsAlone: true, phone: '555' })).toEqual([]);
  });

  it('are each named for the board: a note about food counts as diet', () => {
    expect(needsNamed({ ...NOTHING_SAID, needsWheelchair: true, interpreter: 'es', diets: ['halal'] })).toEqual(['wheelchair', 'interpreter', 'diet']);
    expect(needsNamed({ ...NOTHING_SAID, dietNote: 'no nuts' })).toEqual(['diet']);
  });
});

describe('what was said elsewhere', () => {
  it('is offered where nobody has told the centre: who stays the first night, the language of the card', () => {
    expect(needsOffers({ needs: NOTHING_SAID, escort: 'Sam', language: 'es' })).toEqual(['companion', 'language']);
    expect(needsOffers({ needs: NOTHING_SAID, escort: '', language: null })).toEqual([]);
    expect(needsOffers({ needs: { ...NOTHING_SAID, travelsAlone: true, interpreter: 'ru' }, escort: 'Sam', language: 'es' })).toEqual([]);
  });

  it('goes into the form only where its reader takes it, and over nothing that was said', () => {
    fc.assert(fc.property(anyKnown, fc.subarray([...OFFERS]), (known, taken) => {
      expect(withTaken(known, [])).toEqual(known.needs);
      const filled = withTaken(known, taken);
      if (known.needs.travelsAlone !== null) expect(filled.travelsAlone).toBe(known.needs.travelsAlone);
      if (known.needs.interpreter !== null) expect(filled.interpreter).toBe(known.needs.interpreter);
      if (!taken.includes('language')) expect(filled.interpreter).toBe(known.needs.interpreter);
      expect([filled.needsWheelchair, filled.diets, filled.phone]).toEqual([known.needs.needsWheelchair, known.needs.diets, known.needs.phone]);
    }));
  });
});

describe('the languages of interpreters', () => {
  it('are codes that the database takes, each once, the common ones among them', () => {
    expect(LANGUAGES.every((code) => /^[a-z]{2,3}$/.test(code))).toBe(true);
    expect(new Set(LANGUAGES).size).toBe(LANGUAGES.length);
    expect(COMMON_LANGUAGES.every(isLanguage)).toBe(true);
    expect(isLanguage('xx')).toBe(false);
  });
});
