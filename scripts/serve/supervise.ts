import type { ChildProcess } from 'node:child_process';
import { say, stopSignals } from '../command';
import type { OpenDatabase } from '../postgres/open-database';
import { StartRefusal } from '../postgres/start-refusal';
import type { Variables } from './child-environment';
import { answers, type Output, spawnNext, stopNext } from './next';

export interface Site {
  readonly mode: 'start' | 'dev';
  readonly variables: Variables;
  readonly database: OpenDatabase;
  /** Where its jobs are done: beside the web server, which is usual, or by workers elsewhere. */
  readonly jobs?: 'beside' | 'elsewhere';
  /** Where the web server writes what it says. */
  readonly output?: Output;
}

export interface RunningSite {
  /** Resolves when the web server ends by itself. */
  readonly ended: Promise<'ended'>;
  /** Resolves once people can come; false when the web server ended first. */
  readonly ready: Promise<boolean>;
  /** Lets requests and jobs finish, then leaves the database. */
  stop(): Promise<void>;
}

/** Starts the web server and the jobs. */
export async function openSite({ mode, variables, database, jobs = 'beside', output = 'inherit' }: Site): Promise<RunningSite> {
  Object.assign(process.env, variables); // the jobs run in this process and read the same settings
  const next = spawnNext(mode, variables, output);
  const ended = endOf(next);
  const worker = jobs === 'beside' ? await startJobs(variables.DATABASE_DIRECT_URL ?? database.url) : null;
  const stop = async () => {
    await stopNext(next, Number(variables.DRAIN_SECONDS));
    await worker?.stop();
    await database.close();
  };
  return { ended, ready: answers(next, `http://localhost:${variables.PORT}`), stop };
}

async function startJobs(databaseUrl: string) {
  const { startWorker } = await import('@/lib/server/jobs/worker'); // loads while Next does
  return startWorker({ databaseUrl });
}

/** Keeps a site open until somebody asks to stop; `welcome` is printed once people can come. */
export async function serve(site: Site, welcome: readonly string[]): Promise<void> {
  const asked = stopRequested();
  const running = await openSite(site);
  const greeted = running.ready.then((ready) => ready && welcome.forEach(say));
  const outcome = await Promise.race([asked, running.ended]);
  await running.stop();
  await greeted;
  if (outcome === 'ended') throw new StartRefusal('The web server ended by itself; Mendway has stopped.');
}

const endOf = (child: ChildProcess) => new Promise<'ended'>((resolve) => child.once('exit', () => resolve('ended')));

/** One request to stop may come several times: process managers signal a whole group, and npm passes on what it got. */
const SAME_REQUEST_MS = 1_000;

/** Resolves at the first signal to stop; a later one does not wait any longer. */
export function stopRequested(): Promise<'asked'> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const onSignal = () => {
      if (first !== null && performance.now() - first > SAME_REQUEST_MS) process.exit(130);
      first ??= performance.now();
      resolve('asked');
    };
    for (const signal of stopSignals) process.removeAllListeners(signal).on(signal, onSignal);
  });
}
