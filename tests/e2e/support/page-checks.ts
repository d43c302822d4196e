import { expect, type Page, test } from '@playwright/test';
import { faultsIn, type Theme } from './axe';

/** Axe finds nothing, in light and in dark. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const [theme, faults] of await faultsIn(page, themes())) expect.soft(faults, `${name} in ${theme}`).toEqual([]);
}

/** Only colours differ between the themes, and they are the same at every width: a test of both widths looks at dark on the phone. */
function themes(): readonly Theme[] {
  const { project, tags } = test.info();
  return project.name !== 'phone' && tags.includes('@phone') ? ['light'] : ['light', 'dark'];
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
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 8).map((one) => `${one.tagName.toLowerCase()}.${String(one.getAttribute('class'))}`)];
  });
}
