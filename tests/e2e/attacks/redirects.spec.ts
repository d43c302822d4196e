import { expect, test } from '@playwright/test';
import { hashPassword } from '@/lib/crypto/passwords';
import { urlencoded } from '@/tests/fuzz/bodies';
import { makePerson } from '@/tests/support/factories';
import { BASE, formOf, get, post, sessionOf } from '../support/plain-http';

const ELSEWHERE = ['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/%09/evil.example', '/%2f/evil.example', '/%5cevil.example', '/..//evil.example', 'https:evil.example', 'javascript:alert(1)', '/\r\nlocation: https://evil.example'];

const PASSWORD = 'seven quiet herons';

/** Where a browser would go that follows it. */
const placeOf = (location: string | undefined): string => new URL(location ?? '', BASE).origin;

test('a sign-in leads back to this site alone, whatever its address asks for', async () => {
  const { email } = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
  for (const from of ELSEWHERE) {
    const page = await get(`/sign-in?from=${encodeURIComponent(from)}`);
    expect([from, page.status, /name="from"[^>]*value="([^"]*evil[^"]*)"/.exec(page.body)?.[1]]).toEqual([from, 200, undefined]);
  }
  const filled = await formOf('/sign-in', 'password');
  for (const from of ELSEWHERE) {
    const { status, headers } = await post('/sign-in', filled({ email, password: PASSWORD, from }));
    expect([from, status, headers.location]).toEqual([from, 303, '/trips']);
  }
});

test('nor do the proof of a password, the language and next-auth’s callbacks lead away', async () => {
  const person = await makePerson({ passwordHash: await hashPassword(PASSWORD) });
  const cookie = await sessionOf(person);
  const prove = await formOf('/account/prove', 'password', { cookie });
  for (const from of ELSEWHERE) {
    const word = from.replace(/[\t\r\n]/g, '');
    const query = encodeURIComponent(from);
    const answers = {
      'a proof': await post('/account/prove', prove({ password: PASSWORD, from }), { cookie }),
      'the language': await post('/api/language', urlencoded([{ name: 'locale', value: 'en' }]), { referer: `${BASE}/${word}` }),
      'the language, from elsewhere': await post('/api/language', urlencoded([{ name: 'locale', value: 'en' }]), { referer: word }),
      'a callback of next-auth': await get(`/api/auth/signin?callbackUrl=${query}`),
      'an error of next-auth': await get(`/api/auth/error?error=x&callbackUrl=${query}`),
      'a page without an account': await get(`/trips?next=${query}&from=${query}`),
    };
    for (const [what, { status, headers }] of Object.entries(answers)) {
      expect([what, from, status < 500, placeOf(headers.location)]).toEqual([what, from, true, BASE]);
    }
  }
});

test('nor does an address that a proxy or a browser might take for another host', async () => {
  for (const path of ['//evil.example', '//evil.example/%2f..', '/\\evil.example', '/%5cevil.example', '/%2fevil.example', '//evil.example/trips/', '/trips//evil.example/', '/.//evil.example', 'http://evil.example/trips']) {
    for (const headers of [{}, { host: 'evil.example' }, { 'x-forwarded-host': 'evil.example' }]) {
      const answer = await get(path, headers);
      expect([path, headers, answer.status < 500, answer.headers.location === undefined || /^\/(?![/\\])/.test(answer.headers.location) || placeOf(answer.headers.location) === BASE]).toEqual([path, headers, true, true]);
    }
  }
});
