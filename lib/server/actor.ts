import { cookies } from 'next/headers';
import { cache } from 'react';
import type { Person } from '@/lib/domain/access/actor';
import { hashToken } from '@/lib/crypto/tokens';
import { readSession } from '@/lib/data/sessions';
import { personOf, sentSession } from './session';

/**
 * Who calls, from the session cookie: one statement, once a request. next-auth makes and ends sessions;
 * reading them here costs a tenth of its own `auth()` (docs/decisions/sessions.md).
 */
export const currentActor = cache(async (): Promise<Person | null> => {
  const token = sentSession(await cookies());
  if (!token) return null;
  const session = await readSession(hashToken(token), new Date());
  return session && personOf(session);
});
