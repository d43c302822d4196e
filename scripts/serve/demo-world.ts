import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from '@/lib/input/environment';
import { seedDemo } from '@/prisma/seed/demo';
import { project, say } from '../command';
import { openSecrets } from '../secrets';
import type { DataFolder } from '../postgres/data-folder';
import { withLock } from '../postgres/file-lock';
import { openDatabase, type OpenDatabase } from '../postgres/open-database';
import { childEnvironment, type Variables } from './child-environment';
import { prepareDatabase, queryOnce } from './database';
import { fingerprint } from './source-fingerprint';

const name = 'mendway_demo';
const goodForDays = 7;

const stamp = z.object({ seededAt: z.coerce.date(), sources: z.string() });

/** Opens the demo's database with a world in it whose dates still lie around today. */
export async function ensureDemoWorld(environment: Environment, folder: DataFolder, now: Date): Promise<OpenDatabase> {
  const stampFile = join(folder.dir, 'demo.json');
  return withLock(join(folder.dir, 'demo.lock'), async () => {
    const sources = fingerprint(project, ['prisma', 'tests/support']);
    const database = await openDatabase({ folder, name });
    // The card of the demo's patient is sealed with the key that its site opens it with.
    process.env.ENCRYPTION_KEY = openSecrets(folder.dir, environment).encryptionKey;
    if (isFresh(stampFile, now, sources)) await prepareDatabase(database.url);
    else await seedAnew(folder, database, () => writeFileSync(stampFile, JSON.stringify({ seededAt: now, sources })));
    return database;
  });
}

function isFresh(stampFile: string, now: Date, sources: string): boolean {
  if (!existsSync(stampFile)) return false;
  const read = stamp.safeParse(JSON.parse(readFileSync(stampFile, 'utf8')));
  const age = read.success ? now.getTime() - read.data.seededAt.getTime() : Infinity;
  return read.success && read.data.sources === sources && age < goodForDays * 86_400_000;
}

// A new database rather than an emptied one: nothing of an older demo, or of a seed cut short, can remain. Its mails lead nowhere now.
async function seedAnew(folder: DataFolder, database: OpenDatabase, done: () => void): Promise<void> {
  say('Making the demo world.');
  rmSync(outboxOf(folder), { recursive: true, force: true });
  const server = new URL(database.url);
  server.pathname = '/postgres';
  await queryOnce(server.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await queryOnce(server.href, `CREATE DATABASE ${name}`);
  await prepareDatabase(database.url);
  await seedDemo(database.url);
  done();
}

/** The settings of a site that shows the demo world: its mails stay apart from real ones, in a folder. */
export function demoVariables(environment: Environment, folder: DataFolder, database: OpenDatabase): Variables {
  return { ...childEnvironment(environment, folder, database), MENDWAY_DEMO: '1', MENDWAY_OUTBOX: outboxOf(folder) };
}

const outboxOf = (folder: DataFolder): string => join(folder.dir, 'demo-outbox');
