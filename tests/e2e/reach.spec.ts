import type { Page } from '@playwright/test';
import { makePerson } from '@/tests/support/factories';
import { mailsTo } from './support/mails';
import { signInto } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const account = words('account');
const inbox = words('inbox');
const messageMail = words('messageMail');
const reach = words('reach');

test.use({ javaScriptEnabled: false });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('without JavaScript, somebody chooses what reaches them; a city that there is none of is told beside its field', async ({ page }) => {
  await signInto(page.context(), await makePerson({ name: 'Ruth Alder' }));
  await page.goto('/account/reminders/way');
  await page.getByLabel(reach('ways.inbox')).check();
  await press(page, reach('save'));
  await expect(page.getByText(reach('saved'))).toBeVisible();
  await page.goto('/account/reminders/quiet');
  await page.getByLabel(reach('quietPage.from')).fill('22:30');
  await page.getByLabel(reach('quietPage.place')).check();
  await page.getByLabel(reach('quietPage.city')).fill('Atlantis');
  await press(page, reach('save'));
  await expect(page.getByLabel(reach('quietPage.city'))).toHaveValue('Atlantis');
  await expect(page.getByLabel(reach('quietPage.city'))).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(reach('quietPage.city')).fill('denver');
  await press(page, reach('save'));
  await page.goto('/account');
  await expect(page.getByText(reach('ways.inbox'))).toBeVisible();
  await expect(page.getByText(reach('quietIn', { from: '10:30\u00a0pm', until: '8:00\u00a0am', city: 'Denver' }))).toBeVisible();
  await expect(page.getByRole('link', { name: account('changeQuiet') })).toBeVisible();
});

test('a test email arrives at the address and in the inbox, which counts it until it is read', async ({ page }) => {
  const ruth = await makePerson({ name: 'Ruth Alder' });
  await signInto(page.context(), ruth);
  await page.goto('/account/reminders');
  await press(page, reach('tests.mailSubmit'));
  await expect(page.getByText(reach('tests.tested-mail', { email: ruth.email }))).toBeVisible();
  await expect.poll(async () => (await mailsTo(ruth.email)).map(({ subject }) => subject)).toEqual([messageMail('subjects.test')]);
  await page.goto('/inbox');
  await expect(page.getByText(inbox('kinds.test', { channel: 'MAIL' }))).toBeVisible();
  await expect(page.locator('.nav .unread')).toHaveText(/^1/);
  await press(page, inbox('markAll'));
  await expect(page.getByText(inbox('isNew'), { exact: true })).toHaveCount(0);
  await expect(page.locator('.nav .unread')).toHaveCount(0);
});
