import { randomUUID, timingSafeEqual } from 'node:crypto';
import { knownFingerprints } from '@/lib/crypto/fingerprint';
import { appUrl } from '../settings';

const host = (): string => new URL(appUrl()).hostname;

/** Of a kept message, for every try of it. */
export const idOfMessage = (messageId: string): string => `${messageId}@${host()}`;

const marksOf = (seed: string, address: string): readonly string[] =>
  knownFingerprints('message-id', `${seed} ${address}`).map((print) => Buffer.from(print, 'base64url').toString('hex').slice(0, 32));

/** Of any other mail: known again by itself, when it comes back from that address, for nobody else can make one. */
export function idOfLetter(address: string): string {
  const seed = randomUUID();
  return `${seed}.${marksOf(seed, address)[0]}@${host()}`;
}

/** What a mail's id says of it; null: it is none of ours. */
export type OwnId = { readonly type: 'message'; readonly messageId: string } | { readonly type: 'letter'; readonly isTo: (address: string) => boolean };

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const OWN = new RegExp(`^(${UUID})(?:\\.([\\da-f]{32}))?@([^@]+)$`);

export function ownId(id: string): OwnId | null {
  const [, seed = '', mark, at] = OWN.exec(id.toLowerCase()) ?? [];
  if (at !== host()) return null;
  if (mark === undefined) return { type: 'message', messageId: seed };
  return { type: 'letter', isTo: (address) => marksOf(seed, address).some((made) => timingSafeEqual(Buffer.from(made), Buffer.from(mark))) };
}
