import type { Locator, Page } from '@playwright/test';
import type { Person, StaffRole } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { bookTime } from '@/tests/support/booked-at-desk';
import { type MadeDesk, makeDesk } from '@/tests/support/desks';
import { makeCentre, makePerson, makeStaff, makeTrip } from '@/tests/support/factories';
import { quietThursday, today } from './support/days';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { signInto } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const t = words('deskSettings');
const problems = words('problems');

const NINE_HOURS = 9 * 3_600_000;
/** No change of the clocks lies between two and nine on a Tuesday. */
const nineOn = (day: Day) => new Date(startOfDay(day, NEW_YORK).getTime() + NINE_HOURS);

interface Desk extends MadeDesk {
  readonly centreId: string;
}

/** A desk of its own, and somebody of its staff at it. */
async function staffAt(page: Page, role: StaffRole): Promise<Desk> {
  const { id: centreId } = await makeCentre();
  const staff = await makeStaff(await makePerson({ name: 'Victor Osei' }), centreId, role);
  await signInto(page.context(), staff);
  return { centreId, ...(await makeDesk(centreId)) };
}

/** Hollis Grant's pre-op visit, on a Tuesday at nine; the day. */
async function bookPreOp({ centreId, preOp }: Desk): Promise<Day> {
  const owner: Person = await makePerson({ name: 'Hollis Grant' });
  const surgeryOn = quietThursday();
  const centre = { id: centreId, name: 'Kips Bay Spine Hospital', status: 'OPEN', closedOn: null, successor: null } as const;
  const day = addDays(surgeryOn, -2);
  await bookTime(owner, { tripId: await makeTrip(owner, { centre, surgeryOn }), serviceId: preOp, startsAt: nineOn(day), now: new Date() });
  return day;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const save = (page: Page) => button(page, t('save')).click();
const row = (page: Page, hasText: string): Locator => page.locator('.acc-row', { hasText });
const saved = (page: Page) => expect(page.getByText(t('saved'), { exact: true })).toBeVisible();

test('a manager adds a person, moves them, and stops giving them out', async ({ page }) => {
  const desk = await staffAt(page, 'MANAGER');
  await bookPreOp(desk);
  await page.goto('/desk/resources');
  await page.getByRole('link', { name: t('resources.add') }).click();
  await save(page);
  await expect(page.locator('.error')).toHaveText(problems('required'));
  await page.getByLabel(t('name')).fill('Nurse Lim');
  await save(page);
  await saved(page);
  await row(page, 'Nurse Lim').getByRole('button', { name: t('resources.up') }).click();
  await expect(page.locator('.acc-row b').nth(4)).toHaveText('Nurse Lim');

  await row(page, 'Nurse Abara').getByRole('link').click();
  await expect(page.getByText(t('resources.retireBooked', { name: 'Nurse Abara', count: 1 }))).toBeVisible();
  await expect(page.getByText(t('resources.retireLeaves', { service: 'Pre-op visit' }))).toBeVisible();
  await button(page, t('resources.retire', { name: 'Nurse Abara' })).click();
  await saved(page);
  await expect(page.getByText(t('cannotBeGiven', { service: 'Pre-op visit' }))).toBeVisible();
  await expect(page.getByRole('region', { name: t('outside.retiredTitle') })).toContainText('Hollis Grant');
  await row(page, 'Nurse Abara').getByRole('button').click();
  await expect(page.getByText(t('cannotBeGiven', { service: 'Pre-op visit' }))).toHaveCount(0);
});

test('a manager adds a service: they see what patients will see, and write no midnight', async ({ page }) => {
  await staffAt(page, 'MANAGER');
  await page.goto('/desk/services');
  await page.getByRole('link', { name: t('services.add') }).click();
  await save(page);
  await expect(page.locator('.error')).toHaveText([problems('required'), problems('desk-needs-somebody')]);
  await page.getByLabel(t('name'), { exact: true }).fill('Blood test');
  await page.getByLabel(t('services.purpose')).selectOption('TEST');
  await page.getByLabel(t('services.minutes')).fill('15');
  await page.locator('.ds-place').first().getByLabel('Nurse Abara').check();
  await page.getByText(t('services.more')).first().click();
  await page.locator('.ds-place').nth(1).getByLabel('Room 1').check();
  await page.locator('.ds-place').nth(1).getByLabel('Room 2').check();
  await page.getByRole('radio', { name: t('services.sides.before') }).check();
  await page.getByLabel(t('services.windowFirst'), { exact: true }).fill('30');
  await page.getByLabel(t('services.windowLast'), { exact: true }).fill('1');
  await page.getByLabel(t('services.fasting')).fill('Nothing to eat after midnight');
  const seen = page.locator('.ds-seen');
  await expect(seen).toContainText('Blood test');
  await expect(seen).toContainText(t('services.seen', { minutes: 15, place: t('services.seenPlaces.CENTRE') }));
  await save(page);
  await expect(page.locator('.error').filter({ hasText: problems('names-midnight') })).toBeVisible();
  await expect(page.getByLabel(t('services.minutes'))).toHaveValue('15');
  await button(page, problems('write-last-minute')).click();
  await saved(page);
  const line = row(page, 'Blood test');
  await expect(line).toContainText('Nurse Abara and Room 1 or Room 2');
  await expect(line).toContainText(t('services.seenWindow.before', { first: 1, last: 30 }));
  await line.getByRole('link').click();
  await expect(page.getByLabel(t('services.fasting'))).toHaveValue('Nothing to eat after 11:59 pm');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`hours, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('that end before they start are met with the next day; what was typed stays', async ({ page }) => {
      await staffAt(page, 'COORDINATOR');
      await page.goto('/desk/hours');
      await page.getByRole('link', { name: t('hours.changeCentre') }).click();
      const friday = page.getByRole('group', { name: 'Friday', exact: true });
      await friday.getByLabel(t('hours.opens')).fill('22:00');
      await friday.getByLabel(t('hours.closes')).fill('06:00');
      await save(page);
      await expect(page.locator('.error')).toHaveText(problems('hours-end-before-start'));
      await expect(friday.getByLabel(t('hours.opens'))).toHaveValue('22:00');
      await button(page, problems('ends-next-day')).click();
      await saved(page);
      await expect(page.locator('.facts')).toContainText('6:00 am the next day');
    });

    test('under a booked time are asked about first, then listed; the booking stays', async ({ page }) => {
      const desk = await staffAt(page, 'MANAGER');
      await bookPreOp(desk);
      await page.goto('/desk/hours?edit=centre');
      await page.getByRole('group', { name: 'Tuesday', exact: true }).getByLabel(t('hours.opens')).fill('10:00');
      await save(page);
      await expect(page.locator('.error')).toContainText('Hollis Grant');
      await button(page, problems('desk-save-anyway')).click();
      await saved(page);
      const outside = page.getByRole('region', { name: t('outside.title') });
      await expect(outside).toContainText('Hollis Grant');
      await expect(outside.getByRole('link')).toHaveAttribute('href', /\/desk\/appointments\//);
      await outside.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Hollis Grant');
    });
  });
}

test('a day with a booking is closed, a holiday is opened, and both are taken back', async ({ page }) => {
  const desk = await staffAt(page, 'MANAGER');
  const day = await bookPreOp(desk);
  await page.goto('/desk/closures');
  await page.getByRole('link', { name: t('closures.close') }).click();
  await page.getByLabel(t('closures.from')).fill(day);
  await page.getByLabel(t('closures.to')).fill(addDays(day, 3660));
  await save(page);
  await expect(page.locator('.error')).toHaveText(problems('too-many-days', { days: 366 }));
  await page.getByLabel(t('closures.to')).fill('');
  await page.getByLabel(t('closures.reason')).fill('Staff training');
  await save(page);
  await expect(page.locator('.error')).toContainText('Hollis Grant');
  await button(page, problems('desk-save-anyway')).click();
  await saved(page);
  const list = page.getByRole('region', { name: t('closures.list') });
  await expect(list).toContainText('Staff training');
  await expect(page.getByRole('region', { name: t('outside.title') })).toContainText('Hollis Grant');
  await list.getByRole('button').click();
  await expect(page.getByRole('region', { name: t('outside.title') })).toHaveCount(0);

  const holidays = page.getByRole('region', { name: t('closures.holidays') });
  await holidays.getByRole('link').first().click();
  await page.locator('input[name="hours.opens"]').fill('10:00');
  await page.locator('input[name="hours.closes"]').fill('14:00');
  await save(page);
  await saved(page);
  await expect(holidays).toContainText(t('closures.holidayOpen'));
  await expect(list).toContainText('10:00 am – 2:00 pm');
});

test('the centre says when to stop eating before surgery', async ({ page }) => {
  await staffAt(page, 'COORDINATOR');
  await page.goto('/desk/services');
  await page.getByRole('link', { name: t('services.surgery') }).click();
  await page.getByLabel(t('services.surgeryField')).fill('No food after 12 midnight.');
  await save(page);
  await button(page, problems('write-last-minute')).click();
  await saved(page);
  await expect(row(page, t('services.surgeryField'))).toContainText('No food after 11:59 pm.');
  await expect(row(page, t('services.surgeryField'))).toContainText('Kips Bay Spine Hospital');
});

const SCREENS = [
  '/desk/services', '/desk/services?add=yes', '/desk/services?edit=surgery', '/desk/hours', '/desk/hours?edit=centre', '/desk/closures', '/desk/closures?add=closed',
  '/desk/closures?add=open', '/desk/resources', '/desk/resources?add=yes', '/desk/staff', '/arrivals/filters?range=week&needs=diet',
];

test('its screens are accessible, wide and narrow, in both languages', async ({ page, context, baseURL }) => {
  test.slow();
  const desk = await staffAt(page, 'MANAGER');
  await bookPreOp(desk);
  const screens = [...SCREENS, `/desk/services?edit=${desk.preOp}`, `/desk/resources?edit=${desk.nurse}`];
  for (const path of screens) {
    await page.goto(path);
    await expectOneHeading(page, path);
    await expectAccessible(page, path);
    await expectNoOverflow(page, path);
  }
  await page.goto(`/desk/closures?add=closed&on=${today()}`);
  await page.locator('input[name=to]').fill('2020-01-01');
  await save(page);
  await expect(page.locator('.error')).toHaveText(problems('ends-before-start'));
  await expectAccessible(page, 'a refused closure');
  await context.addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  for (const path of screens) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expectNoOverflow(page, `${path} in Spanish`);
  }
});

for (const role of ['CLINICIAN', 'MANAGER'] as const) {
  test(`for a ${role.toLowerCase()} of ${role === 'MANAGER' ? 'another' : 'the'} centre there is nothing to change`, async ({ page }) => {
    const desk = await staffAt(page, role);
    const other = role === 'MANAGER' ? await makeCentre() : { id: desk.centreId };
    for (const path of SCREENS.filter((one) => one.startsWith('/desk/'))) {
      const address = `${path}${path.includes('?') ? '&' : '?'}centre=${other.id}`;
      expect((await page.goto(address))?.status(), address).toBe(404);
    }
  });
}
