import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../command';
import { isRoot } from '../postgres/data-folder';
import { StartRefusal } from '../postgres/start-refusal';

const systemPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const shell = '/usr/bin/chromium-headless-shell';
// Asked for together: one of them alone may want another version of what they share.
const both = ['chromium', 'chromium-headless-shell'];

/** Finds a Chromium that runs here, installing one where that is allowed; returns its path. */
export function ensureChromium(): string {
  const found = findChromium() ?? installPackage() ?? installOwn();
  if (found) return found;
  throw new StartRefusal(
    'No Chromium for the browser tests: install one (apt-get install chromium, or npx playwright install --with-deps chromium), or name yours in CHROMIUM_PATH.',
  );
}

/**
 * A Chromium that draws no window around its pages, where there is one: each new page costs it a quarter of what it costs the whole
 * browser. It has neither push messages nor notices. A browser that somebody named is used for everything.
 */
export function ensureShell(whole: string): string {
  if (process.env.CHROMIUM_PATH) return whole;
  if (!runs(shell)) install(both);
  return runs(shell) ? shell : whole;
}

function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, ...systemPlaces, chromium.executablePath()];
  return places.find((place): place is string => Boolean(place) && runs(place ?? '')) ?? null;
}

// A browser whose libraries are missing is there and does not run.
function runs(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function installPackage(): string | null {
  install(both);
  // Not every system that has the one has the other.
  if (!findChromium()) install(['chromium']);
  return findChromium();
}

function install(packages: readonly string[]): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  say(`Installing ${packages.join(' and ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  spawnSync('apt-get', ['update', '-q', ...patience], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...patience, ...packages], { stdio: 'ignore', env });
}

function installOwn(): string | null {
  say("Installing Playwright's Chromium.");
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return findChromium();
}
