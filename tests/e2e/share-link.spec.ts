import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { database } from '@/lib/data/client';
import { shared as spanish } from '@/lib/text/es/shared';
import { madeLink } from '@/tests/support/share-links';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf, sharedTrip, type SharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const shared = words('shared');

const idOf = ({ path }: SharedTrip): string => path.split('/').at(-1) ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function expectGood(page: Page, name: string): Promise<void> {
  await expectOneHeading(page, name);
  await expectAccessible(page, name);
  await expectNoOverflow(page, name);
}

test('the owner makes a link; its reader sees the chosen parts and the news as they come, until it is turned off', async ({ browser, page: grace }) => {
  const trip = await sharedTrip();
  const ruth = await pageOf(browser, trip.owner);
  await ruth.goto(`${trip.path}/people/links/new`);
  await expectGood(ruth, 'the form of a new link');
  await ruth.getByLabel(shared('form.name')).fill('For Grace');
  await ruth.getByRole('button', { name: shared('form.makeIt') }).click();
  const address = await ruth.locator('.link-sheet input').inputValue();
  expect(address).toMatch(/\/s\/[\w-]{43}$/);

  const answer = await grace.goto(address);
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'same-origin' });
  await expect(heading(grace)).toContainText('Ruth');
  await expect(grace.getByText('Dinner at the pier')).toBeVisible();
  await expect(grace.getByRole('heading', { name: shared('page.flights') })).toBeVisible();
  await expect(grace.locator('#stay')).toHaveCount(0);
  await expectGood(grace, 'a shared trip');
  await ruth.reload();
  await expect(ruth.getByText(shared('links.openings', { count: 1 }))).toBeVisible();

  const posted = { state: 'AWAKE', postedById: trip.owner.userId, postedByName: trip.owner.name, postedAt: new Date(), commandId: randomUUID() } as const;
  await database().update.create({ data: { tripId: idOf(trip), ...posted } });
  await expect(heading(grace)).toContainText('is awake');

  await ruth.getByRole('link', { name: shared('links.turnOff') }).click();
  await ruth.getByRole('button', { name: shared('form.off') }).click();
  await expect(ruth.getByText(shared('links.none'))).toBeVisible();
  await expect(heading(grace)).toHaveText(shared('gone.title'));
  expect((await grace.goto(address))?.status()).toBe(404);
  await expectGood(grace, 'a link that is over');
});

const PLAIN: BrowserContextOptions = { javaScriptEnabled: false };

test('a passcode is asked, refused, accepted and remembered without JavaScript; another one is asked anew', async ({ browser }) => {
  const trip = await sharedTrip();
  const { token } = await madeLink(trip.owner, idOf(trip), {}, 'blue kite');
  const grace = await (await browser.newContext(PLAIN)).newPage();
  const say = async (passcode: string) => {
    await grace.getByLabel(shared('passcode.field')).fill(passcode);
    await grace.getByRole('button', { name: shared('passcode.open') }).click();
  };
  await grace.goto(`/s/${token}`);
  await expect(grace.getByText('Ruth')).toHaveCount(0);
  await say('green kite');
  await expect(grace.getByText(shared('passcode.said.wrong'))).toBeVisible();
  await say('blue kite');
  await expect(heading(grace)).toContainText('Ruth');
  await grace.goto(`/s/${token}`);
  await expect(heading(grace)).toContainText('Ruth');

  const ruth = await pageOf(browser, trip.owner, PLAIN);
  await ruth.goto(`${trip.path}/people`);
  await ruth.getByRole('link', { name: shared('links.change') }).click();
  await ruth.getByText(shared('form.passcodeChoice.set')).click();
  await ruth.getByLabel(shared('form.passcodeNew')).fill('red balloon');
  await ruth.getByRole('button', { name: shared('form.save') }).click();
  await grace.reload();
  await expect(heading(grace)).toHaveText(shared('passcode.heading'));
});

test('the page that asks for a passcode is accessible, and speaks Spanish', async ({ page }) => {
  const trip = await sharedTrip();
  const { token } = await madeLink(trip.owner, idOf(trip), {}, 'blue kite');
  await page.goto(`/s/${token}?said=wrong`);
  await expectGood(page, 'the page that asks for a passcode');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(heading(page)).toHaveText(spanish.passcode.heading);
  expect(new URL(page.url()).pathname).toBe(`/s/${token}`);
});
