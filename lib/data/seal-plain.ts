import type pg from 'pg';
import type { Key } from '@/lib/crypto/key-ring';
import { isSealed, sealWith } from '@/lib/crypto/seal';
import { SEALED_AS_JSON, type SealedColumn, sealedPlace } from './sealed-columns';
import { columnNameOf, tableOf } from './sealed-values';

// Columns that held plain text once. Start seals what is left of it and has the database check that nothing is: from then on the
// constraint says so, and no start looks again.

interface OncePlain {
  readonly constraint: string;
  readonly columns: readonly [SealedColumn, ...SealedColumn[]];
}

const ONCE_PLAIN: readonly OncePlain[] = [
  { constraint: 'Trip_escort_phone_is_encrypted', columns: ['Trip.escortPhone'] },
  { constraint: 'CentreSuggestion_words_are_encrypted', columns: ['CentreSuggestion.note', 'CentreSuggestion.phone'] },
  { constraint: 'Item_note_is_encrypted', columns: ['Item.note'] },
  { constraint: 'Change_is_encrypted', columns: ['Change.before', 'Change.after'] },
];

const BATCH = 500;

/** Seals what was written before its column was sealed; how many rows. */
export async function sealPlainRows(client: pg.ClientBase, key: Key): Promise<number> {
  const { rows } = await client.query<{ conname: string }>('SELECT conname FROM pg_constraint WHERE NOT convalidated AND conname = ANY ($1)', [ONCE_PLAIN.map(({ constraint }) => constraint)]);
  let sealed = 0;
  for (const once of ONCE_PLAIN.filter(({ constraint }) => rows.some(({ conname }) => conname === constraint))) {
    for (let some = BATCH; some > 0; sealed += some) some = await sealSome(client, key, once);
    await client.query(`ALTER TABLE ${tableOf(once.columns[0])} VALIDATE CONSTRAINT "${once.constraint}"`);
  }
  return sealed;
}

const textOf = (column: SealedColumn): string => (SEALED_AS_JSON.has(column) ? `${columnNameOf(column)} #>> '{}'` : columnNameOf(column));
const isPlain = (column: SealedColumn): string => `((${textOf(column)}) <> '' AND (${textOf(column)}) !~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$')`;

/** Waits for whoever writes such a row now, and then reads what they wrote. */
async function sealSome(client: pg.ClientBase, key: Key, { columns }: OncePlain): Promise<number> {
  const table = tableOf(columns[0]);
  await client.query(`BEGIN; SET LOCAL mendway.sealing_anew = 'on'`);
  const { rows } = await client.query<{ id: string; kept: string[] }>(
    `SELECT id, ARRAY[${columns.map((column) => `(${textOf(column)})`).join(', ')}] AS kept FROM ${table} WHERE ${columns.map(isPlain).join(' OR ')} ORDER BY id LIMIT ${BATCH} FOR NO KEY UPDATE`,
  );
  for (const { id, kept } of rows) {
    const next = columns.map((column, at) => sealedUnlessSealed(key, kept[at] ?? '', sealedPlace(column, id)));
    const assignments = columns.map((column, at) => `${columnNameOf(column)} = ${SEALED_AS_JSON.has(column) ? `to_jsonb($${at + 2}::text)` : `$${at + 2}`}`);
    await client.query(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = $1`, [id, ...next]);
  }
  await client.query('COMMIT');
  return rows.length;
}

const sealedUnlessSealed = (key: Key, kept: string, place: string): string => (kept === '' || isSealed(kept) ? kept : sealWith(key, kept, place));
