import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const looks = words('looks');

test('the owner reads who looked, one line a reader and day, and whose it is can be chosen', async ({ browser }) => {
  const { path, owner, caregiver, family } = await sharedTrip();
  const [june, lena, ruth] = [await pageOf(browser, caregiver), await pageOf(browser, family), await pageOf(browser, owner)];
  for (const screen of ['', '/packing', '']) await june.goto(`${path}${screen}`);
  await lena.goto(`${path}/flights`);
  await lena.reload();

  await ruth.goto(`${path}/people`);
  const section = ruth.getByRole('region', { name: looks('title') });
  await expect(section.getByRole('listitem')).toHaveText([/^.*Lena Alder looked at the flights/, /^.*June Park looked at the trip and the packing list.*2 times/]);

  await ruth.goto(`${path}/people/looks`);
  await expect(ruth.locator('.looks li')).toHaveCount(2);
  await ruth.getByRole('navigation', { name: looks('filter') }).getByRole('link', { name: 'June Park' }).click();
  await expect(ruth.locator('.looks li')).toHaveCount(1);
  await expect(ruth.locator('.looks li')).toContainText('June Park');

  await lena.goto(`${path}/people`);
  await expect(lena.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lena.getByText(looks('title'), { exact: true })).toHaveCount(0);
  expect((await lena.goto(`${path}/people/looks`))?.status()).toBe(404);
});
