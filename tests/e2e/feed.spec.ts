import type { APIRequestContext, APIResponse } from '@playwright/test';
import ical from 'node-ical';
import { expectAccessible, expectNoOverflow } from './support/page-checks';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const feed = words('feed');

async function titlesIn(response: APIResponse): Promise<readonly string[]> {
  expect(response.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow, noarchive' });
  return Object.values(ical.sync.parseICS(await response.text())).flatMap((part) => (part?.type === 'VEVENT' ? [String(part.summary)] : []));
}

/** As a calendar program asks: without a session, with the mark of what it has. */
const ask = (request: APIRequestContext, address: string, etag = ''): Promise<APIResponse> => request.get(address, { headers: { 'if-none-match': etag } });

test('a member makes a calendar address, a calendar reads it, and it ends at once with a new one, without JavaScript', async ({ browser, request, baseURL }) => {
  const shared = await sharedTrip();
  const lena = await pageOf(browser, shared.family, { javaScriptEnabled: false });
  await lena.goto(`${shared.path}/people`);
  await lena.getByRole('link', { name: feed('page.add') }).click();
  await lena.getByRole('button', { name: feed('page.make') }).click();
  const shown = lena.getByRole('textbox', { name: feed('page.address') });
  await expect(shown).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
  const address = await shown.inputValue();
  await expect(lena.getByRole('link', { name: feed('page.apple.open') })).toHaveAttribute('href', address.replace(/^https?/, 'webcal'));

  const first = await ask(request, address);
  expect(await titlesIn(first)).toEqual(expect.arrayContaining(['Dinner at the pier', feed('quietDays')]));
  const etag = first.headers().etag ?? '';
  expect((await ask(request, address, etag)).status()).toBe(304);
  const head = await request.head(address);
  expect([head.status(), head.headers().etag]).toEqual([200, etag]);
  // Google's calendar reads an address only where this lets it.
  expect(await (await request.get(`${baseURL}/robots.txt`)).text()).not.toContain('/calendar');

  await lena.getByRole('button', { name: feed('page.renew') }).click();
  await expect(shown).not.toHaveValue(address);
  expect((await ask(request, address, etag)).status()).toBe(404);
  expect((await ask(request, await shown.inputValue())).status()).toBe(200);
  const last = await shown.inputValue();
  await lena.getByRole('button', { name: feed('page.stop') }).click();
  await expect(lena.getByRole('button', { name: feed('page.make') })).toBeVisible();
  expect((await ask(request, last)).status()).toBe(404);
});

test('the page with the address fits a phone, copies, and is accessible', async ({ browser }) => {
  const shared = await sharedTrip();
  const june = await pageOf(browser, shared.caregiver, { viewport: { width: 360, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  await june.goto(`${shared.path}/people/feed`);
  await june.getByRole('button', { name: feed('page.make') }).click();
  await june.getByRole('button', { name: feed('page.copy') }).click();
  await expect(june.getByText(feed('page.copied'))).toBeVisible();
  expect(await june.evaluate(() => navigator.clipboard.readText())).toBe(await june.getByRole('textbox', { name: feed('page.address') }).inputValue());
  await expectAccessible(june, 'the calendar address');
  await expectNoOverflow(june, 'the calendar address');
});
