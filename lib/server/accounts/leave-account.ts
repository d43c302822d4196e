import { cookies } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { hashToken } from '@/lib/crypto/tokens';
import { askAccountDeletion, keepAccount } from '@/lib/data/account-deletion';
import { database } from '@/lib/data/client';
import { type LeavingSession, readLeavingSession } from '@/lib/data/leaving-sessions';
import { issueLink, useLink } from '@/lib/data/verification-tokens';
import type { Person } from '@/lib/domain/access/actor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { type Problem, problem } from '@/lib/domain/problem';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from '../jobs/enqueue';
import { sentSession } from '../session';
import { tellStays } from './tell-account';

/** Who signed in to an account that is to be deleted; null for everybody else. */
export const leavingCaller = cache(async (): Promise<LeavingSession | null> => {
  const token = sentSession(await cookies());
  return token ? readLeavingSession(hashToken(token), new Date()) : null;
});

/** Asks to delete the account; a mail says when, and has the way back. */
export const leaveAccount = (actor: Person, now: Date): Promise<readonly Problem[]> =>
  askAccountDeletion(actor, now, async (queries, { userId, email, locale, dueAt }) => {
    const token = await issueLink({ purpose: 'keep-account', address: email, payload: JSON.stringify({ userId }) }, now, queries);
    const data = { kind: 'account-leaves', to: email, locale: localeOf(locale), token, day: dayIn(NEW_YORK, dueAt) } as const;
    await enqueue(queries, { task: 'notice', data });
  });

/** By whoever signed in to it. False: there is nothing to take back, or nothing any more. */
export const comeBackTo = ({ userId }: LeavingSession, now: Date): Promise<boolean> =>
  database().$transaction((queries) => keepAccount(userId, now, tellStays, queries));

const leaving = z.object({ userId: z.uuid() });

/** By the link of the mail. It signs nobody in. */
export function comeBackByLink(token: string, now: Date): Promise<Problem | null> {
  return database().$transaction(async (queries) => {
    const link = await useLink('keep-account', token, now, queries);
    if (link.state !== 'open') return problem(null, link.state === 'used' ? 'already-used-link' : 'invalid-link');
    const { userId } = leaving.parse(JSON.parse(link.payload));
    return (await keepAccount(userId, now, tellStays, queries)) ? null : problem(null, 'invalid-link');
  });
}
