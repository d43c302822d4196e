import type pg from 'pg';
import { formerKeyOf } from '@/lib/crypto/derivations';
import { readFormerKeys, writeFormerKeys } from '@/lib/crypto/former-keys';
import { KeyError, type Key, keyOf } from '@/lib/crypto/key-ring';
import { openWith, sealWith } from '@/lib/crypto/seal';
import { sealedPlace } from './sealed-columns';
import { heldByKeys } from './sealed-values';

// Start asks here, before anything is served, whether its keys open what the database holds.

export type KeyVerdict =
  /** `former`: what is left of keys that are gone, as `writeFormerKeys` wrote it. */
  | { readonly state: 'fits'; readonly former: string }
  /** Values are sealed with a key that is not there. */
  | { readonly state: 'lacks'; readonly keyId: string }
  /** The word that a key sealed does not open. */
  | { readonly state: 'broken'; readonly keyId: string };

export interface KnownKey {
  readonly keyId: string;
  /** When it began to seal; null: it never did. */
  readonly currentAt: Date | null;
  /** Nothing in the database was sealed with it when a rotation was last done. */
  readonly isReleased: boolean;
}

interface Row {
  readonly keyId: string;
  readonly sealed: string;
  readonly derived: string;
  readonly currentAt: Date | null;
  readonly goneAt: Date | null;
}

const WORD = 'mendway';
const wordPlace = (keyId: string): string => `KeyCheck.sealed.${keyId}`;
const derivedPlace = (keyId: string): string => sealedPlace('KeyCheck.derived', keyId);

const FITS = { state: 'fits', former: '' } as const;

/**
 * Compares keys, the one that seals first, with what the database was sealed with, and writes down those that are new. Inside a
 * transaction: of starts at the same moment, the second finds what the first wrote.
 */
export async function checkKeys(client: pg.ClientBase, keys: readonly Key[], now: Date): Promise<KeyVerdict> {
  await client.query('SELECT pg_advisory_xact_lock(7005)');
  const rows = await rowsOf(client);
  const missing = rows.filter(({ keyId }) => !keys.some(({ id }) => id === keyId));
  const verdict = wordsOpen(rows, keys) ?? (await lacked(client, rows, missing, keys)) ?? FITS;
  if (verdict.state !== 'fits') return verdict;
  await writeDown(client, keys, now);
  await client.query(`UPDATE "KeyCheck" SET "goneAt" = $2 WHERE "keyId" = ANY ($1) AND "goneAt" IS NULL`, [missing.map(({ keyId }) => keyId), now]);
  return { state: 'fits', former: formerOf(missing, keys) };
}

const rowsOf = async (client: pg.ClientBase): Promise<readonly Row[]> =>
  (await client.query<Row>(`SELECT "keyId", sealed, derived, "currentAt", "goneAt" FROM "KeyCheck" ORDER BY "firstAt", "keyId"`)).rows;

function wordsOpen(rows: readonly Row[], keys: readonly Key[]): KeyVerdict | null {
  const broken = rows.find(({ keyId, sealed }) => keys.some(({ id }) => id === keyId) && opened(keys, sealed, wordPlace(keyId)) !== WORD);
  return broken ? { state: 'broken', keyId: broken.keyId } : null;
}

/** Whether this process opens the word that a key sealed. */
export const doesWordOpen = ({ keyId, sealed }: Pick<Row, 'keyId' | 'sealed'>): boolean => openedBy(keyOf, sealed, wordPlace(keyId)) === WORD;

/** Null where it does not open. */
const opened = (keys: readonly Key[], sealed: string, place: string): string | null => openedBy((id) => keys.find((key) => key.id === id), sealed, place);

function openedBy(keyNamed: (id: string) => Key | null | undefined, sealed: string, place: string): string | null {
  try {
    return openWith(keyNamed, sealed, place);
  } catch (fault) {
    if (fault instanceof KeyError) return null;
    throw fault;
  }
}

/**
 * A key that is missed. The values themselves are read where the list of keys cannot say: none is listed yet, one is gone for the
 * first time, or one was there and never sealed as far as the list knows.
 */
async function lacked(client: pg.ClientBase, rows: readonly Row[], missing: readonly Row[], keys: readonly Key[]): Promise<KeyVerdict | null> {
  const needed = missing.find(({ derived, currentAt }) => derived === '' && currentAt !== null);
  if (needed) return { state: 'lacks', keyId: needed.keyId };
  if (rows.length > 0 && missing.every(({ goneAt }) => goneAt !== null)) return null;
  const held = (await heldByKeys(client)).find(({ keyId }) => !keys.some(({ id }) => id === keyId));
  return held ? { state: 'lacks', keyId: held.keyId } : null;
}

async function writeDown(client: pg.ClientBase, keys: readonly Key[], now: Date): Promise<void> {
  const words = keys.map((key) => sealWith(key, WORD, wordPlace(key.id)));
  await client.query(
    `INSERT INTO "KeyCheck" ("keyId", sealed, "firstAt") SELECT id, word, $3 FROM unnest($1::text[], $2::text[]) AS made(id, word) ON CONFLICT ("keyId") DO NOTHING`,
    [keys.map(({ id }) => id), words, now],
  );
  await client.query(
    `UPDATE "KeyCheck" SET "currentAt" = $2, derived = '', "goneAt" = NULL
     WHERE "keyId" = $1 AND ("currentAt" IS NULL OR "currentAt" < (SELECT max("currentAt") FROM "KeyCheck"))`,
    [keys[0]?.id, now],
  );
}

const formerOf = (missing: readonly Row[], keys: readonly Key[]): string =>
  writeFormerKeys(missing.flatMap(({ keyId, derived }) => readFormerKeys(opened(keys, derived, derivedPlace(keyId)) ?? '')));

/** Every key that was ever used, the first one first. */
export const knownKeys = async (client: pg.ClientBase): Promise<readonly KnownKey[]> =>
  (await rowsOf(client)).map(({ keyId, currentAt, derived }) => ({ keyId, currentAt, isReleased: derived !== '' }));

/** Nothing is sealed with a key any more: what links of its time are known by is kept, and start can do without the key. */
export async function releaseKey(client: pg.ClientBase, key: Key, current: Key): Promise<void> {
  const derived = sealWith(current, writeFormerKeys([formerKeyOf(key)]), derivedPlace(key.id));
  await client.query(`UPDATE "KeyCheck" SET derived = $2 WHERE "keyId" = $1 AND "keyId" <> $3`, [key.id, derived, current.id]);
}
