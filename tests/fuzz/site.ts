import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@/lib/input/environment';
import { installJobs } from '@/lib/server/jobs/install';
import { project } from '@/scripts/command';
import { openDataFolder } from '@/scripts/postgres/data-folder';
import { freePort } from '@/scripts/postgres/server-location';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import type { Variables } from '@/scripts/serve/child-environment';
import { demoVariables, ensureDemoWorld } from '@/scripts/serve/demo-world';
import { ensureBuild } from '@/scripts/serve/next';
import { openSite } from '@/scripts/serve/supervise';

/** A site that may be attacked: where it is, what it is made of, and what it says meanwhile. */
export interface FuzzSite {
  readonly base: string;
  readonly buildFolder: string;
  readonly databaseUrl: string;
  readonly log: string;
}

const BUILD_FOLDER = '.next-test';

/** A production server of its own with a demo world, and nobody who does its jobs: all that is written is an answer's doing. */
export async function openFuzzSite(): Promise<FuzzSite & { stop: () => Promise<void> }> {
  const reading = readEnvironment({ PORT: String(process.env.PORT ?? (await freePort())), TRUST_PROXY: 'true', LOG_LEVEL: 'error' });
  if (!reading.ok) throw new StartRefusal(reading.problem);
  const folder = openDataFolder(project, process.env.FUZZ_DATA_DIR ?? process.env.DATA_DIR, '.data-fuzz');
  const world = await ensureDemoWorld(reading.environment, folder, new Date());
  await installJobs(world.database.url);
  const variables: Variables = { ...demoVariables(reading.environment, world), NEXT_DIST_DIR: BUILD_FOLDER };
  ensureBuild(variables);
  const log = join(folder.dir, 'fuzz-web.log');
  const running = await openSite({ mode: 'start', variables, database: world.database, jobs: 'elsewhere', output: openSync(log, 'w') });
  if (!(await running.ready)) throw new StartRefusal(`The web server did not start:\n${readFileSync(log, 'utf8')}`);
  return { base: variables.APP_URL ?? '', buildFolder: join(project, BUILD_FOLDER), databaseUrl: world.database.url, log, stop: () => running.stop() };
}
