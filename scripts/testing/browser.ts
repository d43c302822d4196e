import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '@/lib/input/environment';
import { project, say } from '../command';
import { openDataFolder } from '../postgres/data-folder';
import { freePort } from '../postgres/server-location';
import { StartRefusal } from '../postgres/start-refusal';
import type { Variables } from '../serve/child-environment';
import { demoVariables, ensureDemoWorld } from '../serve/demo-world';
import { ensureBuild } from '../serve/next';
import { openSite, type Site } from '../serve/supervise';
import { ensureChromium, ensureShell } from './chromium';
import { failuresOf } from './failures';
import { reports, runTool } from './run-tool';
import { playwrightTally, type Tally } from './tally';

const buildFolder = '.next-test';

/** The browser tests, against a production build of the demo world that was made for them. */
export async function runBrowser(filters: readonly string[]): Promise<Tally> {
  say('\n# browser');
  const chromium = ensureChromium();
  const site = await makeSite();
  ensureBuild(site.variables);
  // Types of a build that is kept would be checked against later sources.
  rmSync(join(project, buildFolder, 'types'), { recursive: true, force: true });
  const running = await openSite(site);
  try {
    if (!(await running.ready)) throw new StartRefusal('The web server did not start.');
    return await runPlaywright(site.variables, chromium, filters);
  } finally {
    await running.stop();
  }
}

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
  const reading = readEnvironment({ PORT: String(port), TRUST_PROXY: 'true', LOG_LEVEL: 'error' });
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
  // Whoever sees only the end of a long run sees why it failed.
  for (const failure of failuresOf(report)) say(failure);
  return playwrightTally(report, code);
}
