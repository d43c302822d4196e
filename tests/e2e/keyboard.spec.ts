import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { hashPassword } from '@/lib/crypto/passwords';
import { addDays } from '@/lib/domain/calendar/days';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import { makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday } from './support/days';
import { NEW_PASSWORD } from './support/people';
import { expect, test } from './support/test';
import { finding, ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const [signIn, common, check, packing, emergency] = [words('signIn'), words('common'), words('check'), words('packing'), words('emergency')];
const PHOTO_ID = words('packingLines')('names.photo-id');
const DINNER = 'Dinner with June';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 150;

/** Presses Tab until it has the focus; nothing but the keyboard is used. */
async function tabTo(page: Page, target: Locator, what: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`no Tab leads to ${what}`);
}

/** Somebody with a password, whose visitor on a quiet day wants her out of the house. */
async function ruthWithDinner() {
  const ruth = await makePerson({ name: 'Ruth Alder', passwordHash: await hashPassword(NEW_PASSWORD) });
  const surgeryOn = quietThursday();
  const day = addDays(surgeryOn, 1);
  const dinner = blankItem(randomUUID(), 'VISIT', { type: 'days', from: day, until: addDays(day, 1) }, { title: DINNER, place: 'ELSEWHERE' });
  await makeTrip(ruth, { surgeryOn, edit: (trip) => applyChange(trip, { type: 'add-item', item: dinner }) });
  return ruth;
}

async function signInByKeys(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  const form = page.getByRole('form', { name: signIn('submit') });
  await tabTo(page, form.getByLabel(signIn('email')), 'the address');
  await page.keyboard.type(email);
  await tabTo(page, form.getByLabel(signIn('password')), 'the password');
  await page.keyboard.type(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ON_A_TRIP);
}

/** What somebody hears who jumps from landmark to landmark: one of each, with one heading of the page in the main one. */
async function expectLandmarks(page: Page, heading: string): Promise<void> {
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - navigation "${common('mainPages')}"
    - main:
      - heading "${heading}" [level=1]
    - contentinfo
  `);
  for (const role of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(1);
}

test('with nothing but a keyboard: signs in, fixes a finding, ticks a line, and finds what to do about a sign', async ({ page }) => {
  const { email } = await ruthWithDinner();
  await signInByKeys(page, email);

  const blocked = finding(page, check('rules.visit-away-from-stay.what', { name: DINNER }));
  await tabTo(page, blocked.getByRole('button', { name: check('rules.visit-away-from-stay.fixes.to-stay') }), 'the fix');
  await page.keyboard.press('Enter');
  await expect(blocked).toHaveCount(0);

  await tabTo(page, page.getByRole('banner').getByRole('link', { name: common('nav.packing') }), 'packing');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/packing$/);
  await expectLandmarks(page, packing('title'));
  const box = page.getByRole('checkbox', { name: PHOTO_ID, exact: true });
  await tabTo(page, box, 'the photo ID');
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
  await expect(page.locator('.bag-n')).toContainText(/^1 /);

  await page.keyboard.press('Home');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: common('emergency') }), 'what to do in an emergency');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/emergency$/);
  await expectLandmarks(page, emergency('title'));
  const outcomes = page.locator('.outcomes > li:visible');
  await tabTo(page, page.getByRole('checkbox', { name: emergency('signs.saddle') }), 'numbness between the legs');
  await page.keyboard.press('Space');
  await expect(outcomes).toHaveCount(1);
  await expect(outcomes).toContainText('911');
  await tabTo(page, outcomes.getByRole('link').first(), 'the call');
  await expect(page).toHaveURL(/\/emergency$/);
});
