import { mondayOf } from '@/lib/domain/appointments/week-layout';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { begun, bookedVisit, deskPatient, type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const desk = words('desk');

interface Shown {
  readonly tripId: string;
  /** Bookings that lie ahead, and that have begun. */
  readonly ahead: string;
  readonly past: string;
}

let made: StaffedDesk;
let week: Day;

test.beforeAll(async () => {
  made = await staffedDesk();
  week = mondayOf(made.surgeryOn);
});

const weekPath = (day: Day = week) => `/desk/schedule?week=${day}`;

test('the week holds together where clocks change', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  for (const day of ['2027-03-14', '2027-11-07', '2028-03-12', '2028-11-05'] as Day[]) {
    await page.goto(weekPath(day));
    await expect(page.locator('.wk-day')).toHaveCount(5);
    await expectNoOverflow(page, day);
  }
});

test.describe('every screen of the desk', () => {
  test.slow();

  const screens: Readonly<Record<string, (shown: Shown) => string>> = {
    'the week': () => weekPath(),
    'the week as a list': () => `${weekPath()}&view=list`,
    'this week': () => '/desk/schedule',
    'whom to book for': () => '/desk/book',
    'what to book': ({ tripId }) => `/desk/book?trip=${tripId}`,
    'when to book': ({ tripId }) => `/desk/book?trip=${tripId}&service=${made.made.preOp}&from=${week}`,
    'a booking': ({ ahead }) => `/desk/appointments/${ahead}`,
    'a booking that has begun': ({ past }) => `/desk/appointments/${past}`,
    'another time': ({ ahead }) => `/desk/appointments/${ahead}/move`,
    'a patient': ({ tripId }) => `/desk/patients/${tripId}`,
    'an arrival beside the board': ({ tripId }) => `/arrivals?trip=${tripId}`,
    'the notes': () => '/arrivals/notes',
  };
  let shown: Shown;

  test.beforeAll(async () => {
    const tripId = await deskPatient(made, 'Axel Accessible');
    const ahead = await bookedVisit(made, tripId, made.made.preOp, week, 4);
    const past = await bookedVisit(made, tripId, made.made.followUp, addDays(made.surgeryOn, 13), 2);
    await begun(past);
    shown = { tripId, ahead, past };
  });

  for (const [name, pathOf] of Object.entries(screens)) {
    test(`is accessible, in light and dark, narrow and with large text: ${name}`, async ({ browser }) => {
      const page = await pageOf(browser, made.coordinator);
      for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
        await page.setViewportSize(viewport);
        await page.goto(pathOf(shown));
        await expectOneHeading(page, name);
        await expectAccessible(page, `${name} at ${viewport.width}`);
        await expectNoOverflow(page, `${name} at ${viewport.width}`);
      }
    });
  }

  test('is accessible in Spanish', async ({ browser, baseURL }) => {
    const page = await pageOf(browser, made.coordinator);
    await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
    await page.goto(weekPath());
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expectAccessible(page, 'the week in Spanish');
    await expectNoOverflow(page, 'the week in Spanish');
  });

  test('is worked by the keyboard: a time is chosen and booked', async ({ browser }) => {
    const tripId = await deskPatient(made, 'Kay Keyboard');
    const page = await pageOf(browser, made.coordinator);
    await page.goto(`/desk/book?trip=${tripId}&service=${made.made.nurseCall}&from=${addDays(week, 7)}`);
    await page.locator('input[name=startsAt]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('input[name=startsAt]').nth(1)).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: desk('book.save') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(desk('visit.booked'))).toBeVisible();
  });
});

test('the week prints without its controls', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  await page.goto(weekPath());
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.week')).toBeVisible();
  for (const hidden of ['.panel', '.filter-form', '.staff-top nav', '.staff-head .row']) await expect(page.locator(hidden)).toBeHidden();
});
