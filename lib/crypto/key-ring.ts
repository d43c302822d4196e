import { createHash, hkdfSync } from 'node:crypto';
import { readFormerKeys } from './former-keys';
import { keyTextIn, lookAgainAt } from './kept-keys';

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

/** The keys of a text, the one that seals first. */
export const keysIn = (text: string): readonly Key[] => text.split(',').filter((part) => part.trim() !== '').map(readKey);

/** One key of 32 bytes in base64, or several with commas between: the first seals, all open. */
function makeKeyRing(text: string, known: Iterable<Key>): KeyRing {
  const keys = keysIn(text);
  const [current] = keys;
  if (!current) throw new KeyError('missing-key', 'ENCRYPTION_KEY is not set: start Mendway with npm start, dev or demo');
  return { current, byId: new Map([...keys, ...known].map((key) => [key.id, key])) };
}

function readKey(text: string): Key {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES) throw new KeyError('malformed-key', 'ENCRYPTION_KEY must be 32 bytes in base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

interface Held {
  /** As the process was started with. */
  readonly given: string;
  readonly text: string;
  readonly ring: KeyRing;
}

let held: Held | null = null;

/**
 * The ring of this process. A changed environment is never ignored, and where the keys are kept in a file, neither is a changed file:
 * it is looked at once a second. A key that this process has opened values with stays until it ends.
 */
export function keyRing(): KeyRing {
  const given = process.env.ENCRYPTION_KEY ?? '';
  if (held?.given !== given) held = null;
  const text = keyTextIn(process.env.MENDWAY_SECRETS) ?? given;
  if (held?.text !== text) held = { given, text, ring: makeKeyRing(text, held?.ring.byId.values() ?? []) };
  return held.ring;
}

/** The key of that name; another process may have begun to use it a moment ago. */
export function keyOf(id: string): Key | null {
  const known = keyRing().byId.get(id);
  if (known) return known;
  lookAgainAt(process.env.MENDWAY_SECRETS);
  return keyRing().byId.get(id) ?? null;
}

/** A key for one other purpose, which tells nothing about the one that it comes from. */
export function derivedKey(purpose: string, from: Key = keyRing().current): Buffer {
  return Buffer.from(hkdfSync('sha256', from.bytes, '', purpose, KEY_BYTES));
}

/** All keys for a purpose that may have been used: the current one first, and those of keys that are gone already. */
export function derivedKeys(purpose: string): readonly Buffer[] {
  const { current, byId } = keyRing();
  const others = [...byId.values()].filter(({ id }) => id !== current.id);
  const former = readFormerKeys(process.env.MENDWAY_FORMER_KEYS).filter(({ keyId }) => !byId.has(keyId));
  return [...[current, ...others].map((key) => derivedKey(purpose, key)), ...former.flatMap(({ derived }) => derived[purpose] ?? [])];
}
