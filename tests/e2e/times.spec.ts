import type { Browser, Page } from '@playwright/test';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import { formatDayLong } from '@/lib/text/format';
import { sentencesOf } from '@/lib/text/translator';
import { addMember, makePerson, makeTrip } from '@/tests/support/factories';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const times = words('times');
const spanish = sentencesOf('es', 'times');

interface Patient {
  readonly desk: StaffedDesk;
  readonly owner: Person;
  readonly tripId: string;
  readonly path: string;
}

async function patient(): Promise<Patient> {
  const [desk, owner] = [await staffedDesk(), await makePerson({ name: 'Ruth Alder' })];
  const tripId = await makeTrip(owner, { centre: desk.centre, surgeryOn: desk.surgeryOn });
  return { desk, owner, tripId, path: `/trips/${tripId}/appointments/times?service=${desk.made.followUp}` };
}

const isPhone = (): boolean => test.info().project.name === 'phone';

async function openTimes(browser: Browser, person: Person, path: string, options = {}): Promise<Page> {
  const page = await pageOf(browser, person, options);
  await page.goto(path);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const chosen = (page: Page) => page.locator('input[name=startsAt]:checked');

/** From the times to the page of what is booked. */
async function bookChosen(page: Page): Promise<void> {
  await button(page, times('take')).click();
  await expect(page).toHaveURL(/\/appointments\/held\//);
  await button(page, times('held.book')).click();
  await expect(page).toHaveURL(/\/appointments\/[0-9a-f-]{36}\?done=booked/);
  await expect(page.getByText(times('one.done.booked'))).toBeVisible();
}

test.slow();

test('a patient books one of the best times, moves it by another day, and cancels it', { tag: '@phone' }, async ({ browser }) => {
  const { desk, owner, path } = await patient();
  const page = await openTimes(browser, owner, path);
  await expectOneHeading(page, 'times');
  const best = page.locator('.tm-best-card');
  await expect(best).toHaveCount(3);
  await best.nth(1).click();
  await expect(best.nth(1)).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page, 'times');
  if (isPhone()) await expectNoOverflow(page, 'times');
  const other = page.locator('input[name=startsAt]:not(:checked):not(:disabled)').first();
  await other.check({ force: true });
  const said = await page.locator('.tm-said').innerText();
  expect(said).toContain('Denver');
  await button(page, times('take')).click();
  await expect(page).toHaveURL(/held/);
  await expect(page.getByText(said.split('\n')[0] ?? '')).toBeVisible();
  await expectAccessible(page, 'a kept time');
  if (isPhone()) await expectNoOverflow(page, 'a kept time');
  await page.getByLabel(times('held.note')).fill('Ask about the flight');
  await button(page, times('held.book')).click();
  await expect(page.getByText(times('one.done.booked'))).toBeVisible();
  await expect(page.getByText('Ask about the flight')).toBeVisible();
  await expectAccessible(page, 'a booked time');
  if (isPhone()) await expectNoOverflow(page, 'a booked time');

  await page.getByRole('link', { name: times('one.move'), exact: true }).click();
  await expect(page.locator('.tm-now s')).toBeVisible();
  const day = addDays(desk.surgeryOn, 11);
  await page.getByRole('link', { name: new RegExp(formatDayLong(day, 'en')) }).click();
  await expect(page).toHaveURL(new RegExp(`day=${day}`));
  await expectAccessible(page, 'moving a time');
  await button(page, times('moveTo')).click();
  await expect(page.getByText(times('one.done.moved'))).toBeVisible();

  await page.getByText(times('one.cancelOpen')).click();
  await button(page, times('one.cancel')).click();
  await expect(page).toHaveURL(/\/appointments\?done=cancelled/);
});

test('a lost race is answered with other times, one tap away', async ({ browser }) => {
  const { desk, owner, path } = await patient();
  const page = await openTimes(browser, owner, path);
  const wanted = new Date(await chosen(page).inputValue());
  const rival = await makePerson();
  const tripId = await makeTrip(rival, { centre: desk.centre, surgeryOn: desk.surgeryOn });
  const mate = await openTimes(browser, rival, `/trips/${tripId}/appointments/times?service=${desk.made.followUp}`);
  expect(new Date(await chosen(mate).inputValue())).toEqual(wanted);
  await bookChosen(mate);
  await button(page, times('take')).click();
  const offers = page.locator('.better button');
  await expect(offers.first()).toBeVisible();
  await offers.first().click();
  await expect(page).toHaveURL(/\/held\//);
});

test('a caregiver books for the patient without JavaScript, and the family finds nothing', async ({ browser }) => {
  const { tripId, path } = await patient();
  const [june, lena] = [await makePerson({ name: 'June Park' }), await makePerson({ name: 'Lena Alder' })];
  await addMember(tripId, june, { role: 'CAREGIVER' });
  await addMember(tripId, lena, { role: 'FAMILY' });
  const family = await pageOf(browser, lena);
  expect((await family.goto(path))?.status()).toBe(404);
  const page = await openTimes(browser, june, path, { javaScriptEnabled: false });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ruth Alder');
  await page.locator('input[name=startsAt]:not(:checked):not(:disabled)').first().check({ force: true });
  await expect(page.getByText(times('time.yours'))).toBeVisible();
  await bookChosen(page);
});

test('what is kept no more leads back to the times, and a booked time says how to reach the centre', async ({ browser }) => {
  const { desk, owner, tripId, path } = await patient();
  const page = await openTimes(browser, owner, path);
  await button(page, times('take')).click();
  await expect(page).toHaveURL(/held/);
  const held = page.url();
  await button(page, times('held.other')).click();
  await expect(page).toHaveURL(/appointments\/times/);
  await page.goto(held);
  await expect(page.getByText(times('held.over'))).toBeVisible();
  await page.getByRole('link', { name: times('held.again') }).click();
  await expect(page).toHaveURL(/appointments\/times/);
  await bookChosen(page);
  expect((await page.goto(`/trips/${tripId}/appointments/${desk.made.preOp}`))?.status()).toBe(404);
});

test('the times speak Spanish, with home time beside them', { tag: '@phone' }, async ({ browser }) => {
  const { owner, path } = await patient();
  const page = await openTimes(browser, owner, path, { locale: 'es-US' });
  await expect(page.getByRole('heading', { name: spanish.say('best.title') })).toBeVisible();
  await expect(page.locator('.tm-time').first()).toContainText('en Denver');
  await expectAccessible(page, 'times in Spanish');
  if (isPhone()) await expectNoOverflow(page, 'times in Spanish');
});
