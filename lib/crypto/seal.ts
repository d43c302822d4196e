import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Key, KeyError, keyOf, keyRing } from './key-ring';

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
/** 96 random bits, what GCM asks for: fine up to billions of values a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts `value` as `v1.keyId.nonce.ciphertext`. `place` (`table.column.row`) is bound to it: moved to
 * another row or column the value no longer opens.
 */
export function sealValue(value: string, place: string): string {
  return sealWith(keyRing().current, value, place);
}

/** The same with one key of the ring. */
export function sealWith(key: Key, value: string, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Opens what `sealValue` made for the same `place`; throws a `KeyError` that says what is wrong. */
export const openValue = (sealed: string, place: string): string => openWith(keyOf, sealed, place);

/** The same with the keys that `find` finds by their id. */
export function openWith(find: (keyId: string) => Key | null | undefined, sealed: string, place: string): string {
  const { keyId, nonce, body } = partsOf(sealed);
  const key = find(keyId);
  if (!key) throw new KeyError('unknown-key', `a value was sealed with key ${keyId.slice(0, 8)}, which ENCRYPTION_KEY does not hold`);
  return decrypt(key, Buffer.from(nonce, 'base64url'), Buffer.from(body, 'base64url'), place);
}

interface Parts {
  readonly keyId: string;
  readonly nonce: string;
  readonly body: string;
}

function partsOf(sealed: string): Parts {
  const [version, keyId, nonce, body, ...rest] = sealed.split('.');
  if (version !== VERSION || !keyId || !nonce || !body || rest.length > 0) throw broken();
  return { keyId, nonce, body };
}

/** Whether a value has the form of a sealed one: columns that were plain once hold both for a while. */
export const isSealed = (value: string): boolean => /^v1\.[^.]+\.[^.]+\.[^.]+$/.test(value);

function decrypt(key: Key, nonce: Buffer, body: Buffer, place: string): string {
  if (nonce.length !== NONCE_BYTES || body.length < TAG_BYTES) throw broken();
  const decipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw broken();
  }
}

const broken = () => new KeyError('broken-value', 'a sealed value does not open: it was altered or belongs elsewhere');

/** How long what `sealForAddress` made may be wanted: a link in a mail by which its reader stops further ones. */
export const ADDRESSES_LAST_DAYS = 30;

/** Seals for an address: letters, digits, `.`, `-` and `_` only; opens only for the same purpose. */
export function sealForAddress(purpose: string, value: string): string {
  return sealValue(value, `address.${purpose}`);
}

/** What an address carries, or null: an address is anybody's to alter, so a broken one is no fault. */
export function openFromAddress(purpose: string, sealed: string): string | null {
  try {
    return openValue(sealed, `address.${purpose}`);
  } catch (fault) {
    if (fault instanceof KeyError && (fault.code === 'broken-value' || fault.code === 'unknown-key')) return null;
    throw fault;
  }
}
