import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Person } from '@/lib/domain/access/actor';
import { hashToken } from '@/lib/crypto/tokens';
import { readSession } from '@/lib/data/sessions';
import { resetHere } from '@/lib/text/reset-here';
import { unreadHere } from '@/lib/text/unread-here';
import { COPY_HEADER } from '@/lib/domain/kept/wire';
import { inTime } from './in-time';
import { personOf, sentSession } from './session';

/**
 * Who calls, from the session cookie: one statement, once a request. next-auth makes and ends sessions;
 * reading them here costs a tenth of its own `auth()` (docs/decisions/sessions.md).
 */
export const currentActor = cache(async (): Promise<Person | null> => {
  const [jar, copy] = [await cookies(), (await headers()).get(COPY_HEADER)];
  const token = sentSession(jar);
  // A device fetches a page to keep for every reader.
  if (!token || copy === 'nobody') return null;
  const [unread, reset, now] = [unreadHere(), resetHere(), new Date()];
  const session = await readSession(hashToken(token), now);
  // Nothing stays behind on a computer that others use too: to what keeps pages there nobody is signed in.
  if (copy !== null && session?.proof.isShared) return null;
  unread.count = session?.unread ?? 0;
  reset.isAsked = session?.isResetAsked ?? false;
  return session && { ...personOf(session, now), ...(copy === 'plan' && { withholdsMedical: true }) };
});

/** Whose session that is now; an open page that asks by itself keeps no session alive. */
export async function quietActor(token: string): Promise<Person | null> {
  const now = new Date();
  const session = await readSession(hashToken(token), now, 'unnoted');
  return session && personOf(session, now);
}

/** Whether a page that needs no account is read by somebody who is signed in; no, where that cannot be found out. */
export const isSignedIn = cache((): Promise<boolean> => inTime(currentActor().then((actor) => actor !== null), false));
