import type { TestProject } from 'vitest/node';
import { installJobs } from '@/lib/server/jobs/install';
import { loadReferenceData } from '@/prisma/reference/load';
import { deployMigrations } from '@/scripts/migrations/deploy';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase } from '@/scripts/postgres/open-database';
import { schemaSource } from '@/scripts/serve/database';
import { dropTestDatabases, onDatabase, templateName } from './database';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    template: string;
  }
}

/** Makes the database that every data test's own one is copied from; runs once before them all. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const template = templateName(process.pid);
  const folder = openDataFolder(process.cwd(), process.env.TEST_DATA_DIR, '.data-test');
  const database = await openDatabase({ folder, name: template });
  const serverUrl = onDatabase(database.url, 'postgres');
  await deployMigrations(database.url, schemaSource);
  await loadReferenceData(database.url);
  await installJobs(database.url);
  provide('serverUrl', serverUrl);
  provide('template', template);
  return async () => {
    await dropTestDatabases(serverUrl, process.pid);
    await database.close();
  };
}
