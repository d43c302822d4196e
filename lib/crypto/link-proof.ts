import { timingSafeEqual } from 'node:crypto';
import { fingerprint } from './fingerprint';

/** What a browser keeps once it was given a link's passcode: worth nothing for another link, nor once the passcode is another. */
export const linkProof = (linkId: string, passcodeHash: string): string => fingerprint('link-passcode', `${linkId} ${passcodeHash}`);

export function isLinkProof(sent: string, linkId: string, passcodeHash: string): boolean {
  const [given, right] = [Buffer.from(sent), Buffer.from(linkProof(linkId, passcodeHash))];
  return given.length === right.length && timingSafeEqual(given, right);
}
