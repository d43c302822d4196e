import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayCounts, daySheet } from '@/lib/data/arrival-days';
import { arrivalsOf, loadBoard } from '@/lib/data/arrivals';
import { database } from '@/lib/data/client';
import { Prisma } from '@/lib/data/generated/client';
import { openDesk } from '@/lib/data/open-desk';
import { freshRows, hearOfReplica, replicaState } from '@/lib/data/replica';
import { DEFAULT_FILTERS, type ListedArrival } from '@/lib/domain/arrivals/filters';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase, type OpenDatabase } from '@/scripts/postgres/open-database';
import { deployMigrations } from '@/scripts/migrations/deploy';
import { schemaSource } from '@/scripts/serve/database';
import { anyArrival, ASKED_AT } from '../support/any-arrivals';
import { eventually, query } from '../support/database-command';
import { insertLines } from '../support/random-arrivals';
import { makeReplica, type StreamingReplica } from '../support/streaming-replica';

const CENTRE = 'copied-centre';
const dir = mkdtempSync(join(tmpdir(), 'mendway-replica-'));
const heard: string[] = [];
let opened: OpenDatabase;
let replica: StreamingReplica;

beforeAll(async () => {
  chmodSync(dir, 0o755);
  const folder = openDataFolder('/', join(dir, 'first'));
  opened = await openDatabase({ folder, name: 'mendway' });
  await deployMigrations(opened.url, schemaSource);
  replica = await makeReplica(opened.url, folder, join(dir, 'copy'));
  await replica.start();
  Object.assign(process.env, { DATABASE_URL: opened.url, DATABASE_REPLICA_URL: replica.url });
  hearOfReplica((state, why) => heard.push(`${state} ${why}`.trim()));
  await insertLines(lines, CENTRE);
});

afterAll(async () => {
  await database().$disconnect();
  await replica.stop();
  await opened.close();
  rmSync(dir, { recursive: true, force: true });
});

beforeEach(async () => {
  await servesAgain();
  heard.length = 0;
});

const lines = Array.from({ length: 40 }, (_, number) => fc.sample(anyArrival(number), { numRuns: 1, seed: number })[0] as ListedArrival);
const FIRST = lines[0]?.tripId ?? '';

const access = () => {
  const userId = '00000000-0000-7000-8000-00000000000a';
  const desk = openDesk({ type: 'person', userId, sessionId: userId, name: '', email: '', isAdministrator: false, staff: [{ centreId: CENTRE, role: 'COORDINATOR' }] } as never, CENTRE, 'see-arrivals');
  if (!desk) throw new Error('staff see the arrivals');
  return desk;
};

/** Whose server answers: a copy is in recovery. */
async function answeredByCopy(): Promise<boolean> {
  const [row] = await freshRows<{ isCopy: boolean }>(Prisma.sql`SELECT pg_is_in_recovery() AS "isCopy"`);
  return row?.isCopy ?? false;
}

const servesAgain = () => eventually(async () => expect(await answeredByCopy()).toBe(true));

/** Writes a name to a line, and reads it on the board at once: what the reader of the board sees after their own deed. */
async function writtenAndRead(patientName: string): Promise<string | undefined> {
  await database().$executeRaw`UPDATE "Arrival" SET "patientName" = ${patientName} WHERE "tripId" = ${FIRST}::uuid`;
  return (await arrivalsOf(access(), [FIRST]))[0]?.patientName;
}

/** Next loads a module once a bundle: what one of them left alone, another leaves alone as well, and answers. */
async function expectSameElsewhere(): Promise<void> {
  vi.resetModules();
  const again = await import('@/lib/data/replica');
  expect(again.freshRows).not.toBe(freshRows);
  expect(await again.freshRows(Prisma.sql`SELECT pg_is_in_recovery() AS "isCopy"`)).toEqual([{ isCopy: false }]);
  expect(again.replicaState()).toBe('rests');
}

describe('the arrivals board with a copy of the database', () => {
  it('is read from the copy, and finds there what it finds in the database itself', async () => {
    const view = { filters: { ...DEFAULT_FILTERS, range: { from: '2000-01-01' as never, to: '2099-12-31' as never } }, find: '', cursor: null };
    const today = dayIn(NEW_YORK, ASKED_AT);
    const days = Array.from({ length: 14 }, (_, later) => addDays(today, later));
    const ask = async () => [await loadBoard(access(), view, ASKED_AT), await dayCounts(access(), days), await daySheet(access(), today)] as const;
    const [{ rows }] = [{ rows: await query(replica.url, `SELECT sum(seq_scan + coalesce(idx_scan, 0)) AS scans FROM pg_stat_user_tables WHERE relname = 'Arrival'`) }];
    const fromCopy = await ask();
    delete process.env.DATABASE_REPLICA_URL;
    const fromItself = await ask();
    process.env.DATABASE_REPLICA_URL = replica.url;
    expect(fromCopy).toEqual(fromItself);
    expect(fromCopy[0].page.lines.length).toBeGreaterThan(20);
    await eventually(async () => {
      const [now] = await query(replica.url, `SELECT sum(seq_scan + coalesce(idx_scan, 0)) AS scans FROM pg_stat_user_tables WHERE relname = 'Arrival'`);
      expect(Number(now?.scans)).toBeGreaterThan(Number(rows[0]?.scans));
    });
    expect(await query(replica.url, `SELECT DISTINCT application_name AS name FROM pg_stat_activity WHERE application_name LIKE 'mendway%'`)).toEqual([{ name: 'mendway-boards' }]);
  });

  it('never shows what is older than the question, however soon it comes after a writing', async () => {
    for (let round = 0; round < 60; round += 1) expect(await writtenAndRead(`Ruth ${round}`)).toBe(`Ruth ${round}`);
    // Where the copy is that quick, it is what answered.
    expect(await answeredByCopy()).toBe(true);
  });

  it('is read from the database itself while the copy lags, and from the copy once it has caught up', async () => {
    await query(replica.url, 'SELECT pg_wal_replay_pause()');
    const begun = performance.now();
    expect(await writtenAndRead('Newer than the copy')).toBe('Newer than the copy');
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect([replicaState(), heard]).toEqual(['rests', ['rests behind']]);
    await expectSameElsewhere();
    expect(await writtenAndRead('Newer still')).toBe('Newer still');
    await query(replica.url, 'SELECT pg_wal_replay_resume()');
    await servesAgain();
    expect(heard).toEqual(['rests behind', 'serves']);
    expect(await writtenAndRead('On both')).toBe('On both');
  });

  it('is read without a fault while the copy is killed under its readers, and from the copy once it is back', async () => {
    let isOver = false;
    const reading = async () => {
      let [count, fromCopy] = [0, 0];
      for (; !isOver; count += 1) {
        expect(await writtenAndRead(`Round ${count}`)).toBe(`Round ${count}`);
        if (await answeredByCopy()) fromCopy += 1;
      }
      return { count, fromCopy };
    };
    const read = reading();
    await new Promise((resolve) => setTimeout(resolve, 300));
    replica.signal('SIGKILL');
    await eventually(() => expect(replicaState()).toBe('rests'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    isOver = true;
    const { count, fromCopy } = await read;
    expect(fromCopy).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(fromCopy);
    expect(heard).toHaveLength(1);
    await replica.start();
    await servesAgain();
    expect(heard.at(-1)).toBe('serves');
  });

  it('waits for no copy that is there and silent', async () => {
    await query(opened.url, 'SELECT 1');
    await Promise.all(Array.from({ length: 4 }, answeredByCopy));
    const pids = await query(replica.url, `SELECT pid FROM pg_stat_activity WHERE application_name = 'mendway-boards'`);
    for (const { pid } of pids) process.kill(Number(pid), 'SIGSTOP');
    const begun = performance.now();
    expect(await writtenAndRead('Not from there')).toBe('Not from there');
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(heard).toEqual(['rests silent']);
    for (const { pid } of pids) process.kill(Number(pid), 'SIGCONT');
  });

  it('answers from the database itself what the copy gave up because its rows were taken away there, and goes on using it', async () => {
    const slow = freshRows<{ isCopy: boolean; lines: number }>(Prisma.sql`SELECT pg_is_in_recovery() AS "isCopy", count(*)::int AS lines FROM "Arrival", pg_sleep(CASE WHEN pg_is_in_recovery() THEN 2 ELSE 0 END)`);
    await eventually(async () => expect(await query(replica.url, `SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(CASE%' AND state = 'active' AND pid <> pg_backend_pid()`)).toHaveLength(1));
    await query(opened.url, 'BEGIN; LOCK TABLE "Arrival" IN ACCESS EXCLUSIVE MODE; COMMIT');
    expect(await slow).toEqual([{ isCopy: false, lines: lines.length }]);
    expect(heard).toEqual([]);
    expect(await answeredByCopy()).toBe(true);
  });
});

describe('what is no copy of this database', () => {
  it.each([
    ['the database itself', () => opened.url],
    ['another database', () => replica.url.replace(/\/mendway\?/, '/postgres?')],
  ])('%s is not read', async (_, url) => {
    const rows = await query(url(), 'SELECT 1 AS one');
    expect(rows).toEqual([{ one: 1 }]);
    const before = (globalThis as { mendwayReplica?: unknown }).mendwayReplica;
    (globalThis as { mendwayReplica?: unknown }).mendwayReplica = undefined;
    process.env.DATABASE_REPLICA_URL = url();
    hearOfReplica((state, why) => heard.push(`${state} ${why}`.trim()));
    expect(await writtenAndRead('From the database')).toBe('From the database');
    expect(heard).toEqual(['rests not-a-copy']);
    (globalThis as { mendwayReplica?: unknown }).mendwayReplica = before;
    process.env.DATABASE_REPLICA_URL = replica.url;
  });
});
