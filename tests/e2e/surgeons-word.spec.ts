import type { Page } from '@playwright/test';
import { formatDay } from '@/lib/text/format';
import { today } from './support/days';
import { openOwnTrip } from './support/own-trip';
import { expectAccessible, expectNoOverflow, expectOneHeading, keepPicture } from './support/page-checks';
import { ribbonDays } from './support/ribbon';
import { expect, test } from './support/test';
import { finding, ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const hold = words('hold');
const numbers = words('numbers');
const problems = words('problems');
const ribbon = words('ribbon');
const notes = words('ribbonNotes');
const word = words('word');

/** A trip of somebody who was operated on today; the path of its overview. */
const operatedToday = (page: Page): Promise<string> => openOwnTrip(page, { surgeryOn: today() });

/** What a phase of the ribbon is called, and the note below it. */
const phase = (page: Page, name: string) => page.locator('.ribbon .phase').filter({ has: page.locator('.phase-name', { hasText: ribbon(`phases.${name}`) }) });

async function recordYes(page: Page, trip: string): Promise<void> {
  await page.goto(`${trip}/word`);
  await page.getByLabel(word('yes'), { exact: true }).check();
  await page.getByLabel(word('saidBy')).fill('Dr. Feld');
  await page.getByRole('button', { name: word('save') }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await expect(phase(page, 'fly-home')).toContainText(notes('said-yes', { name: 'Dr. Feld' }));
}

test.slow();

test('a hold is set, shown and lifted; the yes that it took back does not return by itself', { tag: '@phone' }, async ({ page }) => {
  const trip = await operatedToday(page);
  await recordYes(page, trip);
  const gentle = await ribbonDays(page, 'gentle');
  expect(gentle.length).toBeGreaterThan(0);

  await page.getByRole('link', { name: hold('setLink') }).click();
  await page.getByRole('button', { name: hold('set') }).click();
  await expect(page.getByText(problems('required-choice')).first()).toBeVisible();
  await page.getByLabel(hold('reasons.infection')).check();
  await page.getByLabel(word('saidBy')).fill('Dr. Feld');
  await page.getByRole('button', { name: hold('set') }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hold('title', { name: 'Ruth' }));
  await expect(page.getByText(hold('since', { today: 'yes', day: '' }))).toBeVisible();
  await expect(phase(page, 'on-hold').locator('.day')).toHaveCount(gentle.length);
  await expect(phase(page, 'on-hold')).toContainText(notes('hold', { name: 'Dr. Feld' }));
  await expect(phase(page, 'fly-home')).toContainText(notes('held'));
  await expect(page.locator('.closed-list')).toContainText(hold('flightWhy', { takenBack: 'yes', name: 'Dr. Feld' }));
  await expectOneHeading(page, 'the hold');
  await expectAccessible(page, 'the hold');
  if (test.info().project.name === 'phone') await expectNoOverflow(page, 'the hold');
  await keepPicture(page, 'hold');

  await page.goto(trip);
  await expect(finding(page, words('check')('rules.on-hold.why', { hold: 'yes', surgeon: 'Dr. Feld', saidBy: '', word: '', saidOn: '' }))).toHaveCount(1);
  await page.getByRole('link', { name: hold('since', { today: 'yes', day: '' }) }).click();
  await page.getByRole('button', { name: hold('lift') }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  expect(await ribbonDays(page, 'gentle')).toEqual(gentle);
  await expect(phase(page, 'on-hold')).toHaveCount(0);
  await expect(phase(page, 'fly-home')).toContainText(notes('not-yet'));
  await recordYes(page, trip);
});

async function expectQuietDays(page: Page, trip: string, count: number): Promise<void> {
  await page.goto(trip);
  await expect(phase(page, 'quiet').locator('.day')).toHaveCount(count);
}

test('quiet days are made more without a word, and fewer only by the surgeon’s', async ({ page }) => {
  const trip = await operatedToday(page);
  await page.getByRole('link', { name: numbers('seeAll') }).click();
  await expect(page.getByRole('button', { name: numbers('less') })).toBeDisabled();
  await page.getByRole('button', { name: numbers('more') }).click();
  await expect(page.getByRole('spinbutton', { name: numbers('quietLabel') })).toHaveValue('6');
  await page.getByRole('button', { name: numbers('quietSave') }).click();
  await expect(page.getByText(numbers('uses', { value: '6' }))).toBeVisible();
  await expectQuietDays(page, trip, 6);

  await page.goto(`${trip}/numbers`);
  await page.getByRole('link', { name: numbers('quietFewer') }).click();
  await page.getByLabel(numbers('asks.quietDays')).fill('3');
  await page.getByRole('button', { name: numbers('save') }).click();
  await expect(page.getByText(problems('required')).first()).toBeVisible();
  await expect(page.getByLabel(numbers('asks.quietDays'))).toHaveValue('3');
  await page.getByLabel(word('saidBy')).fill('Dr. Feld');
  await page.getByRole('button', { name: numbers('save') }).click();
  const said = numbers('said', { name: 'Dr. Feld', value: '3', day: formatDay(today(), 'en') });
  await expect(page.locator('.numbers')).toContainText(`${said} ${word('patient')}`);
  await expectQuietDays(page, trip, 3);
  await expect(phase(page, 'quiet')).toContainText(notes('quiet-said', { name: 'Dr. Feld', days: 3 }));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('fewer quiet days are refused beside their field, and what was typed stays', async ({ page }) => {
    const trip = await operatedToday(page);
    await page.goto(`${trip}/numbers`);
    const days = page.getByRole('spinbutton', { name: numbers('quietLabel') });
    await days.fill('4');
    await page.getByRole('button', { name: numbers('quietSave') }).click();
    await expect(page.getByText(problems('quiet-days-only-longer', { least: 5 })).first()).toBeVisible();
    await expect(days).toHaveValue('4');
    await expectQuietDays(page, trip, 5);
  });
});
