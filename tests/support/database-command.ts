import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll } from 'vitest';
import { birthMark } from '@/scripts/postgres/processes';
import { collect, spawnScript } from './script-processes';

export { collect, runScript, spawnScript } from './script-processes';

/** A command that has the database of `dataDir` open. */
export interface DatabaseCommand {
  readonly url: string;
  readonly pid: number;
  /** Has it close the database and end. */
  leave(): Promise<void>;
  /** Ends it without a word, as `kill -9` does. */
  kill(): Promise<void>;
}

export async function openInCommand(dataDir: string): Promise<DatabaseCommand> {
  const child = spawnScript('tests/support/hold-database.ts', [dataDir]);
  const errors = collect(child.stderr);
  const [url] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit').then(() => ['']) ])) as [string];
  if (!url) throw new Error(`no database: ${errors.join('')}`);
  const end = async (how: () => unknown) => {
    const ended = once(child, 'exit');
    how();
    await ended;
  };
  return { url, pid: child.pid ?? 0, leave: () => end(() => child.stdin.write('close\n')), kill: () => end(() => child.kill('SIGKILL')) };
}

const made: string[] = [];
afterAll(() => made.forEach((dir) => rmSync(dir, { recursive: true, force: true })));

/** A data folder that is removed after the file's tests; open to all, as a project in an open folder is. */
export function makeDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mendway-ground-'));
  chmodSync(dir, 0o755);
  made.push(dir);
  return dir;
}

/** True once a process has ended, collected by its parent or not. */
export const hasEnded = (pid: number): boolean => birthMark(pid) === '';

/** The process number of the server that runs, or last ran, on the files of `serverHome`. */
export function postmasterPid(serverHome: string): number {
  return Number(readFileSync(join(serverHome, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Tries again until it works, for at most twenty seconds: what a server does on its own takes a moment. */
export async function eventually<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (const start = Date.now(); ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() - start > 20_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
