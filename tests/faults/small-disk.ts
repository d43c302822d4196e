import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '@/scripts/postgres/data-folder';
import { errorCode } from '@/scripts/postgres/start-refusal';

/** A folder that is a disk of its own, so small that it can be filled. */
export interface SmallDisk {
  /** Not a byte more goes onto it. */
  fill(): void;
  free(): void;
  drop(): void;
}

/** Only root may mount a disk: null for everybody else, and where it is not allowed. */
export function smallDisk(dir: string, megabytes: number): SmallDisk | null {
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', dir]).status !== 0) return null;
  chmodSync(dir, 0o755);
  const filler = join(dir, '.filler');
  const drop = (): void => void spawnSync('umount', ['-l', dir]);
  process.on('exit', drop);
  return {
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    drop,
  };
}

const A_PART = Buffer.alloc(1 << 16, 'full');

function fillUp(filler: string): void {
  const file = openSync(filler, 'a');
  try {
    for (let bytes = A_PART.length; bytes > 0;) bytes = written(file, bytes) ? bytes : bytes >> 1;
  } finally {
    closeSync(file);
  }
}

function written(file: number, bytes: number): boolean {
  try {
    return writeSync(file, A_PART, 0, bytes) === bytes;
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') return false;
    throw error;
  }
}
