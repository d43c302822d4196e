import type { Browser, Page } from '@playwright/test';
import { codeAt } from '@/lib/crypto/one-time-codes';
import { hashPassword } from '@/lib/crypto/passwords';
import { database } from '@/lib/data/client';
import { openResetOfPerson } from '@/lib/data/factor-resets';
import { factorsOf } from '@/lib/data/second-factors';
import type { Person } from '@/lib/domain/access/actor';
import { makePerson } from '@/tests/support/factories';
import { mailsTo } from './support/mails';
import { NEW_PASSWORD, signInAs } from './support/people';
import { signInto } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const step = words('secondStep');

const withPassword = async (): Promise<Person> => makePerson({ name: 'Ruth Alder', passwordHash: await hashPassword(NEW_PASSWORD) });

/** The code of the step to come: the present one may have been taken a moment ago. */
const nextCode = (secret: string): string => codeAt(secret, new Date(Date.now() + 30_000));

/** Sets an app up; its secret and the recovery codes that were shown. */
async function setUpApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto('/account/second-factor');
  await page.getByRole('button', { name: step('addApp') }).click();
  await expect(page.getByRole('img', { name: step('setUp.qr') })).toBeVisible();
  const secret = (await page.locator('.typed-secret').innerText()).replaceAll(' ', '');
  await page.getByLabel(step('setUp.field')).fill(codeAt(secret, new Date()));
  await page.getByRole('button', { name: step('setUp.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step('shown.title'));
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: step('shown.kept') }).click();
  await expect(page.getByText(step('done.on'))).toBeVisible();
  return { secret, codes };
}

async function personWithApp(page: Page) {
  const person = await withPassword();
  await signInto(page.context(), person);
  return { person, ...(await setUpApp(page)) };
}

const sessionCookie = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('session-token'))?.value;

const otherDevice = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

async function giveCode(page: Page, code: string): Promise<void> {
  await page.locator('input[name=code]').fill(code);
  await page.getByRole('button', { name: step('code.submit'), exact: true }).click();
}

test('codes of an app are asked for after the password, and lead to the page that somebody came for', async ({ page, browser }) => {
  const { person, secret } = await personWithApp(page);
  const device = await otherDevice(browser);
  await device.goto('/account/devices');
  await expect(device).toHaveURL(/\/sign-in\?from=/);
  const form = device.getByRole('form', { name: words('signIn')('submit'), exact: true });
  await form.getByLabel(words('signIn')('email')).fill(person.email);
  await form.getByLabel(words('signIn')('password')).fill(NEW_PASSWORD);
  await form.getByRole('button', { name: words('signIn')('submit'), exact: true }).click();
  await expect(device.getByRole('heading', { level: 1 })).toHaveText(step('code.title'));
  const before = await sessionCookie(device);
  await device.goto('/trips');
  await expect(device).toHaveURL(/\/sign-in\/code/);
  await device.goto('/sign-in/code?from=/account/devices');
  await giveCode(device, '000000');
  await expect(device.getByText(words('problems')('wrong-code')).first()).toBeVisible();
  await giveCode(device, nextCode(secret));
  await expect(device).toHaveURL(/^[^?]+\/account\/devices$/);
  expect(before).toBeTruthy();
  expect(await sessionCookie(device)).not.toBe(before);
  await expect(device.getByText(words('account')('devicesPage.here'), { exact: true })).toHaveCount(1);
  await device.context().close();
});

test('a recovery code opens the account once, without JavaScript too', async ({ page, browser }) => {
  const { person, codes: [code = ''] } = await personWithApp(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await signInAs(plain, person.email, NEW_PASSWORD);
  await giveCode(plain, code.toLowerCase());
  await expect(plain).toHaveURL(/\/trips$/);
  await context.clearCookies();
  await signInAs(plain, person.email, NEW_PASSWORD);
  await giveCode(plain, code);
  await expect(plain.getByText(words('problems')('wrong-code')).first()).toBeVisible();
  await plain.getByRole('button', { name: step('code.leave') }).click();
  await expect(plain).toHaveURL(/\/sign-in$/);
  await context.close();
});

test('a mailed link asks for the second step as well', async ({ page, browser }) => {
  const { person } = await personWithApp(page);
  const device = await otherDevice(browser);
  await device.goto('/sign-in');
  await device.getByLabel(words('signIn')('linkLabel')).fill(person.email);
  await device.getByRole('button', { name: words('signIn')('linkSubmit') }).click();
  await expect.poll(async () => (await mailsTo(person.email)).length).toBe(2);
  const link = (await mailsTo(person.email)).map(({ text }) => /https?:\S+\/sign-in\/link\S+/.exec(text)?.[0]).find(Boolean) ?? '';
  await device.goto(link);
  await device.getByRole('button', { name: words('signIn')('link.submit') }).click();
  await expect(device.getByRole('heading', { level: 1 })).toHaveText(step('code.title'));
  await device.context().close();
});

test('a passkey is the second step, and signs in alone', async ({ page }) => {
  const person = await withPassword();
  await signInto(page.context(), person);
  const browserTools = await page.context().newCDPSession(page);
  await browserTools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await browserTools.send('WebAuthn.addVirtualAuthenticator', { options });
  await page.goto('/account/second-factor');
  await page.getByLabel(step('passkeyName')).fill('my phone');
  await page.getByRole('button', { name: step('addPasskey') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step('shown.title'));
  await page.getByRole('button', { name: step('shown.kept') }).click();
  await expect(page.locator('.acc-row b', { hasText: 'my phone' })).toBeVisible();

  await page.context().clearCookies();
  await signInAs(page, person.email, NEW_PASSWORD);
  // The page to sign in has such a button, too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step('code.title'));
  await page.getByRole('button', { name: step('code.byPasskey') }).click();
  await expect(page).toHaveURL(/\/trips$/);

  await page.context().clearCookies();
  await page.goto('/sign-in?from=/account/second-factor');
  await page.locator('.passkey-form').getByRole('button').click();
  await expect(page).toHaveURL(/^[^?]+\/account\/second-factor$/);
  await page.getByRole('button', { name: step('turnOff') }).click();
  await expect(page.getByText(step('done.off'))).toBeVisible();
  expect(await factorsOf(person.userId)).toEqual({ hasApp: false, passkeys: 0, recoveryCodes: 0 });
});

test('whoever lost everything asks, waits, and can be stopped by their true self', async ({ page, browser }) => {
  const { person } = await personWithApp(page);
  const device = await otherDevice(browser);
  const ask = async () => {
    await signInAs(device, person.email, NEW_PASSWORD);
    await device.getByRole('link', { name: step('code.lost') }).click();
    await device.getByLabel(step('lost.password')).fill(NEW_PASSWORD);
    await device.getByRole('button', { name: step('lost.submit') }).click();
    await expect(device.getByRole('heading', { level: 1 })).toHaveText(words('signIn')('sent.title'));
    const isAsked = async () => (await mailsTo(person.email))[0]?.text.includes('/sign-in/lost/confirm') ?? false;
    await expect.poll(isAsked).toBe(true);
    await device.goto(/https?:\S+/.exec((await mailsTo(person.email))[0]?.text ?? '')?.[0] ?? '');
    await device.getByRole('button', { name: step('confirm.submit') }).click();
    await expect(device.getByRole('heading', { level: 1 })).toHaveText(step('lost.begunTitle'));
  };
  await ask();
  await page.goto('/inbox');
  await expect(page.getByText(step('reset.strip'))).toBeVisible();
  await page.getByRole('link', { name: step('reset.look') }).click();
  await page.getByRole('button', { name: step('reset.stop') }).click();
  await expect(page.getByText(step('done.kept'))).toBeVisible();
  expect(await openResetOfPerson(person.userId)).toBeNull();

  await device.context().clearCookies();
  await ask();
  const { id } = (await openResetOfPerson(person.userId)) ?? { id: '' };
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  await database().factorReset.update({ where: { id }, data: { askedAt: ago(4), dueAt: ago(1) } });
  await device.context().clearCookies();
  await signInAs(device, person.email, NEW_PASSWORD);
  await expect(device).toHaveURL(/\/trips$/);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await device.context().close();
});
