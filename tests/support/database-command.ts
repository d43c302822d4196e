import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { afterAll } from 'vitest';
import { birthMark } from '@/scripts/postgres/processes';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Runs one of our TypeScript files as a process of its own, as npm would. */
export function spawnScript(file: string, args: readonly string[] = [], variables: Readonly<Record<string, string>> = {}): Child {
  const command = ['--import', 'tsx', file, ...args];
  return spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...variables } });
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a file to its end. */
export async function runScript(file: string, args: readonly string[] = [], variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawnScript(file, args, variables);
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output.join(''), errors: errors.join('') };
}

export function collect(stream: Readable): string[] {
  const parts: string[] = [];
  stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  return parts;
}

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
