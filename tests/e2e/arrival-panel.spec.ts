import type { Page } from '@playwright/test';
import { shareWithCentre } from '@/lib/data/trip-words';
import { accessFor, makePerson, makeStaff, makeTrip } from '@/tests/support/factories';
import { arriving } from './support/arriving';
import { expectAccessible, expectNoOverflow } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const panelWords = words('arrivalPanel');
const problems = words('problems');

let made: StaffedDesk;
let tripId: string;

test.beforeAll(async () => {
  made = await staffedDesk();
  [tripId = ''] = await arriving(made, [{ name: 'Ruth Calloway', inDays: 12, escort: { state: 'none', name: '' } }, { name: 'Walt Brannigan', inDays: 13, escort: { state: 'none', name: '' } }]);
});

test('two coordinators take one arrival: the first has it, the other is told who, and can still change it', async ({ browser }) => {
  const victor = await makeStaff(await makePerson({ name: 'Victor Ames' }), made.centre.id, 'MANAGER');
  // Without JavaScript the second page stays as it was.
  const [first, second] = [await pageOf(browser, made.coordinator), await pageOf(browser, victor, { javaScriptEnabled: false })];
  for (const page of [first, second]) await page.goto(`/arrivals?trip=${tripId}`);
  const take = { name: panelWords('care.take') };
  const panelOn = (page: Page) => page.getByRole('complementary', { name: 'Ruth Calloway' });
  await panelOn(first).getByRole('button', take).click();
  await expect(panelOn(first)).toContainText(panelWords('care.you', { name: 'Rosa Ames' }));
  await panelOn(second).getByRole('button', take).click();
  await expect(second.getByText(problems('arrival-taken', { name: 'Rosa Ames' }))).toBeVisible();
  await second.locator('summary', { hasText: panelWords('care.change') }).click();
  await second.getByRole('combobox', { name: panelWords('care.who') }).selectOption({ label: panelWords('care.you', { name: 'Victor Ames' }) });
  await second.getByRole('button', { name: panelWords('care.save') }).click();
  await expect(panelOn(second)).toContainText(panelWords('care.you', { name: 'Victor Ames' }));
});

test('the panel is worked by the keyboard, and covers the board on a phone', async ({ browser }) => {
  const page = await pageOf(browser, made.coordinator);
  await page.goto('/arrivals');
  const line = page.locator('.arrival th a', { hasText: 'Ruth Calloway' });
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ruth Calloway' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toBeHidden();
  await expect(line).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  await line.click();
  await expect(page.locator('.panel')).toBeInViewport();
  await expectNoOverflow(page, 'the panel at 390');
  await expectAccessible(page, 'the panel at 390');
  await page.getByRole('link', { name: panelWords('close') }).click();
  await expect(line).toBeVisible();
});

test('a note stays with the centre when the patient ends the sharing; an open panel then has nothing more', async ({ browser }) => {
  const owner = await makePerson({ name: 'Odessa Pryor' });
  const own = await makeTrip(owner, { centre: made.centre, surgeryOn: made.surgeryOn });
  const sharing = await accessFor(owner, own, 'share-with-centre');
  await shareWithCentre(sharing, true, new Date());
  const page = await pageOf(browser, made.coordinator);
  await page.goto(`/arrivals?trip=${own}`);
  await page.locator('summary', { hasText: panelWords('notes.add') }).click();
  await page.getByRole('textbox', { name: panelWords('notes.field') }).fill('Asks for a low bed.');
  await page.getByRole('button', { name: panelWords('notes.save') }).click();
  await expect(page.locator('.panel .panel-said')).toHaveText('Asks for a low bed.');
  await shareWithCentre(sharing, false, new Date());
  await page.reload();
  await expect(page.getByText(panelWords('noNote'))).toBeVisible();
  await expect(page.getByText('Odessa Pryor')).toHaveCount(0);
  await page.goto('/arrivals/notes');
  await expect(page.locator('.desk-notes li', { hasText: 'Odessa Pryor' })).toContainText(panelWords('notes.notShared'));
});
