import type { Person } from '@/lib/domain/access/actor';
import { problem, type Problem } from '@/lib/domain/problem';
import { noteProof } from '@/lib/data/proofs';
import { checkPassword } from './check-password';

/** Proves by the password that it is they who act. Who has set up a second factor gives that: a password may have been watched. */
export async function proveByPassword(actor: Person, password: string, from: string, now: Date): Promise<Problem | null> {
  if (actor.proof?.hasSecondFactor) return problem('password', 'prove-by-second-factor');
  const answer = await checkPassword({ email: actor.email, password }, from);
  if (!answer.ok) return answer.problem.code === 'wrong-sign-in' ? problem('password', 'wrong-password') : answer.problem;
  await noteProof(actor, now);
  return null;
}
