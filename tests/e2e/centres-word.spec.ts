import type { Page } from '@playwright/test';
import { recordNumber } from '@/lib/data/trip-numbers';
import { recordWord, shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { today } from './support/days';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const own = words('centresWord');
const word = words('word');
const problems = words('problems');
const numbers = words('numbers');

let made: StaffedDesk;
let owner: Person;
let tripId: string;

/** Somebody was operated on today, and wrote down two things that a clinician said. */
test.beforeAll(async () => {
  made = await staffedDesk();
  owner = await makePerson({ name: 'Ruth Calloway' });
  tripId = await makeTrip(owner, { centre: made.centre, surgeryOn: today() });
  const now = new Date();
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, now);
  const access = await accessFor(owner, tripId, 'record-word');
  const said = { saidBy: 'Dr. Feld', saidOn: today() };
  await recordWord(access, { kind: 'fly', word: 'yes', ...said }, now);
  await recordNumber(access, { number: 'avoidFlyingUntil', value: 14, note: '', ...said }, { now, seenVersion: null });
});

const awaited = (page: Page, text: string) => page.locator('.awaited li', { hasText: text });

async function expectSound(page: Page, name: string): Promise<void> {
  await expectOneHeading(page, name);
  await expectAccessible(page, name);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page, `${name} at ${width}`);
  }
}

test('a coordinator confirms what the patient wrote down, and passes on what a clinician says otherwise', async ({ browser }) => {
  const page = await pageOf(browser, made.coordinator);
  await page.goto(`/trips/${tripId}/awaits`);
  await expect(page.locator('.awaited li')).toHaveCount(2);
  await expectSound(page, 'what awaits the centre');
  await awaited(page, 'day 14').getByRole('button', { name: own('awaits.confirm') }).click();
  await expect(page).toHaveURL(`/arrivals?trip=${tripId}`);

  await page.goto(`/trips/${tripId}/awaits`);
  await awaited(page, 'travelling home').getByRole('link', { name: own('awaits.otherwise') }).click();
  await expect(page.getByLabel(word('fly'), { exact: true })).toBeChecked();
  await expectSound(page, 'a word of the centre’s');
  await page.getByLabel(word('not-yet'), { exact: true }).check();
  await page.getByLabel(word('note')).fill('Another week');
  await page.getByLabel(own('speaker.clinician')).fill('Rosa Ames');
  await page.getByRole('button', { name: word('save') }).click();
  await expect(page.getByText(problems('name-the-clinician')).first()).toBeVisible();
  await expect(page.getByLabel(word('note'))).toHaveValue('Another week');
  await page.getByLabel(own('speaker.clinician')).fill('Dr. Ito');
  await page.getByRole('button', { name: word('save') }).click();
  await expect(page).toHaveURL(`/arrivals?trip=${tripId}`);
  await page.goto(`/trips/${tripId}/awaits`);
  await expect(page.getByText(own('awaits.none'))).toBeVisible();

  const patient = await pageOf(browser, owner);
  await patient.goto(`/trips/${tripId}/numbers`);
  await expect(patient.locator('main')).toContainText(word('confirmed'));
  await patient.goto(`/trips/${tripId}/word`);
  await expect(patient.getByText(word('relayed', { name: 'Rosa Ames, Gramercy Test Hospital' }))).toBeVisible();
});

test('a clinician speaks for themselves, and names what the centre arranges, without JavaScript', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician, { javaScriptEnabled: false });
  await page.goto(`/trips/${tripId}/numbers?number=nights`);
  await expect(page.getByLabel(own('speaker.clinician'))).toHaveValue('Dr. Ines Ames');
  await page.getByRole('spinbutton', { name: numbers('names.nights') }).fill('2');
  await page.getByRole('button', { name: numbers('save') }).click();
  await expect(page).toHaveURL(`/arrivals?trip=${tripId}`);
  await page.goto(`/trips/${tripId}/escort`);
  await page.getByLabel(own('escort.name')).fill('Nurse Ada');
  await page.getByLabel(own('escort.phone')).fill('(212) 555-0142');
  await page.getByRole('button', { name: own('escort.save') }).click();
  await expect(page).toHaveURL(`/arrivals?trip=${tripId}`);

  const patient = await pageOf(browser, owner);
  await patient.goto(`/trips/${tripId}/escort`);
  await expect(patient.getByRole('link', { name: '(212) 555-0142' })).toBeVisible();
});
