import type { Page } from '@playwright/test';
import { issueToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { renewCode } from '@/lib/data/responder-codes';
import { blankCard } from '@/lib/domain/card/blank-card';
import { accessFor } from '@/tests/support/factories';
import { stateOf } from './support/people';
import { expectAccessible, expectNoOverflow } from './support/page-checks';
import { OWN_PAGES, PUBLIC_PAGES, TRIP_SCREENS } from './support/pages';
import { pageOf, sharedTrip, signInto } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const t = words('card');
const HOSTILE = '<img src=x onerror=alert(1)> عائشة';
const JUNE = { name: HOSTILE, relation: 'daughter', phone: '1-800-CALL (303) 555-0127' };
const MEDICINES = Array.from({ length: 12 }, (_, at) => ({ name: `Medicine ${at + 1}`, dose: '10 mg', when: 'with breakfast and dinner' }));
const CONTENT = { ...blankCard('Ruth Anne Alder'), contacts: [JUNE], allergies: [{ substance: 'Penicillin', reaction: 'hives' }], medicines: MEDICINES };

async function tripWithCard() {
  const shared = await sharedTrip();
  const tripId = shared.path.slice('/trips/'.length);
  await saveCard(await accessFor(shared.owner, tripId, 'change-card'), { content: CONTENT, seenRevision: 0, now: new Date() });
  return { ...shared, tripId };
}

const SHEET = { preferCSSPageSize: true, printBackground: true } as const;
const sheets = async (page: Page) => (await page.pdf(SHEET)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('the card is filled in without a script, from the finding on, and then hands over both languages', async ({ browser }) => {
  const { owner, path } = await sharedTrip();
  const ruth = await pageOf(browser, owner, { javaScriptEnabled: false });
  await ruth.goto(path);
  await ruth.locator('.finding a[href$="/card/change#contacts"]').click();
  await ruth.locator('input[name="contact0.name"]').fill('June');
  await ruth.locator('input[name="allergy0.substance"]').fill('penicilina');
  await ruth.getByRole('button', { name: t('form.save'), exact: true }).click();
  await expect(ruth.locator('.problems')).toBeVisible();
  await expect(ruth.locator('input[name="allergy0.substance"]')).toHaveValue('penicilina');
  await ruth.locator('input[name="contact0.phone"]').fill('(303) 555-0127');
  await ruth.locator('button[name=more][value=medicines]').click();
  await expect(ruth).toHaveURL(/more=medicines#medicines$/);
  await ruth.locator('input[name="medicine5.name"]').fill('Lisinopril');
  await ruth.locator('input[name="medicine5.when"]').fill('morning');
  await ruth.getByRole('button', { name: t('form.save'), exact: true }).click();
  const card = ruth.locator('.card');
  await expect(card.locator('.card-allergy')).toContainText('Penicillin');
  await expect(card.locator('.card-allergy i[lang=es]').last()).toContainText('Penicilina');
  await expect(card).toContainText('por la mañana');
  await expect(ruth.locator('a[href="tel:911"]')).toBeVisible();
  await expect(ruth.locator('a[href="tel:3035550127"]').first()).toContainText('June');
  await ruth.goto(path);
  await expect(ruth.locator('.finding a[href$="/card/change#contacts"]')).toHaveCount(0);
});

test('of two who change it at once the second sees both, loses nothing typed, and decides', async ({ browser }) => {
  const { owner, caregiver, tripId, path } = await tripWithCard();
  await database().tripMember.update({ where: { tripId_userId: { tripId, userId: caregiver.userId } }, data: { seesMedical: true } });
  const [ruth, june] = [await pageOf(browser, owner), await pageOf(browser, caregiver)];
  for (const page of [ruth, june]) await page.goto(`${path}/card/change`);
  await ruth.locator('input[name="medicine0.dose"]').fill('20 mg');
  await ruth.getByRole('button', { name: t('form.save'), exact: true }).click();
  await expect(ruth).toHaveURL(/card\?done=yes$/);
  await june.locator('input[name="medicine0.dose"]').fill('40 mg');
  await june.getByRole('button', { name: t('form.save'), exact: true }).click();
  await expect(june.locator('.problems')).toContainText('Ruth Alder');
  await expect(june.getByText('Saved now: 20 mg').last()).toBeVisible();
  await expect(june.locator('input[name="medicine0.dose"]')).toHaveValue('40 mg');
  await june.getByRole('button', { name: t('form.save'), exact: true }).click();
  await expect(june.locator('.card-meds tr').first()).toContainText('40 mg');
});

test('a first responder scans the code: no account, no script, 911 first, nothing to go on to; off is gone', async ({ browser }) => {
  const { owner, family, tripId, path } = await tripWithCard();
  const address = `/card/${issueToken('responder', { rowId: tripId, issue: 1 })}`;
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  expect((await stranger.goto(address))?.status()).toBe(404);
  const ruth = await pageOf(browser, owner);
  await ruth.goto(`${path}/card/code`);
  await expect(ruth.getByText(t('code.reads'))).toBeVisible();
  await ruth.getByRole('button', { name: t('code.turnOn') }).click();
  await expect(ruth.locator('#card-address')).toHaveValue(new RegExp(`${address}$`));
  const answer = await stranger.goto(address);
  expect([answer?.status(), answer?.headers()['cache-control'], answer?.headers()['x-robots-tag']]).toEqual([200, 'private, no-store', expect.stringContaining('noindex')]);
  await expect(stranger.locator('main a').first()).toHaveAttribute('href', 'tel:911');
  await expect(stranger.locator('.card')).toContainText(HOSTILE);
  await expect(stranger.locator('main img, a[href*="/trips/"]')).toHaveCount(0);
  expect(await database().auditEvent.count({ where: { tripId, actorKind: 'responder' } })).toBe(1);
  await ruth.getByRole('button', { name: t('code.turnOff') }).click();
  await expect(ruth.getByRole('button', { name: t('code.turnOn') })).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(404);
  const lena = await pageOf(browser, family);
  for (const screen of ['/card', '/card/change', '/card/wallet', '/card/code']) expect((await lena.goto(`${path}${screen}`))?.status(), screen).toBe(404);
});

test('it prints on one sheet, and at the size of a bank card with its code; its screens are accessible', async ({ browser }) => {
  const { owner, tripId, path } = await tripWithCard();
  await renewCode(await accessFor(owner, tripId, 'manage-people'), new Date());
  const ruth = await pageOf(browser, owner, { viewport: { width: 360, height: 800 } });
  const scanned = `/card/${issueToken('responder', { rowId: tripId, issue: 1 })}`;
  for (const screen of [...['/card', '/card/change', '/card/wallet', '/card/code'].map((name) => `${path}${name}`), scanned]) {
    await ruth.goto(screen);
    await expectAccessible(ruth, screen);
    await expectNoOverflow(ruth, screen);
  }
  await ruth.goto(`${path}/card`);
  expect(await sheets(ruth)).toBe(1);
  await ruth.goto(`${path}/card/wallet`);
  expect(await sheets(ruth)).toBe(1);
  await ruth.emulateMedia({ media: 'print' });
  await expect(ruth.locator('.wallet-side .qr')).toBeVisible();
  const sides = await ruth.locator('.wallet-side').evaluateAll((all) => all.map((side) => {
    const { width, height } = side.getBoundingClientRect();
    return { millimetres: [width, height].map((px) => Math.round((px * 254) / 96) / 10), isCutOff: side.scrollHeight > side.clientHeight + 1 };
  }));
  for (const side of sides) expect(side).toEqual({ millimetres: [85.6, 54], isCutOff: false });
});

test('911 and the warning signs are one tap away on every screen', async ({ browser, page, context }) => {
  const { owner, tripId, path } = await tripWithCard();
  await renewCode(await accessFor(owner, tripId, 'manage-people'), new Date());
  await signInto(context, owner);
  const own = [...OWN_PAGES, ...TRIP_SCREENS.map((screen) => `${path}${screen}`), ...['/card', '/card/change', '/card/wallet', '/card/code', '/people'].map((screen) => `${path}${screen}`)];
  for (const address of [...PUBLIC_PAGES, ...own, `/card/${issueToken('responder', { rowId: tripId, issue: 1 })}`]) {
    const answer = await page.request.get(address);
    // Next draws what is missing in the browser: nothing of it stands in the answer.
    if (answer.status() === 404) continue;
    const html = await answer.text();
    expect.soft(/<a\b[^>]*class="sos"[^>]*href="\/emergency"|<a\b[^>]*href="\/emergency"[^>]*class="sos"/.test(html), address).toBe(true);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/', '/sign-in', path]) {
    await page.goto(address);
    await expect(page.locator('.sos'), address).toBeVisible();
  }
  await page.locator('.sos').click();
  await expect(page.locator('a[href="tel:911"]').first()).toBeVisible();
  await page.getByRole('link', { name: t('emergencyLink', { name: 'Ruth Alder' }) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('title'));
  const desk = await (await browser.newContext({ storageState: stateOf('admin') })).newPage();
  await desk.goto('/admin');
  await expect(desk.locator('.sos')).toBeVisible();
});
