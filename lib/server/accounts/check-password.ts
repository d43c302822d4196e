import { verifyPassword } from '@/lib/crypto/passwords';
import { problem, type Problem } from '@/lib/domain/problem';
import { countTry, forgiveTry } from '@/lib/data/rate-limits';
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
  if (!(await mayTry(email, from))) return { ok: false, problem: problem(null, 'too-many-sign-ins') };
  const user = await userByAddress(email);
  const isRight = await verifyPassword(user?.passwordHash, password);
  if (!user || !isRight) return { ok: false, problem: problem(null, 'wrong-sign-in') };
  await forgive(email, from);
  return { ok: true, userId: user.id };
}

const countersOf = (email: string, from: string) =>
  [['password-pair', `${email} ${from}`], ['password-account', email], ['password-address', from]] as const;

async function mayTry(email: string, from: string): Promise<boolean> {
  const allowed = await Promise.all(countersOf(email, from).map(([counter, subject]) => countTry(counter, subject)));
  return allowed.every(Boolean);
}

/** Somebody who knows the password is no attacker: their try does not count. */
async function forgive(email: string, from: string): Promise<void> {
  await Promise.all(countersOf(email, from).map(([counter, subject]) => forgiveTry(counter, subject)));
}
