import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as live } from '@/app/api/live/route';
import { keysIn } from '@/lib/crypto/key-ring';
import { sealValue } from '@/lib/crypto/seal';
import { database } from '@/lib/data/client';
import { checkKeys } from '@/lib/data/key-checks';
import { readyHandler } from '@/lib/server/ready';
import pg from 'pg';

const held = globalThis as { mendwayDatabase?: unknown; mendwayDrain?: { isDraining: boolean; openEnds: Set<() => void> } };
const ourKeys = process.env.ENCRYPTION_KEY ?? '';
const otherKey = Buffer.alloc(32, 'another').toString('base64');

/** Takes connections and never says a word. */
const silent = createServer(() => undefined);
afterAll(() => void silent.close());

beforeAll(async () => {
  process.env.MENDWAY_MIGRATION = readdirSync('prisma/migrations').filter((name) => /^\d/.test(name)).sort().at(-1);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('BEGIN');
  await checkKeys(client, keysIn(ourKeys), new Date());
  await client.query('COMMIT');
  await client.end();
  await database().$queryRaw`SELECT 1`;
});

/** A new handler each time: what another one knew is forgotten. */
async function ask(): Promise<readonly [number, unknown]> {
  const answer = await readyHandler()();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return [answer.status, await answer.json()];
}

describe('/api/ready', () => {
  test('is ready where the database has all migrations and our keys open it', async () => {
    // A busy machine may need longer for its first statements than the answer waits.
    await expect.poll(ask, { timeout: 15_000 }).toEqual([200, { status: 'ready' }]);
  });

  test('says that a migration is missing, and that the database was never prepared', async () => {
    const last = process.env.MENDWAY_MIGRATION ?? '';
    process.env.MENDWAY_MIGRATION = '29990101000000_of_a_later_version';
    expect(await ask()).toEqual([503, { status: 'migrations' }]);
    process.env.MENDWAY_MIGRATION = last;
    await database().$executeRaw`ALTER TABLE _prisma_migrations RENAME TO hidden`;
    expect(await ask()).toEqual([503, { status: 'migrations' }]);
    await database().$executeRaw`ALTER TABLE hidden RENAME TO _prisma_migrations`;
    expect(await ask()).toEqual([200, { status: 'ready' }]);
  });

  test('says that our keys do not open what is there, and not once nothing needs the key that is gone', async () => {
    process.env.ENCRYPTION_KEY = otherKey;
    expect(await ask()).toEqual([503, { status: 'keys' }]);
    await database().keyCheck.updateMany({ data: { derived: sealValue('what is left of it', 'KeyCheck.derived') } });
    expect(await ask()).toEqual([200, { status: 'ready' }]);
    await database().keyCheck.updateMany({ data: { derived: '' } });
    process.env.ENCRYPTION_KEY = ourKeys;
  });

  test('says at once that the process is stopping, though it was ready a moment ago', async () => {
    const ready = readyHandler();
    expect((await ready()).status).toBe(200);
    held.mendwayDrain = { isDraining: true, openEnds: new Set() };
    const answer = await ready();
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'stopping' }]);
    expect((await live()).status).toBe(200);
    held.mendwayDrain.isDraining = false;
  });

  test('says in time that the database does not answer, and follows it back; the process lives all the while', async () => {
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const [url, client] = [process.env.DATABASE_URL, held.mendwayDatabase];
    process.env.DATABASE_URL = `postgresql://nobody@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/none`;
    held.mendwayDatabase = undefined;
    const ready = readyHandler();
    const asked = Date.now();
    const answer = await ready();
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'database' }]);
    // Two seconds, and what a busy machine adds; a database that says nothing would take for ever.
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect([(await live()).status, await (await live()).json()]).toEqual([200, { status: 'ok' }]);
    Object.assign(process.env, { DATABASE_URL: url });
    held.mendwayDatabase = client;
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
  });
});
