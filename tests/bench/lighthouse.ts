import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isRoot } from '@/scripts/postgres/data-folder';
import { StartRefusal } from '@/scripts/postgres/start-refusal';
import { ensureChromium } from '@/scripts/testing/chromium';
import { BARE_PAGE, serveBare } from './bare-app';
import { median, printTable, round } from './figures';
import { serveWorld, whileServing, withWorld } from './site';
import { visit } from './visitor';

const ROUNDS = 3;
const MOST_LOOKS = 4;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const score = z.object({ score: z.number().nullable() });
const report = z.object({ categories: z.record(z.enum(CATEGORIES), score), audits: z.record(z.string(), z.looseObject({ numericValue: z.number().optional() })) });

interface Looked {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
}

/** Lighthouse as it is for phones: slow network, slow processor. Pages take turns. */
export const benchLighthouse = () =>
  withWorld((world) =>
    whileServing(serveBare(), (bare) =>
      whileServing(serveWorld(world), async (site) => {
        const { cookie, screens } = await visit(site.url);
        compare([
          { name: 'bare page', url: bare.url + BARE_PAGE, cookie: '' },
          { name: 'landing', url: site.url + screens.landing, cookie: '' },
          { name: 'sign-in', url: site.url + screens.signIn, cookie: '' },
          { name: 'overview', url: site.url + screens.overview, cookie },
          { name: 'packing', url: site.url + screens.packing, cookie },
        ]);
      }),
    ),
  );

function compare(pages: readonly Looked[]): void {
  const chromium = ensureChromium();
  const turns = Array.from({ length: ROUNDS }, () => pages.map((page) => look(page, chromium)));
  const rows = pages.map(({ name }, index) => {
    const figures = turns.map((turn) => turn[index] ?? []);
    const middle = (column: number) => median(figures.map((one) => one[column] ?? NaN));
    return [name, ...[0, 1, 2, 3, 4, 5].map((column) => round(middle(column), 0))];
  });
  const columns = ['', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP ms', 'blocked ms'];
  printTable('Lighthouse, mobile (aim: performance within 5 of the bare page, accessibility 100)', [columns, ...rows]);
}

/** The four scores of 100, then the largest contentful paint and how long scripts block, in milliseconds. */
function look({ url, cookie }: Looked, chromium: string): readonly number[] {
  const file = join(mkdtempSync(join(tmpdir(), 'mendway-lighthouse-')), 'report.json');
  const flags = ['--headless=new', ...(isRoot ? ['--no-sandbox'] : [])].join(' ');
  const headers = JSON.stringify(cookie ? { cookie } : {});
  const command = [cli(), url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`, `--extra-headers=${headers}`, `--only-categories=${CATEGORIES.join(',')}`];
  if (!isTaken(command, chromium)) throw new StartRefusal('Lighthouse ended badly; the reason stands above.');
  const { categories, audits } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scores = CATEGORIES.map((name) => 100 * (categories[name].score ?? 0));
  return [...scores, ...['largest-contentful-paint', 'total-blocking-time'].map((name) => audits[name]?.numericValue ?? NaN)];
}

/** Newer Chromiums now and then lose the beginning of a trace (NO_NAVSTART): that look is taken again. */
function isTaken(command: readonly string[], chromium: string): boolean {
  const look = () => spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: chromium } });
  return Array.from({ length: MOST_LOOKS }).some(() => look().status === 0);
}

const cli = () => join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli/index.js');
