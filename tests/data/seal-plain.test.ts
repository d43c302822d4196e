import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyRing } from '@/lib/crypto/key-ring';
import { database } from '@/lib/data/client';
import { sealPlainRows } from '@/lib/data/seal-plain';
import { fullTrip, historyOf, type FullTrip, stateOf } from '../support/full-trip';
import { rawDump } from '../support/raw-dump';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
let mine: FullTrip;

const validated = async () =>
  (await client.query<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE convalidated AND conname IN ('Item_note_is_encrypted', 'Change_is_encrypted', 'Trip_escort_phone_is_encrypted', 'CentreSuggestion_words_are_encrypted') ORDER BY 1`)).rows.map(({ name }) => name);

// What a release before this one left: a note and a history in plain text.
beforeAll(async () => {
  await client.connect();
  mine = await fullTrip();
  await client.query(`ALTER TABLE "Item" DROP CONSTRAINT "Item_note_is_encrypted"`);
  await client.query(`ALTER TABLE "Change" DROP CONSTRAINT "Change_is_encrypted"`);
  await client.query(`UPDATE "Item" SET note = 'June books the table' WHERE note <> ''`);
  const after = { items: [{ ...mine.items[0], note: 'June books the table' }] };
  await client.query(`UPDATE "Change" SET before = '{"items": []}', after = $1`, [JSON.stringify(after)]);
  await client.query(`ALTER TABLE "Item" ADD CONSTRAINT "Item_note_is_encrypted" CHECK (note = '' OR (note ~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$' AND length(note) <= 10800)) NOT VALID`);
  await client.query(`ALTER TABLE "Change" ADD CONSTRAINT "Change_is_encrypted" CHECK ((before #>> '{}') ~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$' AND (after #>> '{}') ~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$') NOT VALID`);
});
afterAll(() => client.end());

it('what an older release wrote plain is read as it is, and sealed by the next start, which has the database check it', async () => {
  const read = async () => [(await stateOf(mine)).items.map(({ note }) => note).filter(Boolean), (await historyOf(mine)).map(({ after }) => after.items?.map(({ note }) => note))];
  const before = await read();
  expect(before).toEqual([['June books the table'], expect.arrayContaining([['June books the table']])]);
  const versions = () => database().trip.findMany({ select: { version: true, peopleRevision: true } });
  const kept = await versions();
  expect(await sealPlainRows(client, keyRing().current)).toBeGreaterThan(1);
  expect(await read()).toEqual(before);
  expect(await versions()).toEqual(kept);
  expect((await rawDump(client)).filter(({ text }) => text.includes('June books')).map(({ table }) => table)).toEqual([]);
  expect(await validated()).toEqual(['CentreSuggestion_words_are_encrypted', 'Change_is_encrypted', 'Item_note_is_encrypted', 'Trip_escort_phone_is_encrypted']);
  expect(await sealPlainRows(client, keyRing().current)).toBe(0);
});
