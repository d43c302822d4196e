import type { Locator, Page } from '@playwright/test';
import { database } from '@/lib/data/client';
import { faultsIn } from './support/axe';
import { deployingSite, NEXT_BUILD } from './support/deploying';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const lines = words('packingLines');
const queue = words('queue');

const PHOTO_ID = lines('names.photo-id');
const CHARGER = lines('names.charger');
const GLASSES = lines('names.glasses');

const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const waiting = (page: Page): Locator => page.getByRole('region', { name: queue('device.title') });
const counted = (key: 'waiting' | 'toRead', count: number): string => queue(`device.${key}`).replace('%count%', String(count));

/** Keeps the trip on the device, cuts the network, and ticks the charger on the copy. */
async function tickOnKeptCopy(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/phone`);
  await page.getByRole('button', { name: words('kept')('trip.keep') }).click();
  await expect(page.getByText(words('kept')('trip.isKept'))).toBeVisible({ timeout: 45_000 });
  await page.context().setOffline(true);
  await page.goto(`${path}/packing`);
  await box(page, CHARGER).click();
  await expect(box(page, CHARGER)).toContainText(queue('device.waits'));
}

test('ticks and a note made without a network wait on the device, are sent once, and give way to what others did', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  const june = await pageOf(browser, shared.caregiver);
  const day = await ruth.context().newPage();
  await ruth.goto(`${shared.path}/packing`);
  await day.goto(shared.path);
  await day.getByText(queue('note.title'), { exact: true }).click();
  await ruth.context().setOffline(true);

  await box(ruth, PHOTO_ID).click();
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
  await expect(box(ruth, PHOTO_ID)).toContainText(queue('device.waits'));
  await box(ruth, CHARGER).click();
  // To and fro without a network comes to nothing.
  await box(ruth, GLASSES).click();
  await box(ruth, GLASSES).click();
  await expect(waiting(ruth)).toContainText(counted('waiting', 2));
  await expect(box(ruth, GLASSES)).not.toBeChecked();

  await day.getByRole('button', { name: queue('note.save') }).click();
  await expect(day.getByText(queue('note.empty')).first()).toBeVisible();
  await day.getByLabel(queue('note.text')).fill('Slept well\nWoke at six, walked to the window.');
  await day.getByRole('button', { name: queue('note.save') }).click();
  await expect(day.getByText(queue('note.kept'))).toBeVisible();
  await expect(waiting(ruth)).toContainText(counted('waiting', 3));
  await waiting(ruth).locator('summary').click();
  await expect(waiting(ruth)).toContainText(queue('device.offline'));
  await expect(waiting(ruth)).toContainText('walked to the window');
  await ruth.bringToFront();
  for (const [theme, faults] of await faultsIn(ruth, ['light', 'dark'])) expect(faults, theme).toEqual([]);

  // Meanwhile June packs the charger, and takes it out again.
  await june.goto(`${shared.path}/packing`);
  for (const isPacked of [true, false]) {
    await box(june, CHARGER).click();
    await june.waitForLoadState('networkidle').catch(() => undefined);
    await expect.poll(async () => (await database().packingLine.count({ where: { lineKey: 'charger', trip: { id: shared.path.slice('/trips/'.length) }, packedAt: { not: null } } })) > 0).toBe(isPacked);
  }

  await ruth.context().setOffline(false);
  await expect(waiting(ruth)).toContainText(counted('toRead', 1));
  await expect(waiting(ruth)).toContainText('June Park');
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
  await expect(box(ruth, CHARGER)).not.toBeChecked();
  await expect(day.locator('main')).toContainText('Slept well');
  await expect(box(june, PHOTO_ID)).toBeChecked();
  const { userId } = shared.owner;
  expect(await database().offlineDeed.count({ where: { userId } })).toBe(3);

  await waiting(ruth).getByRole('button', { name: queue('device.again') }).click();
  await expect(box(ruth, CHARGER)).toBeChecked();
  await expect(waiting(ruth)).toHaveCount(0);
  await expect(box(june, CHARGER)).toBeChecked();
  await ruth.reload();
  await expect(box(ruth, CHARGER)).toBeChecked();
  await expect(waiting(ruth)).toHaveCount(0);
});

test('on a kept copy ticks work too, and are seen there; what waits is said before signing out and is gone afterwards', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await tickOnKeptCopy(ruth, shared.path);
  await ruth.reload();
  await expect(box(ruth, CHARGER)).toBeChecked();
  await ruth.context().setOffline(false);
  await expect(waiting(ruth)).toHaveCount(0);
  await expect(box(ruth, CHARGER)).toBeChecked();
  expect(await database().offlineDeed.count({ where: { userId: shared.owner.userId } })).toBe(1);

  await ruth.context().route('**/api/offline', (route) => route.abort());
  await ruth.context().setOffline(true);
  await box(ruth, PHOTO_ID).click();
  await expect(box(ruth, PHOTO_ID)).toContainText(queue('device.waits'));
  await ruth.context().setOffline(false);
  await ruth.goto('/account');
  await expect(ruth.getByText(queue('leave.title'))).toBeVisible();
  await ruth.getByRole('button', { name: words('account')('signOut') }).click();
  await ruth.waitForURL((url) => url.pathname === '/');
  const left = await ruth.evaluate(() => new Promise<number>((resolve, reject) => {
    const asked = indexedDB.open('mendway-queue');
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const all = asked.result.transaction('deeds').objectStore('deeds').count();
      all.onsuccess = () => resolve(all.result);
    };
  }));
  expect(left).toBe(0);
});

test('a tick that is taken back while it is about to go out is not sent', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/packing`);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let asked = 0;
  await ruth.context().route('**/api/offline', async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await ruth.context().setOffline(true);
  await box(ruth, CHARGER).click();
  await expect(box(ruth, CHARGER)).toContainText(queue('device.waits'));
  await ruth.context().setOffline(false);
  await expect.poll(() => asked, 'it is asked who is signed in').toBeGreaterThan(0);
  await box(ruth, CHARGER).click();
  await expect(box(ruth, CHARGER)).not.toBeChecked();
  const answered = ruth.waitForResponse('**/api/offline');
  letGo();
  await answered;
  await ruth.reload();
  await expect(box(ruth, CHARGER)).not.toBeChecked();
  expect(await database().offlineDeed.count({ where: { userId: shared.owner.userId } })).toBe(0);
});

test('what waits on the device outlives a deploy: a new worker takes over, and it is sent once', async ({ browser, baseURL }) => {
  const site = await deployingSite(baseURL ?? '');
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner, { baseURL: site.url });
  await tickOnKeptCopy(ruth, shared.path);

  site.holdQueue(true);
  site.deploy();
  await ruth.context().setOffline(false);
  await ruth.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    await worker.update();
    await taken;
  });
  await ruth.reload();
  await expect.poll(() => ruth.evaluate(() => caches.keys())).toContain(`mendway-static-${NEXT_BUILD}`);
  await expect(box(ruth, CHARGER)).toBeChecked();
  await expect(waiting(ruth)).toContainText(counted('waiting', 1));
  expect(await database().offlineDeed.count({ where: { userId: shared.owner.userId } })).toBe(0);

  site.holdQueue(false);
  await ruth.reload();
  // A page that has only just come tells of nothing that waits, either.
  await expect.poll(() => database().offlineDeed.count({ where: { userId: shared.owner.userId } })).toBe(1);
  await expect(waiting(ruth)).toHaveCount(0);
  await expect(box(ruth, CHARGER)).toBeChecked();
  expect(await database().packingLine.count({ where: { lineKey: 'charger', trip: { id: shared.path.slice('/trips/'.length) }, packedAt: { not: null } } })).toBe(1);
  await ruth.context().close();
  await site.close();
});
