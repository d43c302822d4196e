import type pg from 'pg';
import { QUEUE_PAYLOADS, SEALED_AS_JSON, SEALED_COLUMNS, type SealedColumn } from './sealed-columns';

/** How many values of one column a key seals; the queue's payloads are a column too. */
export interface Held {
  readonly keyId: string;
  readonly column: SealedColumn | 'queued jobs';
  readonly values: number;
}

export const tableOf = (column: SealedColumn): string => `"${column.split('.')[0]}"`;
export const columnNameOf = (column: SealedColumn): string => `"${column.split('.')[1]}"`;

/** The sealed value as text, whatever its column is. */
export const valueOf = (column: SealedColumn, name = columnNameOf(column)): string => (SEALED_AS_JSON.has(column) ? `${name} #>> '{}'` : name);

/** A value has the form `v1.keyId.nonce.ciphertext`; the id never varies in length, so that a scan need not split. */
export const keyIdIn = (value: string): string => `substr(${value}, 4, 8)`;

const COLUMNS = Object.keys(SEALED_COLUMNS) as readonly SealedColumn[];
const PAYLOAD = `payload ->> 'sealed'`;

/** What each key seals. Reads every sealed table once. */
export async function heldByKeys(client: pg.ClientBase): Promise<readonly Held[]> {
  const counts = COLUMNS.map((column) => countOf(column, tableOf(column), `(${valueOf(column)})`));
  if (await isQueueThere(client)) counts.push(countOf('queued jobs', QUEUE_PAYLOADS.table, `(${PAYLOAD})`));
  return (await client.query<Held>(`${counts.join(' UNION ALL ')} ORDER BY 1, 2`)).rows;
}

const countOf = (name: string, table: string, value: string): string =>
  `SELECT ${keyIdIn(value)} AS "keyId", '${name}' AS "column", count(*)::int AS "values" FROM ${table} WHERE ${value} LIKE 'v1.%' GROUP BY 1`;

/** Databases of older releases got the queue's tables when a worker first started. */
export async function isQueueThere(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [QUEUE_PAYLOADS.table]);
  return rows[0]?.there ?? false;
}

/** Whether anything in the database is sealed, or once was. */
export async function holdsSealedValues(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(`SELECT EXISTS (SELECT 1 FROM "KeyCheck") AS known`);
  return (rows[0]?.known ?? false) || (await heldByKeys(client)).length > 0;
}
