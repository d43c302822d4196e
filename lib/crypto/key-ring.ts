import { createHash, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

export interface Key {
  /** First 8 hexadecimal digits of the key's SHA-256: says which key sealed a value, without telling the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

export interface KeyRing {
  /** Seals new values. */
  readonly current: Key;
  /** Opens; holds `current` too. */
  readonly byId: ReadonlyMap<string, Key>;
}

export class KeyError extends Error {
  override readonly name = 'KeyError';
  constructor(readonly code: 'missing-key' | 'malformed-key' | 'unknown-key' | 'broken-value', message: string) {
    super(message);
  }
}

/** One key of 32 bytes in base64, or several with commas between: the first seals, all open. */
function makeKeyRing(text: string | undefined): KeyRing {
  const keys = (text ?? '').split(',').filter((part) => part.trim() !== '').map(readKey);
  const [current] = keys;
  if (!current) throw new KeyError('missing-key', 'ENCRYPTION_KEY is not set: start Mendway with npm start, dev or demo');
  return { current, byId: new Map(keys.map((key) => [key.id, key])) };
}

function readKey(text: string): Key {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) throw new KeyError('malformed-key', 'ENCRYPTION_KEY must be 32 bytes in base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

let held: { readonly text: string | undefined; readonly ring: KeyRing } | null = null;

/** The ring of this process. The text is compared so that a changed environment is never ignored. */
export function keyRing(): KeyRing {
  const text = process.env.ENCRYPTION_KEY;
  if (held === null || held.text !== text) held = { text, ring: makeKeyRing(text) };
  return held.ring;
}

/** A key for one other purpose, which tells nothing about the one that it comes from: usually the current one. */
export function derivedKey(purpose: string, from: Key = keyRing().current): Buffer {
  return Buffer.from(hkdfSync('sha256', from.bytes, '', purpose, KEY_BYTES));
}
