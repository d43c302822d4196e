import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode, explainingFolder } from './start-refusal';

/** The account that PostgreSQL runs as when the command is root's: it refuses to run as root. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

export interface DataFolder {
  /** Secrets, the outbox and everything else that this command itself reads and writes. */
  readonly dir: string;
  /** The server's own files; another folder than `dir` only when its account may not enter `dir`. */
  readonly serverHome: string;
  readonly account: ServerAccount | null;
  /** What to tell whoever started the command about where things are, if it may surprise. */
  readonly notice: string | null;
}

const nobody: ServerAccount = { uid: 65534, gid: 65534 };
const sharedHome = '/var/lib/mendway';

export const isRoot = process.getuid?.() === 0;

/**
 * The folder that keeps this project's data. `given` is DATA_DIR; without it the folder is `name` inside
 * the project, or for root one under /var/lib/mendway, because the project often lies in root's own home.
 */
export function openDataFolder(project: string, given: string | undefined, name = '.data'): DataFolder {
  return isRoot ? openForRoot(project, given, name) : openForUser(resolve(project, given ?? name));
}

function openForUser(dir: string): DataFolder {
  makeFolder(dir, 0o700);
  return { dir, serverHome: dir, account: null, notice: null };
}

function openForRoot(project: string, given: string | undefined, name: string): DataFolder {
  const dir = given === undefined ? openShared(join(project, name)) : resolve(project, given);
  makeFolder(dir, 0o711);
  const serverHome = mayEnter(nobody, dir) ? dir : openShared(dir);
  const files = given === undefined ? 'data are' : serverHome === dir ? null : "database's files are";
  const notice = files && `Started by root: PostgreSQL runs as uid ${nobody.uid}, the ${files} in ${serverHome}.`;
  return { dir, serverHome, account: nobody, notice };
}

/** A folder that any account may enter, the same one every time for the same path. */
function openShared(path: string): string {
  const dir = join(sharedHome, createHash('sha256').update(path).digest('hex').slice(0, 12));
  makeFolder(sharedHome, 0o755);
  makeFolder(dir, 0o711);
  return dir;
}

function makeFolder(dir: string, mode: number): void {
  explainingFolder(dir, () => {
    const isNew = statSync(dir, { throwIfNoEntry: false }) === undefined;
    makeAll(dir);
    if (isNew) chmodSync(dir, mode); // mkdir's own mode is cut down by the umask
    readdirSync(dir); // a file in its place is told apart from a folder that is closed
    accessSync(dir, constants.W_OK | constants.X_OK);
  });
}

// Not mkdir's own "recursive": where a file system lets nobody make folders (/proc), that one never comes back.
function makeAll(dir: string): void {
  if (existsSync(dir)) return;
  makeAll(dirname(dir));
  try {
    mkdirSync(dir);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

/** Asks the system itself, so that access lists and mounts count, not only the mode. */
export function mayEnter(account: ServerAccount, dir: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir], { ...account, cwd: '/' }).status === 0;
}
