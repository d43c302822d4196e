import type { Person } from '@/lib/domain/access/actor';
import { closesMedical } from '@/lib/domain/access/proof';
import type { SessionFacts } from '@/lib/data/sessions';
import { ownName } from './own-cookie';

/** The session cookie's name here. No other is read: one without the prefix may have been planted. */
export const sessionCookie = (): string => ownName('authjs.session-token');

/** The cookie that a caller sent, whether or not it is worth anything; null without one. */
export const sentSession = (jar: { get: (name: string) => { value: string } | undefined }): string | null => jar.get(sessionCookie())?.value || null;

/** Who acts in a session now. */
export function personOf({ sessionId, user, staff, proof }: SessionFacts, now: Date): Person {
  const { id: userId, name, email, isAdministrator } = user;
  return { type: 'person', userId, sessionId, name, email, isAdministrator, staff, proof, ...(closesMedical(proof, now) && { withholdsMedical: true }) };
}
