import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthMark } from './processes';
import { errorCode, explainingFolder } from './start-refusal';

/** Who holds something on disk: a process, told apart from a later one that was given the same number. */
export interface Holder {
  readonly pid: number;
  readonly birth: string;
}

export const thisProcess: Holder = { pid: process.pid, birth: birthMark(process.pid) };

/** Reads a holder's file; a file that cannot be read or understood belongs to nobody who lives. */
export function holderLives(file: string): boolean {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(holder) && birthMark(holder.pid) === holder.birth;
  } catch {
    return false;
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && 'birth' in value && typeof value.pid === 'number';
}

/** Runs `work` while no other process of this machine is inside the same lock. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!explainingFolder(dirname(file), () => takeLock(file))) await sleep(15);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** For the last moment of a process, when nothing can be waited for: does nothing if the lock is taken. */
export function withLockIfFree(file: string, work: () => void): void {
  if (!takeLock(file)) return;
  try {
    work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  if (createWhole(file, JSON.stringify(thisProcess))) return true;
  if (!holderLives(file)) breakLock(file);
  return false;
}

// A hard link appears with its content or not at all: nobody ever reads a half-written lock.
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, content);
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Two processes may find the same dead lock; if each removed "it", the slower one would remove the faster
 * one's new lock. So removing has a lock of its own, and the look is repeated inside.
 */
function breakLock(file: string): void {
  const guard = `${file}.breaking`;
  if (!createWhole(guard, JSON.stringify(thisProcess))) return dropOldGuard(guard);
  try {
    if (!holderLives(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function dropOldGuard(guard: string): void {
  const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - since > 5_000) rmSync(guard, { force: true });
}
