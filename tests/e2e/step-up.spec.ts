import type { Page } from '@playwright/test';
import { hashPassword } from '@/lib/crypto/passwords';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import { makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './support/days';
import { mailedLink } from './support/mails';
import { expectAccessible } from './support/page-checks';
import { pageOf, sharedTrip } from './support/shared-trip';
import { staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const account = words('account');
const people = words('people');
const problems = words('problems');
const signIn = words('signIn');
const PASSWORD = 'seven-quiet-herons-walk';
const ELEVEN_MINUTES = 11 * 60_000;

/** As if they had signed in, and proved who they are, eleven minutes ago. */
const longAgo = ({ userId }: Person) =>
  database().session.updateMany({ where: { userId }, data: { provenAt: new Date(Date.now() - ELEVEN_MINUTES) } });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function prove(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel(account('prove.password')).fill(password);
  await press(page, account('prove.submit'));
}

test('handing a trip over asks for the password, before the form and, where it lay open too long, beside it', async ({ browser }) => {
  const shared = await sharedTrip();
  await database().user.update({ where: { id: shared.owner.userId }, data: { passwordHash: await hashPassword(PASSWORD) } });
  const ruth = await pageOf(browser, shared.owner);
  await longAgo(shared.owner);
  await ruth.goto(`${shared.path}/people/hand-over`);
  await expect(heading(ruth)).toHaveText(account('prove.title'));
  await expectAccessible(ruth, 'the proof');
  await prove(ruth, 'not the one');
  await expect(ruth.locator('.problems')).toContainText(problems('wrong-password'));
  await prove(ruth);
  await expect(ruth).toHaveURL(/\/people\/hand-over$/);

  await longAgo(shared.owner);
  await ruth.locator('label').filter({ hasText: 'June Park' }).click();
  await press(ruth, people('handOver.ask'));
  await expect(ruth.locator('.problems')).toContainText(problems('prove-first-head'));
  const opened = ruth.context().waitForEvent('page');
  await ruth.getByRole('link', { name: problems('prove-first-way') }).click();
  const beside = await opened;
  await prove(beside);
  await expect(heading(beside)).toHaveText(account('prove.doneTitle'));
  await expect(ruth.getByRole('radio', { name: 'June Park' })).toBeChecked();
  await press(ruth, people('handOver.ask'));
  await expect(ruth).toHaveURL(/\/people\/invite\//);
});

test('who has no password proves it by a mailed link, without JavaScript too', async ({ browser }) => {
  const ruth = await makePerson({ name: 'Ruth Alder' });
  const page = await pageOf(browser, ruth, { javaScriptEnabled: false });
  await longAgo(ruth);
  await page.goto('/account/email');
  await expect(heading(page)).toHaveText(account('prove.title'));
  await press(page, account('prove.linkSubmit'));
  await expect(heading(page)).toHaveText(signIn('sent.title'));
  await page.goto(await mailedLink(ruth.email));
  await press(page, account('prove.submit'));
  await expect(page).toHaveURL(/\/account\/email$/);
});

test('a shared computer closes the medical part until the password is given again, and keeps nothing', async ({ page }) => {
  const ruth = await makePerson({ name: 'Ruth Alder', passwordHash: await hashPassword(PASSWORD) });
  const trip = `/trips/${await makeTrip(ruth, { surgeryOn: quietThursday() })}`;
  await page.goto('/sign-in');
  const form = page.getByRole('form', { name: signIn('submit') });
  await form.getByLabel(signIn('email')).fill(ruth.email);
  await form.getByLabel(signIn('password')).fill(PASSWORD);
  await form.getByRole('checkbox', { name: signIn('shared') }).check();
  await press(page, signIn('submit'));
  await expect(page).toHaveURL(/\/trips/);
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('authjs.session-token'));
  expect(cookie).toMatchObject({ expires: -1, httpOnly: true, sameSite: 'Lax' });
  await page.goto(`${trip}/card`);
  await expect(page).toHaveURL(/\/card$/);

  await longAgo(ruth);
  await page.goto(trip);
  const notice = page.locator('.note').filter({ hasText: account('closed.words') });
  await expect(notice).toBeVisible();
  await expectAccessible(page, 'a trip without its medical part');
  await page.goto(`${trip}/card`);
  await expect(heading(page)).toHaveText(account('prove.title'));
  await prove(page);
  await expect(page).toHaveURL(/\/card$/);
  await page.goto(trip);
  await expect(notice).toHaveCount(0);
  await page.goto(`${trip}/phone`);
  await expect(page.getByText(problems('shared-computer'))).toBeVisible();
});

test('a centre that asks for a second step says so before, and then leads its staff to set it up', async ({ browser }) => {
  const desk = await staffedDesk();
  const admin = await pageOf(browser, await makePerson({ name: 'Ada Ames', isAdministrator: true }));
  const rosa = await pageOf(browser, desk.coordinator);
  const second = words('adminCentres');
  const ask = async (start: string) => {
    await admin.goto(`/admin/centres/${desk.centre.id}`);
    const form = admin.getByRole('form', { name: second('secondFactor.title') });
    await form.locator('label').filter({ hasText: second(`secondFactor.starts.${start}`) }).click();
    await form.getByRole('button').click();
    await expect(admin.getByRole('region', { name: second('secondFactor.title') })).toContainText(second(`secondFactor.${start === 'now' ? 'on' : 'soon'}`, { day: '', time: '' }).split(' ').slice(0, 3).join(' '));
  };
  await ask('week');
  await rosa.goto('/arrivals');
  await expect(rosa.locator('.note').filter({ hasText: account('centreAsks.setUp') })).toBeVisible();
  await expectAccessible(rosa, 'the board with what is ahead');
  await ask('now');
  for (const path of ['/arrivals', '/desk/schedule', '/trips']) {
    await rosa.goto(path);
    await expect(heading(rosa)).toHaveText(account('centreAsks.title'));
  }
  await expectAccessible(rosa, 'what the centre asks');
  await expect(rosa.getByRole('link', { name: account('centreAsks.setUp') })).toHaveAttribute('href', '/account/second-factor');
});
