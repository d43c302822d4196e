import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

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
