import { cookies } from 'next/headers';
import { cache } from 'react';
import { hashToken } from '@/lib/crypto/tokens';
import { readWaitingSession, type WaitingSession } from '@/lib/data/waiting-sessions';
import { sentSession } from '../session';

/** Who gave one factor and owes the other. */
export type Waiting = WaitingSession;

/** By the caller's cookie; null for everybody else. */
export const waitingCaller = cache(async (): Promise<Waiting | null> => {
  const token = sentSession(await cookies());
  return token ? readWaitingSession(hashToken(token), new Date()) : null;
});
