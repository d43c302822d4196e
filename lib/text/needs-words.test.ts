import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from '@/lib/domain/arrivals/needs';
import { needsWords } from './needs-words';

const plain = (words: object) => Object.fromEntries(Object.entries(words).map(([key, said]) => [key, String(said).replaceAll(/[\u2068\u2069]/g, '')]));

describe('the words of needs', () => {
  it('say “not said” of what nobody said, which is not a no', () => {
    expect(plain(needsWords(NOTHING_SAID, 'en'))).toEqual({ company: 'Not said', wheelchair: 'Not said', interpreter: 'None, or not said', diet: 'Not said', phone: 'Not said' });
    expect(plain(needsWords({ ...NOTHING_SAID, needsWheelchair: false, travelsAlone: true }, 'en'))).toMatchObject({ company: 'Nobody, I travel alone', wheelchair: 'No' });
  });

  it('name who comes along by name, relation or both', () => {
    const company = (companionName: string, companionRelation: string) => plain(needsWords({ ...NOTHING_SAID, travelsAlone: false, companionName, companionRelation }, 'en')).company;
    expect([company('June', 'daughter'), company('June', ''), company('', 'my daughter')]).toEqual(['June (daughter)', 'June', 'my daughter']);
  });

  it('name language and food in the reader’s language, and the note as it was typed', () => {
    const needs = { ...NOTHING_SAID, interpreter: 'yue', diets: ['kosher', 'soft-food'] as const, dietNote: 'no sesame', phone: '555' };
    expect(plain(needsWords(needs, 'es'))).toMatchObject({ interpreter: 'Cantonés', diet: 'Kosher y Comida blanda; no sesame', phone: '555' });
  });
});
