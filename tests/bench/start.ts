import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from '@/scripts/command';
import { freePort } from '@/scripts/postgres/server-location';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { median, printTable, round } from './figures';
import { cpuMsOf } from './machine';
import { BUILD_FOLDER, openWorld, pidsOf } from './site';

const ROUNDS = 5;

/** `npm start` after a build, from nothing running to a healthy answer, the embedded database included. */
export async function benchStart(): Promise<void> {
  await (await openWorld()).close(); // the build
  const folder = mkdtempSync(join(tmpdir(), 'mendway-bench-'));
  chmodSync(folder, 0o711);
  try {
    const first = await timeStart(folder);
    const later: Started[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) later.push(await timeStart(folder));
    printTable('npm start, seconds (aim: at most 3)', [['', 'until healthy', 'of CPU', 'each'], row('empty DATA_DIR', [first]), row('later', later)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Started {
  readonly seconds: number;
  /** What all its processes computed meanwhile: on a busy machine the truer figure. */
  readonly cpuSeconds: number;
}

function row(name: string, starts: readonly Started[]): readonly string[] {
  const each = starts.map(({ seconds }) => round(seconds, 2)).join(' ');
  return [name, round(median(starts.map(({ seconds }) => seconds)), 2), round(median(starts.map(({ cpuSeconds }) => cpuSeconds)), 2), each];
}

async function timeStart(folder: string): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const command = npmStart({ PORT: String(port), DATA_DIR: folder, NEXT_DIST_DIR: BUILD_FOLDER, LOG_LEVEL: 'error' });
  try {
    await untilHealthy(command, `http://localhost:${port}/api/health`);
    return { seconds: (performance.now() - began) / 1000, cpuSeconds: cpuMsOf(pidsOf(command.pid)) / 1000 };
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
