import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { changeTrip } from '@/lib/data/change-trip';
import { database } from '@/lib/data/client';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { instantOf, NEW_YORK } from '@/lib/domain/calendar/zones';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { flight } from '@/tests/support/trips';
import { arriving } from './support/arriving';
import { today } from './support/days';
import { pageOf } from './support/shared-trip';
import { type StaffedDesk, staffedDesk } from './support/staffed-desk';
import { expect, test } from './support/test';
import { words } from './support/words';

const live = words('arrivalsLive');
const board = words('arrivals');

const patients = (page: Page) => page.locator('.arrival > th > a');
const line = (page: Page, name: string) => page.locator('.arrival', { hasText: name });

/** The worker that the server runs keeps the lines; what is not said here nobody does. */
const PATIENCE = { timeout: 20_000 };

const at = (day: Day, time: string): Date => {
  const reckoned = instantOf(day, time as ClockTime, NEW_YORK);
  if (reckoned.type !== 'exact') throw new Error('no such time');
  return reckoned.at;
};

async function ownerOf(tripId: string): Promise<Person> {
  const { user } = await database().tripMember.findFirstOrThrow({ where: { tripId, role: 'OWNER' }, include: { user: true } });
  return { type: 'person', userId: user.id, sessionId: '', name: user.name, email: user.email, isAdministrator: false, staff: [] };
}

/** The patient books a flight that lands on that day. */
async function fliesIn(tripId: string, day: Day): Promise<void> {
  const access = await accessFor(await ownerOf(tripId), tripId, 'change-itinerary');
  const booked = { ...flight('ARRIVE', at(day, '09:00'), at(day, '14:32')), id: randomUUID() };
  const problems = await changeTrip(access, { edit: (trip) => ({ ...trip, items: [...trip.items.filter(({ purpose }) => purpose !== 'ARRIVE'), booked] }), seenVersion: null, now: new Date() });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

/** How long after `since` the page shows it, to a frame. */
async function shownAfter(page: Page, text: string, since: number): Promise<number> {
  await page.waitForFunction((wanted) => document.querySelector('.board')?.textContent?.includes(wanted), text, { polling: 'raf', ...PATIENCE });
  return Date.now() - since;
}

let made: StaffedDesk;

test.beforeEach(async () => {
  made = await staffedDesk();
});

test('an open board shows a flight that changed and a trip that is newly shared, and the line in focus keeps it', async ({ browser }) => {
  const escort = { state: 'accepted', name: 'June' } as const;
  const [abel] = await arriving(made, [{ name: 'Abel Alone', inDays: 16, escort }, { name: 'Berta Bright', inDays: 12, escort }]);
  const page = await pageOf(browser, made.coordinator);
  let drawings = 0;
  page.on('request', (request) => { drawings += /\/arrivals(\?|$)/.test(request.url()) ? 1 : 0; });
  await page.goto('/arrivals');
  await expect(patients(page)).toHaveText(['Berta Bright', 'Abel Alone']);
  await expect(page.locator('.arrival .tag--mark')).toHaveCount(0);
  const before = drawings;
  await patients(page).nth(1).focus();

  const changedAt = Date.now();
  await fliesIn(abel ?? '', addDays(today(), 5));
  const changed = await shownAfter(page, 'United 1', changedAt);
  await expect(patients(page)).toHaveText(['Abel Alone', 'Berta Bright']);
  await expect(patients(page).first()).toBeFocused();
  await expect(line(page, 'Abel Alone').locator('.tag--mark').first()).toBeVisible();
  await expect(page.locator('.changed-said')).toContainText('Abel Alone');
  await expect(page).toHaveTitle(/^\(1\) /);

  const owner = await makePerson({ name: 'Cora Comes' });
  const tripId = await makeTrip(owner, { centre: made.centre, surgeryOn: addDays(today(), 20) });
  const sharedAt = Date.now();
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
  const shared = await shownAfter(page, 'Cora Comes', sharedAt);
  await expect(page.locator('.counts a').nth(2)).toContainText('3');
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), false, new Date());
  await expect(line(page, 'Cora Comes')).toHaveCount(0);
  await expect(patients(page).first()).toBeFocused();
  expect(drawings).toBe(before);
  await page.getByRole('button', { name: live('seen') }).click();
  await expect(page.locator('.arrival .tag--mark')).toHaveCount(0);
  test.info().annotations.push({ type: 'milliseconds', description: `flight on the open board after ${changed}, new trip after ${shared}` });
});

test('the board is walked by keys: lines, panel, search, and the list of keys, which can be turned off', async ({ browser }) => {
  const escort = { state: 'none', name: '' } as const;
  await arriving(made, [{ name: 'Abel Alone', inDays: 5, escort }, { name: 'Berta Bright', inDays: 12, escort }, { name: 'Zoe Late', inDays: 16, escort }]);
  const page = await pageOf(browser, made.coordinator);
  await page.goto('/arrivals');
  // Until its scripts are there, the page has no keys of its own.
  await expect(async () => {
    await patients(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(patients(page).nth(1)).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('End');
  await expect(patients(page).nth(2)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(patients(page).nth(2)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.locator('.panel').getByRole('heading', { name: 'Abel Alone' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveCount(0);
  await expect(patients(page).first()).toBeFocused();

  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('a?/');
  await expect(search).toHaveValue('a?/');
  await patients(page).first().focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: live('keys.title') });
  await expect(keys).toBeVisible();
  await keys.getByLabel(live('keys.switch')).uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await patients(page).first().focus();
  await page.keyboard.press('?');
  await page.keyboard.press('ArrowDown');
  await expect(patients(page).nth(1)).toBeFocused();
  await expect(keys).toBeHidden();
  await expect(page.getByRole('button', { name: board('strip.takeWhose', { name: 'Abel Alone' }) })).toBeVisible();
});
