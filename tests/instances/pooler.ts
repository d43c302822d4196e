import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { project } from '@/scripts/command';
import { type DataFolder, isRoot } from '@/scripts/postgres/data-folder';
import { makePrivate, serverHomeOf } from '@/scripts/postgres/server-home';
import { endWithUs } from './machine';

export interface Pooler {
  readonly version: string;
  /** Where the web servers and workers find the database. */
  readonly url: string;
  /** Where it tells about itself. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const PASSWORD = 'only-in-this-test';

/** PgBouncer's program: what is there, or for root what Debian gives; null where neither is. */
export function findPooler(): string | null {
  const found = () => spawnSync('/bin/sh', ['-c', 'PATH="$PATH:/usr/sbin" command -v pgbouncer'], { encoding: 'utf8' }).stdout.trim() || null;
  if (found() === null && isRoot) spawnSync('apt-get', ['install', '-y', 'pgbouncer'], { stdio: 'ignore' });
  return found();
}

/** Starts it with docs/pgbouncer.ini before the embedded server of `folder`. */
export async function startPooler(program: string, folder: DataFolder, port: number): Promise<Pooler> {
  const { account, sockets } = serverHomeOf(folder);
  const dir = join(folder.serverHome, 'pooler');
  makePrivate(dir, account);
  const file = (name: string, content: string) => {
    writeFileSync(join(dir, name), content);
    chmodSync(join(dir, name), 0o644);
    return join(dir, name);
  };
  const users = file('userlist.txt', `"mendway" "${PASSWORD}"\n`);
  const settings = readFileSync(join(project, 'docs/pgbouncer.ini'), 'utf8')
    .replace(/^mendway = .*$/m, `mendway = host=${sockets} port=5432 dbname=mendway user=postgres`)
    .replace(/^listen_port = .*$/m, `listen_port = ${port}\nunix_socket_dir =\nstats_users = mendway`)
    .replace(/^auth_file = .*$/m, `auth_file = ${users}`)
    .replace(/^logfile = .*$/m, `logfile = ${join(dir, 'pgbouncer.log')}`)
    .replace(/^pidfile = .*$/m, `pidfile = ${join(dir, 'pgbouncer.pid')}`);
  const child = spawn(program, ['-q', file('pgbouncer.ini', settings)], { ...account, cwd: '/', stdio: 'ignore' });
  endWithUs(child);
  const url = (name: string) => `postgresql://mendway:${PASSWORD}@127.0.0.1:${port}/${name}`;
  await answers(child, url('pgbouncer'), dir);
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? '';
  return { version, url: url('mendway'), adminUrl: url('pgbouncer'), stop: () => ended(child) };
}

async function answers(child: ChildProcess, url: string, dir: string): Promise<void> {
  for (let tries = 0; child.exitCode === null && tries < 100; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    const isUp = await client.connect().then(() => true, () => false);
    await client.end().catch(() => undefined);
    if (isUp) return;
    await sleep(100);
  }
  throw new Error(`PgBouncer did not start; its log is in ${dir}.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** Its console takes plain statements alone. */
export async function poolerSays(url: string, command: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(command)).rows;
  } finally {
    await client.end();
  }
}
