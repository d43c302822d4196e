import { problem, type Problem } from '@/lib/domain/problem';
import { database } from '@/lib/data/client';
import { countTries, type Tally } from '@/lib/data/rate-limits';
import { enqueue } from '../jobs/enqueue';
import type { LinkRequest } from '../jobs/jobs';

/**
 * Queues the mail with a link: to sign up, to sign in, for a new password, for a new address. The answer is
 * the same for every address, known or not, and so is the work: who the address belongs to is looked up later,
 * by the worker. `from` is the caller's network address.
 */
export async function askForLink(request: LinkRequest, from: string): Promise<Problem | null> {
  if (!(await countTries(talliesOf(request.email, from)))) return problem(null, 'too-many-mails');
  await enqueue(database(), { task: 'link-request', data: request });
  return null;
}

/** In this order: one network address alone cannot use up the mails of somebody else's account. */
const talliesOf = (email: string, from: string): readonly Tally[] =>
  [['mail-pair', `${email} ${from}`], ['mail-address', from], ['mail-account', email]];
