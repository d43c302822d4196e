import { readFile } from 'node:fs/promises';
import { arriving } from './support/arriving';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const out = words('arrivalsOut');

let made: StaffedDesk;

test.beforeAll(async () => {
  made = await staffedDesk();
  await arriving(made, [{ name: 'Nora Quinn', inDays: 0, escort: { state: 'accepted', name: 'June Quinn' } }, { name: 'Abel Alone', inDays: 9, escort: { state: 'none', name: '' } }]);
});

test('a week in numbers leads to the sheet of a day, and the board’s file holds the filtered lines', async ({ browser }) => {
  const page = await pageOf(browser, made.coordinator);
  await page.goto('/arrivals?flags=no-escort');
  await page.getByText(out('links.label')).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: out('links.csv') }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('"Abel Alone"');
  expect(text).not.toContain('Nora Quinn');
  await page.getByRole('link', { name: out('links.week') }).click();
  await expect(page.getByRole('img', { name: out('span.bars.surgeries', { count: 1 }) })).toBeVisible();
  await page.locator('.count-table a[aria-current="date"]').click();
  await expect(page.getByRole('table', { name: out('day.events.surgeries', { count: 1 }) })).toContainText('Nora Quinn');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.day-tick').first()).toBeVisible();
});

test('the screens hold together on a phone and a desk; one’s own calendar address is made, shown and taken back', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/arrivals/day', '/arrivals/calendar', '/arrivals/calendar?span=month', '/arrivals/feed']) {
      await page.goto(path);
      await expectOneHeading(page, `${path} at ${width}`);
      await expectAccessible(page, `${path} at ${width}`);
      await expectNoOverflow(page, `${path} at ${width}`);
    }
  }
  await page.getByRole('button', { name: out('feed.page.make') }).click();
  const address = await page.locator('#feed-address').inputValue();
  const path = new URL(address).pathname;
  expect(await (await page.request.get(path)).text()).toContain('BEGIN:VCALENDAR');
  await page.getByRole('button', { name: out('feed.page.stop') }).click();
  await expect(page.getByRole('button', { name: out('feed.page.make') })).toBeVisible();
  expect((await page.request.get(path)).status()).toBe(404);
});
