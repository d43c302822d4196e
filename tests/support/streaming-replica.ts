import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from '@/scripts/postgres/binaries';
import { type DataFolder, openDataFolder } from '@/scripts/postgres/data-folder';
import { findPostmaster } from '@/scripts/postgres/postmaster';
import { ensureServer, stopServer } from '@/scripts/postgres/server';
import { makePrivate, type ServerHome, serverHomeOf } from '@/scripts/postgres/server-home';
import { chooseLocation } from '@/scripts/postgres/server-location';

export interface StreamingReplica {
  /** The same database on the copy. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Tells the server's first process to end: at once and without a word, or having ended its sessions. */
  signal(name: 'SIGKILL' | 'SIGINT'): void;
}

/** Settings of the copy: what a question reads is taken away under it as soon as the database says so. */
const SETTINGS = ['max_standby_streaming_delay = 0', 'hot_standby_feedback = off', 'wal_receiver_status_interval = 1s', 'wal_retrieve_retry_interval = 200ms'];
const SLOT = 'mendway_boards';

/**
 * A streaming copy of the embedded server at `url`, whose files are in `folder`, in a folder of its own. The server ships no
 * pg_basebackup, so this does what it does: the files are copied while the server notes what was written meanwhile.
 */
export async function makeReplica(url: string, folder: DataFolder, dir: string): Promise<StreamingReplica> {
  const copyFolder = openDataFolder('/', dir);
  const [source, copy] = [serverHomeOf(folder), serverHomeOf(copyFolder)];
  await copyCluster(url, source, copy);
  const ofCopy = chooseLocation(copy);
  return {
    url: ofCopy.url(new URL(url).pathname.slice(1)),
    start: async () => void (await ensureServer(copy, () => findBinaries(copyFolder), ofCopy.port)),
    stop: () => stopServer(copy, () => findBinaries(copyFolder).pgCtl),
    signal(name) {
      const pid = findPostmaster(copy.cluster)?.pid;
      if (pid) process.kill(pid, name);
    },
  };
}

async function copyCluster(url: string, source: ServerHome, copy: ServerHome): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_create_physical_replication_slot($1, true)', [SLOT]);
    await client.query(`SELECT pg_backup_start('replica', true)`);
    copyFiles(source, copy);
    const { rows: [label] } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeOwn(copy, 'backup_label', label?.labelfile ?? '');
    writeOwn(copy, 'standby.signal', '');
    const settings = [`primary_conninfo = 'host=${source.sockets} user=postgres application_name=replica'`, `primary_slot_name = '${SLOT}'`, ...SETTINGS];
    appendFileSync(join(copy.cluster, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  } finally {
    await client.end();
  }
}

function writeOwn({ cluster, account }: ServerHome, name: string, content: string): void {
  const file = join(cluster, name);
  writeFileSync(file, content);
  if (account) chownSync(file, account.uid, account.gid);
}

/** All but what belongs to the running server. What goes away meanwhile is made up for by what the server noted. */
function copyFiles(source: ServerHome, copy: ServerHome): void {
  makePrivate(copy.root, copy.account);
  const { stderr } = spawnSync('cp', ['-a', source.cluster, copy.cluster], { ...copy.account, cwd: '/', encoding: 'utf8' });
  const faults = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file'));
  if (faults.length > 0 || !existsSync(join(copy.cluster, 'PG_VERSION'))) throw new Error(`the copy failed: ${faults[0]}`);
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(copy.cluster, name), { force: true });
  for (const name of ['pg_wal', 'pg_replslot']) emptyOfFiles(join(copy.cluster, name));
}

function emptyOfFiles(dir: string): void {
  for (const name of readdirSync(dir)) if (name !== 'archive_status' && name !== 'summaries') rmSync(join(dir, name), { recursive: true });
}
