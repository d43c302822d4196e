import { createHmac } from 'node:crypto';
import { type FingerprintPurpose, fingerprintUse } from './derivations';
import { derivedKey, derivedKeys } from './key-ring';

/** Stands for `value` where the value itself must not be kept; without our key nobody can guess it back. */
export function fingerprint(purpose: FingerprintPurpose, value: string): string {
  return fingerprintBy(derivedKey(fingerprintUse(purpose)), value);
}

/** All that `fingerprint` may have made of it, before the key was changed too; what it makes now comes first. */
export function knownFingerprints(purpose: FingerprintPurpose, value: string): readonly string[] {
  return derivedKeys(fingerprintUse(purpose)).map((key) => fingerprintBy(key, value));
}

const fingerprintBy = (key: Buffer, value: string): string => createHmac('sha256', key).update(value).digest('base64url');
