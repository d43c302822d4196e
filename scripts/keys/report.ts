import type pg from 'pg';
import { keyRing } from '@/lib/crypto/key-ring';
import { ADDRESSES_LAST_DAYS } from '@/lib/crypto/seal';
import type { KnownKey } from '@/lib/data/key-checks';
import { type Held, heldByKeys } from '@/lib/data/sealed-values';

const DAY_MS = 86_400_000;

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const count = (number: number): string => new Intl.NumberFormat('en').format(number);

/** How many values each key holds, the key that seals first. */
export async function heldLines(client: pg.ClientBase): Promise<readonly string[]> {
  const held = await heldByKeys(client);
  const { current, byId } = keyRing();
  const ids = [...new Set([current.id, ...byId.keys(), ...held.map(({ keyId }) => keyId)])];
  return ids.map((id) => lineOf(id, held.filter(({ keyId }) => keyId === id), id === current.id ? 'seals' : byId.has(id) ? 'opens' : 'is missing'));
}

function lineOf(id: string, held: readonly Held[], part: string): string {
  const sum = held.reduce((all, { values }) => all + values, 0);
  const where = held.map(({ column, values }) => `${column} ${count(values)}`).join(', ');
  return `Key ${id} (${part}) holds ${count(sum)} ${sum === 1 ? 'value' : 'values'}${where && `: ${where}`}.`;
}

/** When what an earlier key sealed into addresses is of no use any more; null: the key does not seal yet. */
export function mayGoAt(known: readonly KnownKey[], currentId: string): Date | null {
  const since = known.find(({ keyId }) => keyId === currentId)?.currentAt;
  return since ? new Date(since.getTime() + ADDRESSES_LAST_DAYS * DAY_MS) : null;
}

/** What may be done with the keys that hold nothing, and what still speaks against it. */
export function mayGoLines(known: readonly KnownKey[], now: Date): readonly string[] {
  const { current, byId } = keyRing();
  const from = mayGoAt(known, current.id);
  return known.filter(({ keyId, isReleased }) => isReleased && byId.has(keyId) && keyId !== current.id).flatMap(({ keyId }) => [
    `Nothing in the database needs key ${keyId}. Links in mails, and pages that are open, may still carry what it sealed: ${from && from > now ? `it may go on ${dayOf(from)}` : 'it may go now'}`
      + ' (npm run keys:rotate -- --retire, or take it out of ENCRYPTION_KEY).',
    `Backups from before need key ${keyId}: keep it with them.`,
  ]);
}
