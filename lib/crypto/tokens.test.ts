import { describe, expect, test } from 'vitest';
import { hashToken, makeToken } from './tokens';

describe('a token', () => {
  test('is 256 bits that fit an address, never the same twice', () => {
    const made = new Set(Array.from({ length: 1000 }, makeToken));
    expect(made.size).toBe(1000);
    for (const token of made) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('is kept as a hash that does not show it', () => {
    const token = makeToken();
    expect(hashToken(token)).toBe(hashToken(token));
    expect(hashToken(token)).not.toContain(token);
  });
});
