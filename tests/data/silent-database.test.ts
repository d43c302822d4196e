import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { savePlanItem } from '@/app/trips/[tripId]/items/actions';
import { IDLE_FORM } from '@/components/kit/form-state';
import { type Database, database } from '@/lib/data/client';
import { createSession, readSession } from '@/lib/data/sessions';
import { socketEndingAfter } from '@/lib/data/silent-socket';
import { saved } from '@/lib/server/outcome';
import { performAccount } from '@/lib/server/perform';
import { problems } from '@/lib/text/en/problems';
import { callBy } from '../support/actions';
import { makePerson } from '../support/factories';

vi.mock('next/headers', () => ({ cookies: async () => ({ get: (name: string) => (name.includes('session') ? { value: 'a token' } : undefined) }), headers: async () => new Headers({ 'accept-language': 'en' }) }));

const SILENT_MS = 400;
const pools: pg.Pool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

/** One connection, as the web server has ten; and what it was told on it. */
function onePool(connectionString = process.env.DATABASE_URL): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: SILENT_MS, stream: socketEndingAfter(SILENT_MS) });
  pool.on('error', () => undefined);
  pools.push(pool);
  return pool;
}

const pidOf = async (pool: pg.Pool): Promise<number | undefined> => (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;

describe('a connection on which the database says nothing', () => {
  test('ends with what waits for its answer, and the next statement has another one', async () => {
    const pool = onePool();
    const first = await pidOf(pool);
    await expect(pool.query('SELECT pg_sleep(5)')).rejects.toThrow(/said nothing/);
    expect(await pidOf(pool)).not.toBe(first);
  });

  test('takes the transaction with it that was open: what comes next is no part of it, and is kept', async () => {
    const pool = onePool();
    await database().$executeRaw`CREATE TABLE heard (word text)`;
    const client = await pool.connect();
    client.on('error', () => undefined); // as Prisma does
    await client.query('BEGIN');
    await client.query(`INSERT INTO heard VALUES ('in the transaction')`);
    const silence = client.query('SELECT pg_sleep(5)');
    // As Prisma does where a transaction fails: it goes back, then gives the connection back, well or not.
    await expect(silence).rejects.toThrow(/said nothing/);
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
    await pool.query(`INSERT INTO heard VALUES ('after it')`);
    expect(await database().$queryRaw`SELECT word FROM heard`).toEqual([{ word: 'after it' }]);
  });

  test('lives while answers come, however long they take together, and while nobody asks for less than that', async () => {
    const pool = onePool();
    const first = await pidOf(pool);
    for (let part = 0; part < 4; part += 1) await pool.query(`SELECT pg_sleep(${(SILENT_MS * 0.5) / 1000})`);
    expect(await pidOf(pool)).toBe(first);
  });

  test('is not waited for where it takes nobody in', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    await expect(onePool(`postgresql://nobody@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/none`).query('SELECT 1')).rejects.toThrow();
    silent.close();
  });
});

describe('a database that takes nothing', () => {
  test('as a full one that is managed still says who somebody is', async () => {
    const person = await makePerson();
    await createSession({ tokenHash: 'read only', userId: person.userId, device: 'A test' }, new Date());
    const later = new Date(Date.now() + 5 * 60_000);
    const url = new URL(process.env.DATABASE_URL ?? '');
    url.searchParams.set('options', '-c default_transaction_read_only=on');
    await on(url.href, async () => {
      await expect(createSession({ tokenHash: 'refused', userId: person.userId, device: 'A test' }, later)).rejects.toThrow();
      expect(await readSession('read only', later)).toMatchObject({ user: { id: person.userId } });
      expect(await readSession('nobody', later)).toBeNull();
    });
    expect(await database().session.findFirstOrThrow({ where: { userId: person.userId } })).not.toMatchObject({ lastSeenAt: later });
    await readSession('read only', later);
    expect(await database().session.findFirstOrThrow({ where: { userId: person.userId } })).toMatchObject({ lastSeenAt: later });
  });
});

describe('a connection that is cut', () => {
  test('under a deed is answered calmly, and the next deed is done', async () => {
    const person = await makePerson();
    const cut = performAccount({
      deed: 'see-own-device-key', schema: z.object({ cuts: z.boolean() }),
      async run(_context, { cuts }) {
        if (cuts) await database().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
        await database().user.findUniqueOrThrow({ where: { id: person.userId } });
        return saved();
      },
    });
    expect(await cut(callBy(person), { cuts: true })).toMatchObject({ type: 'refused', problems: [{ field: null, code: 'may-be-saved' }] });
    expect(await cut(callBy(person), { cuts: false })).toEqual(saved());
  });

  test('before anybody is known leaves what was typed in its form', async () => {
    const form = new FormData();
    form.set('title', 'A long note that took an hour');
    const state = await on('postgresql://nobody@127.0.0.1:1/none', () => savePlanItem(IDLE_FORM, form));
    expect(state).toMatchObject({ status: 'refused', values: { title: 'A long note that took an hour' }, problems: [{ message: problems['went-wrong'] }] });
  });
});

const held = globalThis as { mendwayDatabase?: Database };

/** With that database in the place of ours. */
async function on<T>(url: string, work: () => Promise<T>): Promise<T> {
  const [ours, client] = [process.env.DATABASE_URL, held.mendwayDatabase];
  Object.assign(process.env, { DATABASE_URL: url });
  delete held.mendwayDatabase;
  try {
    return await work();
  } finally {
    await database().$disconnect();
    Object.assign(process.env, { DATABASE_URL: ours });
    Object.assign(held, { mendwayDatabase: client });
  }
}
