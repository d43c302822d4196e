import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { isAlive } from '@/scripts/postgres/processes';

/** The databases of one test run: their names carry its process, so that runs side by side do not meet. */
const prefix = 'mendway_test_';

export const templateName = (pid: number) => `${prefix}${pid}_template`;

/** The same server, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Makes a database like the template, with tables, guarantees and reference data; returns its address. */
export async function copyTemplate(serverUrl: string, template: string): Promise<string> {
  const name = template.replace(/template$/, randomUUID().slice(0, 8));
  await statement(serverUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  // Nothing in it must outlive the machine: no commit need wait for the disk. Durability has tests of its own, on servers as they are.
  await statement(serverUrl, `ALTER DATABASE ${pg.escapeIdentifier(name)} SET synchronous_commit = off`);
  return onDatabase(serverUrl, name);
}

/** Drops what this run made, and what runs left that were killed. */
export async function dropTestDatabases(serverUrl: string, run: number): Promise<void> {
  const found = await statement(serverUrl, `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%'`);
  for (const { datname } of found) {
    const owner = Number(/^mendway_test_(\d+)_/.exec(datname)?.[1]);
    if (owner === run || !isAlive(owner)) await statement(serverUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  }
}

async function statement(url: string, sql: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ datname: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}
