import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder, ServerAccount } from './data-folder';
import { explainingFolder, StartRefusal } from './start-refusal';

/** Where one embedded server keeps what it needs. */
export interface ServerHome {
  readonly root: string;
  readonly cluster: string;
  readonly log: string;
  readonly sockets: string;
  readonly leases: string;
  readonly lock: string;
  readonly account: ServerAccount | null;
}

export function serverHomeOf({ serverHome: root, account }: DataFolder): ServerHome {
  return {
    root,
    cluster: join(root, 'postgres'),
    log: join(root, 'postgres.log'),
    sockets: socketFolder(root),
    leases: join(root, 'leases'),
    lock: join(root, 'postgres.lock'),
    account,
  };
}

// A socket's path may have 107 bytes, and ".s.PGSQL.5432" with its lock's ".lock" comes after the folder.
const longestFolder = 107 - '/.s.PGSQL.5432.lock'.length;

function socketFolder(root: string): string {
  const inside = join(root, 'sockets');
  if (Buffer.byteLength(inside) <= longestFolder) return inside;
  return join(tmpdir(), `mendway-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
}

/** Makes a folder that only the server's account (and root) may enter. */
export function makePrivate(dir: string, account: ServerAccount | null): void {
  explainingFolder(dir, () => {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (account) chownSync(dir, account.uid, account.gid);
    refuseForeign(dir, account);
    chmodSync(dir, 0o700);
  });
}

// The folder may lie in /tmp, where somebody else could have put one of that name first.
function refuseForeign(dir: string, account: ServerAccount | null): void {
  const entry = lstatSync(dir);
  const owner = account?.uid ?? process.getuid?.() ?? entry.uid;
  if (!entry.isDirectory() || entry.uid !== owner) throw new StartRefusal(`${dir} belongs to somebody else: set DATA_DIR to a shorter path.`);
}
