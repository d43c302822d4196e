import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEALED_COLUMNS } from '@/lib/data/sealed-columns';
import { heldByKeys } from '@/lib/data/sealed-values';
import { pushKey } from '@/lib/data/push-keys';
import { rawDump, sealedColumnsIn, shapesOf } from '../support/raw-dump';
import { fullTrip } from '../support/full-trip';
import { type Markers, sealedWorld } from '../support/sealed-world';
import { ownTrip } from '../support/spoken-trip';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
let markers: Markers;

beforeAll(async () => {
  await client.connect();
  const spoken = await ownTrip();
  await spoken.load(); // what the first transaction asks is worked out before it begins
  await spoken.number(6, { note: 'as said' });
  markers = (await sealedWorld()).markers;
  await fullTrip();
}, 180_000);
afterAll(() => client.end());

/** Where a word stands in the dump, in any of the shapes in which bytes are written. */
async function placesOf(word: string): Promise<readonly string[]> {
  return (await rawDump(client)).filter(({ text }) => shapesOf(word).some((shape) => text.includes(shape))).map(({ table }) => table);
}

describe('a raw dump of every table', () => {
  it('holds not one of the words that were sealed, plain, hexadecimal or in base64', async () => {
    const dump = await rawDump(client);
    expect(dump.map(({ table }) => table)).toEqual(expect.arrayContaining(['public."Clearance"', 'public."Change"', 'graphile_worker."_private_jobs"']));
    const found = [...markers].flatMap(([column, marker]) => dump.filter(({ text }) => shapesOf(marker).some((shape) => text.includes(shape))).map(({ table }) => `${column} in ${table}`));
    expect(found).toEqual([]);
  });

  it('does not hold the key by which push services know us', async () => {
    expect(await placesOf((await pushKey()).privateKey)).toEqual([]);
  });

  it('would hold them, were they not sealed: the search finds a word in text, in JSON, in bytes and in base64', async () => {
    const word = `Quetzal${randomUUID().replaceAll('-', '')}`;
    const encoded = Buffer.from(`{"note":"${word}"}`);
    await client.query(`CREATE TABLE "Leak" (how text, text text, json json, bytes bytea)`);
    await client.query(`INSERT INTO "Leak" VALUES ('text', $1, NULL, NULL), ('json', NULL, $2, NULL), ('bytes', NULL, NULL, $3), ('base64', $4, NULL, NULL), ('hex', $5, NULL, NULL)`,
      [`said ${word}`, JSON.stringify({ deep: [word] }), encoded, encoded.toString('base64'), encoded.toString('hex')]);
    const { text } = (await rawDump(client)).find(({ table }) => table === 'public."Leak"') ?? { text: '' };
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(shapesOf(word).some((shape) => line.includes(shape)), line).toBe(true);
    await client.query(`DROP TABLE "Leak"`);
  });

  it('says where a sealed column that is written plain shows', async () => {
    const marker = markers.get('EmergencyCard.content') ?? '';
    await client.query(`ALTER TABLE "EmergencyCard" DROP CONSTRAINT "EmergencyCard_is_encrypted"`);
    const { rows } = await client.query<{ tripId: string; content: string }>(`SELECT "tripId", content FROM "EmergencyCard" LIMIT 1`);
    await client.query(`UPDATE "EmergencyCard" SET content = $2 WHERE "tripId" = $1`, [rows[0]?.tripId, JSON.stringify({ note: marker })]);
    expect(await placesOf(marker)).toEqual(['public."EmergencyCard"']);
    await client.query(`UPDATE "EmergencyCard" SET content = $2 WHERE "tripId" = $1`, [rows[0]?.tripId, rows[0]?.content]);
    await client.query(`ALTER TABLE "EmergencyCard" ADD CONSTRAINT "EmergencyCard_is_encrypted" CHECK (content ~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$')`);
  });
});

describe('the list of sealed columns', () => {
  it('names every column that holds a sealed value anywhere, and there is a value for each', async () => {
    const sealed = await sealedColumnsIn(client);
    // What is kept of a key that is gone is there once one is gone.
    expect(sealed).toEqual(Object.keys(SEALED_COLUMNS).filter((column) => column !== 'KeyCheck.derived').sort());
  });

  it('covers every value, with the queue: what is counted is what is there', async () => {
    const counted = (await heldByKeys(client)).reduce((sum, { values }) => sum + values, 0);
    const found = (await rawDump(client)).flatMap(({ text }) => text.match(/v1\.[0-9a-f]{8}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+/g) ?? []);
    expect(counted).toBe(found.length);
  });

  it('stands beside a constraint in the database for each: plain text is refused', async () => {
    const { rows } = await client.query<{ definition: string; table: string }>(
      `SELECT c.relname AS table, pg_get_constraintdef(k.oid) AS definition FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'c'`,
    );
    const unguarded = Object.keys(SEALED_COLUMNS).filter((name) => {
      const [table, column] = name.split('.');
      return !rows.some((row) => row.table === table && row.definition.includes('^v1') && new RegExp(`\\b${column}\\b`).test(row.definition));
    });
    expect(unguarded).toEqual([]);
  });
});
