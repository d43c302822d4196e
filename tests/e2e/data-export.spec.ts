import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import { DEMO_PASSWORD, demoAddress, signInAs, stateOf } from './support/people';

// A copy asks for a proof of late: the sessions that other tests share may be too old.
test.use({ storageState: { cookies: [], origins: [] } });

test('Maya takes a copy of everything along, and nobody else can fetch it', async ({ page, browser }) => {
  await signInAs(page, demoAddress('maya'), DEMO_PASSWORD);
  await page.waitForURL(/\/trips/);
  await page.goto('/account');
  await page.getByRole('link', { name: 'See what we hold, and take a copy' }).click();
  await expect(page.getByRole('heading', { name: 'What we hold' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a copy of everything' }).click();
  // The page draws itself anew until the worker is done.
  const archive = page.getByRole('link', { name: 'All files in one (zip)' });
  await expect(archive).toBeVisible({ timeout: 30_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Data for programs (JSON)' }).click()]);
  const data = JSON.parse(await readFile(await file.path(), 'utf8')) as { person: { account: { email: string }[] }; trips: unknown[] };
  expect(data.person.account[0]?.email).toBe('maya@demo.mendway.test');
  expect(data.trips.length).toBeGreaterThan(0);

  const address = (await archive.getAttribute('href')) ?? '';
  const sam = await browser.newContext({ storageState: stateOf('sam') });
  expect((await sam.request.get(address)).status()).toBe(404);
  await sam.close();
  const nobody = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  expect((await nobody.request.get(address)).url()).toContain('/sign-in');
  await nobody.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a link shows how far the copy is', async ({ page }) => {
    await signInAs(page, demoAddress('lena'), DEMO_PASSWORD);
    await page.waitForURL(/\/trips/);
    await page.goto('/account/data');
    await page.getByRole('button', { name: 'Make a copy of everything' }).click();
    await expect(async () => {
      const again = page.getByRole('link', { name: 'Look again' });
      if (await again.isVisible()) await again.click();
      await expect(page.getByText('Your copy is ready')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });
});
