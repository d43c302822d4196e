import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midnightProblems, withoutMidnight } from './midnight';

describe('midnight', () => {
  it.each([
    ['Nothing to eat after midnight.', 'Nothing to eat after 11:59 pm.'],
    ['Stop at 12 midnight the night before', 'Stop at 11:59 pm the night before'],
    ['MIDNIGHT, 12:00 Midnight', '11:59 pm, 11:59 pm'],
    ['Nada después de la medianoche.', 'Nada después de las 11:59 p. m.'],
    ['hasta las 12 de la media noche', 'hasta las 11:59 p. m.'],
    ['a medianoche', 'a las 11:59 p. m.'],
  ])('%s', (typed, clear) => expect(withoutMidnight(typed)).toBe(clear));

  it.each(['Clear fluids until 2 hours before.', '11:59 pm', '', 'media hora', 'Midnightly'])('leaves "%s"', (text) => {
    expect(withoutMidnight(text)).toBeNull();
  });

  it('is gone when it is replaced', () => {
    const word = fc.constantFrom('midnight', ' ', 'medianoche', 'la', '12', 'de', 'media noche', 'after', '12:00', '.');
    fc.assert(fc.property(fc.array(word), (words) => {
      const clear = withoutMidnight(words.join(' '));
      if (clear !== null) expect(withoutMidnight(clear)).toBeNull();
    }));
  });

  it('is a problem of its field, with the clear words as a choice', () => {
    expect(midnightProblems({ fasting: 'Nothing after midnight', preparation: 'Bring your list' })).toEqual([{
      field: 'fasting', code: 'names-midnight', choices: [{ name: 'fasting', value: 'Nothing after 11:59 pm', code: 'write-last-minute' }],
    }]);
  });
});
