import type { ChallengePurpose } from '@/lib/data/passkeys';
import { countTries } from '@/lib/data/rate-limits';
import type { PublicContext } from '../perform';
import { optionsToAdd, optionsToUse } from './passkeys';
import { waitingCaller } from './waiting';

/** For whom a browser may ask for a passkey: anybody who signs in, somebody who owes a second factor or proves again who they are, somebody who adds one. Null: not for this caller. */
export async function passkeyOptions(purpose: ChallengePurpose, { actor, address, now }: PublicContext): Promise<object | null> {
  if (!(await countTries([['passkey-address', address]]))) return null;
  const person = actor?.type === 'person' ? actor : null;
  if (purpose === 'sign-in') return optionsToUse({ purpose, sessionId: null, userId: null }, now);
  if (purpose === 'add') return person && optionsToAdd(person, now);
  const asked = person ?? (await waitingCaller());
  return asked && optionsToUse({ purpose, sessionId: asked.sessionId, userId: asked.userId }, now);
}
