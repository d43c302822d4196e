import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseIntoClientConfig } from 'pg-connection-string';
import { EngineAdapterFactory } from './engine-adapter';
import { readLock, readMigrations } from './migration-folder';

/** Where the schema and its migrations lie. */
export interface SchemaSource {
  readonly schema: string;
  readonly migrations: string;
}

export type SchemaEngine = engineModule.SchemaEngine;

/** Everything in the database belongs to the schema: nothing is filtered out. */
export const everything = { externalTables: [], externalEnums: [] };

/** Runs Prisma's own migration engine, from WebAssembly in npm: no binary is downloaded. */
export async function withSchemaEngine<T>(url: string, source: SchemaSource, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await loadModule();
  // Separate settings, never the URL: with a URL its database would win over the shadow database's name.
  const factory = new EngineAdapterFactory(parseIntoClientConfig(url));
  const datamodels = schemaFiles(source).map((file): [string, string] => [file.path, file.content]);
  const engine = await engineModule.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await work(engine);
  } catch (error) {
    throw factory.scriptFault ? new Error(`A migration failed: ${factory.scriptFault.message}`, { cause: error }) : error;
  } finally {
    engine.free();
    await factory.end();
  }
}

let loaded: Promise<void> | null = null;

const loadModule = () => (loaded ??= instantiate());

async function instantiate(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = new Uint8Array(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...engineModule } });
  const registry = { set_message: (message: string) => process.stderr.write(`schema engine: ${message}\n`) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  engineModule.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === 'function') begin();
}

export function schemaFiles({ schema }: SchemaSource): { path: string; content: string }[] {
  return [{ path: schema, content: readFileSync(schema, 'utf8') }];
}

/** The migrations in the form that the engine takes. */
export function migrationList({ migrations }: SchemaSource): engineModule.MigrationList {
  return {
    baseDir: migrations,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: readLock(migrations) },
    migrationDirectories: readMigrations(migrations).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
