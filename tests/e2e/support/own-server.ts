import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { findPostmaster } from '@/scripts/postgres/postmaster';
import { serverHomeOf } from '@/scripts/postgres/server-home';
import { freePort } from '@/scripts/postgres/server-location';

/** A demo of its own that may be killed: the other tests' server must live. */
export interface OwnServer {
  readonly url: string;
  start(): Promise<void>;
  /** `kill -9` of Next: the process that answers forms. Ends when the command that watched it has ended too. */
  killWeb(): Promise<void>;
  /** `kill -9` of PostgreSQL, with no chance to write anything down. */
  killDatabase(): void;
  stop(): Promise<void>;
}

const LONGEST_START_MS = 200_000;
const LONGEST_ANSWER_MS = 5_000;

export async function ownServer(name: string): Promise<OwnServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const folder = openDataFolder(process.cwd(), undefined, `.data-${name}`);
  let command: ChildProcess | null = null;
  /** Heard from the start: whoever listens once the end is near may come too late. */
  let ended: Promise<unknown> = Promise.resolve();
  return {
    url,
    async start() {
      command = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
        stdio: ['ignore', 'ignore', 'inherit'], env: settings(port, folder.dir),
      });
      ended = once(command, 'exit');
      await answering(url);
    },
    async killWeb() {
      process.kill(nextBelow(command?.pid), 'SIGKILL');
      await ended;
    },
    killDatabase() {
      const postmaster = findPostmaster(serverHomeOf(folder).cluster);
      if (!postmaster) throw new Error('no database is running');
      process.kill(postmaster.pid, 'SIGKILL');
    },
    async stop() {
      if (!command || command.exitCode !== null) return;
      command.kill('SIGTERM');
      await ended;
    },
  };
}

/** Nothing of the other tests' server: its settings are not this one's. */
const settings = (port: number, dir: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production',
  PORT: String(port), DATA_DIR: dir, NEXT_DIST_DIR: '.next-test', LOG_LEVEL: 'silent',
});

async function answering(url: string): Promise<void> {
  for (const deadline = Date.now() + LONGEST_START_MS; Date.now() < deadline; await sleep(100)) {
    // A server that is just starting may take a connection and never answer on it.
    const reply = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(LONGEST_ANSWER_MS) }).catch(() => null);
    if (reply?.ok) return;
  }
  throw new Error(`nothing answers at ${url}`);
}

/** The child of the command that is Next's server. */
function nextBelow(parent: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const line = stdout.split('\n').map((text) => text.trim().split(/\s+/)).find(([, ppid, ...args]) => Number(ppid) === parent && args.join(' ').includes('next'));
  if (!line) throw new Error('Next is not running');
  return Number(line[0]);
}
