import type { Page } from '@playwright/test';
import { today } from './support/days';
import { openOwnTrip } from './support/own-trip';
import { expectAccessible, expectNoOverflow, keepPicture } from './support/page-checks';
import { expect, test } from './support/test';
import { ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const moves = words('moves');
const problems = words('problems');
const word = words('word');

const DOG = '/guide/moves/downward-dog';
/** What only a page that shows the move says. */
const DOG_STEP = moves('list.downward-dog.begin');

async function answer(page: Page, answers: Readonly<Record<string, 'yes' | 'no'>>): Promise<void> {
  for (const [question, said] of Object.entries(answers)) await page.locator(`input[name="${question}"][value="${said}"]`).check();
  await page.getByRole('button', { name: moves('gate.send') }).click();
}

const sent = async (page: Page, path: string): Promise<string> => (await page.request.get(path)).text();
/** A busy server asks for patience instead. */
const openMove = (page: Page, shows: string) => expect(async () => {
  await page.goto(DOG);
  await expect(page.getByRole('heading', { level: 2, name: shows })).toBeVisible({ timeout: 2000 });
}).toPass();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('moves are there once the questions are answered no; the timer counts sides and holds, and forgets nothing', async ({ page }) => {
  await page.clock.install();
  expect(await sent(page, DOG)).not.toContain(DOG_STEP);
  await page.goto(DOG);
  await expect(page.locator('.fig')).toHaveCount(0);
  await answer(page, { signs: 'no', accident: 'yes', chronic: 'no', healing: 'no' });
  await expect(page.getByText(problems('moves-accident')).first()).toBeVisible();
  expect(page.url()).not.toContain('?');
  await answer(page, { accident: 'no' });
  await expect(heading(page, moves('list.downward-dog.name'))).toBeVisible();
  await expect(page.locator('meta[name="keep-until"]')).toHaveCount(1);
  await expectAccessible(page, 'a move');
  await expectNoOverflow(page, 'a move');
  await keepPicture(page, 'move');

  const timer = page.getByRole('timer');
  const says = page.getByRole('status').filter({ hasText: 'Hold' });
  await page.getByRole('button', { name: moves('timer.longer') }).click();
  await page.getByRole('button', { name: moves('timer.start') }).click();
  await page.clock.runFor(6000);
  await expect(timer).toContainText('29');
  await expect(says).toHaveText(`${moves('timer.hold')}. ${moves('timer.round', { number: 1, count: 3, side: 'none' })}`);
  await page.getByRole('button', { name: moves('timer.pause') }).click();
  // The tab sleeps for an hour while it is paused, and for half a minute while it runs.
  await page.clock.fastForward(3_600_000);
  await expect(timer).toContainText('29');
  await page.getByRole('button', { name: moves('timer.goOn') }).click();
  await page.clock.fastForward(30_000);
  await expect(timer).toContainText(moves('timer.ready'));
  await page.clock.fastForward(200_000);
  await expect(timer).toContainText(moves('timer.done'));

  await page.getByLabel(moves('timer.sound')).uncheck();
  await page.reload();
  await expect(page.getByLabel(moves('timer.sound'))).not.toBeChecked();
  await page.goto('/guide/moves');
  await expect(page.locator('.moves li')).toHaveCount(7);
  await page.getByRole('link', { name: moves('hard') }).click();
  await expect(page.getByRole('link', { name: moves('list.side-plank.name') })).toBeVisible();
  await page.getByRole('link', { name: moves('again') }).click();
  await answer(page, { signs: 'yes', accident: 'no', chronic: 'no', healing: 'no' });
  await expect(page.getByText(problems('moves-signs')).first()).toBeVisible();
  expect(await sent(page, DOG)).not.toContain(DOG_STEP);
});

test('after surgery they wait for the surgeon’s yes', async ({ page }) => {
  test.slow();
  const trip = await openOwnTrip(page, { surgeryOn: today() });
  await openMove(page, moves('waits.title'));
  expect(await sent(page, '/guide/moves')).not.toContain(moves('list.downward-dog.name'));
  await page.getByRole('link', { name: moves('waits.record') }).click();
  await expect(page).toHaveURL(`${trip}/word?about=exercise`);
  await page.getByLabel(word('exercise'), { exact: true }).check();
  await page.getByLabel(word('yes'), { exact: true }).check();
  await page.getByLabel(word('saidBy')).fill('Dr. Feld');
  await page.getByRole('button', { name: word('save') }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await openMove(page, moves('gate.title'));
  await answer(page, { signs: 'no', accident: 'no', chronic: 'no' });
  await expect(page.getByText(DOG_STEP)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions open the move, and its steps say how long to hold', async ({ page }) => {
    await page.goto(DOG);
    await answer(page, { signs: 'no', accident: 'no', chronic: 'no', healing: 'no' });
    await expect(page).toHaveURL(DOG);
    await expect(page.getByText(DOG_STEP)).toBeVisible();
    await expect(page.getByText(moves('holds', { seconds: 20, often: moves('often', { sides: '1', count: 3 }) }))).toBeVisible();
    await expect(page.locator('.timer')).toBeHidden();
  });
});
