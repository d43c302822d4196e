import type { Page } from '@playwright/test';
import { quietThursday } from './support/days';
import { FourQuestions } from './support/four-questions';
import { stateOf } from './support/people';
import { expect, test } from './support/test';
import { words } from './support/words';

const MOST_PAGES = 2;

async function pagesOnPaper(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The ribbon, and nothing that paper cannot do. */
async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ribbon').first()).toBeVisible();
  // The box of a task is one to tick with a pen.
  for (const part of ['.nav', '.tabbar', '.colophon', 'form button:not([role=checkbox])', '.sos']) {
    await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(0);
  }
}

test.describe('the overview on paper', () => {
  test.use({ storageState: stateOf('maya') });

  test('shows the ribbon without controls, on at most two sheets', async ({ page }) => {
    await page.goto('/trips');
    await expect(page.locator('.ribbon')).toBeVisible();
    await expectPaper(page);
    expect(await pagesOnPaper(page)).toBeLessThanOrEqual(MOST_PAGES);
  });
});

test('the plan on paper shows the ribbon and every step, without controls, on at most two sheets', async ({ page }) => {
  await new FourQuestions(page).make({ procedure: 'microdiscectomy', surgeryOn: quietThursday(), home: 'Denver' });
  await expect(page.locator('.ribbon')).toBeVisible();
  await expectPaper(page);
  await expect(page.getByRole('heading', { name: words('planPreview')('save.title') })).toBeHidden();
  expect(await pagesOnPaper(page)).toBeLessThanOrEqual(MOST_PAGES);
});
