import type { Page } from '@playwright/test';
import { DISPLAY_COOKIE, type Display, USUAL_DISPLAY, writeDisplay } from '@/lib/domain/display/display';
import { LANGUAGE_NAMES } from '@/lib/text/locale';
import { expectAccessible, expectNoOverflow, stickingOut } from './support/page-checks';
import { NEW_PASSWORD, newPerson, signInAs, signUp, stateOf } from './support/people';
import { expect, test } from './support/test';
import { ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const display = words('display');
const account = words('account');

/** What is drawn, whichever way it was chosen: paper, ink, size of a rem, and what the browser draws by itself. */
const looks = (page: Page) => page.evaluate(() => {
  const [root, body] = [getComputedStyle(document.documentElement), getComputedStyle(document.body)];
  return { paper: body.backgroundColor, ink: body.color, size: root.fontSize, scheme: root.colorScheme };
});
const [BLACK, WHITE] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];

const choose = (page: Page, group: string, choice: string) => page.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check();

async function show(page: Page, chosen: Partial<Display>, baseURL: string | undefined): Promise<void> {
  await page.context().addCookies([{ name: DISPLAY_COOKIE, value: writeDisplay({ ...USUAL_DISPLAY, ...chosen }), url: baseURL ?? '' }]);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor chooses how the pages look, and takes it back', async ({ page }) => {
    await page.goto('/display');
    await choose(page, display('text.legend'), display('text.largest'));
    await choose(page, display('contrast.legend'), display('contrast.high'));
    await choose(page, display('theme.legend'), display('theme.dark'));
    await choose(page, display('motion.legend'), display('motion.less'));
    await page.getByRole('button', { name: display('submit') }).click();
    await expect(page.getByRole('status')).toHaveText(display('saved'));
    await expect(page.getByRole('radio', { name: display('text.largest') })).toBeChecked();

    await page.goto('/help');
    expect(await looks(page)).toEqual({ paper: BLACK, ink: WHITE, size: '24.8px', scheme: 'dark' });
    await expect(page.locator('meta[name="color-scheme"]')).toHaveAttribute('content', 'dark');
    // Paper is white, its text as large as was chosen.
    await page.emulateMedia({ media: 'print' });
    expect(await looks(page)).toEqual({ paper: WHITE, ink: 'rgb(20, 40, 43)', size: '18.6px', scheme: 'light' });
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });

    await page.goto('/display');
    await choose(page, display('theme.legend'), display('theme.light'));
    await page.getByRole('button', { name: display('submit') }).click();
    await expect(page.locator('meta[name="color-scheme"]')).toHaveAttribute('content', 'light');
    expect(await looks(page)).toMatchObject({ paper: WHITE, ink: BLACK, scheme: 'light' });
    await page.getByRole('button', { name: display('usual') }).click();
    await expect(page.locator('meta[name="color-scheme"]')).toHaveAttribute('content', 'light dark');
    await expect(page.locator('main')).toBeVisible();
    expect(await looks(page)).toMatchObject({ paper: 'rgb(13, 26, 28)', size: '16px', scheme: 'dark' });
  });
});

test.describe('somebody with a trip', () => {
  test.use({ storageState: stateOf('maya') });

  test('reads every main screen with the largest text, on a phone and on a desk, in high contrast, and in the order in which it stands', async ({ page, baseURL }) => {
    test.slow();
    await page.goto('/trips');
    await expect(page).toHaveURL(ON_A_TRIP);
    const trip = new URL(page.url()).pathname;
    await show(page, { text: 'largest', contrast: 'high', motion: 'less' }, baseURL);
    for (const path of [trip, `${trip}/calendar`, `${trip}/flights`, `${trip}/packing`, `${trip}/card`, '/emergency', '/guide', '/display', '/account']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      expect.soft([...await stickingOut(page), ...await squeezed(page)], `${path} at 1280 px`).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      expect.soft([...await stickingOut(page), ...await squeezed(page)], `${path} at 360 px`).toEqual([]);
      expect.soft(await outOfOrder(page), `${path} read aloud`).toEqual([]);
      await expectAccessible(page, path);
    }
    await show(page, { contrast: 'high' }, baseURL);
    await page.goto(trip);
    await expectAccessible(page, `${trip} in high contrast`);
    await expectNoOverflow(page, trip);
  });
});

/** Texts in columns of a few letters, which nobody can read though nothing sticks out. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('header *, main *')].filter((one) => {
    const own = [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent).join('').trim();
    const [{ width, height }, size] = [one.getBoundingClientRect(), parseFloat(getComputedStyle(one).fontSize)];
    return own.length > 12 && width > 1 && width < 3.5 * size && height > 5 * size;
  }).map((one) => one.textContent.slice(0, 40)));
}

/** Headings that stand above one which is read before them, in one column. */
function outOfOrder(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height > 2);
    return headings.filter((one, index) => index > 0 && one.getBoundingClientRect().top < (headings[index - 1]?.getBoundingClientRect().top ?? 0) - 1).map((one) => one.textContent);
  });
}

test('the language follows the person: to another device at sign-in, and from any page to their account', async ({ page, browser, baseURL }) => {
  const person = newPerson();
  await signUp(page, person);
  await page.goto('/help');
  await page.getByRole('contentinfo').getByRole('button', { name: LANGUAGE_NAMES.es }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');

  const device = await (await browser.newContext({ baseURL, locale: 'en-US' })).newPage();
  await signInAs(device, person.email, NEW_PASSWORD);
  await expect(device).toHaveURL(/\/trips$/);
  await device.goto('/account');
  await expect(device.locator('html')).toHaveAttribute('lang', 'es');
  await device.getByRole('button', { name: LANGUAGE_NAMES.en }).first().click();
  await expect(device.getByRole('heading', { level: 1 })).toHaveText(account('title'));
});
