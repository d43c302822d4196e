import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Theme = 'light' | 'dark';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Only colours differ between light and dark.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const LONGEST_CHANGE_MS = 500;

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

const said = ({ violations }: Results): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));

/** What axe finds on a page, by theme: all of its rules in the first, those about colours in the others. */
export async function faultsIn(page: Page, themes: readonly Theme[]): Promise<readonly (readonly [Theme, readonly string[]])[]> {
  // Next sends a page's title after its first bytes.
  await expect(page).toHaveTitle(/./);
  const usual = page.viewportSize();
  // What lies below the bar of a phone can be scrolled above it; axe does not scroll.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: usual?.width ?? 0, height });
  await page.evaluate(source);
  const found: (readonly [Theme, readonly string[]])[] = [];
  for (const theme of themes) {
    await paint(page, theme);
    found.push([theme, said(await axe(page, found.length === 0 ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES }))]);
  }
  await paint(page, 'light');
  if (usual) await page.setViewportSize(usual);
  return found;
}

/**
 * Our pages have no frames of their own (a mail that the demo shows is not ours to mend): axe need not open a page of its own to put
 * their parts together. It is in the page already, where the builder would send it twice for each look; it describes only what is
 * wrong, and fetches no style sheet a second time.
 */
const axe = (page: Page, runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] }): Promise<Results> =>
  new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode().options({ runOnly, iframes: false, resultTypes: ['violations'], preload: { assets: ['media'] } }).analyze();

/** Colours that still change would be measured half-way. */
async function paint(page: Page, colorScheme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async (longest) => {
    // One that was taken back never finishes; none of ours lasts longer.
    const settled = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, longest))]);
  }, LONGEST_CHANGE_MS);
}
