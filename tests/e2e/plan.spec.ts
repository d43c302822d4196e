import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { formatDayLong, formatDaySpan, formatDayWithYear } from '@/lib/text/format';
import { planAnswersForm } from '@/lib/input/plan-answers';
import { sealPlan } from '@/lib/server/sealed-plan';
import { leapDayAhead, quietThursday, today } from './support/days';
import { type Answers, FourQuestions } from './support/four-questions';
import { mailedLink } from './support/mails';
import { confirmWithPassword, newPerson } from './support/people';
import { beSomebodyNew } from './support/own-trip';
import { PlanPage } from './support/plan-page';
import { ribbonDays } from './support/ribbon';
import { expect, test } from './support/test';
import { finding, ON_A_TRIP, openAddForm } from './support/trip-page';
import { words } from './support/words';

const preview = words('planPreview');
const newTrip = words('newTrip');
const check = words('check');
const trip = words('trip');

const surgeryOn = quietThursday();
const inFull = (day: Day, offset: number): string => formatDayLong(addDays(day, offset), 'en');
const DENVER: Answers = { procedure: 'microdiscectomy', surgeryOn, home: 'Denver' };

/** From the plan to the trip, for somebody who is signed in. */
async function keepPlan(page: Page): Promise<void> {
  await new PlanPage(page).saveButton.click();
  await expect(page).toHaveURL(ON_A_TRIP);
}

test('London without a date is planned in days from surgery, and takes its dates when it has one', async ({ page }) => {
  await beSomebodyNew(page);
  const questions = new FourQuestions(page);
  await questions.open();
  await questions.answer({ procedure: 'lumbar-fusion', surgeryOn: null, home: 'London' });
  await questions.send();
  await expect(page.getByText(newTrip('home.several')).first()).toBeVisible();
  await questions.choose('airport', 'LHR');
  await questions.send();

  await expect(page).toHaveURL(/\/plan\/./);
  const answers = new PlanPage(page).answers;
  await expect(answers).toContainText(preview('answer.surgeryUnknown'));
  await expect(answers).toContainText(preview('answer.FLY', { city: 'London', airport: 'LHR' }));
  // Ten quiet days; on the last of them the follow-up takes the ribbon.
  const quiet = (await ribbonDays(page, 'quiet')).map((day) => Number(/\d+/.exec(day)?.[0]));
  expect(quiet).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await keepPlan(page);
  await expect(finding(page, check('rules.surgery-date-unknown.what', { booked: 0 }))).toBeVisible();

  await page.getByRole('link', { name: check('rules.surgery-date-unknown.fixes.set-date') }).click();
  await page.locator('input[name=day]').fill(surgeryOn);
  await page.getByRole('button', { name: trip('date.save') }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  expect(await ribbonDays(page, 'surgery')).toEqual([inFull(surgeryOn, 0)]);
  await expect(page.getByText(formatDaySpan({ from: surgeryOn, until: addDays(surgeryOn, 11) }, 'en'), { exact: true })).toBeVisible();
  // Three centre days before a Thursday; home on day 14, before which nobody flies.
  expect(await ribbonDays(page, 'fly')).toEqual([inFull(surgeryOn, -3), inFull(surgeryOn, 14)]);
});

for (const [city, airport] of [['Honolulu', 'HNL'], ['Auckland', 'AKL'], ['Kathmandu', 'KTM']] as const) {
  test(`${city} is found by its city, and its days are those of New York`, async ({ page }) => {
    await new FourQuestions(page).make({ ...DENVER, home: city });
    await expect(new PlanPage(page).answers).toContainText(preview('answer.FLY', { city, airport }));
    expect(await ribbonDays(page, 'fly')).toEqual([inFull(surgeryOn, -2), inFull(surgeryOn, 8)]);
    expect(await ribbonDays(page, 'quiet')).toHaveLength(5);
  });
}

test('a flight from Auckland may land before it leaves by the clock', async ({ page }) => {
  await beSomebodyNew(page);
  await new FourQuestions(page).make({ ...DENVER, home: 'AKL' });
  await keepPlan(page);
  await openAddForm(page, 'FLIGHT');
  const day = addDays(surgeryOn, -2);
  const typed = {
    'leg0.fromAirport': 'AKL', 'leg0.departsOn': day, 'leg0.departsTime': '20:00',
    'leg0.toAirport': 'JFK', 'leg0.arrivesOn': day, 'leg0.arrivesTime': '19:40',
  };
  for (const [name, text] of Object.entries(typed)) await page.locator(`input[name="${name}"]`).fill(text);
  await page.getByRole('button', { name: trip('form.save'), exact: true }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await expect(page.getByText(/AKL 8:00\spm – JFK 7:40\spm/)).toBeVisible();
});

for (const [how, home] of [['chosen', null], ['typed as the city one flies from', 'New York']] as const) {
  test(`New York as home, ${how}, needs no journey`, async ({ page }) => {
    await new FourQuestions(page).make({ ...DENVER, home });
    await expect(new PlanPage(page).answers).toContainText(preview('answer.LOCAL'));
    expect(await ribbonDays(page, 'fly')).toEqual([]);
    expect(await ribbonDays(page, 'surgery')).toEqual([inFull(surgeryOn, 0)]);
  });
}

test('the Laser Spine Institute is said to be closed, with no successor, before and after saving', async ({ page }) => {
  await beSomebodyNew(page);
  const name = 'Laser Spine Institute';
  await new FourQuestions(page).make({ ...DENVER, centre: newTrip('centre.closedOption', { name }) });
  await expect(page.getByText(preview('centre.closed', { name, day: 'Fri, Mar 1, 2019' }))).toBeVisible();
  await expect(page.getByText(preview('centre.noSuccessor'))).toBeVisible();
  await keepPlan(page);
  const closed = finding(page, check('rules.centre-closed.why', { successor: 'none' }));
  await expect(closed).toContainText(check('levels.blocked'));
  await expect(closed.getByRole('link', { name: check('rules.centre-closed.fixes.choose-another') })).toBeVisible();
});

test('a consultation has no quiet days and no night in hospital', async ({ page }) => {
  await new FourQuestions(page).make({ ...DENVER, procedure: 'consultation' });
  const answers = new PlanPage(page).answers;
  await expect(answers).toContainText(preview('answer.consultationOn', { day: formatDayWithYear(surgeryOn, 'en') }));
  await expect(answers).toContainText(preview('answer.escort.needless'));
  expect(await ribbonDays(page, 'quiet')).toEqual([]);
  await expect(page.getByText(words('ribbon')('phases.consultation'), { exact: true })).toBeVisible();
});

test('surgery on 29 February is a day like any other', async ({ page }) => {
  const leapDay = leapDayAhead();
  test.skip(leapDay === null, 'No 29 February lies within two years');
  if (leapDay === null) return;
  await new FourQuestions(page).make({ ...DENVER, surgeryOn: leapDay });
  await expect(new PlanPage(page).answers).toContainText(preview('answer.surgeryOn', { day: formatDayWithYear(leapDay, 'en') }));
  expect(await ribbonDays(page, 'surgery')).toEqual([inFull(leapDay, 0)]);
  expect((await ribbonDays(page, 'quiet'))[0]).toMatch(/March 1$/);
});

test('a plan for someone without e-mail needs their consent, and the helper keeps the trip', async ({ page }) => {
  const helper = newPerson('June Park');
  await new FourQuestions(page).make({ ...DENVER, forWhom: 'help' });
  const plan = new PlanPage(page);
  await plan.form.locator('input[name=patientName]').fill('Ruth Alder');
  await plan.saveAs(helper);
  for (const field of ['consentHow', 'consentOn']) await expect(page.locator(`input[name=${field}]`)).toHaveAttribute('aria-invalid', 'true');
  await expect(plan.form.locator('input[name=patientName]')).toHaveValue('Ruth Alder');
  await plan.form.locator('input[name=consentHow]').fill('She told me on the phone');
  await plan.form.locator('input[name=consentOn]').fill(today());
  await plan.saveButton.click();
  await confirmWithPassword(page, await mailedLink(helper.email));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(trip('name', { name: 'Ruth' }));
  await page.goto('/trips?all=yes');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ruth Alder' })).toContainText(trip('list.role.KEEPER'));
});

test('the answers come back to be changed', async ({ page }) => {
  await new FourQuestions(page).make({ ...DENVER, procedure: 'laminectomy', centre: 'NYU Langone Orthopedic Hospital' });
  await page.getByRole('link', { name: preview('change') }).click();
  const questions = new FourQuestions(page);
  await expect(page.getByText(newTrip('refilled'))).toBeVisible();
  await expect(questions.procedure).toHaveValue('laminectomy');
  await expect(questions.day).toHaveValue(surgeryOn);
  await expect(questions.home).toHaveValue(/Denver/);
  await expect(page.locator('select[name=centre] option:checked')).toHaveText('NYU Langone Orthopedic Hospital');
});

test('a plan older than a week is not shown, yet its answers are', async ({ page }) => {
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000);
  const input = planAnswersForm.parse({ procedure: 'laminectomy', surgeryOn, home: 'Denver' });
  await page.goto(`/plan/${sealPlan(input, eightDaysAgo)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(preview('expired.title'));
  await expect(page.locator('.ribbon')).toHaveCount(0);
  await page.getByRole('link', { name: preview('expired.again') }).click();
  await expect(new FourQuestions(page).procedure).toHaveValue('laminectomy');
});

test('a plan whose address was tampered with does not open', async ({ page }) => {
  await new FourQuestions(page).make(DENVER);
  const sealed = page.url();
  const last = sealed.at(-5) === 'A' ? 'B' : 'A';
  for (const address of [`${sealed.slice(0, -5)}${last}${sealed.slice(-4)}`, sealed.slice(0, -20), sealed.replace(/[^/]+$/, 'nonsense')]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(preview('broken.title'));
  }
});
