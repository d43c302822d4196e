import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Person } from '@/lib/domain/access/actor';
import { addDays } from '@/lib/domain/calendar/days';
import { formatDay } from '@/lib/text/format';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { messagesOf } from '@/lib/text/translator';
import { addMember, makeCentre, makePerson, makeTrip } from '@/tests/support/factories';
import { quietThursday, today } from './support/days';
import { expectAccessible, expectNoOverflow, expectOneHeading, keepPicture } from './support/page-checks';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const t = words('appointments');
const items = words('trip');

const PRE_OP = items('items.purpose.PRE_OP');
const FOLLOW_UP = items('items.purpose.FOLLOW_UP');
const PHONE = '(212) 555-0142';

/** Ruth's microdiscectomy, at a centre that answers the phone; June helps and Lena may look. */
async function asking(phone = PHONE) {
  const [owner, caregiver, family] = [await makePerson({ name: 'Ruth Alder' }), await makePerson({ name: 'June Park' }), await makePerson({ name: 'Lena Alder' })];
  const surgeryOn = quietThursday();
  const tripId = await makeTrip(owner, { surgeryOn, centre: await makeCentre({ phone }) });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  await addMember(tripId, family, { role: 'FAMILY' });
  return { owner, caregiver, family, surgeryOn, tripId, path: `/trips/${tripId}/appointments` };
}

type World = Awaited<ReturnType<typeof asking>>;

async function opened(browser: Browser, world: World, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await pageOf(browser, person, options);
  await page.goto(world.path);
  return page;
}

const section = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const card = (page: Page, name: string) => page.locator('article').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
const visit = (page: Page, name: string) => page.locator('.visits > li').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

async function expectGood(page: Page, name: string): Promise<void> {
  await expectOneHeading(page, name);
  await expectAccessible(page, name);
  if (test.info().project.name === 'phone') await expectNoOverflow(page, name);
  await keepPicture(page, name);
}

/** To call, asked, booked: the same for whoever calls. */
async function walkByPhone(page: Page, { surgeryOn, path }: World): Promise<void> {
  const preOpDay = addDays(surgeryOn, -1);
  await card(page, PRE_OP).getByRole('button', { name: t('after.nobody') }).click();
  await expect(card(page, PRE_OP).locator('.tries')).toContainText(formatDay(today(), 'en'));

  await card(page, PRE_OP).getByRole('link', { name: t('after.named', { what: t('after.back'), name: PRE_OP }) }).click();
  await page.getByLabel(t('backForm.who')).fill('Maria');
  await page.getByLabel(t('backForm.by')).fill(addDays(today(), 3));
  await page.getByLabel(t('backForm.said')).fill('She looks for a room');
  await page.getByRole('button', { name: t('backForm.save') }).click();
  await expect(page).toHaveURL(path);
  const asked = section(page, t('asked'));
  await expect(asked).toContainText(`Maria calls you back by ${formatDay(addDays(today(), 3), 'en')}. ${t('wait.askedDay', { day: formatDay(preOpDay, 'en') })}`);
  await expect(asked).toContainText('She looks for a room');
  await expect(asked.locator('[aria-current=step]')).toHaveText(t('asked'));

  await asked.getByRole('link', { name: t('after.named', { what: t('after.booked'), name: PRE_OP }) }).click();
  await expect(page.getByLabel(t('bookedForm.day'))).toHaveValue(preOpDay);
  await page.getByRole('button', { name: t('bookedForm.save') }).click();
  await expect(page.getByText(words('problems')('required')).first()).toBeVisible();
  await page.getByLabel(t('bookedForm.time')).fill('10:00');
  await page.getByLabel(t('bookedForm.minutes')).fill('45');
  await page.getByText(items('items.place.CENTRE'), { exact: true }).click();
  await page.getByLabel(t('bookedForm.note')).fill('Bring the scans');
  await page.getByRole('button', { name: t('bookedForm.save') }).click();
  await expect(page).toHaveURL(`${path}?done=yes`);
  for (const text of ['10:00\u00a0am – 10:45\u00a0am', '8:00\u00a0am in Denver', 'Bring the scans']) await expect(visit(page, PRE_OP)).toContainText(text);
  await expect(section(page, t('asked'))).toHaveCount(0);
}

test.slow();

test('the patient goes from to call over asked to booked by phone', { tag: '@phone' }, async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.owner);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('title'));
  await expect(section(page, t('toCall')).locator('.section-head p')).toHaveText('2');
  await expect(page.locator('.btn--primary')).toHaveCount(1);
  const preOp = card(page, PRE_OP);
  await expect(preOp.locator('.fitwin')).toContainText(formatDay(addDays(world.surgeryOn, -1), 'en'));
  await expect(preOp.locator('.script li')).toHaveCount(5);
  await expect(preOp.locator('.script')).toContainText('Hello, this is Ruth Alder.');
  await expect(preOp.locator('.script')).toContainText('microdiscectomy');
  await expect(preOp.locator('.script')).toContainText('I fly in from Denver');
  await expect(preOp.locator('a[href^="tel:"]')).toHaveAttribute('href', 'tel:2125550142');
  await expect(visit(page, t('surgery.title'))).toContainText(t('surgery.waiting', { day: formatDay(addDays(world.surgeryOn, -1), 'en') }));
  await expect(visit(page, t('surgery.title')).getByRole('link', { name: t('surgery.have') })).toHaveAttribute('href', `/trips/${world.tripId}/date`);
  await expect(section(page, t('medicines.title')).locator('.timeline li')).toHaveCount(2);
  await expectGood(page, 'appointments');
  await walkByPhone(page, world);
  await expectGood(page, 'appointments-booked');
});

test('a caregiver without the medical part does the same, and says nothing of the procedure', async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.caregiver);
  await expect(card(page, PRE_OP).locator('.script')).toContainText('I am calling for Ruth Alder.');
  await expect(page.locator('main')).not.toContainText(/microdiscectomy/i);
  await expect(page.getByRole('heading', { name: t('medicines.title') })).toHaveCount(0);
  await walkByPhone(page, world);
});

test('family sees when, and has no buttons', { tag: '@phone' }, async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.family);
  await expect(card(page, PRE_OP)).toContainText(t('why.planned', { day: formatDay(addDays(world.surgeryOn, -1), 'en') }));
  await expect(page.locator('main form, main .script, main a[href^="tel:"]')).toHaveCount(0);
  await expect(page.getByText(PHONE)).toHaveCount(0);
  await expectGood(page, 'appointments-family');
  expect((await page.goto(`${world.path}/call/booked?about=PRE_OP`))?.status()).toBe(404);
  expect((await page.goto(`${world.path}/import`))?.status()).toBe(404);
});

test('works without JavaScript, and where no number is known', async ({ browser }) => {
  const world = await asking('');
  const page = await opened(browser, world, world.owner, { javaScriptEnabled: false });
  await expect(card(page, PRE_OP)).toContainText(t('number.none'));
  await card(page, PRE_OP).locator('summary').filter({ hasText: t('number.add') }).click();
  await card(page, PRE_OP).getByLabel(t('number.label')).fill('212 555 0160');
  await card(page, PRE_OP).getByRole('button', { name: t('number.save') }).click();
  await expect(card(page, PRE_OP).locator('a[href^="tel:"]')).toHaveAttribute('href', 'tel:2125550160');
  await walkByPhone(page, world);
});

test('is in Spanish for those who read it', { tag: '@phone' }, async ({ browser, baseURL }) => {
  const es = messagesOf('es').appointments;
  const world = await asking();
  const page = await pageOf(browser, world.owner);
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  await page.goto(world.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(es.title);
  await expect(page.locator('.script').first()).toContainText('Buenos días, le habla Ruth Alder.');
  await expect(page.locator('.track').first()).toContainText(messagesOf('es').trip.items.callState.PLANNED);
  await expectGood(page, 'appointments-es');
});

test('trip check and the next steps lead to the card, also of what was removed', async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.owner);
  await page.goto(`/trips/${world.tripId}`);
  await expect(page.locator('.timeline a[href$="/appointments"]').first()).toBeVisible();
  await page.locator('.day-line').filter({ hasText: PRE_OP }).getByRole('link', { name: items('items.changeNamed', { name: PRE_OP }) }).click();
  await page.getByRole('button', { name: items('form.remove') }).click();
  await page.waitForURL(/done=yes/);
  await page.locator('.finding a[href$="/appointments#needed-PRE_OP"]').click();
  await expect(page.locator('article#needed-PRE_OP')).toBeVisible();
  await page.locator('article#needed-PRE_OP').getByRole('button', { name: t('after.nobody') }).click();
  await expect(card(page, PRE_OP).locator('.tries')).toBeVisible();
  await expect(page.locator('article#needed-PRE_OP')).toHaveCount(0);
});

test('an event of a calendar file fills in the form; nothing is guessed, the person saves', { tag: '@phone' }, async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.owner);
  await page.getByRole('link', { name: t('fromFile') }).click();
  await expectGood(page, 'appointments-import');
  // The day that was planned: another one would lead to what else should change.
  const day = addDays(world.surgeryOn, 7);
  const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20270101T000000Z',
    `DTSTART;TZID=America/New_York:${day.replaceAll('-', '')}T143000`, 'SUMMARY:Dr. Feld', 'LOCATION:Floor 4', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'visit.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: words('flightImport')('readFile') }).click();
  await expect(page.getByText(t('import.note.no-end'))).toBeVisible();
  await expectGood(page, 'appointments-found');
  await page.getByRole('link', { name: t('import.checkNamed', { name: 'Dr. Feld' }) }).click();
  await expect(page.getByLabel(t('bookedForm.minutes'))).toHaveValue('');
  await expect(page.locator('input[name=place]:checked')).toHaveCount(0);
  await expectGood(page, 'appointments-check');
  await page.getByLabel(t('bookedForm.about')).selectOption({ label: FOLLOW_UP });
  await page.getByLabel(t('bookedForm.minutes')).fill('30');
  await page.getByText(items('items.place.REMOTE'), { exact: true }).click();
  await page.getByRole('button', { name: t('bookedForm.save') }).click();
  await expect(visit(page, 'Dr. Feld')).toContainText('2:30\u00a0pm – 3:00\u00a0pm');
  await expect(visit(page, 'Dr. Feld')).toContainText('Floor 4');
});

test('prints readable, with the number as text', async ({ browser }) => {
  const world = await asking();
  const page = await opened(browser, world, world.owner);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(PHONE, { exact: true }).first()).toBeVisible();
  await expect(page.locator('.script').first()).toBeVisible();
  await expect(page.locator('.after').first()).toBeHidden();
  await expect(page.locator('.btn:visible')).toHaveCount(0);
});
