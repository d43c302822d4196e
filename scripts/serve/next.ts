import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project, say } from '../command';
import { StartRefusal } from '../postgres/start-refusal';
import type { Variables } from './child-environment';
import { buildFingerprint } from './source-fingerprint';

const cli = createRequire(import.meta.url).resolve('next/dist/bin/next');

// Were this process killed without a word, a server left behind would hold the port: it ends with its parent.
const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.exit(0))`;

/** Builds unless the build in place was made from exactly these sources. */
export function ensureBuild(variables: Variables): void {
  const idFile = join(project, distDir(variables), 'BUILD_ID');
  if (existsSync(idFile) && readFileSync(idFile, 'utf8') === buildFingerprint(project)) return;
  say('Building. The first build takes about a minute.');
  const build = spawnSync(process.execPath, [cli, 'build'], { cwd: project, stdio: 'inherit', env: { ...process.env, ...variables, NODE_ENV: 'production' } });
  if (build.status !== 0) throw new StartRefusal('The build failed; the reason stands above.');
}

const distDir = (variables: Variables) => variables.NEXT_DIST_DIR ?? process.env.NEXT_DIST_DIR ?? '.next';

/** Where a process that is started writes what it says: beside what this one says, or into an open file. */
export type Output = 'inherit' | number;

/** Starts Next's server for people (`start`) or for working on Mendway (`dev`). */
export function spawnNext(mode: 'start' | 'dev', variables: Variables, output: Output = 'inherit'): ChildProcess {
  return spawnBeside([cli, mode, '-p', variables.PORT ?? '3000'], { ...variables, NODE_ENV: mode === 'start' ? 'production' : 'development' }, output);
}

/** Starts a program of Node that ends with this process. */
export function spawnBeside(program: readonly string[], variables: Variables, output: Output): ChildProcess {
  return spawn(process.execPath, ['--import', endWithParent, ...program], { cwd: project, stdio: ['ignore', output, output, 'ipc'], env: { ...process.env, ...variables } });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Lets the server finish what it is answering, for at most ten seconds after it has drained. */
export async function stopNext(child: ChildProcess, drainSeconds = 0): Promise<void> {
  if (!hasEnded(child)) child.kill('SIGTERM');
  for (let waited = 0; !hasEnded(child); waited += 25) {
    if (waited === (drainSeconds + 10) * 1_000) child.kill('SIGKILL');
    await sleep(25);
  }
}

/** Waits until the server answers anything at all; false when it ended instead. */
export async function answers(child: ChildProcess, url: string): Promise<boolean> {
  while (!hasEnded(child)) {
    const reply = await fetch(`${url}/api/health`).catch(() => null);
    if (reply) return true;
    await sleep(50);
  }
  return false;
}
