import { keysIn } from '@/lib/crypto/key-ring';
import type { KnownKey } from '@/lib/data/key-checks';
import { StartRefusal } from '../postgres/start-refusal';
import { keptKeys, makeKey, replaceKeys } from '../secrets';
import { dayOf, mayGoAt } from './report';

// The keys of secrets.json, the one that seals first. Each step can be told from the file and the database, so that a command that was
// cut off is gone on with by the next.

/** Adds a key that opens and does not seal yet. False: a change of keys is under way already, or its old key has not gone yet. */
export function addNewKey(file: string): boolean {
  const keys = keptKeys(file);
  if (keys.length > 1) return false;
  replaceKeys(file, [...keys, makeKey()]);
  return true;
}

/** Has the added key seal. False: it does so already. */
export function letNewKeySeal(file: string, known: readonly KnownKey[]): boolean {
  const keys = keptKeys(file);
  const added = keys.find((key) => !known.some(({ keyId, currentAt }) => keyId === idOf(key) && currentAt !== null));
  if (added === undefined) return false;
  replaceKeys(file, [added, ...keys.filter((key) => key !== added)]);
  return true;
}

interface Retiring {
  readonly known: readonly KnownKey[];
  readonly now: Date;
  /** Whoever lost a key cannot wait for the last link that it sealed. */
  readonly atOnce: boolean;
}

/** Takes out the keys that nothing needs; what was done, in sentences. */
export function retireKeys(file: string, { known, now, atOnce }: Retiring): readonly string[] {
  const [current = '', ...old] = keptKeys(file);
  const going = old.filter((key) => known.some(({ keyId, isReleased }) => keyId === idOf(key) && isReleased));
  if (going.length === 0) return [old.length === 0 ? 'There is one key, and it seals: nothing can go.' : 'No key can go yet: run npm run keys:rotate.'];
  const from = mayGoAt(known, idOf(current));
  if (!atOnce && from && from > now) {
    throw new StartRefusal(`Key ${going.map(idOf).join(', ')} may go on ${dayOf(from)}: until then links in mails that it sealed may be used. If the key is lost or stolen: npm run keys:rotate -- --retire-now.`);
  }
  replaceKeys(file, [current, ...old.filter((key) => !going.includes(key))]);
  return going.map((key) => `Key ${idOf(key)} is gone from ${file}. Backups from before can be read with it alone: keep an old copy of the file with them.`);
}

const idOf = (key: string): string => keysIn(key)[0]?.id ?? '';
