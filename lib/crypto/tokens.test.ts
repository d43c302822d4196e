import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hashToken, issueToken, knownToken, makeToken } from './tokens';

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

describe('an issued token', () => {
  const key = () => randomBytes(32).toString('base64');
  const [first, second] = [key(), key()];
  const issued = { rowId: '0192', issue: 1 };
  afterEach(() => vi.unstubAllEnvs());

  test('is the same for one row and issue, and another for any other row, issue or purpose', () => {
    vi.stubEnv('ENCRYPTION_KEY', first);
    const tokens = [
      issueToken('feed', issued), issueToken('feed', { ...issued, issue: 2 }), issueToken('feed', { ...issued, rowId: '0193' }), issueToken('share-link', issued),
    ];
    expect(issueToken('feed', issued)).toBe(tokens[0]);
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('is known again by its hash, also when a new key seals; not without the key that made it', () => {
    vi.stubEnv('ENCRYPTION_KEY', first);
    const token = issueToken('invitation', issued);
    const hash = hashToken(token);
    vi.stubEnv('ENCRYPTION_KEY', `${second},${first}`);
    expect(knownToken('invitation', issued, hash)).toBe(token);
    expect(knownToken('invitation', { ...issued, issue: 2 }, hash)).toBeNull();
    vi.stubEnv('ENCRYPTION_KEY', second);
    expect(knownToken('invitation', issued, hash)).toBeNull();
  });
});
