import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCodesLow, isFreshStep, isSetUp, printedCode, readCode, RECOVERY_BYTES, recoveryCodeOf } from './second-factor';

const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });

describe('a recovery code', () => {
  it('is sixteen letters in groups of four, and different for different bytes', () => {
    expect(printedCode(recoveryCodeOf(new Uint8Array(10)))).toBe('0000-0000-0000-0000');
    expect(recoveryCodeOf(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ');
    fc.assert(fc.property(bytes, bytes, (one, other) => Buffer.from(one).equals(Buffer.from(other)) === (recoveryCodeOf(one) === recoveryCodeOf(other))));
  });

  it('is read as printed, and as people type it', () => {
    fc.assert(fc.property(bytes, (some) => {
      const code = recoveryCodeOf(some);
      const typed = [printedCode(code), ` ${printedCode(code).toLowerCase()} `, code.replaceAll('0', 'o').replaceAll('1', 'l'), printedCode(code).replaceAll('-', ' – ')];
      for (const text of typed) expect(readCode(text)).toEqual({ kind: 'recovery', code });
    }));
  });
});

describe('a code of an app', () => {
  it('is six digits, with or without a space', () => {
    for (const text of ['123456', '123 456', ' 123-456 ', '１２３４５６']) expect(readCode(text)).toEqual({ kind: 'app', code: '123456' });
  });

  it('is nothing else', () => {
    for (const text of ['', '12345', '1234567', '12345a', 'UUUU-UUUU-UUUU-UUUU', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN-PQRSS']) expect(readCode(text)).toBeNull();
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => readCode(text) === null || /[\p{L}\p{N}]/u.test(text)));
  });

  it('works once, and none from before the last', () => {
    expect(isFreshStep(7, null)).toBe(true);
    expect([6, 7, 8].map((step) => isFreshStep(step, 7))).toEqual([false, false, true]);
  });
});

describe('what counts as set up', () => {
  it('is an app or a passkey; recovery codes alone are nothing', () => {
    expect(isSetUp({ hasApp: true, passkeys: 0 })).toBe(true);
    expect(isSetUp({ hasApp: false, passkeys: 1 })).toBe(true);
    expect(isSetUp({ hasApp: false, passkeys: 0 })).toBe(false);
  });

  it('runs low on codes at three', () => {
    const left = (recoveryCodes: number) => areCodesLow({ hasApp: true, passkeys: 0, recoveryCodes });
    expect([0, 3, 4, 10].map(left)).toEqual([true, true, false, false]);
    expect(areCodesLow({ hasApp: false, passkeys: 0, recoveryCodes: 0 })).toBe(false);
  });
});
