import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyTrail } from '@/lib/data/audit-verify';
import { openAdministration } from '@/lib/data/open-administration';
import { openValue } from '@/lib/crypto/seal';
import { type Environment, readEnvironment } from '@/lib/input/environment';
import { type MadeBackup, makeBackup } from '@/scripts/backup/make-backup';
import { checkBackup, refuseNewer, restoreBackup } from '@/scripts/backup/restore-backup';
import { secretsFor, takeKeys } from '@/scripts/backup/site';
import { deployMigrations } from '@/scripts/migrations/deploy';
import { readMigrations } from '@/scripts/migrations/migration-folder';
import type { SchemaSource } from '@/scripts/migrations/schema-engine';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase, type OpenDatabase } from '@/scripts/postgres/open-database';
import { schemaSource } from '@/scripts/serve/database';
import { anyKey, byKey, contentsOf, madeForOwner, openSource, standingIn, tablesOf } from '../support/backups';
import { chanceFrom } from '../support/chance';
import { makeDataDir, query, runScript } from '../support/database-command';
import { compareKept, startWriters, type Writers } from '../support/kept-writes';

// How long people write before and after the picture, and how many: npm run test:backup does so for longer.
const MOMENT_MS = 2_000;
/** Two servers, all migrations and a process of writers: on a machine that does much else. */
const SLOW_MS = 300_000;
const { text: encryptionKey, key } = anyKey();
const keys = byKey(key);
const files = makeDataDir();
const file = join(files, 'people.age');

let source: OpenDatabase;
let other: OpenDatabase;
let writers: Writers;
let made: MadeBackup;

beforeAll(async () => {
  [source, other] = await Promise.all([openSource(makeDataDir()), openDatabase({ folder: openDataFolder('/', makeDataDir()), name: 'mendway' })]);
  // As start does: it writes down which key seals.
  await query(source.url, `INSERT INTO "KeyCheck" ("keyId", sealed, "firstAt", "currentAt") VALUES ('${key.id}', 'v1.${key.id}.a.a', now(), now())`);
  writers = startWriters({ url: source.url, encryptionKey, people: 2, bare: 2 });
  await writers.begun();
  await sleep(MOMENT_MS);
  made = await makeBackup({ url: source.url, file, keys, secrets: null });
  await sleep(MOMENT_MS / 2);
  await writers.stop();
}, SLOW_MS);

afterAll(() => Promise.all([source.close(), other.close()]));

const sentenceOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'it went well', (error: Error) => (error.name === 'StartRefusal' ? error.message : `${error.stack}`));

describe('restored into a database of a plain owner on another server', () => {
  let url: string;

  beforeAll(async () => {
    url = await madeForOwner(other.url, 'restored');
    expect(await restoreBackup(url, await checkBackup(file, keys), schemaSource)).toEqual([]);
  }, SLOW_MS);

  it('has every write that was acknowledged before the picture, none from after it, and none by half', async () => {
    const compared = await compareKept(url, writers.kept, made.header);
    expect(compared).toMatchObject({ lost: 0, early: 0, half: 0 });
    expect(compared.before).toBeGreaterThan(20);
    expect(writers.kept.length).toBeGreaterThan(compared.before);
  });

  it('has the same rows in every table, and the same jobs in the queue; sessions are over', async () => {
    const { opened, tables } = await checkBackup(file, keys);
    const written = await contentsOf(opened);
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual(Object.entries(written).map(([name, rows]) => [name, rows.length]));
    const stands = await standingIn(url, await tablesOf(opened));
    expect(stands).toEqual({ ...written, Session: [] });
  });

  it('has every constraint, index and trigger that the other has, all of them awake', async () => {
    const questions = [
      `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS def, convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
      `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
      `SELECT tgname, tgenabled, pg_get_triggerdef(oid) AS def FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 3`,
    ];
    for (const question of questions) {
      const asked = await query(source.url, question);
      expect(asked.length).toBeGreaterThan(50);
      expect(await query(url, question)).toEqual(asked);
    }
    expect(await query(url, `SELECT tgname FROM pg_trigger WHERE tgenabled <> 'O'`)).toEqual([]);
  });

  it('holds an audit trail that nothing is broken in, and which goes on', async () => {
    vi.stubEnv('DATABASE_URL', url);
    const access = openAdministration({ type: 'system' });
    const verified = access && (await verifyTrail(access, null, new Date()));
    expect(verified).toMatchObject({ broken: [] });
    expect(verified?.rows).toBeGreaterThan(20);
    const [last] = await query(url, `SELECT max(id)::int AS id FROM "AuditEvent"`);
    const [next] = await query(url, `INSERT INTO "AuditEvent" (deed) VALUES ('restored') RETURNING id::int AS id`);
    expect(Number(next?.id)).toBeGreaterThan(Number(last?.id));
  });

  it('opens what was sealed, by the same key', async () => {
    vi.stubEnv('ENCRYPTION_KEY', encryptionKey);
    const [word] = await query(url, `SELECT id, "saidBy" FROM "Clearance" LIMIT 1`);
    expect(openValue(String(word?.saidBy), `Clearance.saidBy.${String(word?.id)}`)).toBe('Dr. Feld');
  });

  it('is left alone by a second restore: it has people in it', async () => {
    const people = await query(url, `SELECT id FROM "User" ORDER BY id`);
    expect(await sentenceOf(restoreBackup(url, await checkBackup(file, keys), schemaSource))).toMatch(/^This database has people or trips in it/);
    expect(await query(url, `SELECT id FROM "User" ORDER BY id`)).toEqual(people);
  });
});

describe('the file', () => {
  it('has its checksum beside it, in the form of sha256sum', () => {
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${made.sha256}  people.age\n`);
    expect(readdirSync(files).sort()).toEqual(['people.age', 'people.age.sha256']);
  });

  it('is not made with a key of another Mendway', async () => {
    const strange = { url: source.url, file: join(files, 'strange.age'), keys: byKey(anyKey().key), secrets: null };
    expect(await sentenceOf(makeBackup(strange))).toMatch(new RegExp(`sealed with key ${key.id}, and the key here is another`));
  });

  it('holds nothing that can be read', () => {
    const bytes = readFileSync(file);
    for (const word of ['Calloway', '@bare.test', 'Turn 1', 'AuditEvent']) expect(bytes.includes(word)).toBe(false);
  });

  it('is never written over', async () => {
    expect(await sentenceOf(makeBackup({ url: source.url, file, keys, secrets: null }))).toMatch(/is there already, and is left alone/);
  });

  const whole = (): Buffer => Buffer.from(readFileSync(file));
  const asFile = (bytes: Uint8Array): string => {
    const altered = join(makeDataDir(), 'altered.age');
    writeFileSync(altered, bytes);
    return altered;
  };
  const checked = (bytes: Uint8Array, by = keys) => sentenceOf(checkBackup(asFile(bytes), by));

  it('is known to be altered, wherever it is', async () => {
    const chance = chanceFrom(20261129);
    const places = [30, 120, whole().length - 1, ...Array.from({ length: 6 }, () => chance.under(whole().length))];
    for (const place of places) {
      const bytes = whole();
      bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.under(8));
      expect(await checked(bytes), `at ${place}`).toMatch(/is damaged: .* Nothing was restored|was sealed by another key/);
    }
  });

  it('is known to be cut short or continued', async () => {
    for (const length of [0, 10, 400, 65_536 + 400, whole().length - 1]) expect(await checked(whole().subarray(0, length)), `${length} bytes`).toMatch(/is damaged/);
    expect(await checked(Buffer.concat([whole(), Buffer.from('more')]))).toMatch(/is damaged/);
  });

  it('is known to be another than the one its checksum is of', async () => {
    const altered = asFile(whole());
    writeFileSync(`${altered}.sha256`, `${'0'.repeat(64)}  altered.age\n`);
    expect(await sentenceOf(checkBackup(altered, keys))).toMatch(/it is not the file that .* is about/);
  });

  it('opens by a key that was put behind a newer one, and by no other', async () => {
    expect(await checked(whole(), byKey(anyKey().key, key))).toBe('it went well');
    expect(await checked(whole(), byKey(anyKey().key))).toMatch(/was sealed by another key: set ENCRYPTION_KEY/);
    expect(await checked(whole(), byKey())).toMatch(/was sealed by another key/);
  });
});

describe('versions', () => {
  const known = readMigrations(schemaSource.migrations).map(({ name }) => name);
  let copy: SchemaSource;

  beforeAll(() => {
    const folder = makeDataDir();
    cpSync('prisma', folder, { recursive: true });
    copy = { schema: join(folder, 'schema.prisma'), migrations: join(folder, 'migrations') };
  });

  it('refuses a backup of a newer Mendway, and of one whose migrations are others', async () => {
    const { header } = await checkBackup(file, keys);
    const last = known.at(-1) ?? '';
    writeFileSync(join(copy.migrations, last, 'migration.sql'), '-- other', { flag: 'a' });
    expect(() => refuseNewer(file, header, copy)).toThrow(/made by another Mendway: the migration .* is not the one that is here/);
    rmSync(join(copy.migrations, last), { recursive: true });
    expect(() => refuseNewer(file, header, copy)).toThrow(new RegExp(`made by a newer Mendway .*${last}`));
    cpSync(join(schemaSource.migrations, last), join(copy.migrations, last), { recursive: true });
    expect(() => refuseNewer(file, header, copy)).not.toThrow();
  });

  it('brings an older backup forward, into a database that a newer start had already prepared', async () => {
    const later = join(copy.migrations, '20991231000000_later');
    mkdirSync(later);
    writeFileSync(join(later, 'migration.sql'), `CREATE TABLE "Later" AS SELECT count(*)::int AS people FROM "User";`);
    const url = await madeForOwner(other.url, 'older');
    expect(await deployMigrations(url, copy)).toContain('20991231000000_later');
    const checked = await checkBackup(file, keys);
    expect(await restoreBackup(url, checked, copy)).toEqual(['20991231000000_later']);
    expect(await query(url, `SELECT people FROM "Later"`)).toEqual([{ people: checked.tables.find(({ name }) => name === 'User')?.rows }]);
  }, SLOW_MS);
});

describe('the command', () => {
  const secrets = { AUTH_SECRET: 'a secret that signs links, long enough', ENCRYPTION_KEY: encryptionKey };
  const site = (more: Readonly<Record<string, string>>) => ({ DATABASE_URL: source.url, DATABASE_DIRECT_URL: '', DATA_DIR: makeDataDir(), BACKUP_PASSPHRASE: '', ...secrets, ...more });

  it('puts the keys in where that was asked for, under a passphrase, and a machine without any takes them', async () => {
    const passphrase = 'correct horse battery staple';
    const safe = join(files, 'safe.age');
    expect(() => secretsFor(environmentOf(secrets), makeDataDir())).toThrow(/must be sealed by a passphrase/);
    const { output, errors } = await runScript('scripts/backup.ts', [safe, '--with-secrets'], site({ BACKUP_PASSPHRASE: passphrase }));
    expect([errors, output]).toEqual(['', expect.stringContaining('The keys are in it')]);
    expect(await sentenceOf(checkBackup(safe, { passphrase: 'correct horse battery stable', keys: [] }))).toMatch(/by a passphrase, and not by the one in BACKUP_PASSPHRASE/);
    expect(await sentenceOf(checkBackup(safe, keys))).toMatch(/by a passphrase/);
    const { header } = await checkBackup(safe, { passphrase, keys: [] });
    const [dir, blank] = [makeDataDir(), environmentOf({})];
    expect(takeKeys(blank, dir, header)).toBe(true);
    expect(JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8'))).toEqual({ authSecret: secrets.AUTH_SECRET, encryptionKey });
    expect(takeKeys(blank, dir, header)).toBe(false);
  });

  it('refuses to restore what nobody there could read', () => {
    expect(() => takeKeys(environmentOf({}), makeDataDir(), made.header)).toThrow(new RegExp(`sealed with key ${key.id}, which is not here`));
    expect(() => takeKeys(environmentOf({ ENCRYPTION_KEY: anyKey().text }), makeDataDir(), made.header)).toThrow(/which is not here/);
    expect(takeKeys(environmentOf({ ENCRYPTION_KEY: `${anyKey().text},${encryptionKey}` }), makeDataDir(), made.header)).toBe(false);
  });

  it('says that there is no room, and leaves nothing that looks like a backup', async () => {
    const folder = makeDataDir();
    const limited = ['-c', 'ulimit -f 40; exec "$0" --import tsx scripts/backup.ts "$1"', process.execPath, join(folder, 'big.age')];
    const { status, stderr } = spawnSync('/bin/bash', limited, { env: { ...process.env, ...site({}) }, encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^\S+big\.age may not grow that large there, so there is no backup: name a file on another disk\.$/)]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

function environmentOf(variables: Readonly<Record<string, string>>): Environment {
  const reading = readEnvironment(variables);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.environment;
}
