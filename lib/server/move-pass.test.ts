import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sealForAddress } from '@/lib/crypto/seal';
import { openMovePass, sealMovePass } from './move-pass';

beforeEach(() => void vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64')));
afterEach(() => void vi.unstubAllEnvs());

const UNTIL = new Date('2027-03-02T14:00:00.000Z');
const MAYA = { userId: 'b7f1a2f4-0000-4000-8000-000000000001' };
const SAM = { userId: 'b7f1a2f4-0000-4000-8000-000000000002' };

test('a pass says until when, to whom it was given', () => {
  expect(openMovePass(sealMovePass(UNTIL, MAYA), MAYA)).toEqual(UNTIL);
  expect(openMovePass(sealMovePass(UNTIL, null), null)).toEqual(UNTIL);
});

test('it opens nothing for anybody else, nor for a visitor, nor a visitor’s for a person', () => {
  expect(openMovePass(sealMovePass(UNTIL, MAYA), SAM)).toBeNull();
  expect(openMovePass(sealMovePass(UNTIL, MAYA), null)).toBeNull();
  expect(openMovePass(sealMovePass(UNTIL, null), MAYA)).toBeNull();
});

test('it is nothing that somebody could write or alter, nor what was sealed for another purpose', () => {
  const sealed = sealMovePass(UNTIL, null);
  fc.assert(fc.property(fc.nat(sealed.length - 2), fc.constantFrom('A', 'b', '-', '.'), (at, letter) => {
    const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1);
    if (changed !== sealed) expect(openMovePass(changed, null)).toBeNull();
  }));
  const other = sealForAddress('plan', JSON.stringify({ until: UNTIL, whose: 'visitor' }));
  for (const text of ['', 'x', 'v1.a.b.c', 'x'.repeat(100_000), other, JSON.stringify({ until: UNTIL, whose: 'visitor' })]) expect(openMovePass(text, null)).toBeNull();
});
