import { expect, type Page } from '@playwright/test';
import { pageOf, type SharedTrip, sharedTrip } from './support/shared-trip';
import { test } from './support/test';
import { words } from './support/words';

const t = words('tasks');
const problems = words('problems');

let trip: SharedTrip;
test.beforeAll(async () => {
  trip = await sharedTrip();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const sheet = (page: Page) => page.getByRole('region', { name: t('escort.title'), exact: true });

test('a task is offered, asked, taken on and ticked without JavaScript, and shows on another’s open page', async ({ browser }) => {
  const ruth = await pageOf(browser, trip.owner);
  await ruth.goto(`${trip.path}/people/tasks/new`);
  await ruth.getByRole('link', { name: t('suggestions.call-insurer') }).click();
  await expect(ruth.getByLabel(t('form.words'))).toHaveValue(t('suggestions.call-insurer'));
  await ruth.getByText('Lena Alder', { exact: true }).click();
  await button(ruth, t('form.save')).click();
  await expect(box(ruth, t('suggestions.call-insurer'))).toBeVisible();

  const lena = await pageOf(browser, trip.family, { javaScriptEnabled: false });
  await lena.goto(trip.path);
  await button(lena, t('answers.accept')).click();
  await expect(lena.getByText(t('who.ownAccepted'))).toBeVisible();
  await box(lena, t('suggestions.call-insurer')).click();
  await lena.goto(`${trip.path}/people`);
  await expect(box(lena, t('suggestions.call-insurer'))).toBeChecked();
  await expect(box(ruth, t('suggestions.call-insurer'))).toBeChecked();
  await expect(ruth.getByText(t('count', { done: 1, all: 1 }))).toBeVisible();
  await Promise.all([ruth, lena].map((page) => page.context().close()));
});

test('an escort is asked, answers in place, and is handed over when the next one says yes', async ({ browser }) => {
  const [ruth, lena] = [await pageOf(browser, trip.owner), await pageOf(browser, trip.family)];
  await ruth.goto(`${trip.path}/escort`);
  await ruth.getByText('Lena Alder', { exact: true }).click();
  await button(ruth, t('escort.askNow')).click();
  await expect(sheet(ruth)).toContainText(t('escort.waiting'));

  await lena.goto(trip.path);
  await button(lena, t('escort.yes')).click();
  await expect(lena.getByText(t('escort.youSaidYes'))).toBeVisible();
  await expect(sheet(ruth).getByText(t('escort.accepted'), { exact: true })).toBeVisible();

  await ruth.getByText('June Park', { exact: true }).click();
  await button(ruth, t('escort.askNow')).click();
  await expect(sheet(ruth)).toContainText(t('escort.waiting'));
  const june = await pageOf(browser, trip.caregiver, { javaScriptEnabled: false });
  await june.goto(`${trip.path}/people`);
  await button(june, t('escort.yes')).click();
  await ruth.goto(`${trip.path}/people`);
  await expect(sheet(ruth)).toContainText(/June.* said yes/);
  await expect(sheet(ruth)).toContainText(/Lena.* handed it over/);
  await Promise.all([ruth, lena, june].map((page) => page.context().close()));
});

test('an answer to a question that was taken back is refused, and says so', async ({ browser }) => {
  const own = await sharedTrip();
  const [ruth, lena] = [await pageOf(browser, own.owner), await pageOf(browser, own.family, { javaScriptEnabled: false })];
  await ruth.goto(`${own.path}/escort`);
  await ruth.getByText('Lena Alder', { exact: true }).click();
  await button(ruth, t('escort.askNow')).click();
  const takeBack = ruth.getByRole('button', { name: /Do not ask .*Lena/ });
  await expect(takeBack).toBeVisible();
  await lena.goto(own.path);
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  await button(lena, t('escort.yes')).click();
  await expect(lena.getByText(problems('escort-not-asked')).first()).toBeVisible();
  await Promise.all([ruth, lena].map((page) => page.context().close()));
});
