import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { disownPidFile, findPostmaster, type Postmaster } from './postmaster';
import { type ServerHome, makePrivate } from './server-home';
import { explainOutput, explainingFolder, StartRefusal } from './start-refusal';

/** Makes sure that a server runs on `home`, adopting one that does; call inside the folder's lock. */
export async function ensureServer(home: ServerHome, binaries: () => Binaries, port: () => Promise<number>): Promise<Postmaster> {
  const running = await settled(home);
  return running ?? startServer(home, binaries(), await port());
}

// A server that is starting will be ready, one that is stopping will be gone: either way it is worth the wait.
async function settled(home: ServerHome): Promise<Postmaster | null> {
  for (;;) {
    const found = findPostmaster(home.cluster);
    if (!found || found.ready) return found;
    await sleep(20);
  }
}

async function startServer(home: ServerHome, binaries: Binaries, port: number): Promise<Postmaster> {
  makePrivate(home.sockets, home.account);
  for (let attempt = 1; ; attempt += 1) {
    disownPidFile(home.cluster);
    dropSocket(home, port);
    const { server, output } = launch(home, binaries, port);
    const started = await readiness(home, server);
    if (started) return started;
    const said = output();
    // Sessions of a server that was killed end by themselves within moments; until then their memory is in use.
    if (attempt === 40 || !said.includes('pre-existing shared memory block')) throw explainOutput(home.root, said);
    await sleep(250);
  }
}

// A killed server leaves its socket with a lock that names it. While its number is not free yet (its parent has not
// collected it), or is another's by now, PostgreSQL would take that lock for a living one.
function dropSocket(home: ServerHome, port: number): void {
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) rmSync(join(home.sockets, name), { force: true });
}

async function readiness(home: ServerHome, server: ChildProcess): Promise<Postmaster | null> {
  while (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const found = findPostmaster(home.cluster);
    if (found?.ready && found.pid === server.pid) return found;
    await sleep(5);
  }
  return null;
}

function launch(home: ServerHome, binaries: Binaries, port: number) {
  const before = keepLogSmall(home.log);
  const log = explainingFolder(home.root, () => openSync(home.log, 'a', 0o600));
  const server = spawn(binaries.postgres, serverArguments(home, port), {
    ...home.account,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true, // an interrupt at the terminal is for the command; the last one to leave stops the server
    windowsHide: true,
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
  });
  closeSync(log);
  server.unref();
  let fault = '';
  server.on('error', (error) => (fault = error.message));
  return { server, output: () => fault || readFileSync(home.log, 'utf8').slice(before) };
}

function serverArguments(home: ServerHome, port: number): string[] {
  const settings = {
    listen_addresses: process.platform === 'win32' ? '127.0.0.1' : '',
    unix_socket_directories: process.platform === 'win32' ? '' : home.sockets,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // People's data stay out of the log: neither statements nor the values that broke a rule.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    max_connections: '200',
  };
  return ['-D', home.cluster, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Puts a long log aside; returns the length of the one to be continued. */
function keepLogSmall(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 5_000_000) return size;
  renameSync(log, `${log}.old`);
  return 0;
}

/** Asks the server to end its sessions and stop; does not wait. */
export function signalStop(home: ServerHome, pgCtl: () => string): Postmaster | null {
  const running = findPostmaster(home.cluster);
  if (running && process.platform === 'win32') spawnSync(pgCtl(), ['stop', '-D', home.cluster, '-m', 'fast', '-W'], { windowsHide: true });
  else if (running) process.kill(running.pid, 'SIGINT');
  return running;
}

/** Stops the server and waits until it is gone. */
export async function stopServer(home: ServerHome, pgCtl: () => string): Promise<void> {
  const stopped = signalStop(home, pgCtl);
  for (let waited = 0; stopped && findPostmaster(home.cluster)?.pid === stopped.pid; waited += 10) {
    if (waited > 60_000) throw new StartRefusal(`PostgreSQL (process ${stopped.pid}) does not stop; its log is ${home.log}.`);
    await sleep(10);
  }
}
