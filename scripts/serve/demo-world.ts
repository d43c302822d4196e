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
import { doKeysFit, openKeys, refuseLostSecrets, type SiteKeys } from './keys';
import { prepareDatabase, queryOnce } from './database';
import { fingerprint } from './source-fingerprint';

const name = 'mendway_demo';
const goodForDays = 7;

const stamp = z.object({ seededAt: z.coerce.date(), sources: z.string() });

export interface DemoWorld {
  readonly folder: DataFolder;
  readonly database: OpenDatabase;
  readonly keys: SiteKeys;
}

/** Opens the demo's database with a world in it whose dates still lie around today, and which our keys open. */
export async function ensureDemoWorld(environment: Environment, folder: DataFolder, now: Date): Promise<DemoWorld> {
  const stampFile = join(folder.dir, 'demo.json');
  return withLock(join(folder.dir, 'demo.lock'), async () => {
    const sources = fingerprint(project, ['prisma', 'tests/support']);
    const database = await openDatabase({ folder, name });
    // The real database may be on the same server: keys that the demo made anew would not open it.
    await refuseLostSecrets(environment, folder, onServer(database.url, 'mendway'));
    // The card of the demo's patient is sealed with the key that its site opens it with.
    const secrets = openSecrets(folder.dir, environment);
    Object.assign(process.env, { ENCRYPTION_KEY: secrets.encryptionKey, MENDWAY_SECRETS: secrets.keyFile ?? '' });
    if (isFresh(stampFile, now, sources) && (await doKeysFit(secrets, database.url))) await prepareDatabase(database.url);
    else await seedAnew(folder, database, () => writeFileSync(stampFile, JSON.stringify({ seededAt: now, sources })));
    return { folder, database, keys: await openKeys(environment, folder, database.url) };
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
  const server = onServer(database.url, 'postgres');
  await queryOnce(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await queryOnce(server, `CREATE DATABASE ${name}`);
  await prepareDatabase(database.url);
  await seedDemo(database.url);
  done();
}

function onServer(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** The settings of a site that shows the demo world: its mails stay apart from real ones, in a folder. */
export function demoVariables(environment: Environment, world: DemoWorld): Variables {
  return { ...childEnvironment(environment, world), MENDWAY_DEMO: '1', MENDWAY_OUTBOX: outboxOf(world.folder) };
}

const outboxOf = (folder: DataFolder): string => join(folder.dir, 'demo-outbox');
