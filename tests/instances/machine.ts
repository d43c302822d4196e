import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from '@/scripts/command';

/** A command of ours in a process of its own, as on a machine of its own: it shares the database with the others, and no folder. */
export interface Machine {
  readonly name: string;
  /** All that it printed, of every start. */
  readonly output: readonly string[];
  start(): void;
  /** Resolves when it has printed that since its last start. */
  says(words: string): Promise<void>;
  /** Asks it to stop, as a process manager does; resolves with its exit code once it is gone. */
  stop(): Promise<number | null>;
  /** Ends it without a word. */
  kill(): void;
  isRunning(): boolean;
  pid(): number | null;
}

/** Who interrupts the command leaves nothing running. */
export function endWithUs(child: ChildProcess): void {
  const end = (): unknown => child.kill('SIGKILL');
  process.on('exit', end);
  child.once('exit', () => process.off('exit', end));
}

export function machine(name: string, script: string, variables: Readonly<Record<string, string>>): Machine {
  const output: string[] = [];
  let child: ChildProcess | null = null;
  let since = 0;
  const hear = (part: unknown) => void output.push(...String(part).split('\n').filter(Boolean));
  return {
    name, output,
    start() {
      since = output.length;
      child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...variables } });
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      endWithUs(child);
    },
    async says(words) {
      while (!output.slice(since).some((line) => line.includes(words))) {
        if (child?.exitCode !== null) throw new Error(`${name} ended before it said “${words}”: ${output.slice(since).slice(-3).join(' | ')}`);
        await sleep(50);
      }
    },
    async stop() {
      if (child === null || child.exitCode !== null) return child?.exitCode ?? null;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
    kill: () => void child?.kill('SIGKILL'),
    pid: () => child?.pid ?? null,
    isRunning: () => child !== null && child.exitCode === null && child.signalCode === null,
  };
}
