import type pg from 'pg';
import { UNDER_THEIR_OWN_KEY } from '@/lib/data/sealed-columns';

export interface TableDump {
  /** With its schema, as SQL names it. */
  readonly table: string;
  /** A line a row, as `pg_dump` would print its values. */
  readonly text: string;
}

/** Everything that every table of the database holds, those of the job queue too, as text. */
export async function rawDump(client: pg.ClientBase): Promise<readonly TableDump[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%s', n.nspname, quote_ident(c.relname)) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1`,
  );
  const tables: TableDump[] = [];
  for (const { name } of rows) {
    const { rows: lines } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    const table = name.replace(/\.(?!")(.*)$/, '."$1"');
    tables.push({ table, text: lines.map(({ text }) => text).join('\n') });
  }
  return tables;
}

/** How a word looks where its bytes are written: as text, in hexadecimal (so bytea is shown), and in base64 at each of its three offsets. */
export function shapesOf(word: string): readonly string[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and last letters depend on what stands beside the word.
    return shifted.slice(offset === 0 ? 0 : 4, Math.floor((offset + bytes.length) / 3) * 4);
  });
  return [word, bytes.toString('hex'), ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

const TEXTS = `'text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype`;

/** Every column of ours in which a sealed value stands anywhere, found by looking, not by the list. */
export async function sealedColumnsIn(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN (${TEXTS})`,
  );
  const sealed: string[] = [];
  for (const { table, column } of rows) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE "${column}"::text ~ 'v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{16}\\.' LIMIT 1`);
    if (rowCount) sealed.push(`${table}.${column}`);
  }
  return sealed.filter((column) => !UNDER_THEIR_OWN_KEY.includes(column)).sort();
}
