import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from '../command';

/** A place for the reports of this run. */
export const reports = mkdtempSync(join(tmpdir(), 'mendway-reports-'));

/** Runs a program in the project with its output shown; resolves to its exit code, null when a signal ended it. */
export function runProgram(program: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...variables } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}

/** Runs a tool that npm installed, by its package and the file in it that is the tool. */
export function runTool(pack: string, file: string, args: readonly string[], variables?: Readonly<Record<string, string>>): Promise<number | null> {
  const manifest = createRequire(import.meta.url).resolve(`${pack}/package.json`);
  return runProgram(process.execPath, [join(dirname(manifest), file), ...args], variables);
}
