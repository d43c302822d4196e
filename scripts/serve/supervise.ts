import type { ChildProcess } from 'node:child_process';
import { say } from '../command';
import type { OpenDatabase } from '../postgres/open-database';
import { StartRefusal } from '../postgres/start-refusal';
import type { Variables } from './child-environment';
import { answers, spawnNext, stopNext } from './next';

export interface Serving {
  readonly mode: 'start' | 'dev';
  readonly variables: Variables;
  readonly database: OpenDatabase;
  /** Printed once people can come. */
  readonly welcome: readonly string[];
}

/** Runs the web server and the jobs until somebody asks to stop, then stops both and leaves the database. */
export async function serve({ mode, variables, database, welcome }: Serving): Promise<void> {
  const asked = stopRequested();
  Object.assign(process.env, variables); // the jobs run in this process and read the same settings
  const next = spawnNext(mode, variables);
  const { startWorker } = await import('@/lib/server/jobs/worker'); // loads while Next does
  const worker = await startWorker({ databaseUrl: variables.DATABASE_DIRECT_URL ?? database.url });
  const greeted = greet(next, variables, welcome);
  const outcome = await Promise.race([asked, ended(next)]);
  await stopNext(next);
  await Promise.all([worker.stop(), greeted]);
  await database.close();
  if (outcome === 'ended') throw new StartRefusal('The web server ended by itself; Mendway has stopped.');
}

async function greet(next: ChildProcess, variables: Variables, welcome: readonly string[]): Promise<void> {
  const ready = await answers(next, `http://localhost:${variables.PORT}`);
  if (ready) welcome.forEach(say);
}

const ended = (child: ChildProcess) => new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));

/** Resolves at the first signal to stop; a second one does not wait any longer. */
export function stopRequested(): Promise<'asked'> {
  return new Promise((resolve) => {
    let requests = 0;
    const onSignal = () => {
      requests += 1;
      if (requests > 1) process.exit(130);
      resolve('asked');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
