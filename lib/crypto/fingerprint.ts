import { createHmac } from 'node:crypto';
import { derivedKey, type Key, keyRing } from './key-ring';

/** Stands for `value` where the value itself must not be kept; without our key nobody can guess it back. */
export function fingerprint(purpose: string, value: string): string {
  return fingerprintBy(keyRing().current, purpose, value);
}

/** All that `fingerprint` may have made of it, before the key was changed too. */
export function knownFingerprints(purpose: string, value: string): readonly string[] {
  return [...keyRing().byId.values()].map((key) => fingerprintBy(key, purpose, value));
}

const fingerprintBy = (key: Key, purpose: string, value: string): string =>
  createHmac('sha256', derivedKey(`fingerprint.${purpose}`, key)).update(value).digest('base64url');
