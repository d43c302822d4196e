import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { makeCentre, makePerson, makeTrip } from '../support/factories';
import { t100File, t100Line } from '../support/t100-file';
import { today } from './support/days';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { stateOf } from './support/people';
import { expect, test } from './support/test';
import { words } from './support/words';

const admin = words('admin');
const centres = words('adminCentres');
const procedures = words('adminProcedures');
const suggest = words('suggest');
const problems = words('problems');

const file = (text: string) => ({ name: 't100.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

// Longer than the first piece of a request, so that it is refused while the rest is still on its way.
const many = Array.from({ length: 30_000 }, () => t100Line({ origin: 'ANC', departures: 1 }));
const good = t100File([t100Line({ origin: 'ANC', carrier: 'AS', name: 'Alaska Airlines Inc.' }), ...many.slice(0, 500)]);
const broken = t100File([...many.slice(0, 5), t100Line({ month: 13 }), ...many]);

const choose = (page: Page, text: string) => page.getByLabel(admin('routes.fileLabel')).setInputFiles(file(text));
const send = (page: Page) => page.getByRole('button', { name: admin('routes.send') }).click();
const measured = (page: Page) => page.getByText(admin('routes.line', { origin: 'ANC', destination: 'JFK', airline: 'Alaska Airlines Inc. (AS)' }));

test.use({ storageState: stateOf('admin') });

test.describe('imports', () => {
  // One test after another: each takes the place of the one before.
  test.describe.configure({ mode: 'serial' });

  for (const javaScriptEnabled of [true, false]) {
    test.describe(`the file of the US DOT, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('is read, and shown by airport; a broken one is refused with its line, and changes nothing', async ({ page }) => {
        await page.goto('/admin/routes');
        await choose(page, good);
        await send(page);
        await expect(page.getByText(admin('routes.imported'))).toBeVisible();
        await expect(page.getByText('501', { exact: true })).toBeVisible();
        await page.getByLabel(admin('routes.from')).fill('anc');
        await page.getByRole('button', { name: admin('routes.find') }).click();
        await expect(measured(page)).toBeVisible();

        await page.goto('/admin/routes');
        await choose(page, broken);
        await send(page);
        await expect(page.getByText(admin('routes.refusedHead'))).toBeVisible();
        await expect(page.locator('.error')).toHaveText(admin('faults.bad-value', { line: 7, column: 'MONTH' }));
        await page.goto('/admin/routes?from=ANC');
        await expect(page.getByText('501', { exact: true })).toBeVisible();
        await expect(measured(page)).toBeVisible();
      });

      test('is missing', async ({ page }) => {
        await page.goto('/admin/routes');
        await send(page);
        await expect(page.locator('.error')).toHaveText(admin('faults.no-file'));
      });
    });
  }

  test('a file of many megabytes passes, and tells how far it is', async ({ page }) => {
    await page.goto('/admin/routes');
    const megabytes = Array.from({ length: 110_000 }, () => t100Line({ origin: 'ANC', carrier: 'AS', name: 'Alaska Airlines Inc.', departures: 0 }));
    await choose(page, t100File([...megabytes, t100Line({ origin: 'ANC', carrier: 'AS', name: 'Alaska Airlines Inc.' })]));
    await send(page);
    await expect(page.getByText(admin('routes.imported'))).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('110,001', { exact: true })).toBeVisible();
  });
});

test('a line of our list is added, refused twice, and withdrawn', async ({ page }) => {
  await page.goto('/admin/routes?from=BIL');
  await page.getByRole('link', { name: admin('routes.addLink') }).click();
  await page.getByLabel(admin('routes.carrier')).fill('J!');
  await page.getByLabel(admin('routes.carrierName')).fill('JetBlue');
  await page.getByRole('button', { name: admin('save') }).click();
  await expect(page.locator('.error')).toHaveText(problems('not-an-airline-code'));
  await expect(page.getByLabel(admin('routes.carrierName'))).toHaveValue('JetBlue');
  await page.getByLabel(admin('routes.carrier')).fill('b6');
  await page.getByRole('button', { name: admin('save') }).click();
  await expect(page.getByText(admin('done'))).toBeVisible();
  const line = admin('routes.line', { origin: 'BIL', destination: 'JFK', airline: 'JetBlue (B6)' });
  const row = page.locator('.acc-row', { hasText: line });
  await expect(row).toContainText(admin('routes.standings.unconfirmed'));
  await row.getByRole('link').click();
  await page.getByRole('radio', { name: admin('routes.standings.withdrawn') }).check();
  await page.getByRole('button', { name: admin('save') }).click();
  await expect(row).toContainText(admin('routes.standings.withdrawn'));
});

test('an airline’s limit is changed in centimeters; what is impossible is refused beside its field', async ({ page }) => {
  await page.goto('/admin/airlines');
  const row = page.locator('.acc-row', { hasText: 'Alaska Airlines' });
  await row.getByRole('link').click();
  await page.getByLabel(admin('airlines.length'), { exact: true }).fill('-3');
  await page.getByLabel(admin('airlines.weightField')).fill('400');
  await page.getByLabel(admin('source'), { exact: true }).fill('alaskaair.com');
  await page.getByRole('button', { name: admin('save') }).click();
  await expect(page.locator('.error')).toHaveText([problems('too-small'), problems('too-large')]);
  await expect(page.getByLabel(admin('source'), { exact: true })).toHaveValue('alaskaair.com');
  await page.getByLabel(admin('airlines.length'), { exact: true }).fill('56');
  await page.getByLabel(admin('airlines.width'), { exact: true }).fill('36');
  await page.getByLabel(admin('airlines.depth'), { exact: true }).fill('23');
  await page.getByRole('radio', { name: admin('airlines.units.cm') }).check();
  await page.getByLabel(admin('airlines.weightField')).fill('10');
  await page.getByRole('radio', { name: admin('airlines.units.kg') }).check();
  await page.getByRole('radio', { name: admin('airlines.grades.B') }).check();
  await page.getByRole('button', { name: admin('save') }).click();
  await expect(page.getByText(admin('done'))).toBeVisible();
  await expect(row).toContainText('56 × 36 × 23 cm');
  await expect(row).toContainText('22.05 lb (10 kg)');
});

test('a centre’s rule needs its source', async ({ page }) => {
  const rules = page.getByRole('link', { name: centres('rules') });
  await page.goto('/admin/centres');
  await page.locator('a[href="/admin/centres/hospital-for-special-surgery"]').click();
  await rules.click();
  await page.getByRole('radio', { name: admin('centres.rules.LEAVE') }).check();
  await page.getByRole('button', { name: admin('save'), exact: true }).click();
  await expect(page.locator('.error')).toHaveText(problems('required'));
  await page.getByLabel(admin('source'), { exact: true }).fill('Their booklet');
  await page.getByRole('button', { name: admin('save'), exact: true }).click();
  await expect(page.getByText(admin('done'))).toBeVisible();
  await page.goto('/admin/centres/hospital-for-special-surgery/rules');
  await expect(page.getByRole('radio', { name: admin('centres.rules.LEAVE') })).toBeChecked();
  await page.getByRole('radio', { name: admin('centres.rules.unknown') }).check();
  await page.getByRole('button', { name: admin('save'), exact: true }).click();
  await expect(page.getByText(admin('done'))).toBeVisible();
});

test('a centre is closed once its administrator has read what hangs on it; what was typed stays', async ({ page }) => {
  const centre = await makeCentre({ name: `Closing ${randomUUID()}` });
  await makeTrip(await makePerson(), { centre, surgeryOn: addDays(today(), 40) });
  await page.goto(`/admin/centres/${centre.id}`);
  await page.getByRole('radio', { name: centres('statuses.CLOSED') }).check();
  await page.getByLabel(centres('source'), { exact: true }).fill('Their letter');
  await page.getByRole('button', { name: centres('save') }).click();
  await expect(page.locator('.error')).toHaveText([problems('required'), problems('required')]);
  await page.getByLabel(centres('closingDay')).fill(today());
  await page.getByLabel(centres('checkedOn')).fill(today());
  await page.getByRole('button', { name: centres('save') }).click();
  await expect(page.locator('.error')).toHaveText([problems('closing-asks', { trips: 1, bookings: 0 }).trim()]);
  await expect(page.getByLabel(centres('source'), { exact: true })).toHaveValue('Their letter');
  await page.getByRole('button', { name: problems('close-centre-anyway') }).click();
  await expect(page.getByText(admin('done'))).toBeVisible();
  await expect(page.locator('.acc-row', { hasText: centre.name })).toContainText(centres('standings.closed'));
});

test('a procedure’s number is refused beside its field, changed with its source, and taken back', async ({ page }) => {
  const row = page.locator('.acc-row', { hasText: words('procedures')('keyhole-abdominal') });
  await page.goto('/admin/procedures');
  await row.getByRole('link').click();
  await page.getByLabel(procedures('fields.nights')).fill('99');
  await page.getByLabel(procedures('source')).fill('The surgeons’ society');
  await page.getByRole('button', { name: procedures('save') }).click();
  await expect(page.locator('.error')).toHaveText(problems('out-of-range', { least: 0, most: 60 }));
  await page.getByLabel(procedures('fields.nights')).fill('2');
  await page.getByRole('button', { name: procedures('save') }).click();
  await expect(row).toContainText('The surgeons’ society');
  await row.getByRole('link').click();
  await page.getByRole('button', { name: procedures('reset') }).click();
  await expect(row).toContainText(procedures('own'));
});

test('anybody tells of a centre, without an account or JavaScript; an administrator takes it onto the list', async ({ page, browser }) => {
  const name = `Spine House ${randomUUID()}`;
  const visitor = await browser.newPage({ storageState: undefined, javaScriptEnabled: false });
  await visitor.goto('/centres');
  await visitor.getByRole('link', { name: words('centres')('suggest') }).click();
  await visitor.getByLabel(suggest('name')).fill(name);
  await visitor.getByLabel(suggest('website')).fill('javascript:alert(1)');
  await visitor.getByRole('button', { name: suggest('send') }).click();
  await expect(visitor.locator('.error')).toHaveText(problems('not-a-website'));
  await expect(visitor.getByLabel(suggest('name'))).toHaveValue(name);
  await visitor.getByLabel(suggest('website')).fill('spinehouse.example.org');
  await visitor.getByRole('button', { name: suggest('send') }).click();
  await expect(visitor.getByText(suggest('sent'))).toBeVisible();
  await visitor.close();

  await page.goto('/admin');
  await page.getByRole('link', { name: suggest('inbox.title') }).click();
  await page.getByRole('form', { name: suggest('inbox.acceptNamed', { name }) }).getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('radio', { name: centres('statuses.UNVERIFIED') })).toBeChecked();
});

test('its screens are accessible, wide and narrow, in both languages', async ({ page, context, baseURL }) => {
  test.slow();
  const screens = [
    '/admin', '/admin/routes?from=ANC', '/admin/routes?fault=bad-value&line=7&column=MONTH', '/admin/routes?from=DEN&add=yes', '/admin/airlines',
    '/admin/airlines?edit=Delta%20Air%20Lines', '/admin/centres', '/admin/centres/hospital-for-special-surgery', '/admin/centres/hospital-for-special-surgery/rules',
    '/admin/centres/hospital-for-special-surgery/staff',
    '/admin/procedures', '/admin/procedures?edit=lumbar-fusion', '/admin/suggestions', '/admin/tips', '/admin/routes?from=nowhere',
  ];
  for (const path of screens) {
    await page.goto(path);
    await expectOneHeading(page, path);
    await expectAccessible(page, path);
    await expectNoOverflow(page, path);
  }
  await context.addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
  for (const path of screens) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expectNoOverflow(page, `${path} in Spanish`);
  }
  await page.goto('/admin/routes?fault=bad-value&line=7&column=MONTH');
  await expect(page.locator('.error')).toHaveText(sentencesOf('es', 'admin').say('faults.bad-value', { line: 7, column: 'MONTH' }));
});

test('administrators find it in their account', async ({ page }) => {
  await page.goto('/account');
  await page.getByRole('link', { name: `${admin('open')}: ${admin('title')}` }).click();
  await page.getByRole('link', { name: admin('airlinesTitle') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(admin('airlinesTitle'));
});

test.describe('for everybody else', () => {
  test.use({ storageState: stateOf('maya') });

  test('there is no administration', async ({ page, request, baseURL }) => {
    for (const path of ['/admin', '/admin/routes', '/admin/airlines', '/admin/centres']) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    const multipart = { file: file(good) };
    const fromHere = { origin: baseURL ?? '' };
    expect((await request.post('/admin/routes/import', { multipart, headers: fromHere })).status()).toBe(404);
    expect((await request.post('/admin/routes/import', { multipart, headers: { origin: 'https://elsewhere.test' } })).status()).toBe(403);
    await page.goto('/account');
    await expect(page.getByText(admin('title'))).toHaveCount(0);
  });
});

test('only the import itself goes by without the headers of every page', async ({ request }) => {
  const reply = await request.get('/admin/routes/import/nothing', { headers: { 'x-request-id': 'chosen-by-the-caller' } });
  expect(reply.status()).toBe(404);
  expect(reply.headers()['content-security-policy']).toContain('nonce-');
  expect(reply.headers()['x-request-id']).not.toBe('chosen-by-the-caller');
});
