import { afterEach, describe, expect, it, vi } from 'vitest';
import { sentSession } from './session';
import { cookieHere, dropCookie, keepCookie } from './own-cookie';

const jar = vi.hoisted(() => ({ held: new Map<string, string>(), set: [] as unknown[][] }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.held.has(name) ? { value: jar.held.get(name) } : undefined), set: (...cookie: unknown[]) => jar.set.push(cookie) }),
}));

afterEach(() => {
  vi.unstubAllEnvs();
  jar.held.clear();
  jar.set.length = 0;
});

describe('a cookie where people come by https', () => {
  it('is held to https and this host by its name, to its path too where it has one', async () => {
    vi.stubEnv('APP_URL', 'https://mendway.test');
    await keepCookie('one', 'a', { maxAge: 60 });
    await keepCookie('two', 'b', { path: '/guide/moves', sameSite: 'strict', forScripts: true });
    expect(jar.set).toEqual([
      ['__Host-one', 'a', { path: '/', sameSite: 'lax', httpOnly: true, secure: true, maxAge: 60 }],
      ['__Secure-two', 'b', { path: '/guide/moves', sameSite: 'strict', httpOnly: false, secure: true }],
    ]);
  });

  it('ends by an end that browsers take for such a name', async () => {
    vi.stubEnv('APP_URL', 'https://mendway.test');
    await dropCookie('one');
    expect(jar.set).toEqual([['__Host-one', '', { path: '/', sameSite: 'lax', httpOnly: true, secure: true, maxAge: 0 }]]);
  });

  it('is not one that a neighbour planted under a name without the prefix', async () => {
    vi.stubEnv('APP_URL', 'https://mendway.test');
    for (const name of ['one', 'authjs.session-token', '__Secure-authjs.session-token']) jar.held.set(name, 'planted');
    expect(await cookieHere('one')).toBeUndefined();
    expect(sentSession({ get: (name) => (jar.held.has(name) ? { value: 'planted' } : undefined) })).toBeNull();
    jar.held.set('__Host-one', 'ours');
    expect(await cookieHere('one')).toBe('ours');
  });
});

it('without https a cookie has its plain name', async () => {
  vi.stubEnv('APP_URL', 'http://localhost:3000');
  await keepCookie('one', 'a', {});
  expect(jar.set).toEqual([['one', 'a', { path: '/', sameSite: 'lax', httpOnly: true, secure: false }]]);
});
