import pg from 'pg';
import { join } from 'node:path';
import { installJobs } from '@/lib/server/jobs/install';
import { loadReferenceData } from '@/prisma/reference/load';
import { project, say } from '../command';
import { deployMigrations } from '../migrations/deploy';
import type { SchemaSource } from '../migrations/schema-engine';

export const schemaSource: SchemaSource = { schema: join(project, 'prisma/schema.prisma'), migrations: join(project, 'prisma/migrations') };

/** Brings the database to what this version of Mendway needs: its tables, those of the queue, which web servers write to before any worker ran, and its reference data. */
export async function prepareDatabase(url: string): Promise<void> {
  const applied = await deployMigrations(url, schemaSource);
  if (applied.length > 0) say(`Applied ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`);
  await installJobs(url);
  await loadReferenceData(url);
}

/** Runs one statement on a connection of its own. */
export async function queryOnce<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function hasAdministrator(url: string): Promise<boolean> {
  const rows = await queryOnce<{ found: boolean }>(url, `SELECT EXISTS (SELECT 1 FROM "User" WHERE "isAdministrator") AS found`);
  return rows[0]?.found ?? false;
}
