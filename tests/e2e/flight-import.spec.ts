import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { flightImport as spanish } from '@/lib/text/es/flight-import';
import { quietThursday } from './support/days';
import { openOwnTrip } from './support/own-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const imports = words('flightImport');
const problems = words('problems');
const trip = words('trip');

const surgeryOn = quietThursday();
const compact = (day: Day) => day.replaceAll('-', '');
const arrival = compact(addDays(surgeryOn, -2));

const CALENDAR = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Airline//EN',
  'BEGIN:VEVENT', 'UID:1', `DTSTART;TZID=America/Denver:${arrival}T060000`, `DTEND;TZID=America/Chicago:${arrival}T093000`, 'SUMMARY:UA 12 DEN-ORD',
  'DESCRIPTION:Confirmation: K7QX2P\\nSeat: 12C', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:2', `DTSTART;TZID=America/Chicago:${arrival}T110500`, `DTEND;TZID=America/New_York:${arrival}T141500`, 'SUMMARY:UA 90 ORD-LGA', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:3', `DTSTART:${arrival}T200000`, 'SUMMARY:Flight DL 400 to Denver', 'END:VEVENT', 'END:VCALENDAR',
].join('\r\n');

/** The import's page on a new trip; its address. */
async function importPage(page: Page): Promise<string> {
  const address = `${await openOwnTrip(page, { surgeryOn })}/flights/import`;
  await page.goto(address);
  return address;
}

const sendFile = async (page: Page, name: string, buffer: Buffer) => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/calendar', buffer });
  await page.getByRole('button', { name: imports('readFile') }).click();
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('a calendar file becomes one journey when the person says so, and is saved by them alone', { tag: javaScriptEnabled ? '@phone' : [] }, async ({ page }) => {
      await importPage(page);
      await sendFile(page, 'flights.ics', Buffer.from(CALENDAR));
      await expect(page.getByText(imports('foundLead', { count: 3 }))).toBeVisible();
      await expect(page).not.toHaveURL(/DEN|K7QX2P|UA/);
      await expect(page.getByText(imports('note.no-end'))).toBeVisible();
      await page.getByRole('link', { name: imports('addJoinedNamed', { name: imports('joined', { airports: 'DEN – ORD – LGA' }) }) }).click();
      await expect(page.getByText(trip('form.imported'))).toBeVisible();
      await expect(page.locator('input[name="leg1.toAirport"]')).toHaveValue('LGA');
      await expect(page.locator('input[name="leg1.departsTime"]')).toHaveValue('11:05');
      await expect(page.locator('input[name=seat]')).toHaveValue('12C');
      await page.getByRole('button', { name: trip('form.save'), exact: true }).click();
      await expect(page.getByText(imports('added'))).toBeVisible();
      await expect(page.getByText(imports('onTrip'))).toHaveCount(2);
    });

    test('what is no calendar is refused in words, and pasted text is kept', async ({ page }) => {
      await importPage(page);
      await sendFile(page, 'page.ics', Buffer.from('<html></html>'));
      await expect(page.locator('.note--stop')).toContainText(problems('not-a-calendar'));
      await sendFile(page, 'large.ics', Buffer.alloc(5_000_000, 'x'));
      await expect(page.locator('.note--stop')).toContainText(problems('calendar-too-large'));
      await page.locator('textarea').fill('BEGIN:VCALENDAR\nhello there\nEND:VCALENDAR');
      await page.getByRole('button', { name: imports('readText') }).click();
      await expect(page.locator('.problems')).toContainText(problems('calendar-broken', { line: 'hello there' }));
      await expect(page.locator('textarea')).toHaveValue(/hello there/);
      await page.locator('textarea').fill(CALENDAR);
      await page.getByRole('button', { name: imports('readText') }).click();
      await expect(page.getByText(imports('foundLead', { count: 3 }))).toBeVisible();
    });
  });
}

test('what the calendar does not say stays empty in the form', async ({ page }) => {
  await importPage(page);
  await page.locator('textarea').fill(CALENDAR);
  await page.getByRole('button', { name: imports('readText') }).click();
  await page.getByRole('link', { name: imports('addNamed', { name: 'Delta Air Lines 400' }) }).click();
  await expect(page.locator('input[name="leg0.flightNumber"]')).toHaveValue('400');
  for (const field of ['toAirport', 'fromAirport', 'arrivesOn', 'arrivesTime']) await expect(page.locator(`input[name="leg0.${field}"]`)).toHaveValue('');
});

test('in Spanish', async ({ page, context, baseURL }) => {
  const address = await importPage(page);
  await context.addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: spanish.title })).toBeVisible();
});
