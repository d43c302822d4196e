import type { OutgoingHttpHeaders } from 'node:http';
import { expect, test } from '@playwright/test';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { type Body, json, multipart, urlencoded } from '@/tests/fuzz/bodies';
import { HANDLERS } from '@/tests/support/address-table';
import { pathOf } from '@/tests/support/addresses';
import { makePerson, makeTrip } from '@/tests/support/factories';
import { areWorkedOut, rowsOfTrips } from '@/tests/support/rows-written';
import { cookiesSet, formOf, get, post, SESSION_COOKIE, sessionOf } from '../support/plain-http';

/** Mail providers post the first from their own servers, by a token alone (RFC 8058); the other asks for a token of its own, below. */
const ANSWER_FOR_THEMSELVES: readonly string[] = ['POST unsubscribe/[token]', 'POST api/auth/[...nextauth]'];

const STATE_CHANGING = Object.keys(HANDLERS).filter((name) => name.startsWith('POST ') && !ANSWER_FOR_THEMSELVES.includes(name));

/** What a page of another site can make a browser send without asking us first. */
const FROM_ELSEWHERE: readonly OutgoingHttpHeaders[] = [
  { origin: undefined }, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'not an origin' }, { origin: 'https://localhost.evil.example' }, { origin: '' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
];

const FIELDS = { locale: 'es', text: 'large', contrast: 'more', theme: 'dark', motion: 'less', purpose: 'add', passcode: 'x' };
const parts = Object.entries(FIELDS).map(([name, value]) => ({ name, value }));
const BODIES: readonly Body[] = [urlencoded(parts), multipart(parts), json(FIELDS), { ...json(FIELDS), type: 'text/plain' }, { ...json(FIELDS), type: '' }];

test('no handler that changes something does so for a page of another site, however it is sent', async () => {
  const owner = await makePerson({ isAdministrator: true });
  const [tripId, cookie] = [await makeTrip(owner), await sessionOf(owner)];
  // The worker plans the reminders of a new trip when it comes to it: what it writes is nobody's deed.
  await expect.poll(() => areWorkedOut([tripId]), { timeout: 30_000 }).toBe(true);
  const before = await rowsOfTrips([tripId]);
  const answers = await Promise.all(STATE_CHANGING.flatMap((name) => FROM_ELSEWHERE.flatMap((headers) => BODIES.map(async (body) => {
    const path = pathOf(name.replace('POST ', ''), '', { tripId, token: 'x' });
    const { status, headers: { location, 'set-cookie': set } } = await post(path, body, { cookie, ...headers });
    return { name, headers, type: body.type, status, location, set };
  }))));
  expect(answers.length).toBe(STATE_CHANGING.length * FROM_ELSEWHERE.length * BODIES.length);
  expect(answers.filter(({ status, set }) => status !== 403 || set !== undefined)).toEqual([]);
  expect(await rowsOfTrips([tripId])).toEqual(before);
  expect((await database().user.findUniqueOrThrow({ where: { id: owner.userId } })).locale).toBe('en');
});

const nameOf = async ({ userId }: Person) => (await database().user.findUniqueOrThrow({ where: { id: userId } })).name;

test('nor does an action, sent by its form or by a script', async () => {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const cookie = await sessionOf(owner);
  const filled = await formOf('/account/name', 'name', { cookie });
  const action = { 'next-action': /"id":"([\da-f]+)"/.exec(filled({}).bytes.toString())?.[1] ?? '' };
  for (const headers of FROM_ELSEWHERE) {
    for (const more of [{}, action]) expect([headers, (await post('/account/name', filled({ name: 'Mallory' }), { cookie, ...headers, ...more })).status]).toEqual([headers, 403]);
  }
  expect(await nameOf(owner)).toBe('Ruth Alder');
  expect((await post('/account/name', filled({ name: 'Ruth Moss' }), { cookie })).status).toBe(303);
  expect(await nameOf(owner)).toBe('Ruth Moss');
});

test('next-auth’s own handlers end and make no session without the token of their form', async () => {
  const cookie = await sessionOf(await makePerson());
  for (const path of ['/api/auth/signout', '/api/auth/callback/ticket', '/api/auth/signin/ticket']) {
    for (const csrfToken of ['', 'x', 'x'.repeat(64)]) {
      const answer = await post(path, urlencoded([{ name: 'csrfToken', value: csrfToken }, { name: 'ticket', value: 'x' }]), { cookie: `${cookie}; authjs.csrf-token=${'x'.repeat(64)}%7Cx` });
      expect(cookiesSet(answer).get(SESSION_COOKIE), path).toBeUndefined();
      expect(answer.status, path).toBeLessThan(500);
    }
  }
  expect((await get('/account', { cookie })).status).toBe(200);
});
