import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { proxy } from '@/proxy';
import { signInHere, signInPath } from './sign-in-path';

const { sent, jar } = vi.hoisted(() => ({ sent: new Map<string, string>(), jar: new Map<string, { value: string }>() }));
vi.mock('next/headers', () => ({ headers: async () => sent, cookies: async () => jar }));

beforeEach(() => {
  sent.clear();
  jar.clear();
});

describe('the way to the sign-in page', () => {
  test('names the page to come back to', () => {
    expect(signInPath('/trips/1?day=2')).toBe('/sign-in?from=%2Ftrips%2F1%3Fday%3D2');
    expect(signInPath(null)).toBe('/sign-in');
  });

  test('is found from the page that was asked for', async () => {
    sent.set('x-path', '/inbox');
    expect(await signInHere()).toBe('/sign-in?from=%2Finbox');
  });

  test('says that a session is over, where one was sent', async () => {
    sent.set('x-path', '/inbox');
    jar.set('authjs.session-token', { value: 'old' });
    expect(await signInHere()).toBe('/sign-in?from=%2Finbox&reason=signed-out');
  });

  test('knows the page from the proxy, whatever the caller wrote there', async () => {
    const asked = new NextRequest('http://localhost:3000/trips/1?day=2&_rsc=abc', { headers: { 'x-path': '/elsewhere' } });
    expect((await proxy(asked)).headers.get('x-middleware-request-x-path')).toBe('/trips/1?day=2');
    expect((await proxy(new NextRequest('http://localhost:3000/inbox'))).headers.get('x-middleware-request-x-path')).toBe('/inbox');
  });

  test('names no page that is not ours', async () => {
    sent.set('x-path', '//evil.example');
    expect(await signInHere()).toBe('/sign-in');
  });
});
