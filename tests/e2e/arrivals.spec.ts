import type { Page } from '@playwright/test';
import { database } from '@/lib/data/client';
import { addDays } from '@/lib/domain/calendar/days';
import { formatDay } from '@/lib/text/format';
import { arriving } from './support/arriving';
import { today } from './support/days';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const board = words('arrivals');
const filters = words('arrivalFilters');

let made: StaffedDesk;

test.beforeAll(async () => {
  made = await staffedDesk();
  await arriving(made, [
    { name: 'Berta Bright', inDays: 12, escort: { state: 'accepted', name: 'June Bright' } },
    { name: 'Abel Alone', inDays: 12, escort: { state: 'none', name: '' } },
    { name: 'Zoe Early', inDays: 5, escort: { state: 'none', name: '' } },
  ]);
});

const patients = (page: Page) => page.locator('.arrival > th > a');

test('the board has who lands when, day by day, and above them who needs someone; one of them is taken over in place', async ({ browser }) => {
  const page = await pageOf(browser, made.coordinator);
  await page.goto('/trips');
  await expect(page).toHaveURL('/arrivals');
  await expect(page.getByRole('link', { name: words('desk')('shell.arrivals') })).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.day-row')).toHaveCount(2);
  await expect(patients(page).first()).toHaveText('Zoe Early');
  await expect(page.locator('.arrival', { hasText: 'Berta Bright' })).toContainText(formatDay(addDays(today(), 12), 'en'));
  await expect(page.locator('.counts a').nth(2)).toContainText('3');
  await expect(page.getByText(board('foot'))).toBeVisible();
  const strip = page.getByRole('region', { name: board('strip.title') });
  await expect(strip.getByRole('listitem').first()).toContainText('Zoe Early');
  await strip.getByRole('button', { name: board('strip.takeWhose', { name: 'Zoe Early' }) }).click();
  await expect(page.locator('.arrival', { hasText: 'Zoe Early' })).toContainText('Rosa Ames');
});

test('filters, order and search need no JavaScript; what was searched for is in no address', async ({ browser }) => {
  const page = await pageOf(browser, made.coordinator, { javaScriptEnabled: false });
  await page.goto('/arrivals');
  await page.locator('summary', { hasText: filters('flags') }).click();
  await page.getByLabel(board('flags.no-escort')).check();
  await page.getByRole('button', { name: board('filters.show'), exact: true }).click();
  await expect(page).toHaveURL(/[?&]flags=no-escort/);
  await expect(patients(page)).toHaveText(['Zoe Early', 'Abel Alone']);
  await page.getByRole('columnheader', { name: board('columns.patient') }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: board('columns.patient') })).toHaveAttribute('aria-sort', 'ascending');
  await expect(patients(page)).toHaveText(['Abel Alone', 'Zoe Early']);
  await page.getByRole('searchbox').fill('bright');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/find=/);
  expect(page.url().toLowerCase()).not.toContain('bright');
  await expect(page.getByText(board('empty.notFound', { text: 'bright' }))).toBeVisible();
  await page.goto('/arrivals?flags=connection&range=month');
  await expect(page.getByRole('heading', { name: board('empty.hidden', { count: 3 }) })).toBeVisible();
});

test('is cards on a phone and a table where there is room, with nothing sticking out', async ({ browser }) => {
  test.slow();
  const page = await pageOf(browser, made.clinician);
  for (const width of [390, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/arrivals');
    const row = page.locator('.arrival').first();
    await expect(row).toHaveCSS('display', width === 390 ? 'grid' : 'table-row');
    await expectOneHeading(page, `arrivals at ${width}`);
    await expectAccessible(page, `arrivals at ${width}`);
    await expectNoOverflow(page, `arrivals at ${width}`);
  }
});

test('whoever is taken off the staff has no board any more', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  await page.goto('/arrivals');
  await expect(patients(page).first()).toBeVisible();
  await database().staffMember.delete({ where: { centreId_userId: { centreId: made.centre.id, userId: made.clinician.userId } } });
  expect((await page.goto('/arrivals'))?.status()).toBe(404);
  await expect(page.getByText('Abel Alone')).toHaveCount(0);
});
