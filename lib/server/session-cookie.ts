import { SESSION_COOKIES } from './session';

interface Jar {
  get(name: string): { readonly value: string } | undefined;
  set(cookie: { readonly name: string; readonly value: string; readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: string; readonly secure: boolean }): unknown;
}

/** Of the cookie that next-auth has just set, takes the end away: a browser that is closed forgets it. */
export function keepWhileOpen(jar: Jar, token: string): void {
  const name = SESSION_COOKIES.find((one) => jar.get(one)?.value === token);
  if (name) jar.set({ name, value: token, httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__Secure-') });
}
