import { timingSafeEqual } from 'node:crypto';
import { fingerprint, knownFingerprints } from './fingerprint';

const wordOf = (linkId: string, passcodeHash: string): string => `${linkId} ${passcodeHash}`;

/** What a browser keeps once it was given a link's passcode: worth nothing for another link, nor once the passcode is another. */
export const linkProof = (linkId: string, passcodeHash: string): string => fingerprint('link-passcode', wordOf(linkId, passcodeHash));

/** Also a proof from before the key was changed. */
export function isLinkProof(sent: string, linkId: string, passcodeHash: string): boolean {
  const given = Buffer.from(sent);
  return knownFingerprints('link-passcode', wordOf(linkId, passcodeHash)).map((right) => Buffer.from(right)).some((right) => given.length === right.length && timingSafeEqual(given, right));
}
