import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import type { Key } from '@/lib/crypto/key-ring';
import type { BackupKeys, OpenedBackup } from '@/scripts/backup/envelope';
import { JOBS, readFrames } from '@/scripts/backup/format';
import { COPY_JOBS } from '@/scripts/backup/jobs';
import { columnList, quoted, SETTINGS } from '@/scripts/backup/snapshot';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { openDatabase, type OpenDatabase } from '@/scripts/postgres/open-database';
import { prepareDatabase } from '@/scripts/serve/database';

/** A key as ENCRYPTION_KEY names it, and as a backup takes it. */
export function anyKey(): { readonly text: string; readonly key: Key } {
  const bytes = randomBytes(32);
  return { text: bytes.toString('base64'), key: { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes } };
}

export const byKey = (...keys: readonly Key[]): BackupKeys => ({ passphrase: null, keys });

/** An embedded server with a Mendway on it that is ready to be used. */
export async function openSource(dir: string): Promise<OpenDatabase> {
  const database = await openDatabase({ folder: openDataFolder('/', dir), name: 'mendway' });
  await prepareDatabase(database.url);
  return database;
}

/** A database of a plain owner on a server, as a hosted one is: its user may do nothing to the server itself. Its address. */
export async function madeForOwner(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plain') THEN CREATE ROLE plain LOGIN; END IF; END $$`);
    await client.query(`CREATE DATABASE ${name} OWNER plain TEMPLATE template0`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.username = 'plain';
  url.pathname = `/${name}`;
  return url.href;
}

/** The rows of every table, each sorted: what two databases that hold the same agree in. */
export type Contents = Readonly<Record<string, readonly string[]>>;

export async function contentsOf(backup: OpenedBackup): Promise<Contents> {
  const contents: Record<string, readonly string[]> = {};
  await backup.read(async (content) => {
    await readFrames(content, {
      header: async () => undefined,
      async table({ name }) {
        const parts: Uint8Array[] = [];
        return { write: async (part) => void parts.push(Uint8Array.from(part)), end: async () => void (contents[name] = rowsOf(parts)) };
      },
    });
  });
  return contents;
}

const rowsOf = (parts: readonly Uint8Array[]): string[] => Buffer.concat(parts).toString('utf8').split('\n').slice(0, -1).sort();

/** What stands in a database now, in the same form. */
export async function standingIn(url: string, tables: readonly { readonly name: string; readonly columns: readonly string[] }[]): Promise<Contents> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(SETTINGS);
    const contents: Record<string, readonly string[]> = {};
    for (const { name, columns } of tables) {
      const parts: Uint8Array[] = [];
      for await (const part of client.query(to(name === JOBS ? COPY_JOBS : `COPY ${quoted(name)} (${columnList(columns)}) TO STDOUT`))) parts.push(part as Uint8Array);
      contents[name] = rowsOf(parts);
    }
    return contents;
  } finally {
    await client.end();
  }
}

export async function tablesOf(backup: OpenedBackup): Promise<readonly { readonly name: string; readonly columns: readonly string[] }[]> {
  const tables: { name: string; columns: string[] }[] = [];
  await backup.read(async (content) => {
    await readFrames(content, { header: async () => undefined, table: async (begin) => (tables.push(begin), { write: async () => undefined, end: async () => undefined }) });
  });
  return tables;
}
