import type { ChildProcess } from 'node:child_process';
import { readEnvironment } from '@/lib/input/environment';
import { project } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { findPostmaster } from '@/scripts/postgres/postmaster';
import { type ServerHome, serverHomeOf } from '@/scripts/postgres/server-home';
import { freePort } from '@/scripts/postgres/server-location';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import type { Variables } from '@/scripts/serve/child-environment';
import { demoVariables, ensureDemoWorld } from '@/scripts/serve/demo-world';
import { answers, ensureBuild, spawnNext, stopNext } from '@/scripts/serve/next';

export const BUILD_FOLDER = '.next-bench';

/** The demo world of the bench: a database and a build of its own, nothing of the developer's. */
export interface World {
  readonly variables: Variables;
  readonly home: ServerHome;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** A web server that answers, and whose work is to be counted. */
export interface Served {
  readonly url: string;
  /** The processes that do its work, the database's among them. */
  readonly processes: readonly number[];
  stop(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const environment = await benchEnvironment();
  const folder = openDataFolder(project, process.env.BENCH_DATA_DIR, '.data-bench');
  const world = await ensureDemoWorld(environment, folder, new Date());
  const { database } = world;
  const variables = { ...demoVariables(environment, world), NEXT_DIST_DIR: BUILD_FOLDER };
  ensureBuild(variables);
  return { variables, home: serverHomeOf(folder), databaseUrl: database.url, close: () => database.close() };
}

async function benchEnvironment() {
  const reading = readEnvironment({ PORT: String(await freePort()), LOG_LEVEL: 'error', TRUST_PROXY: 'true' });
  if (!reading.ok) throw new Error(reading.problem);
  return reading.environment;
}

/** Serves the world without its jobs, whose work would blur that of the pages. */
export async function serveWorld({ variables, home }: World): Promise<Served> {
  const next = spawnNext('start', variables);
  const url = variables.APP_URL ?? '';
  await untilItAnswers(next, url);
  return { url, processes: pidsOf(next.pid, findPostmaster(home.cluster)?.pid), stop: () => stopNext(next) };
}

export async function untilItAnswers(next: ChildProcess, url: string): Promise<void> {
  if (!(await answers(next, url))) throw new StartRefusal('The web server did not start.');
}

export const pidsOf = (...pids: readonly (number | undefined)[]): readonly number[] => pids.filter((pid) => pid !== undefined);

/** Runs with the world being served, and leaves nothing running. */
export async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld();
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

export async function whileServing<T>(served: Promise<Served>, work: (served: Served) => Promise<T>): Promise<T> {
  const server = await served;
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
