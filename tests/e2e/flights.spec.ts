import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { changeTrip } from '@/lib/data/change-trip';
import { addDays } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Zone } from '@/lib/domain/calendar/types';
import { instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import { applyChange } from '@/lib/domain/check/apply-change';
import { blankItem } from '@/lib/domain/itinerary/blank-item';
import type { Home, Item, Leg } from '@/lib/domain/itinerary/types';
import { formatDay } from '@/lib/text/format';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { accessFor, addMember, makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday, today } from './support/days';
import { expectAccessible, expectNoOverflow, expectOneHeading, keepPicture } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const flights = words('flights');
const trip = words('trip');

const DENVER: Home = { mode: 'FLY', city: 'Denver', zone: 'America/Denver' as Zone, airport: 'DEN', country: 'US' };
const CHICAGO = 'America/Chicago' as Zone;

const at = (day: Day, time: string, zone: Zone): Date => settled(instantOf(day, time as ClockTime, zone));
const leg = (from: readonly [string, Date, Zone], to: readonly [string, Date, Zone], flightNumber: string): Leg => ({
  fromAirport: from[0], departsAt: from[1], departsZone: from[2], toAirport: to[0], arrivesAt: to[1], arrivesZone: to[2],
  carrier: 'United', flightNumber, technicalStops: 0,
});

function flightOf(purpose: 'ARRIVE' | 'GO_HOME', legs: readonly Leg[], code = ''): Item {
  const [first, last] = [legs.at(0), legs.at(-1)];
  if (!first || !last) throw new Error('a flight has a leg');
  const when = { type: 'timed', startsAt: first.departsAt, startsZone: first.departsZone, endsAt: last.arrivesAt, endsZone: last.arrivesZone } as const;
  const booking = { code, phone: '', canChange: true, changeBy: null, checkedBags: 0, seat: '8C', assistanceAskedOn: null };
  return blankItem(randomUUID(), 'FLIGHT', when, { purpose, state: 'BOOKED', legs, booking });
}

const nonstopOn = (day: Day) => flightOf('ARRIVE', [leg(['DEN', at(day, '08:45', DENVER.zone), DENVER.zone], ['EWR', at(day, '14:32', NEW_YORK), NEW_YORK], '1408')], 'K7M2QD');
const connectionOn = (day: Day) => flightOf('ARRIVE', [
  leg(['DEN', at(day, '08:05', DENVER.zone), DENVER.zone], ['ORD', at(day, '11:35', CHICAGO), CHICAGO], '1408'),
  leg(['ORD', at(day, '13:00', CHICAGO), CHICAGO], ['LGA', at(day, '16:12', NEW_YORK), NEW_YORK], '720'),
]);

interface Wishes {
  readonly home?: Home;
  readonly surgeryOn?: Day | null;
  readonly items?: (surgeryOn: Day) => readonly Item[];
}

/** A trip of somebody new, with these journeys in place of the drafted ones. */
async function travelling({ home = DENVER, surgeryOn = quietThursday(), items = () => [] }: Wishes = {}) {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const tripId = await makeTrip(owner, { surgeryOn, home });
  const added = surgeryOn ? items(surgeryOn) : [];
  const access = await accessFor(owner, tripId, 'change-itinerary');
  await changeTrip(access, {
    edit: (before) => added.reduce((all, item) => applyChange({ ...all, items: all.items.filter(({ purpose }) => purpose !== item.purpose) }, { type: 'add-item', item }), before),
    seenVersion: null, now: new Date(),
  });
  return { owner, tripId, path: `/trips/${tripId}/flights` };
}

async function opened(browser: Browser, wishes: Wishes = {}, options: BrowserContextOptions = {}) {
  const made = await travelling(wishes);
  const page = await pageOf(browser, made.owner, options);
  await page.goto(made.path);
  return { ...made, page };
}

const section = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const out = (page: Page) => section(page, flights('out'));
const home = (page: Page) => section(page, flights('home', { city: 'Denver' }));

async function expectGood(page: Page, name: string): Promise<void> {
  await expectOneHeading(page, name);
  await expectAccessible(page, name);
  if (test.info().project.name === 'phone') await expectNoOverflow(page, name);
  await keepPicture(page, name);
}

test.slow();

test('drafted flights are dashed and wait; the ways out tell nobody anything before the tap', { tag: '@phone' }, async ({ browser }) => {
  const { page, tripId } = await opened(browser);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(flights('title'));
  await expect(page.getByRole('navigation', { name: words('common')('mainPages') }).getByRole('link', { name: flights('title') }).first()).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.ticket--wait')).toHaveCount(2);
  await expect(out(page).locator('.tag')).toHaveText(flights('state.PLANNED'));
  await expect(home(page).locator('.tag')).toHaveText(flights('homeState.waiting'));
  await expect(page.locator('.btn--primary')).toHaveCount(1);

  const links = page.locator('a[rel~=noreferrer]');
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) expect(await link.getAttribute('href')).toMatch(/^https:\/\/[a-z.]+\/(travel\/flights\?q=[\w+-]+)?$/);
  const search = await out(page).getByRole('link', { name: flights('searchAll') }).getAttribute('href');
  expect(new URL(search ?? '').searchParams.get('q')).toMatch(/^Nonstop one way flights from DEN to NYC on \d{4}-\d\d-\d\d$/);
  await expect(page.getByText(/Mendway does not see prices, times or open seats/).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: flights('add.title') }).getByRole('link', { name: flights('add.calendar') })).toHaveAttribute('href', `/trips/${tripId}/flights/import`);
  await expectGood(page, 'flights-drafted');

  await out(page).getByRole('link', { name: /I booked one/ }).click();
  await expect(page).toHaveURL(new RegExp(`/trips/${tripId}/items/[\\da-f-]{36}\\?state=BOOKED&back=flights$`));
  await expect(page.locator('input[name=state][value=BOOKED]')).toBeChecked();
});

test('a booked non-stop is a ticket; asking for a wheelchair is written down and can be undone', async ({ browser }) => {
  const { page } = await opened(browser, { items: (on) => [nonstopOn(addDays(on, -2))] });
  const ticket = out(page).locator('.ticket');
  await expect(ticket.locator('.stamp')).toHaveText(flights('nonstop'));
  for (const text of ['8:45\u00a0am', '2:32\u00a0pm', 'DEN', 'EWR', 'Newark', '3 h 47 min', 'United 1408', 'K7M2QD', '8C']) await expect(ticket).toContainText(text);
  await expect(ticket.locator('.leg-mid')).toContainText(flights('timeChange', { hours: 2 }));
  await expect(page.locator('.timeline')).toContainText(flights('watch.check-in.out'));

  await out(page).getByRole('button', { name: flights('askedHelp') }).click();
  await expect(page).toHaveURL(/\/flights\?done=yes$/);
  await expect(ticket).toContainText(flights('stub.askedOn', { day: formatDay(today(), 'en') }));
  await expect(out(page).getByRole('button', { name: flights('askedHelp') })).toHaveCount(0);
  await page.getByRole('button', { name: words('history')('done.undo') }).click();
  await expect(page).toHaveURL(/\/trips\//);
  await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/flights`);
  await expect(out(page).getByRole('button', { name: flights('askedHelp') })).toBeVisible();
});

test('a connection shows its layover on the clocks of the airport, and is kept with a reason', { tag: '@phone' }, async ({ browser }) => {
  const { page, path } = await opened(browser, { items: (on) => [connectionOn(addDays(on, -2))] });
  const ticket = out(page).locator('.ticket');
  await expect(ticket.locator('.stamp')).toHaveText(flights('stops', { stops: 1 }));
  await expect(ticket.locator('.layover')).toContainText(flights('layover', { length: '1 h 25 min', lands: '11:35\u00a0am', leaves: '1:00\u00a0pm', airport: 'Chicago' }));
  await expect(ticket.locator('.layover')).toContainText('Chicago');
  await out(page).getByRole('link', { name: flights('keep') }).click();
  await page.getByLabel(trip('keep.reason')).fill('My sister joins me there');
  await page.getByRole('button', { name: trip('keep.save') }).click();
  await expect(page).toHaveURL(/done=/);
  await page.goto(path);
  await expect(out(page)).toContainText(flights('kept', { reason: 'My sister joins me there' }));
  await expect(page.locator('.timeline')).toContainText(flights('watch.look-again.out', { why: 'kept' }));
  await expectGood(page, 'flights-connection');
});

test('booking can wait: the reminder comes back on its day', async ({ browser }) => {
  const { page } = await opened(browser);
  await out(page).getByRole('button', { name: /^Remind me on/ }).click();
  await expect(page).toHaveURL(/\/flights\?done=yes$/);
  await expect(out(page)).toContainText(/Quiet until/);
  await expect(page.locator('.timeline')).toContainText(flights('watch.look-again.out', { why: 'snooze' }));
});

test('before flying home every line says what is known, from where, and what to do; never that it is safe', async ({ browser }) => {
  const { page } = await opened(browser);
  const check = section(page, flights('checkTitle'));
  for (const line of ['days', 'follow-up', 'word', 'hold', 'length', 'sitting', 'lifting', 'stockings', 'escort']) {
    const shown = check.locator('li').filter({ has: page.getByRole('heading', { name: new RegExp(`^${flights(`lines.${line}`)} `) }) });
    await expect(shown, line).toHaveCount(1);
    await expect(shown.locator('.src'), line).toHaveCount(1);
  }
  await expect(check).toContainText('NIHR Signal 2016');
  await expect(check).toContainText(flights('check.word.none.is'));
  await expect(page.locator('main')).not.toContainText(/\bsafe\b|you may fly/i);
  await check.getByRole('link', { name: flights('recordWord') }).click();
  await expect(page).toHaveURL(/\/word$/);
});

test('family sees the flights, and neither codes, ways to change, nor the medical part', { tag: '@phone' }, async ({ browser }) => {
  const { tripId, path } = await travelling({ items: (on) => [nonstopOn(addDays(on, -2))] });
  const lena = await makePerson({ name: 'Lena Alder' });
  await addMember(tripId, lena, { role: 'FAMILY' });
  const page = await pageOf(browser, lena);
  await page.goto(path);
  await expect(out(page).locator('.ticket')).toContainText('United 1408');
  await expect(page.locator('main')).not.toContainText('K7M2QD');
  await expect(page.locator('main form, main a[href*="/items/"]')).toHaveCount(0);
  for (const line of ['hold', 'lifting', 'stockings']) await expect(page.getByRole('heading', { name: new RegExp(`^${flights(`lines.${line}`)} `) })).toHaveCount(0);
  await expectGood(page, 'flights-family');
});

test('a drive has its stops to stand up; a home in New York has nothing to book; without a date days are counted', { tag: '@phone' }, async ({ browser }) => {
  const boston: Home = { mode: 'CAR', city: 'Boston', zone: NEW_YORK, airport: null, country: 'US' };
  const drive = (on: Day) => blankItem(randomUUID(), 'CAR', { type: 'timed', startsAt: at(on, '09:00', NEW_YORK), startsZone: NEW_YORK, endsAt: at(on, '13:15', NEW_YORK), endsZone: NEW_YORK }, { purpose: 'ARRIVE', state: 'BOOKED' });
  const driven = await opened(browser, { home: boston, items: (on) => [drive(addDays(on, -2))] });
  await expect(out(driven.page)).toContainText(flights('standUps.stop', { count: 8, every: 30 }));
  await driven.page.getByText(flights('standUps.all')).first().click();
  await expect(out(driven.page)).toContainText(flights('standUps.after', { length: '30 min', time: '9:30\u00a0am' }));
  await expectGood(driven.page, 'flights-drive');

  const local = await opened(browser, { home: { mode: 'LOCAL', city: 'New York', zone: NEW_YORK, airport: null, country: 'US' } });
  await expect(local.page.getByRole('heading', { name: flights('local.title') })).toBeVisible();
  await expectGood(local.page, 'flights-local');

  const undated = await opened(browser, { surgeryOn: null });
  await expect(out(undated.page).locator('.ticket')).toContainText(/before surgery/);
  await expect(undated.page.getByText(flights('remindersUndated'))).toBeVisible();
  await expectGood(undated.page, 'flights-undated');
});

test('the screen speaks Spanish', { tag: '@phone' }, async ({ browser, baseURL }) => {
  const { page, path } = await opened(browser, { items: (on) => [connectionOn(addDays(on, -2))] });
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  await page.goto(path);
  const es = (key: string, values = {}) => sentencesOf('es', 'flights').say(key, values);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(es('title'));
  await expect(page.locator('main')).toContainText(es('changeAt', { airport: 'Chicago' }));
  await expect(page.locator('main')).toContainText(es('check.word.none.is'));
  await expectGood(page, 'flights-es');
});

test('without JavaScript the deeds work all the same', async ({ browser }) => {
  const { page } = await opened(browser, { items: (on) => [nonstopOn(addDays(on, -2))] }, { javaScriptEnabled: false });
  await out(page).getByRole('button', { name: flights('askedHelp') }).click();
  await expect(out(page).locator('.ticket')).toContainText(flights('stub.askedOn', { day: formatDay(today(), 'en') }));
  await home(page).getByRole('button', { name: /^Remind me on/ }).click();
  await expect(home(page)).toContainText(/Quiet until/);
});

test('on paper the tickets stay and the buttons go', async ({ browser }) => {
  const { page } = await opened(browser, { items: (on) => [nonstopOn(addDays(on, -2))] });
  await page.emulateMedia({ media: 'print' });
  await expect(out(page).locator('.ticket')).toBeVisible();
  await expect(page.locator('.btn:visible')).toHaveCount(0);
});
