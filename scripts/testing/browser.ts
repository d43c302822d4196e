import { randomBytes } from 'node:crypto';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@/lib/input/environment';
import { project, say } from '../command';
import { openDataFolder } from '../postgres/data-folder';
import { freePort } from '../postgres/server-location';
import { StartRefusal } from '../postgres/start-refusal';
import type { Variables } from '../serve/child-environment';
import { demoVariables, ensureDemoWorld } from '../serve/demo-world';
import { ensureBuild, spawnBeside, stopNext } from '../serve/next';
import { openSite, type Site } from '../serve/supervise';
import { ensureChromium, ensureShell } from './chromium';
import { markersIn } from './markers';
import { reports, runTool } from './run-tool';
import { checkLogs, checkMetrics, type KeptLog } from './silence';
import { nothing, playwrightTally, sum, type Tally } from './tally';

const buildFolder = '.next-test';

/** The browser tests, against a production build of the demo world that was made for them; and what its servers said meanwhile. */
export async function runBrowser(filters: readonly string[]): Promise<Tally> {
  say('\n# browser');
  const chromium = ensureChromium();
  const site = await makeSite();
  ensureBuild(site.variables);
  // Types of a build that is kept would be checked against later sources.
  rmSync(join(project, buildFolder, 'types'), { recursive: true, force: true });
  const logs = { web: keptLog('web'), jobs: keptLog('jobs') };
  const running = await openSite({ ...site, jobs: 'elsewhere', output: openSync(logs.web.file, 'a') });
  const jobs = spawnBeside(['--import', 'tsx', join(project, 'scripts/testing/jobs.ts')], { ...site.variables, NODE_ENV: 'production' }, openSync(logs.jobs.file, 'a'));
  try {
    if (!(await running.ready)) throw new StartRefusal(`The web server did not start:\n${readFileSync(logs.web.file, 'utf8')}`);
    const tests = await runPlaywright(site.variables, chromium, filters);
    await stopNext(jobs);
    const attacks = filters.length === 0 ? await fuzzShortly(site, logs.web.file) : nothing;
    const markers = await markersIn(site.database.url);
    return sum([tests, attacks, await checkMetrics(site.variables, markers), checkLogs(Object.values(logs), markers)]);
  } finally {
    await stopNext(jobs);
    await running.stop();
  }
}

/** The same in each run; `npm run test:fuzz` draws others, for as long as one likes. */
const SEED = 10;

/**
 * One round of what nobody of good will sends, to all that changes something; pages are walked by tests of their own. Nobody does the
 * jobs meanwhile: all that is written is an answer's doing.
 */
async function fuzzShortly({ variables, database }: Site, log: string): Promise<Tally> {
  say('\n# fuzz');
  const site = { base: variables.APP_URL ?? '', buildFolder: join(project, buildFolder), databaseUrl: database.url, log };
  const { attack, toldOf } = await import('@/tests/fuzz/attack');
  const { failures } = await attack(site, { seed: SEED, minutes: Infinity, runs: 1, isWanted: (of) => !of.startsWith('GET ') });
  return failures.length === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: failures.map(toldOf) };
}

const keptLog = (of: string): KeptLog => ({ of, file: join(reports, `${of}.log`) });

/** A demo world of its own in a folder of its own: nothing of the developer's is read or changed. */
async function makeSite(): Promise<Site> {
  const environment = testEnvironment(await freePort());
  const folder = openDataFolder(project, process.env.TEST_DATA_DIR, '.data-test');
  rmSync(join(folder.dir, 'demo.json'), { force: true });
  rmSync(join(folder.dir, 'demo-outbox'), { recursive: true, force: true });
  const world = await ensureDemoWorld(environment, folder, new Date());
  const { database } = world;
  const variables = { ...demoVariables(environment, world), NEXT_DIST_DIR: buildFolder };
  return { mode: 'start', variables, database };
}

function testEnvironment(port: number) {
  const reading = readEnvironment({ PORT: String(port), TRUST_PROXY: 'true', LOG_LEVEL: 'trace', METRICS_TOKEN: randomBytes(24).toString('base64url') });
  if (!reading.ok) throw new Error(reading.problem);
  return reading.environment;
}

async function runPlaywright(variables: Variables, chromium: string, filters: readonly string[]): Promise<Tally> {
  const report = join(reports, 'browser.json');
  const code = await runTool('@playwright/test', 'cli.js', ['test', '--reporter=line,json', ...filters], {
    ...variables,
    E2E_BASE_URL: variables.APP_URL ?? '',
    CHROMIUM_PATH: chromium,
    CHROMIUM_SHELL: ensureShell(chromium),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    TZ: 'UTC',
  });
  return playwrightTally(report, code);
}
