import { randomUUID } from 'node:crypto';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { openOwnTrip } from './support/own-trip';
import { stateOf } from './support/people';
import { expect, test } from './support/test';
import { words } from './support/words';

const centres = words('centres');
const tips = words('tips');
const trip = words('trip');

const HSS = 'Hospital for Special Surgery';
const BETH_ISRAEL = 'Spine Institute of New York, Beth Israel';

test.describe('without an account or JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody finds a centre by an old name, sees what became of it, and lays two side by side', async ({ page }) => {
    await page.goto('/centres');
    await page.getByRole('searchbox').fill('joint diseases');
    await page.getByRole('button', { name: centres('search.find') }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'NYU Langone Orthopedic Hospital' })).toBeVisible();
    await expect(page.locator('.cen')).toHaveCount(1);
    await page.goto('/centres?show=closed');
    const closed = page.locator('.cen', { hasText: BETH_ISRAEL });
    await expect(page.locator('.cen', { hasText: HSS })).toHaveCount(0);
    await closed.getByRole('link', { name: centres('seeSuccessor') }).click();
    await expect(page).toHaveURL(/\/centres#mount-sinai-spine$/);

    await page.getByRole('checkbox', { name: HSS }).check();
    await page.getByRole('button', { name: centres('compare.submit') }).click();
    await expect(page.getByText(centres('compare.few')).first()).toBeVisible();
    await expect(page.getByRole('checkbox', { name: HSS })).toBeChecked();
    await page.getByRole('checkbox', { name: BETH_ISRAEL }).check();
    await page.getByRole('button', { name: centres('compare.submit') }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([HSS, BETH_ISRAEL]);
    await page.goto('/centres?find=dentist');
    await expect(page.getByText(centres('search.none'))).toBeVisible();
  });
});

test('a centre of the list comes into a trip when its owner saves it there', async ({ page }) => {
  const path = await openOwnTrip(page);
  await page.goto('/centres');
  await page.locator('.cen', { hasText: HSS }).getByRole('link', { name: centres('use') }).click();
  await page.getByRole('button', { name: trip('centre.save') }).click();
  await page.waitForURL((url) => url.pathname === path);
  await page.goto('/centres');
  await expect(page.locator('.cen', { hasText: HSS })).toContainText(centres('inTrip'));
  await page.goto('/guide/ways');
  await expect(page.getByRole('heading', { name: words('ways')('from.title', { city: 'Denver' }) })).toBeVisible();
});

test('a reader’s tip waits for an administrator, who puts it into the guide in both languages', async ({ page, browser, baseURL }) => {
  const text = `Bring a long charger. ${randomUUID()}`;
  await page.goto('/guide/tips');
  await page.getByRole('link', { name: tips('send') }).click();
  await page.getByRole('radio', { name: tips('topics.CITY') }).check();
  await page.getByRole('button', { name: tips('form.submit') }).click();
  await expect(page.locator('.error')).toHaveText(words('problems')('required'));
  await expect(page.getByRole('radio', { name: tips('topics.CITY') })).toBeChecked();
  await page.getByLabel(tips('form.text')).fill(text);
  await page.getByRole('button', { name: tips('form.submit') }).click();
  await expect(page.getByText(tips('form.sent'))).toBeVisible();

  const admin = await browser.newPage({ storageState: stateOf('admin') });
  await admin.goto('/admin/tips');
  const form = admin.getByRole('form', { name: tips('inbox.acceptNamed', { text }) });
  // What is in it hangs on the language in which it was sent.
  await expect(form.getByLabel(tips('inbox.english'))).toHaveValue(text);
  const spanish = `Traiga un cargador largo. ${randomUUID()}`;
  await form.getByLabel(tips('inbox.spanish')).fill(spanish);
  await form.getByRole('button', { name: tips('inbox.accept') }).click();
  await expect(admin.getByText(tips('inbox.done'))).toBeVisible();
  await expect(admin.locator('#taken, section:has(#taken)').getByText(text).first()).toBeVisible();
  await admin.close();

  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  // The list is kept for some seconds.
  await expect(async () => {
    await page.goto('/guide/tips');
    await expect(page.getByText(spanish)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000, intervals: [1000] });
});
