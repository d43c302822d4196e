import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedAddress } from './invitation-forms';

describe('a typed e-mail address', () => {
  it('is kept as accounts keep it', () => {
    expect(typedAddress('  Grace.Lund@Example.COM ')).toEqual({ address: 'grace.lund@example.com', problem: null });
    // The sign for Kelvin is a K in lower case: what is kept is plain.
    expect(typedAddress('\u212Aim@example.com').address).toBe('kim@example.com');
  });

  it.each([
    ['gr\u0430ce@example.com', '\u0430 (U+0430)'],
    ['grace@ex\u03b1mple.com', '\u03b1 (U+03B1)'],
    ['\uff47race@example.com', '\uff47 (U+FF47)'],
    ['grace\u200b@example.com', '(U+200B)'],
    ['\u202emoc.elpmaxe@ecarg', '(U+202E)'],
  ])('names the letters that only look right: %s', (typed, letters) => {
    expect(typedAddress(typed).problem).toMatchObject({ field: 'email', code: 'email-odd-letters', params: { letters } });
  });

  it('says what is missing where its letters are plain', () => {
    expect(typedAddress('').problem?.code).toBe('required');
    expect(typedAddress('grace').problem?.code).toBe('invalid-email');
    expect(typedAddress('grace@example.com, june@example.com').problem?.code).toBe('invalid-email');
  });

  it('gives either an address in plain lower case or a problem', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (typed) => {
      const { address, problem } = typedAddress(typed);
      expect((address === null) !== (problem === null)).toBe(true);
      if (address !== null) expect(address).toMatch(/^[!-~]+$/);
      if (address !== null) expect(address).toBe(address.toLowerCase());
    }));
  });
});
