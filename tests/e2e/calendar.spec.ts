import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import { firstDayOf, monthAfter, monthOf } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import { formatDay, formatDayLong } from '@/lib/text/format';
import { CalendarPage } from './support/calendar-page';
import { quietThursday } from './support/days';
import { expectAccessible, expectNoOverflow } from './support/page-checks';
import { expect, test } from './support/test';
import { addItem, ON_A_TRIP, openAddForm } from './support/trip-page';
import { words } from './support/words';

const calendar = words('calendar');
const ideas = words('ideas');
const problems = words('problems');
const trip = words('trip');

/** All days of the trip in one month, and more than a week of it left. */
const surgeryOn = quietThursday((day) => addDays(day, 10) < firstDayOf(monthAfter(monthOf(day))));
const onDay = (offset: number): Day => addDays(surgeryOn, offset);
/** The last quiet day is the fifth; the sixth is the one gentle day of this trip. */
const QUIET = onDay(2);
const GENTLE = onDay(6);
const DINNER = 'Dinner with Sam';

const isPhone = (): boolean => test.info().project.name === 'phone';

async function withDinner(page: Page): Promise<CalendarPage> {
  const own = new CalendarPage(page, isPhone() ? 'list' : 'month');
  await own.plan(surgeryOn);
  await own.addOuting(DINNER, GENTLE);
  await own.open();
  return own;
}

/** Drops the dinner on a quiet day; nothing is stored. */
async function dropOnQuietDay(page: Page, own: CalendarPage): Promise<void> {
  await own.drag(own.item(GENTLE, DINNER), own.day(QUIET));
  await expect(own.refusal).toBeVisible();
}

test.slow();

test('an outing dropped on a quiet day is refused there, and put back or moved to the first open day', { tag: '@phone' }, async ({ page }) => {
  const own = await withDinner(page);
  await dropOnQuietDay(page, own);
  await expect(own.refusal).toHaveAttribute('role', 'alert');
  await expect(own.refusal).toBeFocused();
  await expect(own.refusal).toContainText(calendar('refusal.quiet', { day: formatDay(QUIET, 'en') }));
  await expect(own.refusal).toContainText(calendar('refusal.whyQuiet', { quietDays: 5 }));
  await expect(own.day(QUIET)).toContainText(DINNER);
  await expect(own.day(GENTLE)).toContainText(calendar('wasHere', { name: DINNER }));
  await expectAccessible(page, 'a refused move');
  if (isPhone()) await expectNoOverflow(page, 'a refused move');

  await own.refusal.getByRole('link', { name: calendar('refusal.putBack') }).click();
  await expect(own.refusal).toHaveCount(0);
  await expect(own.item(GENTLE, DINNER)).toBeVisible();

  await dropOnQuietDay(page, own);
  await own.button('toDay', { day: formatDay(GENTLE, 'en') }).click();
  await expect(page.getByText(trip('check.fixed'))).toBeVisible();
  await expect(own.item(GENTLE, DINNER)).toBeVisible();
  await expect(own.day(QUIET)).not.toContainText(DINNER);
});

test('a refused outing becomes a visit at the stay with one tap', async ({ page }) => {
  const own = await withDinner(page);
  await dropOnQuietDay(page, own);
  await own.button('visit').click();
  await expect(page.getByText(trip('check.fixed'))).toBeVisible();
  await expect(own.item(QUIET, DINNER)).toBeVisible();
  await expect(own.item(QUIET, DINNER)).not.toHaveClass(/ev--stop/);
  await expect(own.day(GENTLE)).not.toContainText(DINNER);
});

test('a note is added in two taps, and dragged to another day', { tag: '@phone' }, async ({ page }) => {
  const own = await withDinner(page);
  await own.day(onDay(1)).getByRole('link', { name: calendar('addOn', { day: formatDayLong(onDay(1), 'en') }) }).click();
  await page.getByLabel(calendar('addPage.note')).fill('Ask for the letter');
  await page.getByRole('button', { name: calendar('addPage.saveNote') }).click();
  await expect(own.item(onDay(1), 'Ask for the letter')).toBeVisible();
  await own.drag(own.item(onDay(1), 'Ask for the letter'), own.day(onDay(3)));
  await expect(own.item(onDay(3), 'Ask for the letter')).toBeVisible();
  await page.reload();
  await expect(own.item(onDay(3), 'Ask for the letter')).toBeVisible();
});

test('the keyboard moves a plan, says where it is, and takes it back', async ({ page }) => {
  const own = await withDinner(page);
  const said = page.locator('.mover > [role=status]');
  const name = own.item(GENTLE, DINNER).locator('a').first();
  await name.focus();
  await page.keyboard.press('m');
  await expect(said).toHaveText(calendar('mover.held', { name: DINNER }));
  await page.keyboard.press('ArrowLeft');
  await expect(said).toHaveText(calendar('mover.closed', { day: formatDayLong(onDay(5), 'en') }));
  await page.keyboard.press('Escape');
  await expect(said).toHaveText(calendar('mover.putBack', { name: DINNER }));
  await expect(own.item(GENTLE, DINNER)).toBeVisible();

  await name.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(calendar('mover.over', { day: formatDayLong(onDay(8), 'en') }));
  await page.keyboard.press('Enter');
  await expect(own.item(onDay(8), DINNER)).toBeVisible();
  await expect(own.item(onDay(8), DINNER).locator('a').first()).toBeFocused();

  await page.keyboard.press('m');
  for (let day = 8; day > 2; day -= 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(own.refusal).toBeFocused();
});

test('an idea lands on the first gentle day with room, and is refused kindly when there is none', async ({ page }) => {
  const own = new CalendarPage(page, isPhone() ? 'list' : 'month');
  await own.plan(surgeryOn);
  const put = () => page.getByRole('form', { name: ideas('putNamed', { name: ideas('names.bench') }) }).getByRole('button');
  await page.goto(`${own.overview}/ideas`);
  await put().click();
  await expect(own.item(GENTLE, ideas('names.bench'))).toBeVisible();
  await page.goto(`${own.overview}/ideas`);
  await put().click();
  await expect(page.getByText(problems('idea-no-room'))).toBeVisible();
});

test('the item form offers the same better choices beside its day', async ({ page }) => {
  const own = new CalendarPage(page, isPhone() ? 'list' : 'month');
  await own.plan(surgeryOn);
  await openAddForm(page, 'OUTING');
  await addItem(page, { title: DINNER, day: QUIET, time: '19:00' });
  await expect(page.getByRole('button', { name: problems('visit-instead') })).toBeVisible();
  await page.getByRole('button', { name: problems('move-to-day', { day: formatDay(GENTLE, 'en') }) }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await own.open();
  await expect(own.item(GENTLE, DINNER)).toBeVisible();
});

test('without JavaScript, "Move to…" has the same power', { tag: '@phone' }, async ({ page, browser, baseURL }) => {
  const own = await withDinner(page);
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL, storageState: await page.context().storageState(), viewport: page.viewportSize() });
  const form = await plain.newPage();
  await form.goto(own.overview);
  await form.getByRole('link', { name: calendar('moveNamed', { name: DINNER }) }).click();
  await form.locator('input[name=day]').fill(QUIET);
  await form.getByRole('button', { name: calendar('movePage.save') }).click();
  await expect(form.locator('.field .error')).toContainText(formatDay(GENTLE, 'en'));
  await expect(form.locator('input[name=day]')).toHaveValue(QUIET);
  await form.getByRole('button', { name: problems('visit-instead') }).click();
  await expect(form.getByText(trip('check.fixed'))).toBeVisible();
  await expect(new CalendarPage(form, own.view).item(QUIET, DINNER)).toBeVisible();

  await form.locator(`[data-view=${own.view}]`).getByRole('link', { name: calendar('moveNamed', { name: DINNER }) }).click();
  await form.locator('input[name=day]').fill(onDay(4));
  await form.locator('input[name=time]').fill('12:30');
  await form.getByRole('button', { name: calendar('movePage.save') }).click();
  await expect(new CalendarPage(form, own.view).item(onDay(4), DINNER)).toContainText('12:30');
  await plain.close();
});

test('what is booked leads from moving to its own form', async ({ page }) => {
  const own = new CalendarPage(page, isPhone() ? 'list' : 'month');
  await own.plan(surgeryOn);
  await openAddForm(page, 'APPOINTMENT');
  await page.locator('input[name=state][value=BOOKED]').check();
  await addItem(page, { title: 'Dr. Feld', day: onDay(7), time: '10:00' });
  await expect(page).toHaveURL(ON_A_TRIP);
  await own.open();
  const booked = own.item(onDay(7), 'Dr. Feld');
  await expect(booked.locator('[data-grip]')).toHaveCount(0);
  const change = await booked.locator('a').first().getAttribute('href');
  await page.goto(`${change}/move`);
  await expect(page).toHaveURL(new RegExp(`${change}$`));
  await expect(page.getByRole('button', { name: trip('form.save'), exact: true })).toBeVisible();
});

test('an odd address shows the calendar all the same, and a leap day is a day', async ({ page }) => {
  const own = new CalendarPage(page, 'list');
  await own.plan(surgeryOn);
  await page.goto(`${own.overview}/calendar?view=month&month=2028-02`);
  await expect(page.locator('[data-day="2028-02-29"]')).toBeVisible();
  for (const odd of ['?view=year&month=2027-13', '?refused=nonsense&to=2027-02-30', '?month=<script>']) {
    await page.goto(`${own.overview}/calendar${odd}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(own.refusal).toHaveCount(0);
  }
});
