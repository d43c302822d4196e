import type { Locator, Page } from '@playwright/test';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { stateOf } from './support/people';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const packing = words('packing');
const lines = words('packingLines');

/** Lines that everybody sees. */
const PHOTO_ID = lines('names.photo-id');
const CHARGER = lines('names.charger');

const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const count = (page: Page): Locator => page.locator('.bag-n');
const section = (page: Page, id: string): Locator => page.locator(`section[aria-labelledby="${id}"]`);
const total = async (page: Page): Promise<number> => Number(/of (\d+)/.exec(await count(page).innerText())?.[1]);

test('a tick shows at once, counts, and is there after a reload', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/packing`);
  const all = await total(ruth);
  await expect(box(ruth, PHOTO_ID)).not.toBeChecked();
  await box(ruth, PHOTO_ID).click();
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
  await expect(count(ruth)).toContainText(packing('count', { packed: 1, total: all }));
  await expect(section(ruth, 'documents').locator('.section-head')).toContainText('1 of');
  await box(ruth, CHARGER).click();
  await box(ruth, PHOTO_ID).click();
  await expect(count(ruth)).toContainText(packing('count', { packed: 1, total: all }));
  await ruth.waitForLoadState('networkidle').catch(() => undefined);
  await ruth.reload();
  await expect(box(ruth, CHARGER)).toBeChecked();
  await expect(box(ruth, PHOTO_ID)).not.toBeChecked();
});

test('the whole row is the target, by the keyboard too', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/packing`);
  await ruth.getByText(lines('whys.charger'), { exact: true }).click();
  await expect(box(ruth, CHARGER)).toBeChecked();
  const size = await box(ruth, CHARGER).boundingBox();
  expect(size?.height).toBeGreaterThanOrEqual(48);
  await box(ruth, PHOTO_ID).focus();
  await ruth.keyboard.press('Space');
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
});

test('a tick without a network says that it was not saved, and goes back, where the device keeps nothing', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await ruth.goto(`${shared.path}/packing`);
  await expect(box(ruth, PHOTO_ID)).toBeVisible();
  await ruth.context().setOffline(true);
  await box(ruth, PHOTO_ID).click();
  await expect(ruth.getByText(packing('notSaved'))).toBeVisible();
  await expect(box(ruth, PHOTO_ID)).not.toBeChecked();
  await ruth.context().setOffline(false);
  await box(ruth, PHOTO_ID).click();
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
});

test('what one ticks or adds appears for the others at once; family sees no medicine', async ({ browser }) => {
  const shared = await sharedTrip();
  const [ruth, lena] = [await pageOf(browser, shared.owner), await pageOf(browser, shared.family)];
  await ruth.goto(`${shared.path}/packing`);
  await lena.goto(`${shared.path}/packing`);
  await box(lena, PHOTO_ID).click();
  await expect(box(ruth, PHOTO_ID)).toBeChecked();
  await box(ruth, CHARGER).click();
  await expect(box(lena, CHARGER)).toBeChecked();

  await expect(section(ruth, 'medicines')).toBeVisible();
  await expect(section(lena, 'medicines')).toHaveCount(0);
  await expect(lena.locator('main')).not.toContainText(lines('names.stool-softener'));
  expect(await total(lena)).toBeLessThan(await total(ruth));
  await expect(lena.locator('.bag')).not.toContainText('10 lb');
  await expect(lena.getByRole('link', { name: packing('add.open') })).toHaveCount(0);
});

test('something is added, renamed, given to somebody, taken off and put back', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/packing`);
  await ruth.getByRole('link', { name: packing('add.open') }).click();
  await ruth.getByLabel(packing('add.name')).fill('A thin book');
  await ruth.getByRole('button', { name: packing('add.save') }).click();
  await expect(box(ruth, 'A thin book')).toBeVisible();

  await ruth.getByRole('link', { name: packing('who.change', { name: 'Ruth Alder', line: 'A thin book' }) }).click();
  expect(ruth.url()).not.toContain('book');
  await ruth.getByLabel(packing('line.name'), { exact: true }).fill('Two thin books');
  await ruth.getByLabel(packing('add.packer')).selectOption({ label: 'June Park' });
  await ruth.getByLabel(packing('line.bag')).selectOption('hospital');
  await ruth.getByRole('button', { name: packing('save'), exact: true }).click();
  await expect(box(ruth, 'Two thin books')).toBeVisible();
  await expect(ruth.getByText(packing('who.packs', { name: 'June', count: 1 }))).toBeVisible();

  await ruth.getByRole('link', { name: packing('who.change', { name: 'June Park', line: 'Two thin books' }) }).click();
  await ruth.getByRole('button', { name: packing('line.remove') }).click();
  await expect(ruth.getByText(packing('removed.one', { name: 'Two thin books' }))).toBeVisible();
  await expect(box(ruth, 'Two thin books')).toHaveCount(0);
  await ruth.getByRole('button', { name: packing('removed.undo'), exact: true }).click();
  await expect(box(ruth, 'Two thin books')).toBeVisible();
});

test.describe('the order', () => {
  const names = (page: Page) => section(page, 'comfort').locator('.ar b').allInnerTexts();

  test('follows the buttons and a drag', async ({ browser }) => {
    const shared = await sharedTrip();
    const ruth = await pageOf(browser, shared.owner);
    await ruth.goto(`${shared.path}/packing/arrange`);
    const [first = '', second = '', third = '', ...rest] = await names(ruth);
    await ruth.getByRole('button', { name: packing('moveDown', { name: first }), exact: true }).click();
    await expect.poll(() => names(ruth)).toEqual([second, first, third, ...rest]);
    await expect(ruth.getByRole('button', { name: packing('moveDown', { name: first }), exact: true })).toBeFocused();

    const grip = section(ruth, 'comfort').locator('.ar').nth(2).locator('[data-grip]');
    await grip.scrollIntoViewIfNeeded();
    const [from, to] = [await grip.boundingBox(), await section(ruth, 'comfort').locator('.ar').first().boundingBox()];
    await ruth.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
    await ruth.mouse.down();
    await ruth.mouse.move((from?.x ?? 0) + 10, (to?.y ?? 0) + 20, { steps: 8 });
    await ruth.mouse.move((from?.x ?? 0) + 10, (to?.y ?? 0) + 4);
    await ruth.mouse.up();
    await expect.poll(() => names(ruth)).toEqual([third, second, first, ...rest]);
    await ruth.reload();
    expect(await names(ruth)).toEqual([third, second, first, ...rest]);
  });
});

test('all of it works without JavaScript', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner, { javaScriptEnabled: false });
  await ruth.goto(`${shared.path}/packing`);
  await box(ruth, CHARGER).click();
  await expect(ruth).toHaveURL(/packing#l-\d+$/);
  await expect(box(ruth, CHARGER)).toBeChecked();
  await box(ruth, CHARGER).click();
  await expect(box(ruth, CHARGER)).not.toBeChecked();
  await ruth.goto(`${shared.path}/packing/arrange`);
  const before = await section(ruth, 'comfort').locator('.ar b').allInnerTexts();
  await ruth.getByRole('button', { name: packing('moveDown', { name: CHARGER }), exact: true }).click();
  await expect(section(ruth, 'comfort').locator('.ar b').first()).toHaveText(before[1] ?? '');
  await ruth.goto(`${shared.path}/packing/add`);
  await ruth.getByRole('button', { name: packing('add.save') }).click();
  await expect(ruth.locator('.problems')).toBeVisible();
  await ruth.getByLabel(packing('add.name')).fill('A scarf');
  await ruth.getByRole('button', { name: packing('add.save') }).click();
  await expect(box(ruth, 'A scarf')).toBeVisible();
});

test('a bag is held against the airline’s limit and the lift limit; odd numbers are refused beside their field', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/packing`);
  await ruth.getByRole('link', { name: packing('fit.set') }).click();
  const form = section(ruth, 'carry-on');
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) await form.locator(`input[name=${name}]`).fill(value);
    await form.getByRole('button', { name: packing('save'), exact: true }).click();
  };
  await form.getByText(packing('bagForm.metric'), { exact: true }).click();
  await form.locator('select[name=airline]').selectOption('United Airlines');
  await fill({ long: '56', wide: '36', deep: '23', weight: '-3' });
  await expect(form.locator('.field').filter({ hasText: packing('bagForm.weight') }).locator('.error')).toContainText(words('problems')('bag-too-light'));
  await fill({ weight: '400' });
  await expect(form.locator('.error').first()).toContainText(words('problems')('bag-too-heavy'));
  await expect(form.locator('input[name=long]')).toHaveValue('56');
  await fill({ weight: '6,5' });
  await expect(ruth.locator('.bag')).toContainText(packing('fit.fits', { airline: 'United Airlines' }));
  await expect(ruth.locator('.bag')).toContainText(packing('home.tooHeavy'));

  await ruth.getByRole('link', { name: packing('home.choose') }).click();
  await ruth.getByText(packing('bagForm.choices.ship'), { exact: true }).click();
  await ruth.getByRole('button', { name: packing('bagForm.savePlan') }).click();
  await expect(ruth.locator('.bag')).toContainText(packing('home.plans.ship'));
  await expect(box(ruth, lines('names.medicine-pouch'))).toBeVisible();
});

test.describe('Maya', () => {
  test.use({ storageState: stateOf('maya') });

  async function openPacking(page: Page): Promise<void> {
    await page.goto('/trips');
    await expect(page).toHaveURL(ON_A_TRIP);
    await page.goto(`${new URL(page.url()).pathname}/packing`);
  }

  test('prints her list on one page', async ({ page }) => {
    await openPacking(page);
    await expect(page.locator('.pk').first()).toBeVisible();
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.btn:visible, .tabbar:visible, .nav:visible')).toHaveCount(0);
    await expect(page.locator('.pk').last()).toBeVisible();
  });

  test('reads it in Spanish', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
    await openPacking(page);
    const { say } = sentencesOf('es', 'packing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('title'));
    await expect(section(page, 'medicines')).toContainText(sentencesOf('es', 'packingLines').say('names.stool-softener'));
    await expect(page.locator('.bag')).toContainText(say('home.tooHeavy'));
  });

  test('finds it in the navigation and among what to do next', async ({ page }) => {
    await page.goto('/trips');
    await expect(page.locator('.timeline li').filter({ hasText: words('plan')('steps.pack.what') })).toContainText(/\d+ of \d+ packed/);
    await page.getByRole('navigation').getByRole('link', { name: words('common')('nav.packing') }).filter({ visible: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(packing('title'));
  });
});
