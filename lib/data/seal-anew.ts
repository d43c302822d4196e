import type pg from 'pg';
import { KeyError, keyRing } from '@/lib/crypto/key-ring';
import { openValue, sealValue } from '@/lib/crypto/seal';
import { QUEUE_PAYLOADS, SEALED_AS_JSON, SEALED_COLUMNS, type SealedColumn, sealedPlace } from './sealed-columns';
import { columnNameOf, isQueueThere, keyIdIn, tableOf, valueOf } from './sealed-values';

// Seals with the current key what an earlier one sealed, while people work. A batch takes the rows that nobody holds at the moment, and
// writes a value only where it is still the one that was read: what somebody writes meanwhile stays. Done twice, it is done once.

const BATCH = 200;

/** One column: how its rows are found and what its values are bound to. */
interface Source {
  readonly name: string;
  readonly table: string;
  /** The sealed value as text. */
  readonly value: string;
  /** Key columns, quoted, with their types. */
  readonly key: readonly { readonly name: string; readonly type: string }[];
  readonly place: (key: readonly string[], row: ReadRow) => string;
  /** Puts text `next.value` where the value stands. */
  readonly assignment: string;
}

interface ReadRow {
  readonly key: string[];
  readonly value: string;
  readonly task: string | null;
}

export interface Sealing {
  /** Told after each batch. */
  readonly progress: (done: { readonly column: string; readonly values: number }) => void;
}

export interface SealedAnew {
  readonly values: number;
  /** Values that do not open, with any of our keys: `column key`. */
  readonly unreadable: readonly string[];
}

/** Goes over everything once; rows that somebody held are left for another time. */
export async function sealAnew(client: pg.ClientBase, { progress }: Sealing): Promise<SealedAnew> {
  let values = 0;
  const unreadable: string[] = [];
  for (const source of await sourcesOf(client)) {
    for await (const batch of batchesOf(client, source)) {
      values += batch.written;
      unreadable.push(...batch.unreadable);
      if (batch.written > 0) progress({ column: source.name, values: batch.written });
    }
  }
  return { values, unreadable };
}

async function sourcesOf(client: pg.ClientBase): Promise<readonly Source[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, NULL) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0`,
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  const columns = (Object.keys(SEALED_COLUMNS) as SealedColumn[]).map((column) => columnSource(column, types));
  return (await isQueueThere(client)) ? [...columns, QUEUE] : columns;
}

function columnSource(column: SealedColumn, types: ReadonlyMap<string, string>): Source {
  const table = column.split('.')[0] ?? '';
  return {
    name: column, table: tableOf(column), value: valueOf(column),
    key: SEALED_COLUMNS[column].map((name) => ({ name: `"${name}"`, type: types.get(`${table}.${name}`) ?? 'text' })),
    place: (key) => sealedPlace(column, ...key),
    assignment: `${columnNameOf(column)} = ${SEALED_AS_JSON.has(column) ? 'to_jsonb(next.value)' : 'next.value'}`,
  };
}

/** A job that runs has its payload in hand already; one that is tried again reads what stands here. */
const QUEUE: Source = {
  name: 'queued jobs', table: QUEUE_PAYLOADS.table, value: `payload ->> 'sealed'`, key: [{ name: 'id', type: 'bigint' }],
  place: (_key, { task }) => QUEUE_PAYLOADS.place(task ?? ''),
  assignment: `payload = json_build_object('sealed', next.value)`,
};

const TASK = `(SELECT identifier FROM graphile_worker._private_tasks WHERE _private_tasks.id = task_id)`;

interface Batch {
  readonly written: number;
  readonly unreadable: readonly string[];
}

async function* batchesOf(client: pg.ClientBase, source: Source): AsyncGenerator<Batch> {
  let after: readonly string[] | null = null;
  for (;;) {
    const from = after;
    const done = await inTransaction(client, async () => {
      const rows = await readBatch(client, source, from);
      return { last: rows.at(-1), isWhole: rows.length === BATCH, batch: await writeBatch(client, source, rows) };
    });
    if (done) yield done.batch;
    if (!done?.last || !done.isWhole) return;
    after = done.last.key;
  }
}

const LOST_RACES = ['40P01', '40001', '55P03'];

/** Null where the database chose this transaction to give way: its rows are met again on the next round. */
async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T | null> {
  await client.query(`BEGIN; SET LOCAL mendway.sealing_anew = 'on'; SET LOCAL lock_timeout = '5s'`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (fault) {
    await client.query('ROLLBACK');
    if (fault instanceof Error && 'code' in fault && LOST_RACES.includes(String(fault.code))) return null;
    throw fault;
  }
}

async function readBatch(client: pg.ClientBase, source: Source, after: readonly string[] | null): Promise<readonly ReadRow[]> {
  const { table, value, key } = source;
  const names = key.map(({ name }) => name).join(', ');
  const beyond = after ? `AND (${names}) > (${key.map(({ type }, at) => `$${at + 2}::${type}`).join(', ')})` : '';
  const { rows } = await client.query<ReadRow>(
    `SELECT ARRAY[${key.map(({ name }) => `${name}::text`).join(', ')}] AS key, ${value} AS value, ${source === QUEUE ? TASK : 'NULL'} AS task FROM ${table}
     WHERE (${value}) LIKE 'v1.%' AND ${keyIdIn(`(${value})`)} <> $1 ${beyond} ORDER BY ${names} LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
    [keyRing().current.id, ...(after ?? [])],
  );
  return rows;
}

async function writeBatch(client: pg.ClientBase, { name, table, value, key, place, assignment }: Source, rows: readonly ReadRow[]): Promise<Batch> {
  const next = rows.map((row) => ({ row, value: sealedAnew(row.value, place(row.key, row)) }));
  const [good, unreadable] = [next.filter((one) => one.value !== null), next.filter((one) => one.value === null)];
  if (good.length === 0) return { written: 0, unreadable: unreadable.map(({ row }) => `${name} ${row.key.join(' ')}`) };
  const matches = key.map(({ name: column, type }, at) => `${table}.${column} = next.k${at}::${type}`).join(' AND ');
  const { rowCount } = await client.query(
    `UPDATE ${table} SET ${assignment} FROM unnest($1::text[], $2::text[], ${key.map((_, at) => `$${at + 3}::text[]`).join(', ')})
       AS next(former, value, ${key.map((_, at) => `k${at}`).join(', ')})
     WHERE ${matches} AND (${ofTable(table, value)}) = next.former`,
    [good.map(({ row }) => row.value), good.map((one) => one.value), ...key.map((_, at) => good.map(({ row }) => row.key[at]))],
  );
  return { written: rowCount ?? 0, unreadable: unreadable.map(({ row }) => `${name} ${row.key.join(' ')}`) };
}

/** Both sides of the join have a column named `value` or `key`: the table's own is meant. */
const ofTable = (table: string, value: string): string => `${table}.${value}`;

function sealedAnew(value: string, place: string): string | null {
  try {
    return sealValue(openValue(value, place), place);
  } catch (fault) {
    if (fault instanceof KeyError && (fault.code === 'broken-value' || fault.code === 'unknown-key')) return null;
    throw fault;
  }
}
