import { isOnHttps } from './own-cookie';
import { sessionCookie } from './session';

interface Jar {
  get(name: string): { readonly value: string } | undefined;
  set(cookie: { readonly name: string; readonly value: string; readonly httpOnly: true; readonly sameSite: 'lax'; readonly path: string; readonly secure: boolean }): unknown;
}

/** Of the cookie that next-auth has just set, takes the end away: a browser that is closed forgets it. */
export function keepWhileOpen(jar: Jar, token: string): void {
  const name = sessionCookie();
  if (jar.get(name)?.value === token) jar.set({ name, value: token, httpOnly: true, sameSite: 'lax', path: '/', secure: isOnHttps() });
}
