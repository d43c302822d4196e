import pg from 'pg';
import { LOCKS } from '@/lib/data/advisory-locks';
import { type Migration, readMigrations } from './migration-folder';
import { everything, migrationList, type SchemaSource, withSchemaEngine } from './schema-engine';

/**
 * Applies every migration that the database does not have yet, once, whoever else tries at the same time.
 * `url` must be a direct one: behind a pooler in transaction mode the lock would not hold.
 * Returns the names of those applied.
 */
export async function deployMigrations(url: string, source: SchemaSource): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const migrations = readMigrations(source.migrations);
    // Whoever has nothing to apply waits for nobody: a start while a backup is made, above all.
    if (await isCurrent(client, migrations)) return [];
    // Several deploys at once take turns, and wait for a backup to be made.
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.deploying]);
    if (await isCurrent(client, migrations)) return [];
    return await withSchemaEngine(url, source, (engine) => applyAll(engine, source));
  } finally {
    await client.end(); // gives the lock back
  }
}

async function applyAll(engine: Parameters<Parameters<typeof withSchemaEngine>[2]>[0], source: SchemaSource): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationList(source), filters: everything });
  return appliedMigrationNames;
}

/** True when every migration is there, finished and unchanged: then the engine need not be loaded at all. */
async function isCurrent(client: pg.Client, migrations: Migration[]): Promise<boolean> {
  const { rows: found } = await client.query<{ there: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
  if (!found[0]?.there) return migrations.length === 0;
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  return migrations.every(({ name, checksum }) => applied.get(name) === checksum);
}
