import { verifyPassword } from '@/lib/crypto/passwords';
import { countGuess, forgiveGuess, tellOfGuesses } from '@/lib/data/link-guesses';
import { findLink, type FoundLink } from '@/lib/data/link-visits';
import type { PasscodeSaid } from '@/lib/domain/people/share-link';
import { passcodeForm } from '@/lib/input/link-forms';
import { formHandler } from './handler';
import { keepUnlocked } from './link-visit';
import { done, notFoundOutcome, type Outcome } from './outcome';
import type { PublicContext } from './perform';
import { visitorCall } from './visitor-page';

type LinkRoute = { params: Promise<{ token: string }> };

/** A POST handler for the passcode of a link: a plain form, so that it works without a script. */
export async function unlockLink(request: Request, { params }: LinkRoute): Promise<Response> {
  const { token } = await params;
  return formHandler({ deed: 'unlock-link', schema: passcodeForm, run: (context, { passcode }) => unlock(token, passcode, context) })(request);
}

async function unlock(token: string, passcode: string, { address }: PublicContext): Promise<Outcome> {
  const call = await visitorCall('unlock-link', token, (hash, now) => findLink(hash, now, () => false));
  if (!call) return notFoundOutcome;
  const said = await tryPasscode(call.found, passcode, { address, now: call.now });
  if (said === null) await keepUnlocked(token, call.found);
  return done(said === null ? `/s/${token}` : `/s/${token}?said=${said}`);
}

/** Null when it is right. */
async function tryPasscode(link: FoundLink, passcode: string, { address, now }: Pick<PublicContext, 'address' | 'now'>): Promise<PasscodeSaid | null> {
  if (link.passcodeHash === null) return null;
  if (!(await countGuess(link, address))) {
    await tellOfGuesses(link, now);
    return 'wait';
  }
  if (!(await verifyPassword(link.passcodeHash, passcode))) return 'wrong';
  await forgiveGuess(link, address);
  return null;
}
