import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { collect, spawnScript } from './script-processes';

/** A write that the database has said is kept; when, by this machine's clock. */
export type Kept =
  | { readonly what: 'item' | 'line'; readonly id: string; readonly tripId: string; readonly at: number }
  | { readonly what: 'bare'; readonly id: string; readonly transaction: string; readonly at: number };

const KINDS = ['item', 'line', 'bare'] as const;

export interface Writers {
  readonly kept: readonly Kept[];
  /** Writes of every kind come. */
  begun(): Promise<void>;
  stop(): Promise<void>;
}

export interface WritersWish {
  readonly url: string;
  readonly encryptionKey: string;
  /** Who does what people do, and who writes bare rows as fast as the database takes them. */
  readonly people: number;
  readonly bare: number;
}

/** Starts a process that writes until it is stopped. */
export function startWriters({ url, encryptionKey, people, bare }: WritersWish): Writers {
  const settings = { DATABASE_URL: url, ENCRYPTION_KEY: encryptionKey, AUTH_SECRET: 'a secret for writers under test, long', LOG_LEVEL: 'silent' };
  const child = spawnScript('tests/crash/write-while-backed-up.ts', [String(people), String(bare)], settings);
  const kept: Kept[] = [];
  const errors = collect(child.stderr);
  const lines = createInterface({ input: child.stdout }).on('line', (line) => kept.push(JSON.parse(line) as Kept));
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    kept,
    async begun() {
      while (!KINDS.every((what) => kept.filter((write) => write.what === what).length > 5)) {
        if (child.exitCode !== null) throw new Error(`the writers ended: ${errors.join('')}`);
        await sleep(50);
      }
    },
    async stop() {
      child.stdin.end();
      await ended;
      if (errors.length > 0) throw new Error(`the writers failed: ${errors.join('')}`);
    },
  };
}

export interface Comparison {
  /** Kept before the backup's picture was taken. */
  readonly before: number;
  /** Of those, not in the restored database. */
  readonly lost: number;
  /** Kept after it, and in the restored database all the same. */
  readonly early: number;
  /** There in part. */
  readonly half: number;
}

/** Compares what was acknowledged with what a restored backup holds; `taken` is what the backup says of its picture. */
export async function compareKept(url: string, kept: readonly Kept[], taken: { readonly takenAt: string; readonly snapshot: string }): Promise<Comparison> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const ids = async (sql: string) => new Set((await client.query<{ id: string }>(sql)).rows.map(({ id }) => id));
    const there = new Set([...(await ids('SELECT id FROM "Item"')), ...(await ids('SELECT id FROM "PackingLine"')), ...(await ids('SELECT id FROM "User"'))]);
    const seen = await seenBy(client, kept, taken);
    const before = kept.filter((write) => seen(write) === 'before');
    return {
      before: before.length,
      lost: before.filter(({ id }) => !there.has(id)).length,
      early: kept.filter((write) => seen(write) === 'after' && there.has(write.id)).length,
      half: Number((await client.query<{ half: string }>(HALF)).rows[0]?.half),
    };
  } finally {
    await client.end();
  }
}

/** Of a bare write the database itself says whether the picture shows it; of another the clock, where it is certain. */
async function seenBy(client: pg.Client, kept: readonly Kept[], { takenAt, snapshot }: { readonly takenAt: string; readonly snapshot: string }) {
  const transactions = kept.flatMap((write) => (write.what === 'bare' ? [write.transaction] : []));
  const { rows } = await client.query<{ id: string }>('SELECT id FROM unnest($1::text[]) AS id WHERE pg_visible_in_snapshot(id::xid8, $2::pg_snapshot)', [transactions, snapshot]);
  const visible = new Set(rows.map(({ id }) => id));
  return (write: Kept): 'before' | 'after' | 'unknown' => {
    if (write.what === 'bare') return visible.has(write.transaction) ? 'before' : 'after';
    return write.at < Date.parse(takenAt) ? 'before' : 'unknown';
  };
}

/** Bare writes without their trail or their job, and trips whose changes, items and version do not tell of the same deeds. */
const HALF = `
  SELECT (SELECT count(*) FROM "User" person WHERE email LIKE '%@bare.test' AND (
      (SELECT count(*) FROM "AuditEvent" WHERE "actorId" = person.id) <> 2
      OR (SELECT count(*) FROM graphile_worker._private_jobs WHERE payload ->> 'userId' = person.id::text) <> 1))
    + (SELECT count(*) FROM "AuditEvent" WHERE deed IN ('sign-in', 'sign-out') AND "actorId" NOT IN (SELECT id FROM "User"))
    + (SELECT count(*) FROM "Trip" trip WHERE
      (SELECT count(*) FROM "Item" WHERE "tripId" = trip.id AND title LIKE 'Turn %') <> (SELECT count(*) FROM "Change" WHERE "tripId" = trip.id AND deed = 'change-itinerary')
      OR (SELECT count(*) FROM "Change" WHERE "tripId" = trip.id) <> (SELECT count(*) FROM "AuditEvent" WHERE "tripId" = trip.id AND deed IN ('change-itinerary', 'record-word'))
      OR trip.version <> (SELECT coalesce(max(version), trip.version) FROM "Change" WHERE "tripId" = trip.id)) AS half`;
