import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './start-refusal';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The command line of a process; empty when it is gone, or dead and not yet collected by its parent. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  if (process.platform === 'win32') return output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return output('ps', ['-p', String(pid), '-o', 'command=']);
}

/**
 * When a process began, in whatever form the system gives: process numbers are used again, above all in
 * containers, so a number alone does not say who is meant. Empty when the process is gone.
 */
export function birthMark(pid: number): string {
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : '';
  if (process.platform !== 'linux') return output('ps', ['-p', String(pid), '-o', 'lstart=']).trim();
  const fields = readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const ticks = fields[19];
  return ticks && fields[0] !== 'Z' ? `${readOrEmpty('/proc/sys/kernel/random/boot_id').trim()}/${ticks}` : '';
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}
