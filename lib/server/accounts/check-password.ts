import { verifyPassword } from '@/lib/crypto/passwords';
import { problem, type Problem } from '@/lib/domain/problem';
import { countTries, forgiveTries, type Tally } from '@/lib/data/rate-limits';
import { userByAddress } from '@/lib/data/users';

export type PasswordAnswer =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly problem: Problem };

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Compares a password with an account's; the same time and words whether or not there is one. */
export async function checkPassword({ email, password }: Credentials, from: string): Promise<PasswordAnswer> {
  const tallies = talliesOf(email, from);
  if (!(await countTries(tallies))) return { ok: false, problem: problem(null, 'too-many-sign-ins') };
  const user = await userByAddress(email);
  const isRight = await verifyPassword(user?.passwordHash, password);
  if (!user || !isRight) return { ok: false, problem: problem(null, 'wrong-sign-in') };
  // Somebody who knows the password is no attacker: their try does not count.
  await forgiveTries(tallies);
  return { ok: true, userId: user.id };
}

/** In this order: what the pair or the network address refuses never reaches the account's own counter. */
const talliesOf = (email: string, from: string): readonly Tally[] =>
  [['password-pair', `${email} ${from}`], ['password-address', from], ['password-account', email]];
