import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { holderLives, thisProcess } from './file-lock';
import { explainingFolder } from './start-refusal';

/** Takes a share in the server; call inside the folder's lock. Returns the lease's file. */
export function takeLease(folder: string): string {
  const file = join(folder, `${process.pid}-${randomUUID()}.json`);
  return explainingFolder(folder, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(thisProcess));
    return file;
  });
}

/** Gives a share back; call inside the folder's lock. True when nobody who lives holds another. */
export function dropLease(folder: string, lease: string): boolean {
  rmSync(lease, { force: true });
  return readdirSync(folder).every((name) => isSpent(join(folder, name)));
}

// A command that was killed leaves its lease behind: it counts for nothing and goes.
function isSpent(file: string): boolean {
  if (holderLives(file)) return false;
  rmSync(file, { force: true });
  return true;
}
