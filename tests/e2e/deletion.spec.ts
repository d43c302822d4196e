import type { Page } from '@playwright/test';
import { hashPassword } from '@/lib/crypto/passwords';
import { database } from '@/lib/data/client';
import { makePerson } from '@/tests/support/factories';
import { expectAccessible } from './support/page-checks';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const deletion = words('deletion');
const signIn = words('signIn');
const PASSWORD = 'seven-quiet-herons-walk';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an owner deletes a trip: it is gone for everybody, and back with one press', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/delete`);
  await expectAccessible(ruth, 'what goes and stays');
  await follow(ruth, deletion('trip.goOn'));
  await expect(heading(ruth)).toHaveText(deletion('trip.confirmTitle'));
  await expectAccessible(ruth, 'the second screen');
  await press(ruth, deletion('trip.submit'));
  await expect(ruth.getByRole('button', { name: deletion('trip.keep') })).toBeVisible();
  await ruth.goto(`${shared.path}/packing`);
  await expect(ruth).toHaveURL(new RegExp(`${shared.path}/delete$`));
  await ruth.goto('/trips');
  await expectAccessible(ruth, 'a trip that will be deleted');
  // The button names its trip.
  await ruth.getByRole('button', { name: deletion('list.keep') }).click();
  await expect(ruth.getByText(deletion('trip.done.kept'))).toBeVisible();
  expect((await ruth.goto(shared.path))?.status()).toBe(200);
});

test('somebody deletes their account, signs in again, and keeps it', async ({ browser }) => {
  const person = await makePerson();
  await database().user.update({ where: { id: person.userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
  const page = await pageOf(browser, person);
  await page.goto('/account/delete');
  await expectAccessible(page, 'what goes with an account');
  await follow(page, deletion('account.goOn'));
  await press(page, deletion('account.submit'));
  await expect(heading(page)).toHaveText(deletion('leaving.askedTitle'));
  await page.goto('/sign-in');
  await page.getByLabel(signIn('email')).first().fill(person.email);
  await page.getByLabel(signIn('password'), { exact: true }).fill(PASSWORD);
  await press(page, signIn('submit'));
  await expect(heading(page)).toHaveText(deletion('leaving.title'));
  await press(page, deletion('leaving.keep'));
  await expect(page).toHaveURL(/\/trips/);
  expect(await database().user.count({ where: { id: person.userId, deletionAskedAt: null } })).toBe(1);
});
