import type { Person } from '@/lib/domain/access/actor';
import type { SessionFacts } from '@/lib/data/sessions';

/** The session cookie's names: the prefix makes browsers hold the cookie to https where there is https. */
const SESSION_COOKIES = ['__Secure-authjs.session-token', 'authjs.session-token'] as const;

/** The cookie that a caller sent, whether or not it is worth anything; null without one. */
export function sentSession(jar: { get: (name: string) => { value: string } | undefined }): string | null {
  return SESSION_COOKIES.map((name) => jar.get(name)?.value).find(Boolean) ?? null;
}

/** Who acts in a session. */
export function personOf({ sessionId, user, staff, proof }: SessionFacts): Person {
  const { id: userId, name, email, isAdministrator } = user;
  return { type: 'person', userId, sessionId, name, email, isAdministrator, staff, proof };
}
