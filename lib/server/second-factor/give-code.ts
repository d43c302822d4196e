import type { TypedCode } from '@/lib/domain/access/second-factor';
import { problem, type Problem } from '@/lib/domain/problem';
import { recordAccountDeed } from '@/lib/data/audit';
import { database } from '@/lib/data/client';
import { countTries, forgiveTries, type Tally } from '@/lib/data/rate-limits';
import { takeCode } from '@/lib/data/second-factors';
import { tellOfFactor } from './tell-of-factor';

/**
 * Takes a code as somebody's second factor: of their app, or a recovery code. The same words whatever was wrong with it. `from`
 * is the caller's network address.
 */
export async function giveCode(userId: string, typed: TypedCode, from: string, now: Date): Promise<Problem | null> {
  const tallies = talliesOf(userId, from);
  if (!(await countTries(tallies))) return problem('code', 'too-many-codes');
  const isTaken = await database().$transaction(async (tx) => {
    if (!(await takeCode(userId, typed, now, tx))) return false;
    await recordAccountDeed(userId, typed.kind === 'app' ? 'give-second-factor' : 'use-recovery-code', now, tx);
    if (typed.kind === 'recovery') await tellOfFactor(tx, userId, 'recovery-code-used');
    return true;
  });
  if (!isTaken) return problem('code', 'wrong-code');
  await forgiveTries(tallies);
  return null;
}

/** In this order: what the pair or the network address refuses never reaches the account's own counters. */
const talliesOf = (userId: string, from: string): readonly Tally[] =>
  [['factor-pair', `${userId} ${from}`], ['factor-address', from], ['factor-account', userId], ['factor-day', userId]];
