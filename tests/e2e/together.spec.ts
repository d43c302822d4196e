import type { Browser, Page } from '@playwright/test';
import { pageOf, sharedTrip, type SharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const [errors, people, shared, updates] = [words('errors'), words('people'), words('shared'), words('updates')];

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const timeline = (page: Page) => page.locator('.ups > li');

/** The address of a new link, which shows updates with their words. */
async function shareWithUpdates(ruth: Page, { path }: SharedTrip): Promise<string> {
  await ruth.goto(`${path}/people/links/new`);
  await ruth.getByRole('radio', { name: shared('form.updateWords.TEXT') }).check();
  await press(ruth, shared('form.makeIt'));
  return ruth.locator('.link-sheet input').inputValue();
}

async function post(june: Page, { path }: SharedTrip, state: string, text: string): Promise<void> {
  await june.goto(`${path}/updates/post`);
  await june.getByRole('radio', { name: updates(`states.${state}`) }).check();
  await june.getByLabel(updates('post.text')).fill(text);
  await press(june, updates('post.submit'));
  await expect(june).toHaveURL(/done=posted/);
}

async function takeOff(ruth: Page, { path, family: { userId, name } }: SharedTrip): Promise<void> {
  await ruth.goto(`${path}/people/person/remove?who=${userId}`);
  await press(ruth, people('remove.yes', { name: `\u2068${name}\u2069` }));
  await expect(ruth.getByRole('status').filter({ hasText: people('removed') })).toBeVisible();
}

async function turnOff(ruth: Page): Promise<void> {
  await ruth.getByRole('link', { name: shared('links.turnOff') }).click();
  await press(ruth, shared('form.off'));
  await expect(ruth.getByText(shared('links.none'))).toBeVisible();
}

/** Somebody without an account, in a browser that has never been here. */
const strangersPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test('four browsers at once: news reaches family and link live, in the words chosen for each, until their access ends', async ({ browser }) => {
  const trip = await sharedTrip();
  const [ruth, june, lena, grace] = [await pageOf(browser, trip.owner), await pageOf(browser, trip.caregiver), await pageOf(browser, trip.family), await strangersPage(browser)];
  const address = await shareWithUpdates(ruth, trip);
  await grace.goto(address);
  await lena.goto(`${trip.path}/updates`);

  await post(june, trip, 'AWAKE', 'Squeezed my hand.');
  for (const reader of [lena, grace]) await expect(timeline(reader)).toContainText(['Squeezed my hand.']);

  await ruth.goto(`${trip.path}/updates/readers`);
  await ruth.getByRole('group', { name: trip.family.name }).getByRole('radio', { name: updates('readers.STATE') }).check();
  await press(ruth, updates('readers.submit'));
  await expect(ruth).toHaveURL(/done=chosen/);
  await expect(lena.locator('.up-text')).toHaveCount(0);
  await post(june, trip, 'IN_ROOM', 'She asked for toast.');
  await expect(timeline(grace)).toContainText(['She asked for toast.', 'Squeezed my hand.']);
  await expect(timeline(lena)).toContainText([updates('states.IN_ROOM'), updates('states.AWAKE')]);
  await expect(lena.locator('.up-text')).toHaveCount(0);

  await takeOff(ruth, trip);
  expect((await lena.request.get(`${trip.path}/updates`)).status()).toBe(404);
  await expect(heading(lena)).toHaveText(errors('notFound'));
  await ruth.goto(`${trip.path}/people`);
  await turnOff(ruth);
  expect((await grace.request.get(address)).status()).toBe(404);
  await expect(heading(grace)).toHaveText(shared('gone.title'));
});
