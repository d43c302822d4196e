import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar/types';
import { type AwaitedWord, type CentresWord, settledBy } from './awaited-word';

const SAID = { saidBy: 'Dr. Feld', saidOn: '2027-03-17' as Day, note: '', recordedAt: new Date('2027-03-18T16:00:00Z'), source: 'patient' } as const;
const HOLD = { reason: 'leak', saidBy: 'Dr. Feld', setOn: '2027-03-16' as Day, source: 'patient' } as const;

const quietDays: AwaitedWord = { type: 'number', said: { ...SAID, number: 'quietDays', value: 7 } };
const fly: AwaitedWord = { type: 'clearance', said: { ...SAID, kind: 'fly', word: 'yes' } };
const held: AwaitedWord = { type: 'hold', hold: HOLD };
const lifted: AwaitedWord = { type: 'lifted', hold: HOLD, word: SAID };
const surgery: AwaitedWord = { type: 'surgery', surgery: { state: 'unknown' } };
const ALL = [quietDays, fly, held, lifted, surgery];

describe('the centre’s own word', () => {
  it.each<[CentresWord, AwaitedWord]>([
    [{ number: 'quietDays', value: 7 }, quietDays], [{ kind: 'fly', word: 'yes' }, fly], [{ isOnHold: true }, held], [{ isOnHold: false }, lifted],
  ])('that says the same confirms: %o', (word, about) => {
    expect(settledBy(about, word)).toBe('CONFIRMED');
  });

  it.each<[CentresWord, AwaitedWord]>([
    [{ number: 'quietDays', value: 8 }, quietDays], [{ kind: 'fly', word: 'not-yet' }, fly], [{ kind: 'fly', word: 'withdrawn' }, fly],
    [{ isOnHold: false }, held], [{ isOnHold: true }, lifted],
  ])('that says otherwise refuses: %o', (word, about) => {
    expect(settledBy(about, word)).toBe('REFUSED');
  });

  it('leaves whatever it does not speak of, and the surgery day always', () => {
    expect(settledBy(quietDays, { number: 'nights', value: 7 })).toBeNull();
    expect(settledBy(fly, { kind: 'exercise', word: 'yes' })).toBeNull();
    const word = fc.oneof(
      fc.record({ number: fc.constantFrom('quietDays' as const, 'nights' as const), value: fc.nat(9) }),
      fc.record({ kind: fc.constantFrom('fly' as const, 'exercise' as const), word: fc.constantFrom('yes' as const, 'not-yet' as const) }),
      fc.record({ isOnHold: fc.boolean() }),
    );
    fc.assert(fc.property(word, (one) => {
      expect(settledBy(surgery, one)).toBeNull();
      const types = new Set(ALL.filter((about) => settledBy(about, one) !== null).map(({ type }) => (type === 'lifted' ? 'hold' : type)));
      expect(types.size).toBeLessThanOrEqual(1);
    }));
  });
});
