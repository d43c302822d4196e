import { createECDH, generateKeyPairSync } from 'node:crypto';

/** A pair of keys on P-256 as push services and browsers take them, in base64url: the public point uncompressed, the private number. */
export interface PushKeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

const UNCOMPRESSED = Buffer.of(4);

export function makePushKeyPair(): PushKeyPair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // A JWK pads its numbers to their full length, which push services insist on.
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([UNCOMPRESSED, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

/** Whether something can be encrypted for it: 65 bytes may still be no point of the curve. */
export function isPushPublicKey(publicKey: string): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(publicKey, 'base64url');
    return true;
  } catch {
    return false;
  }
}
