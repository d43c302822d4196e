import { expect, test } from '@playwright/test';
import { codeAt } from '@/lib/crypto/one-time-codes';
import { hashPassword } from '@/lib/crypto/passwords';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { beginCodeApp, begunCodeApp } from '@/lib/data/second-factors';
import type { Person } from '@/lib/domain/access/actor';
import { makePerson } from '@/tests/support/factories';
import { cookiesSet, formOf, get, post, SESSION_COOKIE, sessionOf } from '../support/plain-http';

const PASSWORD = 'seven quiet herons';
const NEW_PASSWORD = 'eleven-loud-gulls-42';

const withPassword = async () => makePerson({ passwordHash: await hashPassword(PASSWORD) });

async function signIn({ email }: Person, cookie = ''): Promise<{ token: string; to: string | undefined }> {
  const filled = await formOf('/sign-in', 'password');
  const answer = await post('/sign-in', filled({ email, password: PASSWORD }), { cookie });
  return { token: cookiesSet(answer).get(SESSION_COOKIE) ?? '', to: answer.headers.location };
}

const opens = async (token: string): Promise<boolean> => (await get('/account', { cookie: `${SESSION_COOKIE}=${token}` })).status === 200;

test('a cookie that somebody planted is never taken over by a sign-in', async () => {
  const [victim, attacker] = [await withPassword(), await makePerson()];
  const made = makeToken();
  const own = (await sessionOf(attacker)).split('=')[1] ?? '';
  for (const planted of ['x', made, own]) {
    const { token } = await signIn(victim, `${SESSION_COOKIE}=${planted}`);
    expect(token).not.toBe('');
    expect(token).not.toBe(planted);
    expect([await opens(token), await opens(planted)]).toEqual([true, false]);
    expect(await database().session.count({ where: { userId: victim.userId, sessionToken: hashToken(planted) } })).toBe(0);
  }
});

test('the second step gives another cookie, and the one that waited for it opens nothing', async () => {
  const person = await withPassword();
  const now = new Date();
  await beginCodeApp(person, now);
  const secret = (await begunCodeApp(person)) ?? '';
  await database().codeApp.update({ where: { userId: person.userId }, data: { confirmedAt: now } });
  const { token: waiting, to } = await signIn(person);
  expect([to, await opens(waiting)]).toEqual(['/sign-in/code', false]);
  const cookie = `${SESSION_COOKIE}=${waiting}`;
  const filled = await formOf('/sign-in/code', 'code', { cookie });
  const whole = cookiesSet(await post('/sign-in/code', filled({ code: codeAt(secret, new Date()) }), { cookie })).get(SESSION_COOKIE) ?? '';
  expect(whole).not.toBe(waiting);
  expect([await opens(whole), await opens(waiting)]).toEqual([true, false]);
});

test('a new password gives another cookie, and whoever holds one from before is signed out', async () => {
  const person = await withPassword();
  const [{ token: here }, { token: elsewhere }] = [await signIn(person), await signIn(person)];
  const cookie = `${SESSION_COOKIE}=${here}`;
  const filled = await formOf('/account/password', 'passwordNew', { cookie });
  const answer = await post('/account/password', filled({ passwordCurrent: PASSWORD, passwordNew: NEW_PASSWORD }), { cookie });
  const renewed = cookiesSet(answer).get(SESSION_COOKIE) ?? '';
  expect(answer.status).toBe(303);
  expect([renewed === '', renewed === here]).toEqual([false, false]);
  expect([await opens(renewed), await opens(here), await opens(elsewhere)]).toEqual([true, false, false]);
});
