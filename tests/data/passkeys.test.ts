import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { removePasskey, renamePasskey } from '@/lib/data/passkeys';
import { factorsOf } from '@/lib/data/second-factors';
import { createSession, readSession } from '@/lib/data/sessions';
import { tidy } from '@/lib/data/tidy';
import type { Person } from '@/lib/domain/access/actor';
import { addCheckedPasskey } from '@/lib/server/second-factor/change-factors';
import { optionsToAdd, optionsToUse, passkeyMade, passkeyUsed } from '@/lib/server/second-factor/passkeys';
import { personOf } from '@/lib/server/session';
import { makePerson } from '../support/factories';
import { SoftPasskey } from '../support/soft-passkey';

process.env.APP_URL ??= 'http://localhost:3000';

const NOW = new Date();
const MINUTE = 60_000;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const toAdd = z.object({ challenge: z.string(), user: z.object({ id: z.string() }), rp: z.object({ id: z.string() }) });
const toUse = z.object({ challenge: z.string(), allowCredentials: z.array(z.object({ id: z.string() })).optional() });

async function signedIn(): Promise<Person> {
  const { userId } = await makePerson();
  const tokenHash = hashToken(makeToken());
  await createSession({ tokenHash, userId, device: '' }, NOW);
  return personOf((await readSession(tokenHash, NOW)) ?? expect.fail(), NOW);
}

async function withPasskey() {
  const person = await signedIn();
  const key = new SoftPasskey();
  const made = await passkeyMade(person, key.make(toAdd.parse(await optionsToAdd(person, NOW))), NOW);
  if (!made) throw new Error('not made');
  const added = await addCheckedPasskey(person, { ...made, name: 'my phone' }, NOW);
  if (!added.ok) throw new Error(added.problem.code);
  return { person, key, codes: added.codes };
}

const asked = async (userId: string | null = null, sessionId: string | null = null, now = NOW) => {
  const purpose = userId === null ? 'sign-in' as const : 'second-factor' as const;
  return { use: { purpose, sessionId, userId }, options: toUse.parse(await optionsToUse({ purpose, sessionId, userId }, now)) };
};

describe('a passkey', () => {
  test('is added to the site that people reach, with recovery codes, and counts as the second factor of this session', async () => {
    const { person, codes } = await withPasskey();
    expect(codes).toHaveLength(10);
    expect(await factorsOf(person.userId)).toEqual({ hasApp: false, passkeys: 1, recoveryCodes: 10 });
    expect((await database().session.findUniqueOrThrow({ where: { id: person.sessionId } })).secondFactorAt).toEqual(NOW);
    expect(toAdd.parse(await optionsToAdd(person, NOW)).rp.id).toBe('localhost');
  });

  test('is not added by an answer of another site, without a look at its person, or to another session', async () => {
    const person = await signedIn();
    const other = await signedIn();
    for (const wishes of [{ origin: 'https://evil.example' }, { host: 'evil.example' }, { isVerified: false }]) {
      expect(await passkeyMade(person, new SoftPasskey().make(toAdd.parse(await optionsToAdd(person, NOW)), wishes), NOW)).toBeNull();
    }
    expect(await passkeyMade(other, new SoftPasskey().make(toAdd.parse(await optionsToAdd(person, NOW))), NOW)).toBeNull();
  });

  test('signs in alone, and says whose it is', async () => {
    const { person, key } = await withPasskey();
    const { use, options } = await asked();
    expect(options.allowCredentials ?? []).toEqual([]);
    expect(await passkeyUsed(key.use(options), use, NOW)).toBe(person.userId);
  });

  test('is the second factor of its person alone', async () => {
    const [one, other] = [await withPasskey(), await withPasskey()];
    const mine = await asked(one.person.userId, one.person.sessionId);
    expect(mine.options.allowCredentials).toHaveLength(1);
    expect(await passkeyUsed(other.key.use(mine.options), mine.use, NOW)).toBeNull();
    const again = await asked(one.person.userId, one.person.sessionId);
    expect(await passkeyUsed(one.key.use(again.options), again.use, NOW)).toBe(one.person.userId);
  });

  test('does not sign in where it says that it is somebody else’s, or says nothing', async () => {
    const { key } = await withPasskey();
    for (const handle of ['AAAA', '']) {
      const { use, options } = await asked();
      key.handle = handle;
      expect(await passkeyUsed(key.use(options), use, NOW)).toBeNull();
    }
  });

  test('with a count that does not grow is refused: a copy may be about', async () => {
    const { person, key } = await withPasskey();
    key.counter = 10;
    const first = await asked();
    expect(await passkeyUsed(key.use(first.options), first.use, NOW)).toBe(person.userId);
    for (const counter of [10, 3]) {
      key.counter = counter;
      const next = await asked();
      expect(await passkeyUsed(key.use(next.options), next.use, NOW)).toBeNull();
    }
    expect((await database().passkey.findFirstOrThrow({ where: { userId: person.userId } })).counter).toBe(11n);
  });

  test('with the same count in two answers at once is taken once', async () => {
    const { person, key } = await withPasskey();
    const both = [await asked(), await asked()];
    const answers = both.map(({ use, options }) => {
      key.counter = 4;
      return { use, answer: key.use(options) };
    });
    const used = await Promise.all(answers.map(({ use, answer }) => passkeyUsed(answer, use, NOW)));
    expect(used.filter((userId) => userId === person.userId)).toHaveLength(1);
  });
});

describe('a challenge', () => {
  test('is taken once, also by many at once', async () => {
    const { person, key } = await withPasskey();
    const { use, options } = await asked();
    key.counter = 50;
    const answers = await Promise.all([1, 2, 3, 4].map(() => passkeyUsed(key.use(options), use, NOW)));
    expect(answers.filter((userId) => userId === person.userId)).toHaveLength(1);
  });

  test('is worth nothing after five minutes, for another purpose or in another session', async () => {
    const { person, key } = await withPasskey();
    const late = await asked();
    expect(await passkeyUsed(key.use(late.options), late.use, after(5 * MINUTE))).toBeNull();
    const visitor = await asked();
    expect(await passkeyUsed(key.use(visitor.options), { purpose: 'second-factor', sessionId: null, userId: person.userId }, NOW)).toBeNull();
    const bound = await asked(person.userId, person.sessionId);
    expect(await passkeyUsed(key.use(bound.options), { ...bound.use, sessionId: null }, NOW)).toBeNull();
  });

  test('that nobody answered is swept away', async () => {
    await asked();
    await tidy(after(6 * MINUTE));
    expect(await database().passkeyChallenge.count()).toBe(0);
  });

  test('must be ours', async () => {
    const { key } = await withPasskey();
    const { use } = await asked();
    expect(await passkeyUsed(key.use({ challenge: 'bWFkZSB1cA' }), use, NOW)).toBeNull();
  });
});

describe('the list of passkeys', () => {
  test('is changed by its person alone', async () => {
    const [one, other] = [await withPasskey(), await withPasskey()];
    const { id } = await database().passkey.findFirstOrThrow({ where: { userId: one.person.userId } });
    expect(await renamePasskey(other.person, id, 'theirs')).toBe(false);
    expect(await removePasskey(other.person, id, database())).toBe(false);
    expect(await renamePasskey(one.person, id, 'my key')).toBe(true);
    expect(await removePasskey(one.person, id, database())).toBe(true);
  });

  test('has an end', async () => {
    const { person } = await withPasskey();
    const add = async () => {
      const made = await passkeyMade(person, new SoftPasskey().make(toAdd.parse(await optionsToAdd(person, NOW))), NOW);
      return made ? addCheckedPasskey(person, { ...made, name: 'one more' }, NOW) : expect.fail();
    };
    for (let kept = 1; kept < 20; kept += 1) expect(await add()).toMatchObject({ ok: true, codes: null });
    expect(await add()).toMatchObject({ ok: false, problem: { code: 'too-many-passkeys' } });
  });
});
