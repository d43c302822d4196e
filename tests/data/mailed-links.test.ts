import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '@/lib/crypto/passwords';
import { database } from '@/lib/data/client';
import { createSession, readSession } from '@/lib/data/sessions';
import { userByAddress } from '@/lib/data/users';
import { askForLink } from '@/lib/server/accounts/ask-for-link';
import { askForNewAddress, changePassword, confirmNewAddress, setForgottenPassword } from '@/lib/server/accounts/change-account';
import { confirmSignUp, signInByLink } from '@/lib/server/accounts/finish-link';
import { lookAtSignInLink, lookAtSignUpLink } from '@/lib/server/accounts/look-at-link';
import { makePerson } from '../support/factories';
import { linkIn, mailsTo, workOff } from '../support/mailbox';

const PASSWORD = 'lindell-house-33-orchard';
const NOW = new Date();
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const newAddress = () => `${randomUUID()}@example.test`;

async function signUp(email: string, plan: string | null = null) {
  expect(await askForLink({ purpose: 'sign-up', name: 'Ruth <b>', email, plan, locale: 'es', from: '/inbox' }, randomUUID())).toBeNull();
  await workOff(NOW);
  return linkIn(email);
}

async function linkFor(purpose: 'sign-in' | 'new-password', email: string) {
  expect(await askForLink({ purpose, email, locale: 'en' }, randomUUID())).toBeNull();
  await workOff(NOW);
  return linkIn(email);
}

const codeOf = (answer: Awaited<ReturnType<typeof signInByLink>>) => (answer.ok ? 'ok' : answer.problem.code);

describe('a sign-up', () => {
  test('makes the account only when the link is confirmed, in the language that was asked in, with the plan', async () => {
    const email = newAddress();
    const { path, token } = await signUp(email, 'a-sealed-plan');
    expect(path).toBe('/sign-up/confirm');
    expect(await lookAtSignUpLink(token, NOW)).toMatchObject({ state: 'open', address: email, isKnown: false });
    expect(await userByAddress(email)).toBeNull();
    expect(await confirmSignUp(token, PASSWORD, NOW)).toMatchObject({ ok: true, plan: 'a-sealed-plan', from: '/inbox' });
    const user = await userByAddress(email);
    expect(user).toMatchObject({ name: 'Ruth <b>', locale: 'es' });
    expect(await verifyPassword(user?.passwordHash, PASSWORD)).toBe(true);
  });

  test('may go without a password', async () => {
    const email = newAddress();
    const { token } = await signUp(email);
    expect(await confirmSignUp(token, null, NOW)).toMatchObject({ ok: true, plan: null });
    expect((await userByAddress(email))?.passwordHash).toBeNull();
  });

  test('with a weak password is refused and the link still works', async () => {
    const { token } = await signUp(newAddress());
    expect(await confirmSignUp(token, 'password123', NOW)).toEqual({ ok: false, problem: { field: 'password', code: 'common-password' } });
    expect(await confirmSignUp(token, PASSWORD, NOW)).toMatchObject({ ok: true });
  });

  test('with a known address signs that account in instead, and changes nothing of it', async () => {
    const person = await makePerson();
    const { path, token } = await signUp(person.email, 'a-sealed-plan');
    expect(path).toBe('/sign-in/link');
    expect(await lookAtSignInLink(token, NOW)).toMatchObject({ state: 'open', hasPlan: true });
    expect(await signInByLink(token, NOW)).toEqual({ ok: true, userId: person.userId, plan: 'a-sealed-plan', from: '/inbox' });
    expect(await userByAddress(person.email)).toMatchObject({ name: person.name, passwordHash: null });
  });

  test('asked for twice is one account; the second link signs in and sets no password', async () => {
    const email = newAddress();
    const first = await signUp(email);
    const second = await signUp(email);
    expect(await confirmSignUp(first.token, PASSWORD, NOW)).toMatchObject({ ok: true });
    expect(await lookAtSignUpLink(second.token, NOW)).toMatchObject({ isKnown: true });
    expect(await confirmSignUp(second.token, 'another-orchard-house-7', NOW)).toMatchObject({ ok: true });
    expect(await verifyPassword((await userByAddress(email))?.passwordHash, PASSWORD)).toBe(true);
  });

  test('says nothing in its mail that somebody typed, and nothing about health in its subject', async () => {
    const email = newAddress();
    await signUp(email);
    const [mail] = await mailsTo(email);
    expect(mail?.text).not.toContain('Ruth');
    expect(mail?.subject).toBe('Confirme su correo para Mendway');
  });
});

describe('a mailed link', () => {
  test('works once', async () => {
    const { email } = await makePerson();
    const { token } = await linkFor('sign-in', email);
    expect(codeOf(await signInByLink(token, NOW))).toBe('ok');
    expect(codeOf(await signInByLink(token, NOW))).toBe('already-used-link');
  });

  test('leads back to the page that it was asked for from, or to none', async () => {
    const { email } = await makePerson();
    const ask = async (from?: string) => {
      expect(await askForLink({ purpose: 'sign-in', email, locale: 'en', from }, randomUUID())).toBeNull();
      await workOff(NOW);
      return signInByLink((await linkIn(email)).token, NOW);
    };
    expect(await ask('/trips/1?day=2')).toMatchObject({ ok: true, from: '/trips/1?day=2' });
    expect(await ask()).toMatchObject({ ok: true, from: null });
  });

  test('used by ten at once lets one in', async () => {
    const { email } = await makePerson();
    const { token } = await linkFor('sign-in', email);
    const codes = await Promise.all(Array.from({ length: 10 }, async () => codeOf(await signInByLink(token, NOW))));
    expect(codes.sort()).toEqual([...Array<string>(9).fill('already-used-link'), 'ok']);
  });

  test('confirmed by five at once makes one account', async () => {
    const { token } = await signUp(newAddress());
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirmSignUp(token, null, NOW)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('works for 15 minutes', async () => {
    const { email } = await makePerson();
    const { token } = await linkFor('sign-in', email);
    expect(codeOf(await signInByLink(token, later(15)))).toBe('expired-link');
    expect(codeOf(await signInByLink(token, later(14)))).toBe('ok');
  });

  test('works for its own purpose alone', async () => {
    const { email } = await makePerson();
    const { token } = await linkFor('new-password', email);
    expect(codeOf(await signInByLink(token, NOW))).toBe('invalid-link');
    expect(codeOf(await signInByLink('', NOW))).toBe('invalid-link');
  });

  test('to an address without an account opens nothing', async () => {
    const email = newAddress();
    expect((await linkFor('sign-in', email)).token).toBe('');
    expect((await mailsTo(email))[0]?.subject).toBe('Your request to Mendway');
  });
});

const sessionOf = async (userId: string) => {
  const tokenHash = randomUUID();
  await createSession({ tokenHash, userId, device: 'Safari, iPhone' }, NOW);
  return { tokenHash, sessionId: (await readSession(tokenHash, NOW))?.sessionId ?? '' };
};

describe('a password', () => {
  test('that was forgotten is set by a link, which ends all sessions and all other links', async () => {
    const person = await makePerson();
    const { tokenHash } = await sessionOf(person.userId);
    const signIn = await linkFor('sign-in', person.email);
    const { token } = await linkFor('new-password', person.email);
    expect(await setForgottenPassword(token, PASSWORD, NOW)).toMatchObject({ ok: true, userId: person.userId });
    expect(await readSession(tokenHash, NOW)).toBeNull();
    expect(codeOf(await signInByLink(signIn.token, NOW))).toBe('invalid-link');
    await workOff(NOW);
    expect((await mailsTo(person.email))[0]?.subject).toBe('Your Mendway password was changed');
  });

  test('is changed by somebody who knows it; the other sessions end, this one stays', async () => {
    const made = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
    const here = await sessionOf(made.userId);
    const elsewhere = await sessionOf(made.userId);
    const person = { ...made, sessionId: here.sessionId };
    const next = 'a-quiet-orchard-at-noon';
    expect(await changePassword(person, { current: 'wrong', next }, 'home', NOW)).toEqual({ field: 'passwordCurrent', code: 'wrong-password' });
    expect(await changePassword(person, { current: PASSWORD, next: person.email }, 'home', NOW)).toMatchObject({ code: 'password-is-yours' });
    expect(await changePassword(person, { current: PASSWORD, next }, 'home', NOW)).toBeNull();
    expect(await readSession(here.tokenHash, NOW)).not.toBeNull();
    expect(await readSession(elsewhere.tokenHash, NOW)).toBeNull();
  });
});

describe('a change of address', () => {
  test('happens when the new address is confirmed, and the old one hears of it', async () => {
    const person = await makePerson();
    const email = newAddress();
    expect(await askForNewAddress(person, { email, password: null }, 'home', later(1))).toBeNull();
    await workOff(NOW);
    expect(await userByAddress(email)).toBeNull();
    const { path, token } = await linkIn(email);
    expect(path).toBe('/account/email/confirm');
    expect(await confirmNewAddress(token, later(2))).toEqual({ ok: true });
    expect((await userByAddress(email))?.id).toBe(person.userId);
    await workOff(NOW);
    expect((await mailsTo(person.email)).map(({ subject }) => subject).sort()).toEqual([
      'Your Mendway account has a new address', 'Your Mendway account: a change of address was asked for',
    ]);
  });

  test('is stopped by whoever sets another password, as the mail to the old address says', async () => {
    const person = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
    const thiefs = newAddress();
    expect(await askForNewAddress(person, { email: thiefs, password: PASSWORD }, 'home', later(1))).toBeNull();
    await workOff(NOW);
    const { token } = await linkIn(thiefs);
    expect(await changePassword(person, { current: PASSWORD, next: 'a-quiet-orchard-at-noon' }, 'home', later(2))).toBeNull();
    expect(await confirmNewAddress(token, later(2))).toMatchObject({ ok: false, problem: { code: 'invalid-link' } });
    expect((await userByAddress(person.email))?.id).toBe(person.userId);
  });

  test('that was asked for before another one happened does not undo it', async () => {
    const person = await makePerson();
    const [first, second] = [newAddress(), newAddress()];
    for (const email of [first, second]) expect(await askForNewAddress(person, { email, password: null }, 'home', later(1))).toBeNull();
    await workOff(NOW);
    expect(await confirmNewAddress((await linkIn(second)).token, later(2))).toEqual({ ok: true });
    expect(await confirmNewAddress((await linkIn(first)).token, later(2))).toMatchObject({ ok: false, problem: { code: 'invalid-link' } });
    expect((await userByAddress(second))?.id).toBe(person.userId);
  });

  test('does not happen to an account that is to be deleted: its person would lose the way back', async () => {
    const person = await makePerson();
    const email = newAddress();
    expect(await askForNewAddress(person, { email, password: null }, 'home', later(1))).toBeNull();
    await workOff(NOW);
    await database().user.update({ where: { id: person.userId }, data: { deletionAskedAt: NOW, deletionDueAt: new Date(NOW.getTime() + 14 * 86_400_000) } });
    expect(await confirmNewAddress((await linkIn(email)).token, later(2))).toMatchObject({ ok: false });
    expect(await userByAddress(email)).toBeNull();
  });

  test('needs the password where there is one', async () => {
    const person = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
    expect(await askForNewAddress(person, { email: newAddress(), password: null }, 'home', later(1))).toMatchObject({ code: 'wrong-password' });
  });

  test('to somebody else’s address answers the same, and only that mailbox hears why', async () => {
    const [person, other] = [await makePerson(), await makePerson()];
    expect(await askForNewAddress(person, { email: other.email, password: null }, 'home', later(1))).toBeNull();
    await workOff(NOW);
    expect((await linkIn(other.email)).token).toBe('');
  });
});
