import type { FormerKey } from './former-keys';
import { derivedKey, type Key } from './key-ring';

/** What a token in an address opens. */
const TOKEN_PURPOSES = ['invitation', 'share-link', 'feed', 'desk-feed', 'responder', 'staff-invitation'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** What is kept as a fingerprint for longer than a key may be in use. */
const FINGERPRINT_PURPOSES = ['link-passcode', 'mail-stop', 'push-endpoint', 'device', 'message-id'] as const;
/** Counters of tries begin anew with a new key: they last a day at most. */
export type FingerprintPurpose = (typeof FINGERPRINT_PURPOSES)[number] | `limit.${string}`;

export const tokenUse = (purpose: TokenPurpose): string => `token.${purpose}`;
export const fingerprintUse = (purpose: FingerprintPurpose): string => `fingerprint.${purpose}`;

/** What is to be kept of a key when it goes. */
export function formerKeyOf(key: Key): FormerKey {
  const uses = [...TOKEN_PURPOSES.map(tokenUse), ...FINGERPRINT_PURPOSES.map(fingerprintUse)];
  return { keyId: key.id, derived: Object.fromEntries(uses.map((use) => [use, derivedKey(use, key)])) };
}
