import pg from 'pg';
import { to } from 'pg-copy-streams';
import { type BackupHeader, type CopiedTable, FORMAT, type TableBegin } from './format';
import { COPY_JOBS, hasQueue, JOBS_TABLE } from './jobs';

export interface Snapshot {
  readonly header: Omit<BackupHeader, 'version' | 'secrets'>;
  tables(): AsyncIterable<CopiedTable>;
}

/**
 * Takes one picture of the database, which everything that follows on this connection sees, whoever writes meanwhile. It
 * keeps nobody waiting but whoever wants to alter tables.
 */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot> {
  await client.query(SETTINGS);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  const taken = await only<Taken>(client, TAKEN);
  const tables = (await client.query<TableBegin>(TABLES)).rows;
  if (tables.length > 0) await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`);
  const migrations = (await client.query<{ name: string; checksum: string }>(MIGRATIONS)).rows;
  const queued = await hasQueue(client);
  return {
    header: { format: FORMAT, ...taken, migrations, sequences: await sequencesOf(client), keyIds: await keyIdsOf(client) },
    async *tables() {
      for (const table of tables) yield { ...table, rows: client.query(to(copyOf(table))) };
      if (queued) yield { ...JOBS_TABLE, rows: client.query(to(COPY_JOBS)) };
    },
  };
}

export const quoted = (name: string): string => `public.${pg.escapeIdentifier(name)}`;
export const columnList = (columns: readonly string[]): string => columns.map((column) => pg.escapeIdentifier(column)).join(', ');
const copyOf = ({ name, columns }: TableBegin): string => `COPY ${quoted(name)} (${columnList(columns)}) TO STDOUT`;

/** Nothing of the server's own settings shows in what is copied, and no time limit of its cuts it off. */
export const SETTINGS = `
  SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'; SET extra_float_digits = 3;
  SET bytea_output = 'hex'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '60s'`;

interface Taken {
  readonly takenAt: string;
  readonly snapshot: string;
  readonly server: string;
}

// The moment is of the statement's beginning, just before the picture is taken: what was kept by then is in it.
const TAKEN = `SELECT to_char(statement_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt", pg_current_snapshot()::text AS snapshot, current_setting('server_version') AS server`;

const TABLES = `
  SELECT relname::text AS name, array_agg(attname::text ORDER BY attnum) AS columns
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> '_prisma_migrations'
    AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  GROUP BY relname ORDER BY relname`;

export const MIGRATIONS = `SELECT migration_name AS name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;

const SEQUENCES = `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`;

async function sequencesOf(client: pg.Client): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query<{ name: string }>(SEQUENCES);
  const sequences: BackupHeader['sequences'] = [];
  // Sequences know no snapshots; read after the picture was taken, they are at or past what is in it.
  for (const { name } of rows) sequences.push({ name, ...(await only<{ value: string; isCalled: boolean }>(client, `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${quoted(name)}`)) });
  return sequences;
}

/** Keys that something may still be sealed with: those that ever sealed, but for what has left its `derived`, which start can do without by now. */
async function keyIdsOf(client: pg.Client): Promise<string[]> {
  const { there } = await only<{ there: boolean }>(client, `SELECT to_regclass('public."KeyCheck"') IS NOT NULL AS there`);
  if (!there) return [];
  // By their names, as the database may be of an older version.
  const { rows } = await client.query<{ keyId: string }>(
    `SELECT "keyId" FROM "KeyCheck" AS k WHERE coalesce(to_jsonb(k) ->> 'derived', '') = '' AND (NOT to_jsonb(k) ? 'currentAt' OR to_jsonb(k) ->> 'currentAt' IS NOT NULL) ORDER BY 1`,
  );
  return rows.map(({ keyId }) => keyId);
}

/** The one row of a question that has one. */
export async function only<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row> {
  const [row] = (await client.query<Row>(sql)).rows;
  if (!row) throw new Error('no row came');
  return row;
}
