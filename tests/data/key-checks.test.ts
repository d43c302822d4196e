import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Key, keysIn } from '@/lib/crypto/key-ring';
import { hashToken, issueToken, knownToken } from '@/lib/crypto/tokens';
import { checkKeys, knownKeys, releaseKey } from '@/lib/data/key-checks';
import { issueLink } from '@/lib/data/verification-tokens';

const NOW = new Date('2027-03-01T12:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const textOf = (...keys: readonly Key[]) => keys.map(({ bytes }) => bytes.toString('base64')).join(',');
const newKey = () => keysIn(randomBytes(32).toString('base64'))[0] as Key;
let [old, next] = [newKey(), newKey()];

beforeAll(() => client.connect());
afterAll(() => client.end());
beforeEach(async () => {
  [old, next] = [newKey(), newKey()];
  await client.query('DELETE FROM "KeyCheck"; DELETE FROM "VerificationToken"');
});
afterEach(() => vi.unstubAllEnvs());

async function check(keys: readonly Key[], now = NOW, on = client) {
  await on.query('BEGIN');
  const verdict = await checkKeys(on, keys, now);
  await on.query('COMMIT');
  return verdict;
}

const sealSomething = (...keys: readonly Key[]) => {
  vi.stubEnv('ENCRYPTION_KEY', textOf(...keys));
  return issueLink({ purpose: 'sign-up', address: 'a@example.test', payload: 'a plan' }, NOW);
};

describe('keys and a database', () => {
  it('fit where nothing is sealed yet, from then on with these keys alone', async () => {
    expect(await check([old])).toEqual({ state: 'fits', former: '' });
    expect(await check([old], later(1))).toEqual({ state: 'fits', former: '' });
    expect(await check([next])).toEqual({ state: 'lacks', keyId: old.id });
    expect(await knownKeys(client)).toEqual([{ keyId: old.id, currentAt: NOW, isReleased: false }]);
  });

  it('know a key that opens from one that seals, and since when', async () => {
    await check([old]);
    await check([old, next], later(1));
    expect(await knownKeys(client)).toMatchObject([{ keyId: old.id, currentAt: NOW }, { keyId: next.id, currentAt: null }]);
    await check([next, old], later(2));
    await check([next, old], later(3));
    expect(await knownKeys(client)).toMatchObject([{ keyId: old.id, currentAt: NOW }, { keyId: next.id, currentAt: later(2) }]);
    expect(await check([next])).toEqual({ state: 'lacks', keyId: old.id });
    expect(await check([old])).toEqual({ state: 'lacks', keyId: next.id });
  });

  it('of before the list of keys are compared with the values themselves', async () => {
    await sealSomething(old);
    expect(await check([next])).toEqual({ state: 'lacks', keyId: old.id });
    expect((await check([next, old])).state).toBe('fits');
  });

  it('do not fit where the word under a key was altered', async () => {
    await check([old, next]);
    await client.query('UPDATE "KeyCheck" SET sealed = (SELECT sealed FROM "KeyCheck" WHERE "keyId" = $1) WHERE "keyId" = $2', [old.id, next.id]);
    expect(await check([old, next])).toEqual({ state: 'broken', keyId: next.id });
  });

  it('of two first starts at once are those of one: the other is refused', async () => {
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    const verdicts = await Promise.all([check([old]), check([next], NOW, other)]);
    await other.end();
    expect(verdicts.map(({ state }) => state).sort()).toEqual(['fits', 'lacks']);
  });
});

describe('a key that nothing needs any more', () => {
  it('may be missing; what links of its time are known by is handed on', async () => {
    await check([old]);
    vi.stubEnv('ENCRYPTION_KEY', textOf(old));
    const token = issueToken('feed', { rowId: 'a', issue: 1 });
    await check([next, old], later(1));
    await releaseKey(client, old, next);
    const verdict = await check([next], later(40));
    vi.stubEnv('ENCRYPTION_KEY', textOf(next));
    expect(knownToken('feed', { rowId: 'a', issue: 1 }, hashToken(token))).toBeNull();
    vi.stubEnv('MENDWAY_FORMER_KEYS', 'former' in verdict ? verdict.former : '');
    expect(knownToken('feed', { rowId: 'a', issue: 1 }, hashToken(token))).toBe(token);
    expect(await client.query('SELECT 1 FROM "KeyCheck" WHERE derived LIKE \'%token%\'')).toMatchObject({ rowCount: 0 });
  });

  it('is missed after all where a process went on sealing with it', async () => {
    await check([old]);
    await check([next, old]);
    await releaseKey(client, old, next);
    await sealSomething(old);
    expect(await check([next])).toEqual({ state: 'lacks', keyId: old.id });
  });

  it('is needed again once it seals again', async () => {
    await check([old]);
    await check([next, old], later(1));
    await releaseKey(client, old, next);
    await check([old, next], later(2));
    expect(await check([next])).toEqual({ state: 'lacks', keyId: old.id });
  });
});
