import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { formatDay, formatDayLong } from '@/lib/text/format';
import { quietThursday } from './support/days';
import { openOwnTrip } from './support/own-trip';
import { ribbonDays } from './support/ribbon';
import { expect, test } from './support/test';
import { addItem, ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const replan = words('replan');
const rebooking = words('rebooking');
const trip = words('trip');

const surgeryOn = quietThursday();
const on = (offset: number): Day => addDays(surgeryOn, offset);
const inFull = (offset: number): string => formatDayLong(on(offset), 'en');

/** A trip with a booked stay and two outings, as somebody has planned it. */
async function plannedTrip(page: Page): Promise<void> {
  const tripPage = await openOwnTrip(page, { surgeryOn });
  await page.goto(`${tripPage}/items/new?kind=STAY`);
  await page.locator('input[name=title]').fill('Lindell House');
  await page.locator('input[name=fromDay]').fill(on(-2));
  await page.locator('input[name=untilDay]').fill(on(8));
  await page.getByRole('button', { name: trip('form.save'), exact: true }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  for (const title of ['Library', 'Ferry']) {
    await page.goto(`${tripPage}/items/new?kind=OUTING`);
    await addItem(page, { title, day: on(title === 'Library' ? 6 : 7), time: '14:00' });
    await expect(page).toHaveURL(ON_A_TRIP);
  }
}

async function moveSurgery(page: Page, days: number): Promise<void> {
  await page.goto(`${page.url().split('?')[0]}/date`);
  await page.locator('input[name=day]').fill(on(days));
  await page.getByRole('button', { name: trip('date.save') }).click();
}

const line = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(name) });

test('surgery moves by nine days: seen first, ticked, applied, called about, and undone', { tag: '@phone' }, async ({ page }) => {
  await plannedTrip(page);
  await moveSurgery(page, 9);
  await expect(page).toHaveURL(/\/replan\?e=[\w.-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(replan('title.later', { days: 9 }));
  await expect(page.getByRole('heading', { level: 2, name: replan('groups.rebook', { who: 'own' }) })).toBeVisible();
  await expect(line(page, 'Library')).toBeChecked();
  await expect(line(page, 'Quiet days')).toBeDisabled();
  await page.getByText('Ferry', { exact: true }).click();
  await expect(line(page, 'Ferry')).not.toBeChecked();
  await page.getByRole('button', { name: replan('apply') }).click();

  await expect(page).toHaveURL(/\/rebooking\?done=yes$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(rebooking('title', { count: 2 }));
  const cards = page.locator('.callcard');
  await expect(cards.first()).toContainText(rebooking('names.team'));
  const stay = cards.filter({ hasText: 'Lindell House' });
  await expect(stay).toContainText(formatDay(on(7), 'en'));
  await stay.getByText(rebooking('write')).click();
  await stay.getByRole('textbox').fill('No room before Monday');
  await stay.getByRole('button', { name: rebooking('refused') }).click();
  await expect(stay).toContainText(rebooking('states.REFUSED'));
  await expect(stay).toContainText('No room before Monday');

  await page.getByRole('button', { name: words('history')('done.undo') }).click();
  await expect(page).toHaveURL(/done=undone/);
  await page.reload();
  expect(await ribbonDays(page, 'surgery')).toEqual([inFull(0)]);
  await expect(page.getByText(rebooking('sheetLink'))).toHaveCount(0);
});

test('an outing that would stay on a quiet day is named, and the boxes stay as they were', async ({ page }) => {
  await plannedTrip(page);
  await moveSurgery(page, 4);
  await page.getByText('Library', { exact: true }).click();
  await page.getByRole('button', { name: replan('apply') }).click();
  await expect(page.getByText(words('problems')('outing-left-on-quiet-day', { name: 'Library' }))).toBeVisible();
  await expect(line(page, 'Library')).not.toBeChecked();
  await expect(line(page, 'Lindell House')).toBeChecked();
  await page.getByText('Library', { exact: true }).click();
  await page.getByRole('button', { name: replan('apply') }).click();
  await expect(page).toHaveURL(/\/rebooking\?done=yes$/);
  await page.locator('.callcard').filter({ hasText: 'Lindell House' }).getByRole('button', { name: rebooking('movedStay') }).click();
  await expect(page.locator('.callcard.is-ok')).toContainText('Lindell House');
});

test('the date opens again, and the trip says so', async ({ page }) => {
  await plannedTrip(page);
  await page.goto(`${page.url().split('?')[0]}/date`);
  await page.getByRole('button', { name: trip('date.reopen') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(replan('title.surgery-unknown'));
  await page.getByRole('button', { name: replan('apply') }).click();
  await expect(page).toHaveURL(/\/rebooking\?done=yes$/);
  await page.goto(page.url().replace(/\/rebooking.*/, ''));
  await expect(page.getByText(trip('hero.undated')).first()).toBeVisible();
  await expect(page.getByRole('link', { name: rebooking('sheetLink') })).toBeVisible();
});
