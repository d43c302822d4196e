import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeAt } from '@/lib/crypto/one-time-codes';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { beginCodeApp, begunCodeApp, factorsOf, takeCode } from '@/lib/data/second-factors';
import { createSession, ownSessions, readSession } from '@/lib/data/sessions';
import { readWaitingSession } from '@/lib/data/waiting-sessions';
import type { Person } from '@/lib/domain/access/actor';
import { readCode } from '@/lib/domain/access/second-factor';
import { setForgottenPassword } from '@/lib/server/accounts/change-account';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { personOf } from '@/lib/server/session';
import { addCodeApp, makeRecoveryCodes, takeAppAway, turnSecondFactorOff } from '@/lib/server/second-factor/change-factors';
import { giveCode } from '@/lib/server/second-factor/give-code';
import { makeCentre, makePerson, makeStaff } from '../support/factories';
import { linkIn, mailsTo, workOff } from '../support/mailbox';

const NOW = new Date();
const MINUTE = 60_000;
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

async function signedIn(person: Person, now = NOW, secondFactorAt: Date | null = null) {
  const tokenHash = hashToken(makeToken());
  await createSession({ tokenHash, userId: person.userId, device: 'Safari, iPhone', secondFactorAt }, now);
  return tokenHash;
}

/** Somebody who has signed in and set up an app; their secret, their recovery codes, and the session in which they did. */
async function withApp(wishes: Parameters<typeof makePerson>[0] = {}, now = NOW) {
  const made = await makePerson(wishes);
  const here = await signedIn(made, now);
  const facts = await readSession(here, now);
  if (!facts) throw new Error('no session');
  const person = personOf(facts, now);
  await beginCodeApp(person, now);
  const secret = (await begunCodeApp(person)) ?? '';
  const added = await addCodeApp(person, typed(codeAt(secret, now)), randomUUID(), now);
  if (!added.ok) throw new Error(added.problem.code);
  return { person, here, secret, codes: added.codes ?? [] };
}

function typed(text: string) {
  const code = readCode(text);
  if (!code) throw new Error(`no code: ${text}`);
  return code;
}

const give = (person: Person, text: string, now: Date, from: string = randomUUID()) => giveCode(person.userId, typed(text), from, now).then((problem) => problem?.code ?? 'ok');
const deedsOf = async ({ userId }: Person) => (await database().auditEvent.findMany({ where: { actorId: userId }, orderBy: { id: 'asc' } })).map(({ deed }) => deed);

describe('an app', () => {
  test('guards nothing until a code of it was typed', async () => {
    const person = await makePerson();
    const here = await signedIn(person);
    await beginCodeApp(person, NOW);
    expect(await readSession(here, NOW)).not.toBeNull();
    expect(await addCodeApp(person, typed('000000'), randomUUID(), NOW)).toMatchObject({ ok: false, problem: { field: 'code', code: 'wrong-code' } });
    expect((await factorsOf(person.userId)).hasApp).toBe(false);
  });

  test('confirmed, keeps this session, ends the others, brings ten codes and tells the person', async () => {
    const other = await makePerson();
    const elsewhere = await signedIn(other);
    const { person, here, codes } = await withApp();
    expect(codes).toHaveLength(10);
    expect((await readSession(here, NOW))?.proof).toMatchObject({ hasSecondFactor: true, secondFactorAt: NOW });
    expect(await readSession(elsewhere, NOW)).not.toBeNull();
    expect(await begunCodeApp(person)).toBeNull();
    await workOff();
    expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual(['Your sign-in to Mendway has a new second step']);
    expect(await deedsOf(person)).toContain('add-code-app');
  });

  test('taken away, leaves nothing of a sign-in that never came to the second step', async () => {
    for (const away of ['removed', 'off'] as const) {
      const { person } = await withApp();
      const thiefs = await signedIn(person, after(MINUTE));
      expect(await readSession(thiefs, after(MINUTE))).toBeNull();
      await (away === 'off' ? turnSecondFactorOff(person, after(30 * MINUTE)) : takeAppAway(person, after(30 * MINUTE)));
      expect(await readSession(thiefs, after(31 * MINUTE)), away).toBeNull();
      expect(await database().session.count({ where: { userId: person.userId } }), away).toBe(1);
    }
  });

  test('ends the sessions that never gave it', async () => {
    const person = await makePerson();
    const [here, there] = [await signedIn(person), await signedIn(person)];
    const actor = personOf((await readSession(here, NOW)) ?? expect.fail(), NOW);
    await beginCodeApp(actor, NOW);
    await addCodeApp(actor, typed(codeAt((await begunCodeApp(actor)) ?? '', NOW)), randomUUID(), NOW);
    expect(await database().session.count({ where: { sessionToken: there } })).toBe(0);
  });

  test('keeps its secret encrypted, bound to its person', async () => {
    const [one, other] = [await withApp(), await withApp()];
    const { secret } = await database().codeApp.findUniqueOrThrow({ where: { userId: one.person.userId } });
    expect(secret).not.toContain(one.secret);
    await database().codeApp.update({ where: { userId: other.person.userId }, data: { secret } });
    await expect(takeCode(other.person.userId, typed(codeAt(one.secret, after(MINUTE))), after(MINUTE))).rejects.toThrow('does not open');
  });

  test('is not begun anew where one is confirmed', async () => {
    const { person, secret } = await withApp();
    expect(await beginCodeApp(person, NOW)).toBe(false);
    expect(await give(person, codeAt(secret, after(MINUTE)), after(MINUTE))).toBe('ok');
  });

  test('confirmed twice at once counts once', async () => {
    const person = await makePerson();
    const actor = personOf((await readSession(await signedIn(person), NOW)) ?? expect.fail(), NOW);
    await beginCodeApp(actor, NOW);
    const code = typed(codeAt((await begunCodeApp(actor)) ?? '', NOW));
    const answers = await Promise.all([1, 2, 3].map(() => addCodeApp(actor, code, randomUUID(), NOW)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await factorsOf(person.userId)).recoveryCodes).toBe(10);
  });
});

describe('a code', () => {
  test('of the app is taken once, one step early or late, and none from before', async () => {
    const { person, secret } = await withApp();
    const now = after(10 * MINUTE);
    const codes = [-60, -30, 0, 30, 60].map((shift) => codeAt(secret, new Date(now.getTime() + shift * 1000)));
    expect(await give(person, codes[0] ?? '', now)).toBe('wrong-code');
    expect(await give(person, codes[4] ?? '', now)).toBe('wrong-code');
    expect(await give(person, codes[1] ?? '', now)).toBe('ok');
    expect(await give(person, codes[3] ?? '', now)).toBe('ok');
    for (const code of codes) expect(await give(person, code, now)).toBe('wrong-code');
  });

  test('that confirmed the app opens nothing', async () => {
    const { person, secret } = await withApp();
    expect(await give(person, codeAt(secret, NOW), NOW)).toBe('wrong-code');
  });

  test('sent many times at once is taken once', async () => {
    const { person, secret, codes } = await withApp();
    const now = after(5 * MINUTE);
    for (const code of [codeAt(secret, now), codes[0] ?? '']) {
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(person, code, now)));
      expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1);
    }
  });

  test('for recovery works once, for its person alone, and is told', async () => {
    const [one, other] = [await withApp(), await withApp()];
    const [code = ''] = one.codes;
    expect(await give(other.person, code, NOW)).toBe('wrong-code');
    expect(await give(one.person, code.toLowerCase(), NOW)).toBe('ok');
    expect(await give(one.person, code, NOW)).toBe('wrong-code');
    expect((await factorsOf(one.person.userId)).recoveryCodes).toBe(9);
    await workOff();
    expect((await mailsTo(one.person.email)).map(({ subject }) => subject)).toContain('One of your printed codes opened your Mendway account');
  });

  test('for recovery stands nowhere in the table, and new ones end the former', async () => {
    const { person, codes } = await withApp();
    const rows = await database().recoveryCode.findMany({ where: { userId: person.userId } });
    expect(JSON.stringify(rows)).not.toContain(codes[0]);
    const [a, b] = await Promise.all([makeRecoveryCodes(person, NOW), makeRecoveryCodes(person, NOW)]);
    expect((await factorsOf(person.userId)).recoveryCodes).toBe(10);
    expect(await give(person, codes[0] ?? '', NOW)).toBe('wrong-code');
    const answers = [await give(person, a?.[0] ?? '', NOW), await give(person, b?.[0] ?? '', NOW)];
    expect(answers.toSorted()).toEqual(['ok', 'wrong-code']);
  });

  test('is guessed ten times from one address, then refused there and not elsewhere', async () => {
    const { person, secret } = await withApp();
    const now = after(5 * MINUTE);
    for (let tries = 0; tries < 10; tries += 1) expect(await give(person, '000000', now, '203.0.113.9')).toBe('wrong-code');
    expect(await give(person, codeAt(secret, now), now, '203.0.113.9')).toBe('too-many-codes');
    expect(await give(person, codeAt(secret, now), now, '198.51.100.7')).toBe('ok');
  });

  test('says the same whatever was wrong with it', async () => {
    const [{ person }, nobody] = [await withApp(), await makePerson()];
    for (const who of [person, nobody]) for (const code of ['000000', 'ABCD-EFGH-JKMN-PQRS']) {
      expect(await giveCode(who.userId, typed(code), randomUUID(), NOW)).toEqual({ field: 'code', code: 'wrong-code' });
    }
  });
});

describe('a session', () => {
  test('without its second factor is none, and waits ten minutes for it', async () => {
    const { person } = await withApp();
    const waiting = await signedIn(person);
    expect(await readSession(waiting, NOW)).toBeNull();
    expect(await readWaitingSession(waiting, after(10 * MINUTE - 1))).toMatchObject({ userId: person.userId, hasApp: true, hasPasskey: false, hasPassword: false });
    expect(await readWaitingSession(waiting, after(10 * MINUTE))).toBeNull();
  });

  test('that is whole, or of somebody without a second factor, waits for nothing', async () => {
    const { here } = await withApp();
    expect(await readWaitingSession(here, NOW)).toBeNull();
    expect(await readWaitingSession(await signedIn(await makePerson()), NOW)).toBeNull();
  });

  test('that waits is not among those where somebody is signed in', async () => {
    const { person, here } = await withApp();
    await signedIn(person);
    const actor = personOf((await readSession(here, NOW)) ?? expect.fail(), NOW);
    expect(await ownSessions(actor, NOW)).toHaveLength(1);
  });

  test('after a forgotten password still owes the second factor', async () => {
    const { person, here } = await withApp();
    await askForLink({ purpose: 'new-password', email: person.email, locale: 'en' }, randomUUID());
    await workOff();
    const { token } = await linkIn(person.email);
    expect(await setForgottenPassword(token, 'lindell-house-33-orchard', NOW)).toMatchObject({ ok: true });
    expect(await readSession(here, NOW)).toBeNull();
    expect((await factorsOf(person.userId)).hasApp).toBe(true);
    expect(await readSession(await signedIn(person), NOW)).toBeNull();
  });

  test('of staff whose centre asks for a second factor is no staff of it until that is given', async () => {
    const [asking, free] = [await makeCentre(), await makeCentre()];
    await database().centre.update({ where: { id: asking.id }, data: { secondFactorSince: NOW } });
    const person = await makeStaff(await makeStaff(await makePerson(), asking.id, 'MANAGER'), free.id, 'CLINICIAN');
    const bare = await readSession(await signedIn(person), NOW);
    expect(bare).toMatchObject({ staff: [{ centreId: free.id }], proof: { barredFrom: [asking.id] } });
    const whole = await readSession(await signedIn(person, NOW, NOW), NOW);
    expect(whole?.proof.barredFrom).toEqual([]);
    expect(whole?.staff).toHaveLength(2);
    await database().centre.update({ where: { id: asking.id }, data: { secondFactorSince: after(MINUTE) } });
    expect((await readSession(await signedIn(person), NOW))?.proof.barredFrom).toEqual([]);
  });
});

describe('turned off', () => {
  test('with the last of it go the recovery codes', async () => {
    const { person } = await withApp();
    expect(await takeAppAway(person, NOW)).toBe(true);
    expect(await factorsOf(person.userId)).toEqual({ hasApp: false, passkeys: 0, recoveryCodes: 0 });
    expect(await takeAppAway(person, NOW)).toBe(false);
  });

  test('at once, it is told, written down, and signs in by one factor again', async () => {
    const { person } = await withApp();
    await turnSecondFactorOff(person, NOW);
    expect(await readSession(await signedIn(person), NOW)).not.toBeNull();
    expect(await deedsOf(person)).toContain('turn-second-factor-off');
    await workOff();
    expect((await mailsTo(person.email))[0]?.subject).toBe('The second step of your Mendway sign-in is off');
  });
});
