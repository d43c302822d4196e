import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../command';
import { isRoot } from '../postgres/data-folder';
import { StartRefusal } from '../postgres/start-refusal';

const systemPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Finds a Chromium that runs here, installing one where that is allowed; returns its path. */
export function ensureChromium(): string {
  const found = findChromium() ?? installPackage() ?? installOwn();
  if (found) return found;
  throw new StartRefusal(
    'No Chromium for the browser tests: install one (apt-get install chromium, or npx playwright install --with-deps chromium), or name yours in CHROMIUM_PATH.',
  );
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
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  say('Installing Chromium with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
  return findChromium();
}

function installOwn(): string | null {
  say("Installing Playwright's Chromium.");
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return findChromium();
}
