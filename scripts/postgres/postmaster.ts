import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from './processes';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/**
 * The server that runs on these files now, ready or not; null when there is none. The file alone proves
 * nothing: a killed server leaves it behind, still saying "ready", and its number may be another's by now.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(cluster);
  const pid = Number(lines[0]);
  if (!pid || !isServer(pid, cluster)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function readLines(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isServer(pid: number, cluster: string): boolean {
  const command = commandLine(pid);
  return command.includes('postgres') && (process.platform === 'win32' || command.includes(cluster));
}

/**
 * Readies the file of a dead server for a new start. PostgreSQL refuses while the process named there lives,
 * whoever that is, except its own parent: so this process is named. The file stays, because its other lines
 * let PostgreSQL see whether a session of the dead server is still at work on the files.
 */
export function disownPidFile(cluster: string): void {
  const [pid, ...rest] = readLines(cluster);
  if (pid === undefined || findPostmaster(cluster)) return;
  writeFileSync(pidFile(cluster), [process.pid, ...rest].join('\n'));
}
