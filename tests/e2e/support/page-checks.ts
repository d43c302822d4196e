import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Only colours differ between light and dark.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const LONGEST_CHANGE_MS = 500;

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Our pages have no frames: axe need not open a page of its own to put their parts together. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

const said = ({ violations }: Results): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));

/** Axe finds nothing, in light and, where colours decide, in dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Next sends a page's title after its first bytes.
  await expect(page).toHaveTitle(/./);
  await paint(page, 'light');
  const usual = page.viewportSize();
  // What lies below the bar of a phone can be scrolled above it; axe does not scroll.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: usual?.width ?? 0, height });
  expect.soft(said(await axe(page).withTags(TAGS).analyze()), `${name} in light`).toEqual([]);
  await paint(page, 'dark');
  expect.soft(said(await axe(page).withRules(COLOUR_RULES).analyze()), `${name} in dark`).toEqual([]);
  await paint(page, 'light');
  if (usual) await page.setViewportSize(usual);
}

/** Colours that still change would be measured half-way. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async (longest) => {
    // One that was taken back never finishes; none of ours lasts longer.
    const settled = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, longest))]);
  }, LONGEST_CHANGE_MS);
}

/** Keeps what a screen shows, to stand beside the mocks (docs/walk.md); only when asked: drawing whole pages takes its time. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (!process.env.E2E_PICTURES) return;
  const path = `test-results/walk/${name}-${test.info().project.name}.png`;
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
}

export async function expectOneHeading(page: Page, name: string): Promise<void> {
  expect.soft(await page.locator('h1').count(), `h1 of ${name}`).toBe(1);
}

const NARROW = { width: 360, height: 780 };

/** Nothing sticks out sideways: as wide as the project says with text of twice the size, and on a narrow phone. */
export async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const usual = page.viewportSize();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect.soft(await stickingOut(page), `${name} at 200 % text`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await page.setViewportSize(NARROW);
  expect.soft(await stickingOut(page), `${name} at 360 px`).toEqual([]);
  if (usual) await page.setViewportSize(usual);
}

/** The elements that make the page wider than the window; none when it is not. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 8).map((one) => `${one.tagName.toLowerCase()}.${String(one.getAttribute('class'))}`)];
  });
}
