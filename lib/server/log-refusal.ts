import { headers } from 'next/headers';
import type { Actor } from '@/lib/domain/access/actor';
import { log } from './log';
import { notFoundOutcome, type Outcome } from './outcome';

/** What is refused to whoever guesses, copies, hurries or comes from elsewhere; a field that was left empty is none of it. */
const TELLING: ReadonlySet<string> = new Set([
  'foreign-origin', 'try-again-later', 'too-much',
  'wrong-sign-in', 'wrong-password', 'wrong-code', 'passkey-refused', 'prove-by-second-factor', 'prove-link-elsewhere',
  'too-many-sign-ins', 'too-many-codes', 'too-many-mails', 'too-many-invitations',
  'invalid-link', 'already-used-link', 'expired-link',
]);

function whyOf(outcome: Outcome): string | undefined {
  if (outcome.type === 'refused') return outcome.problems.find(({ code }) => TELLING.has(code))?.code;
  return outcome.type === 'not-found' || outcome.type === 'sign-in' || outcome.type === 'prove' ? outcome.type : undefined;
}

interface Caller {
  readonly actor: Actor | null;
  readonly requestId: string;
}

const idOf = (actor: Actor | null): string | undefined => (actor?.type === 'person' ? actor.userId : undefined);

/** What is written down of a refused deed: which, why, whose session it was by its opaque id, in which request. Nothing that was typed; null: nothing to tell. */
export function refusalOf(deed: string, { actor, requestId }: Caller, outcome: Outcome): object | null {
  const why = whyOf(outcome);
  return why === undefined ? null : { deed, why, person: idOf(actor), request: requestId };
}

export function logRefusal(deed: string, caller: Caller, outcome: Outcome): void {
  const refusal = refusalOf(deed, caller, outcome);
  if (refusal) log.warn(refusal, 'a deed was refused');
}

/** Of a page: somebody who is signed in asked for what is not theirs, or is not there. */
export async function logHiddenPage(deed: string, actor: Actor): Promise<void> {
  const requestId = (await headers()).get('x-request-id') ?? '';
  log.warn(refusalOf(deed, { actor, requestId }, notFoundOutcome), 'a page was refused');
}
