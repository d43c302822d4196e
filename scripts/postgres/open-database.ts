import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries';
import { ensureCluster } from './cluster';
import type { DataFolder } from './data-folder';
import { withLock, withLockIfFree } from './file-lock';
import { dropLease, takeLease } from './leases';
import { findPostmaster } from './postmaster';
import { ensureServer, signalStop, stopServer } from './server';
import { type ServerHome, serverHomeOf } from './server-home';
import { chooseLocation, type ServerLocation } from './server-location';
import { errorCode } from './start-refusal';

export interface OpenDatabase {
  /** A connection string that `pg` and Prisma's adapter understand as it is. */
  readonly url: string;
  readonly kind: 'embedded' | 'external';
  /** Gives up this command's share; the last command to do so stops the server. */
  close(): Promise<void>;
}

export interface DatabaseWish {
  readonly folder: DataFolder;
  /** The database's name on the embedded server; made if it is not there. */
  readonly name: string;
}

/** Opens a database on the embedded server, starting the server if no other command has. */
export async function openDatabase({ folder, name }: DatabaseWish): Promise<OpenDatabase> {
  const home = serverHomeOf(folder);
  const location = chooseLocation(home);
  const lease = await withLock(home.lock, () => takeShare(folder, home, location));
  const giveUp = leaveAtExit(folder, home, lease);
  const revival = keepRunning(folder, home, location);
  await patiently(
    () => ensureDatabase(location.url('postgres'), name),
    () => withLock(home.lock, () => ensureRunning(folder, home, location)),
  );
  const close = async () => {
    clearInterval(revival);
    giveUp();
    await withLock(home.lock, async () => {
      if (dropLease(home.leases, lease)) await stopServer(home, pgCtl(folder));
    });
  };
  return { url: location.url(name), kind: 'embedded', close: once(close) };
}

const pgCtl = (folder: DataFolder) => () => findBinaries(folder).pgCtl;

// The lease comes last: a start that fails must not leave one.
async function takeShare(folder: DataFolder, home: ServerHome, location: ServerLocation): Promise<string> {
  await ensureRunning(folder, home, location);
  return takeLease(home.leases);
}

async function ensureRunning(folder: DataFolder, home: ServerHome, location: ServerLocation): Promise<void> {
  if (!findPostmaster(home.cluster)) ensureCluster(home, findBinaries(folder), location.passwordFile);
  await ensureServer(home, () => findBinaries(folder), location.port);
}

/** Brings the server back when it was killed under a running command; clients find it at the same place. */
function keepRunning(folder: DataFolder, home: ServerHome, location: ServerLocation): NodeJS.Timeout {
  let busy = false;
  const revive = async () => {
    busy = true;
    await withLock(home.lock, () => ensureRunning(folder, home, location)).finally(() => (busy = false));
    process.stderr.write('PostgreSQL had stopped and was started again.\n');
  };
  const look = () => {
    if (!busy && !findPostmaster(home.cluster)) revive().catch((error: Error) => process.stderr.write(`${error.message}\n`));
  };
  return setInterval(look, 500).unref();
}

// A command that ends without closing, by a fault or by process.exit, still gives its share back.
function leaveAtExit(folder: DataFolder, home: ServerHome, lease: string): () => void {
  const leave = () =>
    withLockIfFree(home.lock, () => {
      if (dropLease(home.leases, lease)) signalStop(home, pgCtl(folder));
    });
  process.on('exit', leave);
  return () => process.off('exit', leave);
}

const passing = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];

/**
 * A command that ended badly asks the server to stop and cannot wait for it: the next one may meet a server that
 * says it is ready and is on its way out. Then the server is started again.
 */
async function patiently(attempt: () => Promise<void>, repair: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 100 || !passing.includes(errorCode(error) ?? '')) throw error;
      await sleep(50);
      await repair();
    }
  }
}

async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  client.on('error', () => undefined); // the statement under way fails as well, and says why
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch(unlessMade);
  } finally {
    await client.end();
  }
}

// Another command may have made the same database between the two statements.
function unlessMade(error: pg.DatabaseError): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
