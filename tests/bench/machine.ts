import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import nextPackage from 'next/package.json' with { type: 'json' };

/** What the figures were measured on. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = `load ${loadavg()[0]?.toFixed(1)}`;
  return [`${cpus().length} × ${processor?.model}`, memory, `${type()} ${release()}`, `Node ${process.version}`, `Next ${nextPackage.version}`, load].join(', ');
}

interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
}

/** Linux tells times to programs in hundredths of a second, whatever its own clock. */
const MS_A_TICK = 10;

/** CPU milliseconds that these processes and everything they started have used so far, those that ended included. */
export function cpuMsOf(roots: readonly number[]): number {
  const processes = allProcesses();
  const within = new Set(roots);
  // A process comes after its parent unless numbers wrapped around: look until nothing is added.
  for (let before = -1; before !== within.size; ) {
    before = within.size;
    for (const { pid, parent } of processes) if (within.has(parent)) within.add(pid);
  }
  return processes.filter(({ pid }) => within.has(pid)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

function allProcesses(): readonly ProcessTimes[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => timesOf(Number(pid)) ?? []);
}

/** proc(5): after the name in brackets come state, parent, …, and user, system, children's user and system time. */
function timesOf(pid: number): ProcessTimes | null {
  const stat = readStat(pid);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, part) => sum + part, 0);
  return { pid, parent: fields[1] ?? 0, cpuMs: ticks * MS_A_TICK };
}

/** Null for a process that ended while we looked. */
function readStat(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
}
