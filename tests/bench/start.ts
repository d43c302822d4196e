import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from '@/scripts/command';
import { freePort } from '@/scripts/postgres/server-location';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { median, printTable, round } from './figures';
import { BUILD_FOLDER, openWorld } from './site';

const ROUNDS = 5;

/** `npm start` after a build, from nothing running to a healthy answer, the embedded database included. */
export async function benchStart(): Promise<void> {
  await (await openWorld()).close(); // the build
  const folder = mkdtempSync(join(tmpdir(), 'mendway-bench-'));
  chmodSync(folder, 0o711);
  try {
    const first = await secondsToStart(folder);
    const later: number[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) later.push(await secondsToStart(folder));
    const all = later.map((seconds) => round(seconds, 2)).join(' ');
    printTable('npm start, seconds (aim: at most 3)', [['', 'median', 'each'], ['empty DATA_DIR', round(first, 2), ''], ['later', round(median(later), 2), all]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsToStart(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const command = npmStart({ PORT: String(port), DATA_DIR: folder, NEXT_DIST_DIR: BUILD_FOLDER, LOG_LEVEL: 'error' });
  try {
    await untilHealthy(command, `http://localhost:${port}/api/health`);
    return (performance.now() - began) / 1000;
  } finally {
    await interrupt(command);
  }
}

const settings = { DATABASE_URL: '', DATABASE_DIRECT_URL: '', APP_URL: '', SMTP_URL: '' };

/** A process group of its own, as at a terminal: npm and what it runs are interrupted together. */
function npmStart(variables: Readonly<Record<string, string>>): ChildProcess {
  return spawn('npm', ['start'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'], detached: true, env: { ...process.env, ...settings, ...variables } });
}

async function untilHealthy(command: ChildProcess, url: string): Promise<void> {
  while (command.exitCode === null) {
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok) return;
    await sleep(10);
  }
  throw new StartRefusal('npm start ended by itself.');
}

async function interrupt(command: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => command.once('exit', resolve));
  if (command.pid === undefined || command.exitCode !== null) return;
  process.kill(-command.pid, 'SIGINT');
  await ended;
}
