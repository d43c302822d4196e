import type { Browser, Page } from '@playwright/test';
import { mailedLink } from './support/mails';
import { beSomebodyNew } from './support/own-trip';
import { DEMO_PASSWORD, demoAddress, NEW_PASSWORD, newPerson, signInAs, signUp, stateOf } from './support/people';
import { PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';
import { words } from './support/words';

const account = words('account');
const common = words('common');
const signIn = words('signIn');
const trip = words('trip');

/** A page of its own: another device, or another person. */
const otherDevice = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
}

async function mayasTrip(browser: Browser): Promise<string> {
  const context = await browser.newContext({ storageState: stateOf('maya') });
  const page = await context.newPage();
  await page.goto('/trips');
  const path = new URL(page.url()).pathname;
  expect(path).toMatch(/^\/trips\/[\da-f-]{36}$/);
  await context.close();
  return path;
}

test('a mailed link signs in once; opening it alone does nothing', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const device = await otherDevice(browser);
  await device.goto('/sign-in');
  await device.getByLabel(signIn('linkLabel')).fill(person.email);
  await device.getByRole('button', { name: signIn('linkSubmit') }).click();
  await expect(device.getByRole('heading', { level: 1 })).toHaveText(signIn('sent.title'));
  const link = await mailedLink(person.email, 2);
  for (let opened = 0; opened < 3; opened += 1) {
    await device.goto(link);
    await expect(device.getByText(signIn('link.lead', { email: person.email }))).toBeVisible();
  }
  await expectSignedOut(device);
  await device.goto(link);
  await device.getByRole('button', { name: signIn('link.submit') }).click();
  await expect(device).toHaveURL(/\/trips$/);
  await device.context().clearCookies();
  await device.goto(link);
  await expect(device.getByText(signIn('dead.used'))).toBeVisible();
});

test('a forgotten password is replaced by mail, and every other session ends', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const device = await otherDevice(browser);
  await device.goto('/forgotten-password');
  await device.getByLabel(signIn('email')).fill(person.email);
  await device.getByRole('button', { name: signIn('forgottenPage.submit') }).click();
  await expect(device.getByRole('heading', { level: 1 })).toHaveText(signIn('sent.title'));
  await device.goto(await mailedLink(person.email, 2));
  const newPassword = 'eleven-brass-lamps-hum';
  await device.getByLabel(signIn('newPassword.password')).fill(newPassword);
  await device.getByRole('button', { name: signIn('newPassword.submit') }).click();
  await expect(device).toHaveURL(/\/trips$/);
  await expectSignedOut(page);
  await signInAs(page, person.email, NEW_PASSWORD);
  await expect(page.getByText(words('problems')('wrong-sign-in')).first()).toBeVisible();
  await signInAs(page, person.email, newPassword);
  await expect(page).toHaveURL(/\/trips$/);
});

test('somebody sees where they are signed in and ends it; a new password ends it too', async ({ page, browser }) => {
  const person = newPerson();
  await signUp(page, person);
  const device = await otherDevice(browser);
  await signInAs(device, person.email, NEW_PASSWORD);
  await expect(device).toHaveURL(/\/trips$/);

  await page.goto('/account/devices');
  await expect(page.getByText(account('devicesPage.here'), { exact: true })).toHaveCount(1);
  const devices = page.getByRole('button', { name: account('devicesPage.end') });
  await expect(devices).toHaveCount(3);
  await page.getByRole('button', { name: account('devicesPage.endOthers') }).click();
  await expect(devices).toHaveCount(1);
  await expectSignedOut(device);

  await signInAs(device, person.email, NEW_PASSWORD);
  await expect(device).toHaveURL(/\/trips$/);
  await page.goto('/account/password');
  await page.locator('input[name=passwordCurrent]').fill(NEW_PASSWORD);
  await page.locator('input[name=passwordNew]').fill('eleven-brass-lamps-hum');
  await page.getByRole('button', { name: account('passwordPage.submit') }).click();
  await expect(page.getByText(account('saved'))).toBeVisible();
  await expectSignedOut(device);
});

test('the wrong password of today changes nothing', async ({ page }) => {
  await signUp(page, newPerson());
  await page.goto('/account/password');
  await page.locator('input[name=passwordCurrent]').fill('not-my-password');
  await page.locator('input[name=passwordNew]').fill('eleven-brass-lamps-hum');
  await page.getByRole('button', { name: account('passwordPage.submit') }).click();
  await expect(page.locator('.field').filter({ has: page.locator('input[name=passwordCurrent]') }).locator('.error'))
    .toHaveText(words('problems')('wrong-password'));
});

test('a new address counts once its link was opened', async ({ page }) => {
  await signUp(page, newPerson());
  const { email } = newPerson();
  await page.goto('/account/email');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=passwordCurrent]').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: account('emailPage.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn('sent.title'));
  await page.goto(await mailedLink(email));
  await page.getByRole('button', { name: signIn('newAddress.submit') }).click();
  await expect(page.getByText(account('saved'))).toBeVisible();
  await expect(page.getByText(email).first()).toBeVisible();
});

test('every public page changes its language and stays where it is', async ({ page }) => {
  // As many pages as there are.
  test.slow();
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: common('otherLanguage') }).first().click();
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'es');
    expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
    await page.getByRole('button', { name: 'English' }).first().click();
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'en');
  }
});

test('the chosen language stays after sign-in, and after sign-out', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: common('otherLanguage') }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('form').filter({ has: page.locator('input[name=password]') }).locator('input[name=email]').fill(demoAddress('victor'));
  await page.locator('input[name=password]').press('Enter');
  // Whoever has no trip but a desk is led on to it.
  await expect(page).toHaveURL(/\/arrivals$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.goto('/account');
  await page.locator('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('the trip of somebody else is a trip that is not there', async ({ browser, page }) => {
  const path = await mayasTrip(browser);
  await beSomebodyNew(page);
  for (const screen of ['', '/date', '/escort', '/word', '/centre', '/items/new?kind=OUTING']) {
    const response = await page.goto(`${path}${screen}`);
    expect(response?.status(), screen).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('errors')('notFound'));
    await expect(page.getByText('Maya')).toHaveCount(0);
  }
  for (const other of ['/trips/00000000-0000-4000-8000-000000000000', '/trips/nonsense']) {
    expect((await page.goto(other))?.status()).toBe(404);
  }
});

test('a trip page asks who has signed out to sign in', async ({ browser, page }) => {
  const path = await mayasTrip(browser);
  for (const screen of [path, `${path}/date`, '/trips', '/inbox', '/account', '/account/devices']) {
    await page.goto(screen);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByText('Maya')).toHaveCount(0);
  }
});

test('family sees the days and nothing medical', async ({ browser }) => {
  const path = await mayasTrip(browser);
  const context = await browser.newContext({ storageState: stateOf('lena') });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { name: trip('items.title') })).toBeVisible();
  await expect(page.getByText('Lindell House').first()).toBeVisible();
  const sent = (await page.content()).toLowerCase();
  const medical = ['microdiscectomy', 'clearance', words('word')('none', { kind: 'fly' }), trip('check.title'), words('check')('levels.blocked')];
  for (const word of medical) expect(sent, word).not.toContain(word.toLowerCase());
  await expect(page.getByRole('link', { name: new RegExp(`^${trip('items.change')}(:|$)`) })).toHaveCount(0);
  for (const screen of ['/date', '/word', '/escort', '/items/new?kind=OUTING']) {
    expect((await page.goto(`${path}${screen}`))?.status(), screen).toBe(404);
  }
  await context.close();
});

test('the caregiver sees the surgery and what trip check found', async ({ browser }) => {
  const path = await mayasTrip(browser);
  const context = await browser.newContext({ storageState: stateOf('sam') });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByRole('heading', { name: trip('check.title') })).toBeVisible();
  await expect(page.getByText('Microdiscectomy').first()).toBeVisible();
  await expect(page.locator('.finding').first()).toBeVisible();
  await context.close();
});
