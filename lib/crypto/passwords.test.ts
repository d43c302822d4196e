import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords';

describe('a password', () => {
  test('is kept as argon2id and known again', async () => {
    const kept = await hashPassword('lindell-house-33');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(kept, 'lindell-house-33')).toBe(true);
    expect(await verifyPassword(kept, 'lindell-house-34')).toBe(false);
  });

  test('typed on a keyboard that composes letters otherwise is the same one', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 con leche'), 'cafe\u0301 con leche')).toBe(true);
  });

  test('never fits an account without one', async () => {
    expect(await verifyPassword(null, '')).toBe(false);
    expect(await verifyPassword(undefined, 'lindell-house-33')).toBe(false);
  });
});
