import type { Page } from '@playwright/test';
import { expectAccessible } from './support/page-checks';
import { mailsTo } from './support/mails';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const updates = words('updates');
const unsubscribe = words('unsubscribe');
const outbox = words('outbox');
const mail = words('messageMail');

async function post(page: Page, path: string, text: string): Promise<void> {
  await page.goto(`${path}/updates/post`);
  await page.getByRole('radio', { name: updates('states.AWAKE') }).check();
  await page.getByLabel(updates('post.text')).fill(text);
  await page.getByRole('button', { name: updates('post.submit') }).click();
  await expect(page).toHaveURL(/done=posted/);
}

// Updates wait for no quiet hours: it works at any time of the day.
test('news arrives by a mail that says nothing about health, and one click without a session ends such mails', async ({ browser, playwright }) => {
  const trip = await sharedTrip();
  await post(await pageOf(browser, trip.caregiver), trip.path, 'Squeezed my hand after surgery.');
  await expect.poll(async () => (await mailsTo(trip.family.email)).length, { timeout: 20_000 }).toBe(1);
  const [sent] = await mailsTo(trip.family.email);
  expect(sent?.subject).toBe(mail('subjects.updates'));
  expect(`${sent?.text} ${sent?.html}`).not.toMatch(/surgery|squeezed/i);

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`/demo/outbox/${sent?.name}`);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(mail('subjects.updates'));
  const drawn = visitor.frameLocator(`iframe[title="${outbox('shown')}"]`);
  await expect(drawn.getByRole('link', { name: mail('ways.updates') })).toBeVisible();

  await visitor.goto(sent?.unsubscribe ?? '');
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(unsubscribe('title'));
  const withScripts = await (await browser.newContext()).newPage();
  await withScripts.goto(`/demo/outbox/${sent?.name}`);
  await expectAccessible(withScripts, 'a mail of the demo');
  await withScripts.goto(sent?.unsubscribe ?? '');
  await expectAccessible(withScripts, 'the page before mails end');
  const provider = await playwright.request.newContext();
  expect((await provider.post(sent?.unsubscribe ?? '', { form: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200);
  await visitor.reload();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(unsubscribe('stopped'));
  await expect(visitor.getByRole('listitem').filter({ hasText: unsubscribe('kinds.updates') })).toBeVisible();
});
