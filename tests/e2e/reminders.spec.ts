import type { Browser, Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import { formatDay } from '@/lib/text/format';
import { makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './support/days';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const list = words('reminderList');
const problems = words('problems');

/** A new person's trip, nothing booked; both flights are still to book, so their reminders come again and again. */
async function opened(browser: Browser, javaScriptEnabled: boolean) {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const surgeryOn = quietThursday();
  const path = `/trips/${await makeTrip(owner, { surgeryOn })}`;
  const page = await pageOf(browser, owner, { javaScriptEnabled });
  await page.goto(`${path}/reminders`);
  return { page, path, surgeryOn };
}

const line = (page: Page, key: string) => page.locator(`#reminder-${key}`);
const packing = (page: Page) => page.locator('.pack-reminded');

test('the list is thinned beforehand: one is stopped, one is changed, and the packing page says so', async ({ browser }) => {
  const { page, path } = await opened(browser, true);
  await line(page, 'out-pack-7').getByRole('button', { name: list('stop') }).click();
  await expect(line(page, 'out-pack-7')).toContainText(list('states.stopped'));
  // The button keeps the focus, whatever it says now.
  const begin = line(page, 'out-pack-7').getByRole('button', { name: list('begin') });
  await expect(begin).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, 'out-pack-7').getByRole('button', { name: list('stop') })).toBeFocused();
  await line(page, 'home-pack-2').getByRole('button', { name: list('stop') }).click();
  await expect(line(page, 'home-pack-2')).toContainText(list('states.stopped'));

  await line(page, 'out-pack-2').getByRole('link', { name: list('change') }).click();
  const day = page.getByLabel(list('one.day'));
  const before = await day.inputValue();
  const wanted = addDays(before as never, -1);
  await day.fill(wanted);
  await page.getByLabel(list('one.time')).fill('22:30');
  await page.getByRole('button', { name: list('one.save') }).click();
  await expect(page.locator('.error')).toContainText(problems('reminder-quiet'));
  await expect(page.getByLabel(list('one.time'))).toHaveValue('22:30');
  await page.getByLabel(list('one.time')).fill('17:15');
  await page.getByRole('button', { name: list('one.save') }).click();
  await expect(line(page, 'out-pack-2')).toContainText('5:15');
  await expect(line(page, 'out-pack-2')).toContainText(list('states.moved'));

  await page.goto(`${path}/packing`);
  await expect(packing(page)).toContainText(formatDay(wanted, 'en'));
  await page.goto(`${path}/flights`);
  await expect(page.locator('.reminded').first()).toBeVisible();
});

test('without JavaScript a reminder is stopped, begun again and moved by plain forms, from the page that names it', async ({ browser }) => {
  const { page, path } = await opened(browser, false);
  await line(page, 'day-3').getByRole('button', { name: list('stop') }).click();
  await expect(line(page, 'day-3')).toContainText(list('states.stopped'));
  await line(page, 'day-3').getByRole('button', { name: list('begin') }).click();
  await line(page, 'day-3').getByRole('link', { name: list('change') }).click();
  await page.getByLabel(list('one.day')).fill('2020-01-01');
  await page.getByRole('button', { name: list('one.save') }).click();
  await expect(page.locator('.error')).toBeVisible();
  await expect(page.getByLabel(list('one.day'))).toHaveValue('2020-01-01');
  await page.goto(`${path}/flights`);
  await expect(page.getByText(list('on.way')).first()).toBeVisible();
});
