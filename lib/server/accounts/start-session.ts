import { cookies, headers } from 'next/headers';
import type { Person } from '@/lib/domain/access/actor';
import { hashToken, makeToken } from '@/lib/crypto/tokens';
import { readLeavingSession } from '@/lib/data/leaving-sessions';
import { createSession, giveToken, readSession, succeedSession } from '@/lib/data/sessions';
import { setLocale } from '@/lib/data/users';
import type { Locale } from '@/lib/text/locale';
import { signIn, ticketOf } from '../auth';
import { finishDueReset } from '../second-factor/resets';
import { keepLocale, takeVisitorsLocale } from '../locale-cookie';
import { personOf, sentSession } from '../session';
import { keepWhileOpen } from '../session-cookie';
import { deviceOf } from './device';

interface Starting {
  readonly userId: string;
  /** At a computer that others use too: its browser keeps the cookie no longer than it is open. */
  readonly isShared: boolean;
  /** When they gave a second factor; null: they did not. */
  readonly secondFactorAt: Date | null;
}

/** Who is signed in now; or what has to be done first: give a second factor, or take the deletion of the account back. */
type Started = Person | 'owes-second-factor' | 'leaving';

/**
 * Signs somebody in: a new session row, its cookie from next-auth. Where they owe a second factor the session waits for it; once they
 * gave it the one that waited ends, so that a cookie from before is worth nothing after.
 */
export async function startSession({ userId, isShared, secondFactorAt }: Starting, now: Date): Promise<Started> {
  await finishDueReset(userId, now);
  const token = makeToken();
  const tokenHash = hashToken(token);
  const device = deviceOf((await headers()).get('user-agent'));
  await createSession({ tokenHash, userId, device, isShared, secondFactorAt }, now);
  await endFormerSession(tokenHash);
  await signIn('ticket', ticketOf(token));
  if (isShared) keepWhileOpen(await cookies(), token);
  const session = await readSession(tokenHash, now);
  if (!session) return (await readLeavingSession(tokenHash, now)) ? 'leaving' : 'owes-second-factor';
  const person = personOf(session, now);
  await agreeOnLocale(person, session.user.locale);
  return person;
}

/** The same session by another cookie: who knows the one before, as somebody may who knew the password, is signed out. */
export async function renewSession(person: Person): Promise<void> {
  const token = makeToken();
  const { isShared } = await giveToken(person, hashToken(token));
  await signIn('ticket', ticketOf(token));
  if (isShared) keepWhileOpen(await cookies(), token);
}

/** Signing in anew leaves no second session behind on the same device. */
async function endFormerSession(tokenHash: string): Promise<void> {
  const former = sentSession(await cookies());
  if (former) await succeedSession(hashToken(former), tokenHash);
}

/** The language follows the person, whoever used this device before; what they chose on their way to the sign-in is theirs from now on. */
async function agreeOnLocale(person: Person, own: Locale): Promise<void> {
  const chosen = await takeVisitorsLocale();
  if (chosen !== null && chosen !== own) await setLocale(person, chosen);
  await keepLocale(chosen ?? own);
}
