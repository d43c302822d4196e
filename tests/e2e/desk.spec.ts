import type { Locator, Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { mondayOf } from '@/lib/domain/appointments/week-layout';
import { today } from './support/days';
import { pageOf } from './support/shared-trip';
import { begun, bookedVisit, deskPatient, otherManager, type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const desk = words('desk');
const problems = words('problems');

let made: StaffedDesk;
/** The week before surgery, in which the pre-op visits are. */
let week: Day;

test.beforeAll(async () => {
  made = await staffedDesk();
  week = mondayOf(made.surgeryOn);
});

const weekPath = (day: Day = week) => `/desk/schedule?week=${day}`;
const block = (page: Page, name: string): Locator => page.locator('.bk', { hasText: name });
const back = (page: Page): Locator => page.getByRole('main').getByRole('link', { name: desk('book.back') });
const save = (page: Page) => page.getByRole('button', { name: desk('book.save') }).click();

/** From the schedule to the open times of a service for a patient. */
async function openTimes(page: Page, name: string, service: string): Promise<void> {
  await page.goto('/desk/schedule');
  await page.getByRole('link', { name: desk('week.book') }).click();
  await page.getByLabel(desk('book.search')).fill(name);
  await page.getByRole('button', { name: desk('book.find') }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: service }).click();
  await expect(page.getByRole('heading', { name: desk('book.times') })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a coordinator books a time for a patient, ${javaScriptEnabled ? 'with' : 'without'} JavaScript; it stands in the week`, async ({ browser }) => {
    const name = `Ruth Booked ${javaScriptEnabled ? 'One' : 'Two'}`;
    await deskPatient(made, name);
    const page = await pageOf(browser, made.coordinator, { javaScriptEnabled });
    await openTimes(page, name, 'Nurse call');
    await save(page);
    await expect(page.locator('.error')).toHaveText(problems('required-choice'));
    await page.locator('.time').nth(javaScriptEnabled ? 2 : 5).click();
    await save(page);
    await expect(page.getByText(desk('visit.booked'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(desk('visit.title', { service: 'Nurse call', name }));
    await back(page).click();
    await expect(block(page, name)).toContainText('Nurse call, Nurse Abara, Phone line');
  });
}

test('a name that nobody has is said beside the field, and no address shows it', async ({ browser }) => {
  await deskPatient(made, 'Ottoline Quill');
  const page = await pageOf(browser, made.coordinator);
  await page.goto('/desk/book');
  await page.getByLabel(desk('book.search')).fill('Nemo Nobody');
  await page.getByRole('button', { name: desk('book.find') }).click();
  await expect(page.locator('.error')).toHaveText(problems('no-such-patient'));
  await expect(page.getByLabel(desk('book.search'))).toHaveValue('Nemo Nobody');
  await page.getByLabel(desk('book.search')).fill('ottoline');
  await page.getByRole('button', { name: desk('book.find') }).click();
  await expect(page.getByText('Ottoline Quill')).toBeVisible();
  expect(page.url()).not.toMatch(/ottoline|quill/i);
});

test('a coordinator keeps a time for a patient; it is dashed until the patient says yes, then moved and cancelled', async ({ browser }) => {
  await deskPatient(made, 'Olive Offered');
  const page = await pageOf(browser, made.coordinator);
  await openTimes(page, 'Olive Offered', 'Pre-op visit');
  await page.locator('.time').first().click();
  await page.getByLabel(desk('book.offer')).check();
  await page.getByLabel(desk('book.untilDay')).fill(addDays(today(), -1));
  await save(page);
  await expect(page.locator('.error')).toHaveText(problems('offer-past'));
  await page.getByLabel(desk('book.untilDay')).fill(addDays(today(), 2));
  await save(page);
  await expect(page.getByText(desk('visit.offered'))).toBeVisible();
  const visit = page.url().replace(/\?.*/, '');
  await back(page).click();
  await expect(block(page, 'Olive Offered')).toHaveClass(/bk--offer/);
  await block(page, 'Olive Offered').getByRole('link').click();
  await page.getByRole('button', { name: desk('visit.bookOffer') }).click();
  await expect(page.getByText(desk('visit.booked'))).toBeVisible();
  await page.getByRole('link', { name: desk('visit.move') }).click();
  await page.locator('.time').last().click();
  await page.getByRole('button', { name: desk('visit.moveNow') }).click();
  await expect(page.getByText(desk('visit.moved'))).toBeVisible();
  expect(page.url()).toContain(visit);
  await page.getByText(desk('visit.cancel'), { exact: true }).click();
  await page.getByRole('button', { name: desk('visit.cancelNow') }).click();
  await expect(page.getByText(desk('visit.cancelled'))).toBeVisible();
  await back(page).click();
  await expect(block(page, 'Olive Offered')).toHaveCount(0);
});

test('who came is noted, and corrected', async ({ browser }) => {
  const tripId = await deskPatient(made, 'Ada Arrived');
  const id = await bookedVisit(made, tripId, made.made.followUp, addDays(made.surgeryOn, 12), 3);
  const page = await pageOf(browser, made.clinician);
  await page.goto(`/desk/appointments/${id}`);
  await expect(page.getByText(desk('visit.early'))).toBeVisible();
  const day = await begun(id);
  await page.reload();
  for (const choice of ['ARRIVED', 'MISSED']) {
    await page.getByLabel(desk(`visit.choices.${choice}`), { exact: true }).check();
    const saved = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: desk('visit.save') }).click();
    await saved;
    await expect(page.getByText(desk('visit.attendanceNote'))).toContainText('Noted on');
    await page.goto(weekPath(mondayOf(day)));
    await expect(block(page, 'Ada Arrived').first()).toContainText(desk(`week.attendance.${choice}`));
    await page.goto(`/desk/appointments/${id}`);
    await expect(page.getByLabel(desk(`visit.choices.${choice}`), { exact: true })).toBeChecked();
  }
});

test('a patient’s times lead to the trip, and to its surgery day', async ({ browser }) => {
  const tripId = await deskPatient(made, 'Pia Patient');
  await bookedVisit(made, tripId, made.made.followUp, addDays(made.surgeryOn, 7), 5);
  const page = await pageOf(browser, made.coordinator);
  await page.goto(`/desk/patients/${tripId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pia Patient');
  await expect(page.locator('.menu')).toContainText('Follow-up visit');
  await expect(page.locator(`a[href="/trips/${tripId}/date"]`)).toBeVisible();
  await page.locator(`a[href="/trips/${tripId}"]`).click();
  await expect(page).toHaveURL(`/trips/${tripId}`);
});

test('a clinician sees the desk without the ways to change it; its settings are not there', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  await page.goto('/trips');
  await expect(page).toHaveURL('/arrivals');
  await page.goto('/desk/schedule');
  await expect(page.getByRole('complementary')).toContainText('Pre-op visit');
  await expect(page.getByRole('link', { name: desk('panel.closeDay') })).toHaveCount(0);
  await expect(page.getByRole('link', { name: desk('panel.change') })).toHaveCount(0);
  expect((await page.goto('/desk/hours'))?.status()).toBe(404);
  const coordinators = await pageOf(browser, made.coordinator);
  await coordinators.goto('/desk/schedule');
  await expect(coordinators.getByRole('link', { name: desk('panel.closeDay') })).toBeVisible();
  expect((await coordinators.goto('/desk/hours'))?.status()).toBe(200);
});

test('to another centre’s manager, to a patient and to strangers nothing of it is there', async ({ browser, page }) => {
  const tripId = await deskPatient(made, 'Sara Secret');
  const id = await bookedVisit(made, tripId, made.made.followUp, addDays(made.surgeryOn, 14), 7);
  const others = await pageOf(browser, await otherManager());
  for (const path of [`/desk/schedule?centre=${made.centre.id}`, `/desk/appointments/${id}`, `/desk/appointments/${id}/move`, `/desk/patients/${tripId}`, `/desk/book?trip=${tripId}`, '/desk/appointments/x']) {
    expect((await others.goto(path))?.status(), path).toBe(404);
    await expect(others.getByText('Sara Secret')).toHaveCount(0);
  }
  await page.goto(`/desk/appointments/${id}`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
});

test('nonsense in the address of the week shows this week', async ({ browser }) => {
  const page = await pageOf(browser, made.clinician);
  await page.goto('/desk/schedule');
  const lead = await page.locator('.staff-head p').textContent();
  for (const query of ['week=soon', 'week=2026-02-30', 'week=9999-01-01', 'week=&service=x', 'week=2026-01-01&week=2026-02-01', 'resource=00000000-0000-4000-8000-000000000000']) {
    await page.goto(`/desk/schedule?${query}`);
    await expect(page.locator('.staff-head p'), query).toHaveText(lead ?? '');
  }
});

test('the week is filtered by service and by room without JavaScript', async ({ browser }) => {
  const [first, second] = [await deskPatient(made, 'Fay First'), await deskPatient(made, 'Sol Second')];
  await bookedVisit(made, first, made.made.preOp, week, 1);
  await bookedVisit(made, second, made.made.nurseCall, week, 8);
  const page = await pageOf(browser, made.clinician, { javaScriptEnabled: false });
  await page.goto(weekPath());
  await expect(block(page, 'Fay First')).toBeVisible();
  await page.locator('select[name=service]').selectOption({ label: 'Nurse call' });
  await page.getByRole('button', { name: desk('week.show') }).click();
  await expect(block(page, 'Sol Second')).toBeVisible();
  await expect(block(page, 'Fay First')).toHaveCount(0);
  await expect(page.locator('.staff-head p')).toContainText('New York time');
  await page.locator('select[name=resource]').selectOption({ label: 'Dr. Ines Feld' });
  await page.getByRole('button', { name: desk('week.show') }).click();
  await expect(block(page, 'Sol Second')).toHaveCount(0);
});
