import { expect, it } from 'vitest';
import { appAddress, codeAt, makeAppSecret, stepOfCode } from './one-time-codes';

// RFC 6238, appendix B: the secret "12345678901234567890" in base32, and the last six digits of its codes.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const KNOWN = [[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [2000000000, '279037']] as const;
const at = (seconds: number) => new Date(seconds * 1000);

it('makes the codes of the standard', () => {
  for (const [seconds, code] of KNOWN) {
    expect(codeAt(SECRET, at(seconds))).toBe(code);
    expect(stepOfCode(SECRET, code, at(seconds), 1)).toBe(Math.floor(seconds / 30));
  }
});

it('takes the step before and the step after, and says which', () => {
  const now = at(1234567890);
  const step = Math.floor(1234567890 / 30);
  const found = [-60, -30, 0, 30, 60].map((shift) => stepOfCode(SECRET, codeAt(SECRET, at(1234567890 + shift)), now, 1));
  expect(found).toEqual([null, step - 1, step, step + 1, null]);
});

it('makes a secret of 160 bits that no other has', () => {
  const secrets = new Set(Array.from({ length: 50 }, makeAppSecret));
  expect(secrets.size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

it('tells an app whose codes they are', () => {
  const address = new URL(appAddress(SECRET, 'ruth@example.test'));
  expect(`${address.protocol}//${address.host}`).toBe('otpauth://totp');
  expect(address.searchParams.get('secret')).toBe(SECRET);
  expect(address.searchParams.get('issuer')).toBe('Mendway');
  expect(decodeURIComponent(address.pathname)).toBe('/Mendway:ruth@example.test');
});
