import type { Person } from '@/lib/domain/access/actor';
import { closesMedical } from '@/lib/domain/access/proof';
import type { SessionFacts } from '@/lib/data/sessions';

/** The session cookie's names: the prefix makes browsers hold the cookie to https where there is https. */
export const SESSION_COOKIES = ['__Secure-authjs.session-token', 'authjs.session-token'] as const;

/** The cookie that a caller sent, whether or not it is worth anything; null without one. */
export function sentSession(jar: { get: (name: string) => { value: string } | undefined }): string | null {
  return SESSION_COOKIES.map((name) => jar.get(name)?.value).find(Boolean) ?? null;
}

/** Who acts in a session now. */
export function personOf({ sessionId, user, staff, proof }: SessionFacts, now: Date): Person {
  const { id: userId, name, email, isAdministrator } = user;
  return { type: 'person', userId, sessionId, name, email, isAdministrator, staff, proof, ...(closesMedical(proof, now) && { withholdsMedical: true }) };
}
