import { problem, type Problem } from '@/lib/domain/problem';
import { database } from '@/lib/data/client';
import { countTry } from '@/lib/data/rate-limits';
import { enqueue } from '../jobs/enqueue';
import type { LinkRequest } from '../jobs/jobs';

/**
 * Queues the mail with a link: to sign up, to sign in, for a new password, for a new address. The answer is
 * the same for every address, known or not, and so is the work: who the address belongs to is looked up later,
 * by the worker. `from` is the caller's network address.
 */
export async function askForLink(request: LinkRequest, from: string): Promise<Problem | null> {
  if (!(await mayMail(request.email, from))) return problem(null, 'too-many-mails');
  await enqueue(database(), { task: 'link-request', data: request });
  return null;
}

/** All three are counted each time: stopping at the first would tell how near the others are. */
async function mayMail(email: string, from: string): Promise<boolean> {
  const allowed = await Promise.all([
    countTry('mail-pair', `${email} ${from}`),
    countTry('mail-account', email),
    countTry('mail-address', from),
  ]);
  return allowed.every(Boolean);
}
