import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigration, migrationStatus } from '@/scripts/migrations/compare';
import { deployMigrations } from '@/scripts/migrations/deploy';
import { readMigrations } from '@/scripts/migrations/migration-folder';
import type { SchemaSource } from '@/scripts/migrations/schema-engine';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase, type OpenDatabase } from '@/scripts/postgres/open-database';
import { schemaSource } from '@/scripts/serve/database';
import { makeDataDir, query } from '../support/database-command';

const names = readMigrations(schemaSource.migrations).map(({ name }) => name);
let database: OpenDatabase;
let copy: SchemaSource;

beforeAll(async () => {
  database = await openDatabase({ folder: openDataFolder('/', makeDataDir()), name: 'mendway' });
  const folder = makeDataDir();
  cpSync('prisma', folder, { recursive: true });
  copy = { schema: join(folder, 'schema.prisma'), migrations: join(folder, 'migrations') };
});

afterAll(() => database.close());

it('applies every migration once, however many deploy at the same time', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => deployMigrations(database.url, copy)));
  expect(applied.flat().sort()).toEqual(names);
  const rows = await query(database.url, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY name');
  expect(rows.map(({ name }) => name)).toEqual(names);
});

it('has nothing to do the second time', async () => {
  expect(await deployMigrations(database.url, copy)).toEqual([]);
});

it('finds that the migrations make exactly what the schema asks for', async () => {
  expect(await migrationStatus(database.url, copy)).toEqual({ history: null, failed: [], edited: [], drift: '', unmigrated: '' });
});

it('writes what the schema asks for and no migration makes, and leaves no database behind', async () => {
  const now = new Date('2026-12-01T10:20:30Z');
  expect(await createMigration(database.url, copy, 'nothing', now)).toBeNull();
  writeFileSync(copy.schema, '\nmodel Ground {\n  id Int @id\n}\n', { flag: 'a' });
  const file = await createMigration(database.url, copy, 'add_ground', now);
  expect(file).toMatch(/20261201102030_add_ground\/migration\.sql$/);
  expect(await deployMigrations(database.url, copy)).toEqual(['20261201102030_add_ground']);
  expect(await query(database.url, 'SELECT * FROM "Ground"')).toEqual([]);
  expect(await query(database.url, `SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'`)).toEqual([]);
});

it('passes on what the database said about a script that fails', async () => {
  const folder = join(copy.migrations, '20261202000000_broken');
  cpSync(join(copy.migrations, '20261201102030_add_ground'), folder, { recursive: true });
  await expect(deployMigrations(database.url, copy)).rejects.toThrow('A migration failed: relation "Ground" already exists');
});
