import { createHash } from 'node:crypto';
import { type BrokenRow, chainWalk, type ChainRow, type ChainWalk, type Checkpoint, type Seal } from '@/lib/domain/access/audit-chain';
import { sealing } from './audit-sealing';
import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import type { AdministratorAccess } from './open-administration';

export interface Verified {
  readonly rows: number;
  readonly chains: number;
  readonly broken: readonly BrokenRow[];
  /** Of all rows that are settled by now; null while there are none. */
  readonly seal: Seal | null;
  /** Whether all that an earlier seal covers is still there, and the same; null without one. `older`: retention has cut off some of it since. */
  readonly holds: boolean | 'older' | null;
}

/** So many rows are held at a time. */
const A_BATCH = 5_000;
/** By then whoever took an earlier number than a row has written it: no transaction here lasts that long. */
const SETTLED_MS = 10 * 60_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Walks every chain of the audit trail and makes each hash anew, whatever the trail's size in the memory of one batch.
 * It writes nothing, and the trail may grow meanwhile.
 */
export async function verifyTrail(_access: AdministratorAccess, earlier: Seal | null, now: Date, queries: Queries = database()): Promise<Verified> {
  const walks = { trips: chainWalk(sha256), people: chainWalk(sha256), nobody: chainWalk(sha256) };
  const upTo = await lastSettled(queries, now);
  const seals = { now: sealing(upTo, 'ends'), then: sealing(earlier?.upTo ?? null, earlier?.of ?? 'ends') };
  const take = (walk: ChainWalk, step: ChainRow | Checkpoint, former: bigint) => {
    if ('lastHash' in step) walk.begin(step);
    else walk.take(step, BigInt(step.id) < former);
    seals.now.add(step);
    seals.then.add(step);
  };
  for await (const step of stepsOf(queries, OF_TRIPS)) take(walks.trips, step, 0n);
  const former = await endOfFormerChain(queries);
  for await (const step of stepsOf(queries, OF_PEOPLE)) take(walks.people, step, former);
  for await (const step of stepsOf(queries, OF_NOBODY)) take(walks.nobody, step, former);
  return { ...together(Object.values(walks)), seal: seals.now.made(), holds: earlier && seals.then.holds(earlier) };
}

function together(walks: readonly ChainWalk[]): Pick<Verified, 'rows' | 'chains' | 'broken'> {
  const sum = (of: (walk: ChainWalk) => number) => walks.reduce((all, walk) => all + of(walk), 0);
  return { rows: sum(({ seen }) => seen.rows), chains: sum(({ seen }) => seen.chains), broken: walks.flatMap(({ broken }) => broken) };
}

/** The same text that the trigger hashes (migration "people"), behind the hash of the row before. */
const COVERED = Prisma.sql`concat_ws('|', id, "tripId", "actorId", deed, extract(epoch FROM "happenedAt"), 'kind=' || "actorKind", 'part=' || part)`;

/** Some of the chains, one after the other: `key` names a chain and leads an index. */
interface Chains {
  /** Of the names of their checkpoints. */
  readonly prefix: string;
  readonly key: Prisma.Sql;
  readonly of: Prisma.Sql;
  readonly after: (row: ChainRow) => Prisma.Sql;
  readonly order: Prisma.Sql;
}

const inOrder = (row: ChainRow): Prisma.Sql => Prisma.sql`AND id > ${row.id}::bigint`;

const OF_TRIPS: Chains = {
  prefix: 'trip:',
  key: Prisma.sql`"tripId"::text`, of: Prisma.sql`"tripId" IS NOT NULL`, order: Prisma.sql`"tripId", e.id`,
  after: (row) => Prisma.sql`AND ("tripId", id) > (${row.chain}::uuid, ${row.id}::bigint)`,
};
const OF_PEOPLE: Chains = {
  prefix: 'person:',
  key: Prisma.sql`"actorId"::text`, of: Prisma.sql`"tripId" IS NULL AND "actorId" IS NOT NULL`, order: Prisma.sql`"actorId", e.id`,
  after: (row) => Prisma.sql`AND ("actorId", id) > (${row.chain}::uuid, ${row.id}::bigint)`,
};
const OF_NOBODY: Chains = { prefix: 'nobody', key: Prisma.sql`''`, of: Prisma.sql`"tripId" IS NULL AND "actorId" IS NULL`, order: Prisma.sql`e.id`, after: inOrder };
/** What was done with accounts was one chain before each person had their own (migration "account_chains"). */
const OF_ACCOUNTS: Chains = { prefix: '', key: Prisma.sql`''`, of: Prisma.sql`"tripId" IS NULL`, order: Prisma.sql`e.id`, after: inOrder };

/** The rows of chains, each behind its checkpoint where it has one: also of chains that have no row left. Both come in the order of their chains. */
async function* stepsOf(queries: Queries, chains: Chains): AsyncGenerator<ChainRow | Checkpoint> {
  const points = pointsOf(queries, chains);
  let point = await points.next();
  for await (const row of rowsOf(queries, chains)) {
    for (; !point.done && point.value.chain <= row.chain; point = await points.next()) yield point.value;
    yield row;
  }
  for (; !point.done; point = await points.next()) yield point.value;
}

async function* pointsOf(queries: Queries, { prefix }: Chains): AsyncGenerator<Checkpoint> {
  let last = '';
  for (let full = true; full;) {
    const batch: readonly (Checkpoint & { name: string })[] = await queries.$queryRaw<(Checkpoint & { name: string })[]>`
      SELECT chain AS name, substr(chain, ${prefix.length + 1}::int) AS chain, "lastId"::text AS "lastId", "lastHash", rows FROM "AuditCheckpoint"
      WHERE starts_with(chain, ${prefix}) AND chain COLLATE "C" > ${last} ORDER BY chain COLLATE "C" LIMIT ${A_BATCH}`;
    yield* batch;
    last = batch.at(-1)?.name ?? last;
    full = batch.length === A_BATCH;
  }
}

async function* rowsOf(queries: Queries, { key, of, after, order }: Chains): AsyncGenerator<ChainRow> {
  let last: ChainRow | undefined;
  do {
    const since = last ? after(last) : Prisma.empty;
    const batch: readonly ChainRow[] = await queries.$queryRaw<ChainRow[]>`
      SELECT id::text AS id, ${key} AS chain, "previousHash", hash, ${COVERED} AS covered FROM "AuditEvent" e WHERE ${of} ${since} ORDER BY ${order} LIMIT ${A_BATCH}`;
    yield* batch;
    last = batch.length < A_BATCH ? undefined : batch.at(-1);
  } while (last);
}

/**
 * The first row of an account that does not follow the one before it, whoever's that is: from there on each person has a
 * chain of their own, which takes up the hash of their last row. A row missing before it looks the same here; then the
 * rows after it do not follow their person's either, and the walk by person finds that.
 */
async function endOfFormerChain(queries: Queries): Promise<bigint> {
  let previous: string | null = null;
  let end = 0n;
  for await (const { id, previousHash, hash } of rowsOf(queries, OF_ACCOUNTS)) {
    previous ??= (await isCutBefore(queries, previousHash)) ? previousHash : '';
    if (previousHash !== previous) return BigInt(id);
    previous = hash;
    end = BigInt(id) + 1n;
  }
  return end;
}

/** Whether the first row that is left follows one that was cut off. */
const isCutBefore = async (queries: Queries, lastHash: string): Promise<boolean> => (await queries.auditCheckpoint.count({ where: { lastHash } })) > 0;

async function lastSettled(queries: Queries, now: Date): Promise<string | null> {
  const before = new Date(now.getTime() - SETTLED_MS);
  const [row] = await queries.$queryRaw<{ id: string }[]>`SELECT id::text AS id FROM "AuditEvent" e WHERE "happenedAt" < ${before} ORDER BY e.id DESC LIMIT 1`;
  return row?.id ?? null;
}
