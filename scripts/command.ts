import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Environment, readEnvironment } from '@/lib/input/environment';
import { StartRefusal } from './postgres/start-refusal';
import { withSecretFiles } from './secret-files';

/** The project's folder. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command: a reason that its user can act on is printed alone, anything else with its stack;
 * both end with exit code 1.
 */
export function runCommand(command: () => Promise<void>): void {
  // Left alone, a signal would end the process without its exit handlers, which give the database back.
  for (const signal of stopSignals) process.once(signal, () => process.exit(130));
  command().then(() => process.exit(), fail);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof StartRefusal ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

/** The settings from the environment, the files that it names and, where it is silent, from `.env`. */
export function loadEnvironment(): Environment {
  const file = join(project, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const reading = readEnvironment(withSecretFiles(process.env));
  if (!reading.ok) throw new StartRefusal(reading.problem);
  return reading.environment;
}

export function say(line: string): void {
  console.log(line);
}
