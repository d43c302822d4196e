import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { isRoot } from '@/scripts/postgres/data-folder';
import { faultsIn, type Theme } from '@/tests/e2e/support/axe';
import type { Route } from './routes';

const WIDTHS = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type Width = keyof typeof WIDTHS;

/** What axe said of a page at a width. */
export interface Looked {
  readonly path: string;
  readonly who: string;
  readonly width: Width;
  readonly status: number;
  readonly faults: Readonly<Record<Theme, readonly string[]>>;
}

const THEMES: readonly Theme[] = ['light', 'dark'];

/** Looks at every page on a phone and on a desktop, in both themes. */
export async function lookAtAll(site: string, routes: readonly Route[], executablePath: string): Promise<readonly Looked[]> {
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const looked: Looked[] = [];
    for (const width of ['phone', 'desktop'] as const) {
      for (const cookie of new Set(routes.map((route) => route.cookie))) {
        looked.push(...await asReader(browser, { site, cookie, width }, routes.filter((route) => route.cookie === cookie)));
      }
    }
    return looked;
  } finally {
    await browser.close();
  }
}

interface Reader {
  readonly site: string;
  readonly cookie: string;
  readonly width: Width;
}

async function asReader(browser: Browser, { site, cookie, width }: Reader, routes: readonly Route[]): Promise<readonly Looked[]> {
  const context = await browser.newContext({ baseURL: site, locale: 'en-US', ...WIDTHS[width] });
  await signIn(context, site, cookie);
  const page = await context.newPage();
  const looked: Looked[] = [];
  for (const route of routes) looked.push(await look(page, route, width));
  await context.close();
  return looked;
}

async function signIn(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const pairs = cookie.split('; ').filter(Boolean).map((pair) => pair.split('='));
  await context.addCookies(pairs.map(([name = '', ...value]) => ({ name, value: decodeURIComponent(value.join('=')), url })));
}

async function look(page: Page, { path, who }: Route, width: Width): Promise<Looked> {
  // Pages behind a token count by network address: each look is another reader's.
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` });
  const response = await page.goto(path);
  const found = new Map(await faultsIn(page, THEMES));
  return { path, who, width, status: response?.status() ?? 0, faults: { light: found.get('light') ?? [], dark: found.get('dark') ?? [] } };
}
