import type { BrowserContext, Page } from '@playwright/test';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { blankCard } from '@/lib/domain/card/blank-card';
import { accessFor, addMember, makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './support/days';
import { signInto } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const kept = words('kept');
const [bar, calm, phone] = ['bar', 'offline', 'trip'].map((part) => (key: string) => kept(`${part}.${key}`)) as [Said, Said, Said];

type Said = (key: string) => string;

const strip = (page: Page) => page.locator('.offbar');
const isKept = (page: Page) => page.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('mendway-trip-')));

/** Ruth with a trip and an emergency card, signed in here. */
async function ruthAt(context: BrowserContext) {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const tripId = await makeTrip(owner, { surgeryOn: quietThursday() });
  const surgeon = { name: 'Dr. Feld', dayPhone: '(212) 555-0161', nightPhone: '(212) 555-0160' };
  const content = { ...blankCard('Ruth Alder'), surgeon, contacts: [{ name: 'June', relation: 'daughter', phone: '303' }], allergies: [{ substance: 'Zyxomycin', reaction: 'hives' }] };
  await saveCard(await accessFor(owner, tripId, 'change-card'), { content, seenRevision: 0, now: new Date() });
  await signInto(context, owner);
  return { owner, tripId, path: `/trips/${tripId}` };
}

async function keep(page: Page, path: string, which: 'plan' | 'all'): Promise<void> {
  await page.goto(`${path}/phone`);
  const box = page.getByRole('checkbox', { name: phone('medical') });
  await box.setChecked(which === 'all');
  await page.getByRole('button', { name: new RegExp(`${phone('keep')}|${phone('keepAgain')}`) }).click();
  await expect(page.getByText(phone(which === 'all' ? 'withMedical' : 'without'))).toBeVisible({ timeout: 45_000 });
}

test('a day of the trip without a network: what was kept opens, what was not says so calmly, and signing out clears it', async ({ page, context }) => {
  test.slow();
  const { path } = await ruthAt(context);
  await keep(page, path, 'plan');
  await page.goto('/centres');
  await expect.poll(() => page.evaluate(() => caches.match('/centres').then(Boolean)), 'a page of the guide is kept after one visit').toBe(true);

  await context.setOffline(true);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(strip(page)).toContainText(/No connection\. Last brought up to date: \d/);
  for (const name of ['Calendar', 'Flights', 'Appointments', 'Packing', 'People']) {
    await page.getByRole('navigation').first().getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(`^${name}`));
    await expect(strip(page)).toContainText('Last brought up to date');
  }
  await page.getByRole('link', { name: words('common')('emergency') }).first().click();
  await expect(page.getByRole('link', { name: /911/ }).first()).toBeVisible();
  await page.goto('/centres');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('centres')('title'));
  for (const away of [`${path}/card`, `${path}/history`, '/account']) {
    await page.goto(away);
    await expect(page.getByRole('heading', { level: 1 }), `${away} is not kept`).toHaveText(calm('title'));
  }
  await page.getByRole('link', { name: calm('trip') }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByText('Zyxomycin')).toHaveCount(0);
  await context.setOffline(false);
  await expect(strip(page)).toContainText(bar('back'));
  await page.getByRole('link', { name: bar('newest') }).click();
  await expect(strip(page)).toBeHidden();

  await keep(page, path, 'all');
  await context.setOffline(true);
  await page.goto(`${path}/card`);
  await expect(page.getByText('Zyxomycin').first()).toBeVisible();
  await context.setOffline(false);

  await page.goto('/account');
  await page.getByRole('button', { name: words('account')('signOut') }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => isKept(page)).toBe(false);
  await context.setOffline(true);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(calm('title'));
  await expect(page.getByRole('link', { name: calm('trip') })).toBeHidden();
});

test('the emergency page of a kept trip has the numbers of the card without a network, where the medical part was chosen', async ({ page, context }) => {
  test.slow();
  const { path } = await ruthAt(context);
  for (const which of ['all', 'plan'] as const) {
    await keep(page, path, which);
    await context.setOffline(true);
    await page.goto('/emergency');
    await expect(strip(page)).toContainText('Last brought up to date');
    await expect(page.locator('a[href="tel:911"]').first()).toBeVisible();
    const numbers = page.locator('a[href^="tel:"][href$="5550161"], a[href^="tel:"][href$="5550160"]');
    await (which === 'all' ? expect(numbers).not.toHaveCount(0) : expect(numbers).toHaveCount(0));
    await context.setOffline(false);
  }
});

test('signing out where no script runs clears the copy with the page that comes next', async ({ page, context }) => {
  test.slow();
  const { path } = await ruthAt(context);
  await keep(page, path, 'plan');
  const devtools = await context.newCDPSession(page);
  const setScripts = (value: boolean) => devtools.send('Emulation.setScriptExecutionDisabled', { value });
  await setScripts(true);
  await page.goto('/account');
  await page.getByRole('button', { name: words('account')('signOut') }).click();
  await expect(page).toHaveURL(/\/$/);
  await setScripts(false);
  await expect.poll(() => isKept(page)).toBe(false);
});

test('a copy goes with the access, with the session and before the next person; a full phone says so', async ({ page, context }) => {
  test.slow();
  const { owner, tripId, path } = await ruthAt(context);
  const sam = await makePerson({ name: 'Sam Alder' });
  await addMember(tripId, sam, { role: 'CAREGIVER' });
  await context.clearCookies();
  await signInto(context, sam);
  const keepAsSam = async () => {
    await page.goto(`${path}/phone`);
    await page.getByRole('button', { name: phone('keep') }).click();
    await expect(page.getByText(phone('isKept'))).toBeVisible({ timeout: 45_000 });
  };
  await keepAsSam();
  await database().tripMember.delete({ where: { tripId_userId: { tripId, userId: sam.userId } } });
  await page.goto(path);
  await expect.poll(() => isKept(page), 'no access').toBe(false);

  await addMember(tripId, sam, { role: 'CAREGIVER' });
  await keepAsSam();
  await database().session.deleteMany({ where: { userId: sam.userId } });
  await page.goto(path);
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => isKept(page), 'the session was ended elsewhere').toBe(false);

  await signInto(context, sam);
  await keepAsSam();
  await signInto(context, owner);
  await page.goto('/more');
  await expect.poll(() => isKept(page), 'somebody else is signed in').toBe(false);

  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 });
  await page.goto(`${path}/phone`);
  await page.getByRole('button', { name: phone('keep') }).click();
  await expect(page.getByText(phone('full'))).toBeVisible({ timeout: 45_000 });
  expect(await isKept(page)).toBe(false);
});
