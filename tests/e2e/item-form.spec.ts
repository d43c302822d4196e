import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import type { ItemKind } from '@/lib/domain/itinerary/types';
import { clockChangeAhead, quietThursday } from './support/days';
import { openOwnTrip } from './support/own-trip';
import { expect, test } from './support/test';
import { addItem, finding, ON_A_TRIP, openAddForm } from './support/trip-page';
import { words } from './support/words';

const problems = words('problems');
const trip = words('trip');

const surgeryOn = quietThursday();

const problemBeside = (page: Page, name: string) => page.locator('.field').filter({ has: page.locator(`input[name=${name}]`) }).locator('.error');

/** The empty form of a kind, on a new trip. */
async function formOnOwnTrip(page: Page, kind: ItemKind): Promise<void> {
  await openOwnTrip(page, { surgeryOn });
  await openAddForm(page, kind);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`clock times on the night of a clock change, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('one that is skipped names the next, one that comes twice is asked about, and what was chosen is kept', async ({ page }) => {
      await formOnOwnTrip(page, 'NOTE');
      await addItem(page, { title: 'Night call', day: clockChangeAhead('skipped', '02:30'), time: '02:30' });
      await expect(problemBeside(page, 'time')).toHaveText(problems('skipped-time', { nextAt: '3:00\u00a0am' }));
      await expect(page.locator('input[name=time]')).toHaveAttribute('value', '02:30');
      await addItem(page, { day: clockChangeAhead('repeated', '01:30'), time: '01:30' });
      await expect(page.locator('.problems')).toContainText(problems('repeated-time'));
      await page.getByRole('radio', { name: trip('form.turn.second') }).check();
      await addItem(page, { title: '' });
      await expect(problemBeside(page, 'title')).toHaveText(problems('required'));
      await expect(page.getByRole('radio', { name: trip('form.turn.second') })).toBeChecked();
      await addItem(page, { title: 'Night call' });
      await expect(page).toHaveURL(ON_A_TRIP);
      await page.getByRole('link', { name: trip('items.changeNamed', { name: 'Night call' }) }).click();
      await expect(page.getByRole('radio', { name: trip('form.turn.second') })).toBeChecked();
      await expect(page.locator('input[name=time]')).toHaveValue('01:30');
    });
  });
}

test('what few people need is behind a fold, which stands open over a mistake and over what was typed', { tag: '@phone' }, async ({ page }) => {
  await formOnOwnTrip(page, 'OUTING');
  await expect(page.locator('input[name=walkMinutes]')).toBeHidden();
  await page.getByText(trip('form.more')).click();
  await page.locator('select[name=activity]').selectOption('RUNNING');
  await page.locator('input[name=walkMinutes]').fill('a lot');
  await addItem(page, { title: 'Run in the park', day: addDays(surgeryOn, 6), time: '11:00' });
  await expect(problemBeside(page, 'walkMinutes')).toHaveText(problems('not-a-number'));
  await expect(page.locator('select[name=activity]')).toHaveValue('RUNNING');
  await page.locator('input[name=walkMinutes]').fill('45');
  await addItem(page, {});
  await expect(page).toHaveURL(ON_A_TRIP);
  const sport = finding(page, 'Run in the park: a run needs a yes to exercise.');
  await sport.getByRole('button', { name: 'Make it a walk of 20 minutes' }).click();
  await expect(sport).toHaveCount(0);
  await expect(page.locator('.day-line').filter({ hasText: 'Run in the park' })).toContainText(trip('items.onFoot', { minutes: 20 }));
});

/** Fills in fields by their names, and saves. */
async function saveFields(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(typed)) await page.locator(`input[name="${name}"]`).fill(text);
  await page.getByRole('button', { name: trip('form.save'), exact: true }).click();
}

const besideField = (page: Page, name: string) => page.locator('.field, .choices').filter({ has: page.locator(`input[name="${name}"]`) }).locator('.error');

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a flight by legs, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('airports by name, what is wrong beside its field, and its path once it is saved', { tag: javaScriptEnabled ? '@phone' : [] }, async ({ page }) => {
      await formOnOwnTrip(page, 'FLIGHT');
      const day = addDays(surgeryOn, -2);
      await saveFields(page, {
        'leg0.fromAirport': 'denvr', 'leg0.toAirport': 'New York', 'leg0.departsOn': day, 'leg0.departsTime': '08:45', 'leg0.arrivesOn': day, 'leg0.arrivesTime': '14:25',
        'leg0.carrier': 'Mendway Air', 'leg0.flightNumber': 'hello', seat: '12C',
      });
      await expect(besideField(page, 'leg0.toAirport')).toHaveText(problems('several-airports', { end: 'to' }));
      await expect(besideField(page, 'leg0.flightNumber')).toHaveText(problems('not-a-flight-number'));
      await expect(page.locator('input[name=seat]')).toHaveValue('12C');
      await page.locator('input[name="leg0.flightNumber"]').fill('1408');
      await page.getByRole('button', { name: 'New York (LGA)' }).click();
      await expect(page.locator('input[name="leg0.toAirport"]')).toHaveValue('New York (LGA)');
      await expect(page.locator('.problems')).toContainText(problems('unknown-airline', { name: 'Mendway Air' }));
      await saveFields(page, { 'leg0.carrier': '', 'leg0.flightNumber': 'UA 1408' });
      await expect(page).toHaveURL(ON_A_TRIP);
      await page.locator('.day-line').filter({ hasText: 'United Airlines 1408' }).locator('a:not([href$="/move"])').first().click();
      await expect(page.locator('input[name="leg0.carrier"]')).toHaveValue('United Airlines');
      await expect(page.getByText(/^DEN\s8:45\sam\sto\sLGA\s2:25\spm:\s3\sh\s40\smin$/)).toBeVisible();
    });
  });
}

test('the airport near home goes to the end that the direction gives it, and what was typed stays', async ({ page }) => {
  await formOnOwnTrip(page, 'FLIGHT');
  const end = (field: string) => page.locator(`input[name="leg0.${field}"]`);
  const home = await end('fromAirport').inputValue();
  expect(home).not.toBe('');
  await page.getByRole('radio', { name: trip('items.purpose.GO_HOME'), exact: true }).check();
  await expect(end('toAirport')).toHaveValue(home);
  await expect(end('fromAirport')).toHaveValue('');
  await end('fromAirport').fill('JFK');
  await page.getByRole('radio', { name: trip('items.purpose.ARRIVE'), exact: true }).check();
  await expect(end('toAirport')).toHaveValue(home);
  await expect(end('fromAirport')).toHaveValue('JFK');
});
