import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import { pageOf, sharedTrip } from './support/shared-trip';
import { addItem, openAddForm } from './support/trip-page';
import { words } from './support/words';

const history = words('history');
const trip = words('trip');

const save = (page: Page) => page.getByRole('button', { name: trip('form.save'), exact: true }).click();
const title = (page: Page) => page.locator('input[name=title]');
const problems = (page: Page) => page.locator('.problems');
const days = (page: Page) => page.locator('.days');

test('what the caregiver adds appears on the owner’s open screen', { tag: '@phone' }, async ({ browser }) => {
  const shared = await sharedTrip();
  const [ruth, june] = [await pageOf(browser, shared.owner), await pageOf(browser, shared.caregiver)];
  await ruth.goto(shared.path);
  await june.goto(shared.path);
  await openAddForm(june, 'OUTING');
  await addItem(june, { title: 'The botanical garden', day: shared.days[1] });
  await expect(days(june)).toContainText('The botanical garden');
  await expect(days(ruth)).toContainText('The botanical garden');
  await june.goto(shared.itemPath);
  await june.getByRole('button', { name: trip('form.remove') }).click();
  await expect(days(ruth)).not.toContainText('Dinner at the pier');
});

test('a form in which somebody types is told of the change and keeps what was typed; saving asks first', async ({ browser }) => {
  const shared = await sharedTrip();
  const [ruth, june] = [await pageOf(browser, shared.owner), await pageOf(browser, shared.caregiver)];
  await ruth.goto(shared.itemPath);
  await title(ruth).fill('Dinner with Ada');
  await june.goto(shared.itemPath);
  await title(june).fill('Dinner at home');
  await save(june);
  await expect(days(june)).toContainText('Dinner at home');

  await expect(ruth.locator('.live')).toContainText(history('live.changed', { name: 'June Park' }));
  await expect(title(ruth)).toHaveValue('Dinner with Ada');
  await save(ruth);
  await expect(problems(ruth)).toContainText('June Park');
  await expect(problems(ruth)).toContainText('Dinner at home');
  await expect(problems(ruth)).toContainText('Dinner with Ada');
  await expect(title(ruth)).toHaveValue('Dinner with Ada');
  await save(ruth);
  await expect(days(ruth)).toContainText('Dinner with Ada');
  await expect(days(june)).toContainText('Dinner with Ada');
});

test('a stale save says who changed what without JavaScript too', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner, { javaScriptEnabled: false });
  const june = await pageOf(browser, shared.caregiver);
  await ruth.goto(shared.itemPath);
  await june.goto(shared.itemPath);
  await title(june).fill('Dinner at home');
  await save(june);
  await expect(days(june)).toContainText('Dinner at home');
  await title(ruth).fill('Dinner with Ada');
  await save(ruth);
  await expect(problems(ruth)).toContainText('June Park');
  await expect(title(ruth)).toHaveValue('Dinner with Ada');
  await save(ruth);
  await expect(days(ruth)).toContainText('Dinner with Ada');
});

test('a save beside another change goes through, and loses neither', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner, { javaScriptEnabled: false });
  const june = await pageOf(browser, shared.caregiver);
  await ruth.goto(shared.itemPath);
  await june.goto(`${shared.path}/escort`);
  await june.locator('input[name=name]').fill('June Park');
  await june.getByText(trip('escort.accepted'), { exact: true }).click();
  await save(june);
  await expect(june).toHaveURL(/done=yes/);
  await title(ruth).fill('Dinner with Ada');
  await save(ruth);
  await expect(days(ruth)).toContainText('Dinner with Ada');
  await expect(ruth.getByText(trip('about.escortState.accepted'))).toBeVisible();
});

test('the last change is undone after a reload, and the history tells all of it', async ({ browser }) => {
  const shared = await sharedTrip();
  const june = await pageOf(browser, shared.caregiver);
  await june.goto(shared.itemPath);
  await june.getByRole('button', { name: trip('form.remove') }).click();
  await expect(days(june)).not.toContainText('Dinner at the pier');
  await june.reload();
  await june.getByRole('button', { name: history('done.undo'), exact: true }).click();
  await expect(june.getByText(history('done.undone'))).toBeVisible();
  await expect(days(june)).toContainText('Dinner at the pier');

  await june.getByRole('link', { name: history('list') }).first().click();
  const lines = june.locator('.history > li');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toContainText('June Park');
  await expect(lines.nth(1)).toContainText(history('isUndone'));
  await expect(june.getByRole('button', { name: history('undo') })).toHaveCount(0);
});

test('family reads the history without the parts that are not theirs, and undoes nothing', async ({ browser }) => {
  const shared = await sharedTrip();
  const [june, lena] = [await pageOf(browser, shared.caregiver), await pageOf(browser, shared.family)];
  await june.goto(`${shared.path}/word`);
  await june.getByText(words('word')('yes'), { exact: true }).click();
  await june.locator('input[name=saidBy]').fill('Dr. Feld');
  await june.getByRole('button', { name: words('word')('save') }).click();
  await expect(june).toHaveURL(/done=yes/);
  await lena.goto(`${shared.path}/history`);
  await expect(lena.locator('.history > li').first()).toContainText(history('lines.hidden'));
  await expect(lena.locator('main')).not.toContainText('Feld');
  await expect(lena.getByRole('button', { name: history('undo') })).toHaveCount(0);
  await june.goto(`${shared.path}/history`);
  await expect(june.getByRole('button', { name: history('undo') })).toBeVisible();
});
