import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { keyRing } from '@/lib/crypto/key-ring';
import { releaseKey } from '@/lib/data/key-checks';
import { sealAnew } from '@/lib/data/seal-anew';
import { heldByKeys } from '@/lib/data/sealed-values';

/** Rounds in which nothing could be done before it is left to a later run. */
const MOST_IDLE_ROUNDS = 20;
const IDLE_MS = 250;

/**
 * Seals everything with the current key, round after round, until no other holds anything; the others are then released. False: something
 * is left, and it says what.
 */
export async function sealUntilDone(client: pg.Client, say: (line: string) => void): Promise<boolean> {
  const { current } = keyRing();
  let [all, idle] = [0, 0];
  for (;;) {
    const { values, unreadable } = await sealAnew(client, { progress: ({ column, values: some }) => say(`Sealed ${(all += some)} values anew, now in ${column}.`) });
    const left = (await heldByKeys(client)).filter(({ keyId }) => keyId !== current.id);
    if (left.length === 0) return release(client);
    idle = values > 0 ? 0 : idle + 1;
    if (unreadable.length > 0 && values === 0) return refuse(say, unreadable);
    if (idle === MOST_IDLE_ROUNDS) return leave(say, left.reduce((sum, held) => sum + held.values, 0));
    await sleep(IDLE_MS);
  }
}

async function release(client: pg.Client): Promise<true> {
  const { current, byId } = keyRing();
  for (const key of byId.values()) if (key.id !== current.id) await releaseKey(client, key, current);
  return true;
}

function refuse(say: (line: string) => void, unreadable: readonly string[]): false {
  unreadable.slice(0, 20).forEach((where) => say(`Does not open: ${where}.`));
  say(`${unreadable.length} values do not open with any key: they were altered, moved, or sealed with a key that is missing. The old key must stay.`);
  return false;
}

function leave(say: (line: string) => void, values: number): false {
  say(`${values} values are held by somebody, or are still being sealed with an old key: restart what runs with old keys, and run this again. The old key must stay.`);
  return false;
}
