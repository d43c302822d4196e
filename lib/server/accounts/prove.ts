import { z } from 'zod';
import type { Person } from '@/lib/domain/access/actor';
import type { TypedCode } from '@/lib/domain/access/second-factor';
import { problem, type Problem } from '@/lib/domain/problem';
import { database } from '@/lib/data/client';
import { noteProof } from '@/lib/data/proofs';
import { readLink, useLink } from '@/lib/data/verification-tokens';
import type { PasskeyUse } from '@/lib/input/second-factor-forms';
import type { Locale } from '@/lib/text/locale';
import { giveCode } from '../second-factor/give-code';
import { passkeyUsed } from '../second-factor/passkeys';
import { askForLink } from './ask-for-link';
import { checkPassword } from './check-password';
import { linkRefusal, type Refusal, refusal } from './finish-link';

/** Who has set up a second factor gives that: a password may have been watched, and a mailbox be open. */
const isTooWeakFor = ({ proof }: Person): boolean => proof?.hasSecondFactor === true;

/** Proves by the password that it is they who act. */
export async function proveByPassword(actor: Person, password: string, from: string, now: Date): Promise<Problem | null> {
  if (isTooWeakFor(actor)) return problem('password', 'prove-by-second-factor');
  const answer = await checkPassword({ email: actor.email, password }, from);
  if (!answer.ok) return answer.problem.code === 'wrong-sign-in' ? problem('password', 'wrong-password') : answer.problem;
  await noteProof(actor, now);
  return null;
}

/** Proves it by a code: of the app, or a recovery code. */
export async function proveByCode(actor: Person, code: TypedCode, from: string, now: Date): Promise<Problem | null> {
  const refused = await giveCode(actor.userId, code, from, now);
  if (!refused) await noteProof(actor, now);
  return refused;
}

/** Proves it by a passkey that signed what was asked in this session. */
export async function proveByPasskey(actor: Person, answer: PasskeyUse, now: Date): Promise<Problem | null> {
  const { sessionId, userId } = actor;
  if ((await passkeyUsed(answer, { purpose: 'second-factor', sessionId, userId }, now)) === null) return problem(null, 'passkey-refused');
  await noteProof(actor, now);
  return null;
}

interface ProofLink {
  readonly locale: Locale;
  /** The page to come back to. */
  readonly from: string | null;
}

/** Mails the link by which those prove it who sign in by mailed links. */
export async function askForProofLink(actor: Person, { locale, from }: ProofLink, address: string): Promise<Problem | null> {
  if (isTooWeakFor(actor)) return problem(null, 'prove-by-second-factor');
  return askForLink({ purpose: 'prove', email: actor.email, locale, from, sessionId: actor.sessionId }, address);
}

const asked = z.object({ sessionId: z.uuid(), from: z.string().nullish() });

/** Proves it by a mailed link, for the session that asked for it alone: nobody opens somebody else's by mistake. */
export async function proveByLink(actor: Person, token: string, now: Date): Promise<{ readonly ok: true; readonly from: string | null } | Refusal> {
  if (isTooWeakFor(actor)) return refusal(null, 'prove-by-second-factor');
  const seen = await readLink('prove', token, now);
  if (seen.state !== 'open') return linkRefusal(seen);
  const { sessionId, from } = asked.parse(JSON.parse(seen.payload));
  if (sessionId !== actor.sessionId) return refusal(null, 'prove-link-elsewhere');
  return database().$transaction(async (tx) => {
    const used = await useLink('prove', token, now, tx);
    if (used.state !== 'open') return linkRefusal(used);
    await noteProof(actor, now, tx);
    return { ok: true, from: from ?? null };
  });
}
