import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readLock, writeMigration } from './migration-folder';
import { everything, migrationList, type SchemaEngine, schemaFiles, type SchemaSource, withSchemaEngine } from './schema-engine';

export interface MigrationStatus {
  /** Migrations that the folder has and the database has not, or the other way round. */
  readonly history: string | null;
  readonly failed: string[];
  /** Changed in the folder after they were applied. */
  readonly edited: string[];
  /** SQL that would bring the database to what the migrations make; empty when it is there. */
  readonly drift: string;
  /** SQL that the schema asks for and no migration does yet. */
  readonly unmigrated: string;
}

export function migrationStatus(url: string, source: SchemaSource): Promise<MigrationStatus> {
  return withSchemaEngine(url, source, async (engine) => {
    const list = migrationList(source);
    const found = await engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: true, filters: everything });
    const database: DiffTarget = { tag: 'schemaDatasource', files: schemaFiles(source), configDir: source.migrations };
    return {
      history: found.history?.diagnostic ?? null,
      failed: found.failedMigrationNames,
      edited: found.editedMigrationNames,
      drift: found.history ? '' : await difference(engine, migrated(source), database),
      unmigrated: await difference(engine, migrated(source), wished(source)),
    };
  });
}

/** Writes the migration from what the migrations make now to what the schema asks for; null when they agree. */
export async function createMigration(url: string, source: SchemaSource, title: string, now: Date): Promise<string | null> {
  const sql = await withSchemaEngine(url, source, (engine) => difference(engine, migrated(source), wished(source)));
  return sql === '' ? null : writeMigration(source.migrations, title, sql, now);
}

function migrated(source: SchemaSource): DiffTarget {
  return readLock(source.migrations) === null ? { tag: 'empty' } : { tag: 'migrations', ...migrationList(source) };
}

const wished = (source: SchemaSource): DiffTarget => ({ tag: 'schemaDatamodel', files: schemaFiles(source) });

async function difference(engine: SchemaEngine, from: DiffTarget, to: DiffTarget): Promise<string> {
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: everything });
  const sql = stdout ?? '';
  return sql.replace(/^--.*$/gm, '').trim() === '' ? '' : sql;
}
