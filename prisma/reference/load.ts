import { Client } from 'pg';
import { REFERENCE_TABLES, type ReferenceTable } from './reference-sets';

/** How many rows were written, by table; 0 where nothing had changed since the last start. */
export type LoadCounts = Readonly<Record<string, number>>;

/** Any number that no other lock of ours uses: loads wait for each other, readers wait for nobody. */
const LOAD_LOCK = 7302;

/**
 * Brings the reference data up to date: once after an upgrade, one read at every other start. Rows that an
 * administrator edited are left alone. Rows that we no longer list stay where trips may name them.
 */
export async function loadReferenceData(databaseUrl: string): Promise<LoadCounts> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const current = REFERENCE_TABLES.map((table) => ({ table, fingerprint: table.fingerprint() }));
    if ((await changedSets(client, current)).length === 0) return countsOf([]);
    return await loadChanged(client, current);
  } finally {
    await client.end();
  }
}

interface ReferenceSet {
  readonly table: ReferenceTable;
  readonly fingerprint: string;
}

async function changedSets(client: Client, current: readonly ReferenceSet[]): Promise<readonly ReferenceSet[]> {
  const { rows } = await client.query<{ name: string; fingerprint: string }>('SELECT name, fingerprint FROM "ReferenceSet"');
  const loaded = new Map(rows.map((row) => [row.name, row.fingerprint]));
  return current.filter(({ table, fingerprint }) => loaded.get(table.name) !== fingerprint);
}

async function loadChanged(client: Client, current: readonly ReferenceSet[]): Promise<LoadCounts> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    // Another process may have loaded them while this one waited.
    const changed = await changedSets(client, current);
    const written: [string, number][] = [];
    for (const set of changed) written.push([set.table.name, await loadSet(client, set)]);
    await client.query('COMMIT');
    return countsOf(written);
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  }
}

async function loadSet(client: Client, { table, fingerprint }: ReferenceSet): Promise<number> {
  const rows = [JSON.stringify(await table.rows())];
  const { rowCount } = await client.query(upsertOf(table), rows);
  if (table.mayGo) await client.query(deletionOf(table, table.mayGo), rows);
  await client.query(
    `INSERT INTO "ReferenceSet" (name, fingerprint) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, "loadedAt" = now()`,
    [table.name, fingerprint],
  );
  return rowCount ?? 0;
}

/** One statement for all rows of a table, whatever their number. */
function upsertOf({ name, columns, keyColumns = 1 }: ReferenceTable): string {
  const quoted = columns.map(([column]) => `"${column}"`);
  const typed = columns.map(([column, type]) => `"${column}" ${type}`).join(', ');
  const [keys, others] = [quoted.slice(0, keyColumns), quoted.slice(keyColumns)];
  const before = others.map((column) => `"${name}".${column}`).join(', ');
  const after = others.map((column) => `excluded.${column}`).join(', ');
  return `INSERT INTO "${name}" (${quoted.join(', ')})
    SELECT ${quoted.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS row(${typed})
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET (${others.join(', ')}) = ROW (${after})
    WHERE "${name}"."editedAt" IS NULL AND (${before}) IS DISTINCT FROM (${after})`;
}

function deletionOf({ name, columns, keyColumns = 1 }: ReferenceTable, mayGo: string): string {
  const keyed = columns.slice(0, keyColumns);
  const keys = keyed.map(([column]) => `"${column}"`).join(', ');
  const typed = keyed.map(([column, type]) => `"${column}" ${type}`).join(', ');
  return `DELETE FROM "${name}" WHERE "editedAt" IS NULL AND ${mayGo}
    AND (${keys}) NOT IN (SELECT ${keys} FROM jsonb_to_recordset($1::jsonb) AS row(${typed}))`;
}

function countsOf(written: readonly (readonly [string, number])[]): LoadCounts {
  const unchanged = REFERENCE_TABLES.map(({ name }) => [name, 0] as const);
  return Object.fromEntries([...unchanged, ...written]);
}
