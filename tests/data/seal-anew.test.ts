import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyRing, keysIn } from '@/lib/crypto/key-ring';
import { openValue, sealValue } from '@/lib/crypto/seal';
import { database } from '@/lib/data/client';
import { sealAnew } from '@/lib/data/seal-anew';
import { SEALED_COLUMNS, sealedPlace } from '@/lib/data/sealed-columns';
import { heldByKeys } from '@/lib/data/sealed-values';
import { sealUntilDone } from '@/scripts/keys/seal-until-done';
import { sealedWorld } from '../support/sealed-world';
import { ownTrip } from '../support/spoken-trip';

const OLD = process.env.ENCRYPTION_KEY ?? '';
const newKey = () => randomBytes(32).toString('base64');
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const quiet = { progress: () => undefined };

let world: Awaited<ReturnType<typeof sealedWorld>>;

beforeAll(async () => {
  await client.connect();
  await (await ownTrip()).load(); // what the first transaction asks is worked out before it begins
  world = await sealedWorld();
}, 180_000);
afterAll(() => client.end());
afterEach(() => vi.unstubAllEnvs());

/** The text of a whole table, row by row, with the sealed columns taken out. */
async function unsealed(table: string, columns: readonly string[]): Promise<unknown> {
  return (await client.query(`SELECT to_jsonb(t) - $1::text[] AS row FROM "${table}" t ORDER BY 1`, [columns])).rows;
}

const NAMES = Object.keys(SEALED_COLUMNS).map((column) => column.split('.') as [string, string]);
const TABLES = [...new Set(NAMES.map(([table]) => table))];
const allUnsealed = () => Promise.all(TABLES.map(async (table) => [table, await unsealed(table, NAMES.filter(([of]) => of === table).map(([, column]) => column))]));

describe('sealing anew', () => {
  it('leaves nothing to the old key, changes nothing else, and is done once', { timeout: 120_000 }, async () => {
    const before = await allUnsealed();
    const revisions = await database().trip.findMany({ select: { id: true, version: true, peopleRevision: true }, orderBy: { id: 'asc' } });
    const next = newKey();
    vi.stubEnv('ENCRYPTION_KEY', `${next},${OLD}`);
    const held = (await heldByKeys(client)).reduce((sum, { values }) => sum + values, 0);
    const { values, unreadable } = await sealAnew(client, quiet);
    expect({ values, unreadable }).toEqual({ values: held, unreadable: [] });
    expect(new Set((await heldByKeys(client)).map(({ keyId }) => keyId))).toEqual(new Set([keyRing().current.id]));
    expect((await sealAnew(client, quiet)).values).toBe(0);
    expect(await allUnsealed()).toEqual(before);
    expect(await database().trip.findMany({ select: { id: true, version: true, peopleRevision: true }, orderBy: { id: 'asc' } })).toEqual(revisions);
    vi.stubEnv('ENCRYPTION_KEY', `${OLD},${next}`);
    await sealAnew(client, quiet);
  });

  it('tells which value does not open, moves on, and does not say that the old key may go', { timeout: 120_000 }, async () => {
    const { noteId } = world;
    const [row] = (await client.query<{ text: string }>(`SELECT text FROM "DeskNote" WHERE id = $1`, [noteId])).rows;
    await client.query(`BEGIN; SET LOCAL mendway.sealing_anew = 'on'`);
    await client.query(`UPDATE "DeskNote" SET text = $2 WHERE id = $1`, [noteId, sealValue('moved', sealedPlace('DeskNote.text', randomUUID()))]);
    await client.query('COMMIT');
    vi.stubEnv('ENCRYPTION_KEY', `${newKey()},${OLD}`);
    const said: string[] = [];
    expect(await sealUntilDone(client, (line) => said.push(line))).toBe(false);
    expect(said).toContain(`Does not open: DeskNote.text ${noteId}.`);
    expect(said.at(-1)).toMatch(/1 values do not open .* The old key must stay/);
    expect((await client.query(`SELECT 1 FROM "KeyCheck" WHERE derived <> ''`)).rowCount).toBe(0);
    await client.query(`BEGIN; SET LOCAL mendway.sealing_anew = 'on'`);
    await client.query(`UPDATE "DeskNote" SET text = $2 WHERE id = $1`, [noteId, row?.text]);
    await client.query('COMMIT');
    vi.stubEnv('ENCRYPTION_KEY', `${OLD},${process.env.ENCRYPTION_KEY?.split(',')[0]}`);
    await sealAnew(client, quiet);
  });

  it('is all that a transaction which says so may do', async () => {
    const { noteId } = world;
    const refused = async (sql: string) => {
      await client.query(`BEGIN; SET LOCAL mendway.sealing_anew = 'on'`);
      await expect(client.query(sql, [noteId])).rejects.toThrow(/sealed anew|changes nothing else/);
      await client.query('ROLLBACK');
    };
    await refused(`UPDATE "DeskNote" SET "writtenByName" = 'Somebody else' WHERE id = $1`);
    await refused(`UPDATE "DeskNote" SET text = 'plain' WHERE id = $1`);
    await refused(`UPDATE "DeskNote" SET text = '' WHERE id = $1`);
  });

  it('is heard of by no trigger of a sealed table', async () => {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `SELECT tgname AS name, pg_get_triggerdef(oid) AS definition FROM pg_trigger
       WHERE NOT tgisinternal AND tgtype & 16 > 0 AND tgrelid = ANY ($1::regclass[])`, [TABLES.map((table) => `"${table}"`)],
    );
    expect(rows.length).toBeGreaterThan(TABLES.length);
    expect(rows.filter(({ definition }) => !definition.includes('"isSealingAnew"()')).map(({ name }) => name)).toEqual([]);
    expect(rows.filter(({ name }) => name.endsWith('_only_seals_anew'))).toHaveLength(TABLES.length);
  });
});

describe('a key that is changed while people write', () => {
  it('loses no write: every value opens with the new key alone, and is the last that was acknowledged', { timeout: 120_000 }, async () => {
    const { questions } = await manyQuestions(120);
    const next = newKey();
    vi.stubEnv('ENCRYPTION_KEY', `${next},${OLD}`);
    const acknowledged = new Map<string, string>(questions.map((id) => [id, `first ${id}`]));
    const stop = { now: false };
    const writers = Array.from({ length: 4 }, (_, at) => writeUntil(stop, questions.filter((_id, index) => index % 4 === at), acknowledged));
    expect(await sealUntilDone(client, () => undefined)).toBe(true);
    stop.now = true;
    const writes = (await Promise.all(writers)).reduce((sum, some) => sum + some, 0);
    expect(await sealUntilDone(client, () => undefined)).toBe(true);
    expect(writes).toBeGreaterThan(40);
    vi.stubEnv('ENCRYPTION_KEY', next);
    const rows = (await client.query<{ id: string; text: string }>(`SELECT id, text FROM "UpdateText" WHERE id = ANY ($1::uuid[])`, [questions])).rows;
    expect(rows).toHaveLength(questions.length);
    for (const { id, text } of rows) {
      expect(text.split('.')[1]).toBe(keysIn(next)[0]?.id);
      expect(openValue(text, sealedPlace('UpdateText.text', id))).toBe(acknowledged.get(id));
    }
  });
});

/** Rows of a sealed column that many may write at once: the guard that they are only added to is of another test. */
async function manyQuestions(count: number) {
  const { updateId, userId } = world;
  await client.query(`DROP TRIGGER IF EXISTS "UpdateText_is_only_added_to" ON "UpdateText"`);
  const questions = Array.from({ length: count }, () => randomUUID());
  await database().updateText.createMany({
    data: questions.map((id) => ({ id, updateId, text: sealValue(`first ${id}`, sealedPlace('UpdateText.text', id)), writtenById: userId, writtenByName: '', writtenAt: new Date() })),
  });
  return { questions };
}

/** Half of the writers are of a process that has not heard of the new key yet, and seals with the old one. */
async function writeUntil(stop: { now: boolean }, ids: readonly string[], acknowledged: Map<string, string>): Promise<number> {
  const own = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await own.connect();
  let writes = 0;
  const started = performance.now();
  while (!stop.now && performance.now() - started < 8_000) {
    const id = ids[writes % ids.length] ?? '';
    const text = `write ${writes} of ${id}`;
    const place = sealedPlace('UpdateText.text', id);
    await own.query('BEGIN');
    await own.query(`SELECT 1 FROM "UpdateText" WHERE id = $1 FOR UPDATE`, [id]);
    await new Promise((resolve) => setTimeout(resolve, writes % 3));
    await own.query(`UPDATE "UpdateText" SET text = $2 WHERE id = $1`, [id, writes < 30 ? sealedByOld(text, place) : sealValue(text, place)]);
    await own.query('COMMIT');
    acknowledged.set(id, text);
    writes += 1;
  }
  await own.end();
  return writes;
}

function sealedByOld(text: string, place: string): string {
  const both = process.env.ENCRYPTION_KEY ?? '';
  process.env.ENCRYPTION_KEY = OLD;
  const sealed = sealValue(text, place);
  process.env.ENCRYPTION_KEY = both;
  return sealed;
}
