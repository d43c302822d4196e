import { openOwnTrip } from './support/own-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const guide = words('guide');
const walking = words('walking');
const questions = words('guideQuestions');

test('without an account or JavaScript every chapter opens, and a link that leads nowhere leads back to the contents', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/guide');
  const addresses = await page.locator('.guide-line a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
  await page.goto('/guide/questions');
  await expect(page.getByText(questions('asks.brace'))).toBeVisible();
  const lost = await page.goto('/guide/old-chapter/two');
  expect(lost?.status()).toBe(404);
  await page.getByRole('link', { name: guide('lost.toGuide') }).click();
  await expect(page.getByRole('heading', { level: 1, name: guide('title') })).toBeVisible();
});

test('a trip takes its own minutes on foot, the guide shows them, and leaves out questions that do not fit', async ({ page }) => {
  const path = await openOwnTrip(page);
  await page.goto(`${path}/walking`);
  const days = page.getByRole('table', { name: walking('table') });
  await expect(days.getByRole('row').nth(1)).toContainText(walking('minutes', { count: 20 }));
  await page.getByLabel(walking('firstMinutes')).fill('70');
  await page.getByRole('button', { name: walking('save') }).click();
  await expect(page.locator('.problems')).toContainText('70');
  await page.getByLabel(walking('firstMinutes')).fill('7');
  await page.getByRole('button', { name: walking('save') }).click();
  await expect(page).toHaveURL(/done=yes/);
  await expect(days.getByRole('row').nth(1)).toContainText(walking('minutes', { count: 7 }));
  await page.goto('/guide/walking');
  await expect(days.getByRole('row').nth(2)).toContainText(walking('minutes', { count: 17 }));
  await page.goto('/guide/questions');
  await expect(page.getByText(questions('asks.walk'))).toBeVisible();
  await expect(page.getByText(questions('asks.brace'))).toHaveCount(0);
  await page.goto('/guide/old-chapter');
  await page.getByRole('link', { name: guide('lost.toGuide') }).click();
  await expect(page.getByRole('heading', { level: 1, name: guide('title') })).toBeVisible();
});
