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

const ROUNDS = 5;
const MOST_LOOKS = 4;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const score = z.object({ score: z.number().nullable() });
const report = z.object({ categories: z.record(z.enum(CATEGORIES), score), audits: z.record(z.string(), z.looseObject({ numericValue: z.number().optional() })) });

export const LIGHTHOUSE_COLUMNS = ['performance', 'accessibility', 'best practices', 'SEO', 'LCP ms', 'blocked ms'] as const;

interface Looked {
  readonly name: string;
  readonly url: string;
  readonly cookie: string;
}

export interface PageFigures {
  readonly name: string;
  readonly url: string;
  /** By column, the middle of all looks. */
  readonly middle: readonly number[];
}

/** Lighthouse as it is for phones: slow network, slow processor. */
export const benchLighthouse = () =>
  withWorld((world) =>
    whileServing(serveBare(), (bare) =>
      whileServing(serveWorld(world), async (site) => {
        const rows = lighthouseFigures(await pagesToCompare(bare.url, site.url)).map(({ name, middle }) => [name, ...middle.map((figure) => round(figure, 0))]);
        printTable('Lighthouse, mobile (aim: performance within 5 of the bare page, accessibility 100)', [['', ...LIGHTHOUSE_COLUMNS], ...rows]);
      }),
    ),
  );

export async function pagesToCompare(bare: string, site: string): Promise<readonly Looked[]> {
  const { cookie, screens } = await visit(site);
  const visited = ['/guide', '/emergency'].map((path) => ({ name: path.slice(1), url: site + path, cookie: '' }));
  return [
    { name: 'bare page', url: bare + BARE_PAGE, cookie: '' },
    { name: 'landing', url: site + screens.landing, cookie: '' },
    { name: 'sign-in', url: site + screens.signIn, cookie: '' },
    ...visited,
    { name: 'overview', url: site + screens.overview, cookie },
    { name: 'packing', url: site + screens.packing, cookie },
  ];
}

/** Pages take turns, so that a busy machine slows all alike. */
export function lighthouseFigures(pages: readonly Looked[]): readonly PageFigures[] {
  const chromium = ensureChromium();
  const turns = Array.from({ length: ROUNDS }, () => pages.map((page) => look(page, chromium)));
  return pages.map(({ name, url }, index) => {
    const figures = turns.map((turn) => turn[index] ?? []);
    return { name, url, middle: LIGHTHOUSE_COLUMNS.map((_, column) => median(figures.map((one) => one[column] ?? NaN))) };
  });
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
