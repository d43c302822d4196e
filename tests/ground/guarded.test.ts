import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isRoot, openDataFolder } from '@/scripts/postgres/data-folder';
import { makeDataDir, openInCommand, query } from '../support/database-command';

const dir = makeDataDir();

it('listens to nobody but this user, and writes to disk before it answers', async () => {
  const command = await openInCommand(dir);
  const settings = ['listen_addresses', 'fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding'];
  const shown = await query(command.url, `SELECT name, setting FROM pg_settings WHERE name IN ('${settings.join("','")}')`);
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
    listen_addresses: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
  });
  expect(statSync(join(dir, 'sockets')).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(dir, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^host.*trust/m);
  await command.leave();
});

it('keeps its log free of the values that people typed', async () => {
  const command = await openInCommand(dir);
  await query(command.url, 'CREATE TABLE people (mail text UNIQUE)');
  await query(command.url, `INSERT INTO people VALUES ('maya@example.org')`);
  await expect(query(command.url, `INSERT INTO people VALUES ('maya@example.org')`)).rejects.toThrow(/duplicate key/);
  await command.leave();
  expect(readFileSync(join(dir, 'postgres.log'), 'utf8')).not.toContain('maya');
});

it('reaches a folder whose path is longer than a socket may have', async () => {
  const long = join(makeDataDir(), 'a'.repeat(90), 'b'.repeat(90));
  const command = await openInCommand(long);
  expect(await query(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await command.leave();
});

it.runIf(isRoot)('puts the database where its account may go when root names a private folder, and says so', async () => {
  const hidden = join(makeDataDir(), 'private', 'data');
  mkdirSync(join(hidden, '..'), { mode: 0o700 });
  const folder = openDataFolder('/', hidden);
  onTestFinished(() => rmSync(folder.serverHome, { recursive: true, force: true }));
  expect(folder).toMatchObject({ dir: hidden, serverHome: expect.stringMatching(/^\/var\/lib\/mendway\/[0-9a-f]{12}$/) });
  expect(folder.notice).toContain(folder.serverHome);
  const command = await openInCommand(hidden);
  expect(await query(command.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await command.leave();
});

it('says in one sentence that the folder is a file', () => {
  const file = join(makeDataDir(), 'file');
  writeFileSync(file, '');
  expect(() => openDataFolder('/', file)).toThrow(/^\S+ is not a folder: set DATA_DIR to one\.$/);
});

it.skipIf(isRoot)('says in one sentence that the folder may not be written', () => {
  const closed = makeDataDir();
  chmodSync(closed, 0o555);
  expect(() => openDataFolder('/', closed)).toThrow(/is not writable for this user: .* set DATA_DIR/);
});
