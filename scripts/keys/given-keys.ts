import { keysIn } from '@/lib/crypto/key-ring';
import type { KnownKey } from '@/lib/data/key-checks';
import { StartRefusal } from '../postgres/start-refusal';

/**
 * ENCRYPTION_KEY is the operator's to change, in steps: OLD,NEW everywhere, then NEW,OLD everywhere, then this command. `before`: the
 * keys that starts had written down before it: an instance that was never started with them does not know them.
 */
export function refuseWrongStep(encryptionKey: string, before: readonly KnownKey[]): void {
  const keys = keysIn(encryptionKey);
  const [current] = keys;
  const started = before.find(({ keyId }) => keyId === current?.id);
  if (keys.length === 1 && (!started || before.length <= 1)) {
    throw new StartRefusal('There is no second key to change to: make one with openssl rand -base64 32, set ENCRYPTION_KEY=OLD,NEW on every instance and restart them (step 1 of 3).');
  }
  if (!started) {
    throw new StartRefusal(`No instance was started with key ${current?.id} yet: set ENCRYPTION_KEY=OLD,NEW on every instance and restart them (step 1 of 3).`);
  }
  if (started.currentAt === null) {
    throw new StartRefusal(`Key ${current?.id} does not seal anywhere yet: set ENCRYPTION_KEY=NEW,OLD on every instance and restart them (step 2 of 3), then run this again.`);
  }
  const newer = keys.slice(1).find(({ id }) => before.some(({ keyId, currentAt }) => keyId === id && currentAt === null));
  if (newer) {
    throw new StartRefusal(`Key ${newer.id} stands last and does not seal yet: set ENCRYPTION_KEY=NEW,OLD, the new key first, on every instance and restart them (step 2 of 3), then run this again.`);
  }
}
