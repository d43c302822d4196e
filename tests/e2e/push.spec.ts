import type { CDPSession, Page } from '@playwright/test';
import { subscribed } from '@/tests/support/push-endpoint';
import { beSomebodyNew } from './support/own-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const push = words('push');

/** A push service in the page's own words: the real ones are on the internet. What it gave is kept, as a browser keeps it. */
async function stubPushService(page: Page): Promise<void> {
  await page.addInitScript(({ endpoint, ...keys }) => {
    const subscription = {
      endpoint,
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => {
        localStorage.removeItem('subscribed');
        return true;
      },
    };
    const present = async () => (localStorage.getItem('subscribed') ? subscription : null);
    const subscribe = async ({ applicationServerKey }: { applicationServerKey: string }) => {
      localStorage.setItem('subscribed', applicationServerKey);
      return subscription;
    };
    Object.assign(PushManager.prototype, { subscribe, getSubscription: present });
  }, subscribed().target);
}

/** The service worker's own number, by which the browser's tools push to it. */
async function workerOf(page: Page): Promise<{ devtools: CDPSession; registrationId: string }> {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const running = versions.find(({ status, scriptURL }) => status === 'activated' && scriptURL.endsWith('/sw.js'));
      if (running) resolve(running.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  return { devtools, registrationId: await registered };
}

const shown = (page: Page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, url: data.url }));
});

test('reminders on a device: asked for in context, shown in neutral words, turned off again', async ({ page, context, baseURL }) => {
  await stubPushService(page);
  await beSomebodyNew(page);
  await page.goto('/account/reminders');
  const on = page.getByRole('button', { name: push('turnOn') });
  await expect(on).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)), 'nothing is registered before somebody asks').toBe(0);
  await context.grantPermissions(['notifications'], { origin: baseURL });
  await on.click();
  await expect(page.getByText(push('isOn'))).toBeVisible();
  await expect(page.getByText(push('here'), { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: push('choose') }), 'by email, as at first').toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('subscribed'))).toMatch(/^B[\w-]{86}$/);

  const { devtools, registrationId } = await workerOf(page);
  const deliver = (data: string) => devtools.send('ServiceWorker.deliverPushMessage', { origin: baseURL ?? '', registrationId, data });
  const note = { title: 'Mendway', body: 'Check in for the flight home.', tag: 'a-message', lang: 'en', url: '/inbox' };
  await deliver(JSON.stringify(note));
  await deliver(JSON.stringify({ ...note, body: 'Your plan has changed.' }));
  await expect.poll(() => shown(page), 'the second takes the place of the first').toEqual([{ title: 'Mendway', body: 'Your plan has changed.', tag: 'a-message', url: `${baseURL}/inbox` }]);
  for (const data of ['not JSON', '', '[]', JSON.stringify({ title: 7, url: 'https://elsewhere.example/' })]) await deliver(data);
  await expect.poll(() => shown(page)).toEqual([
    expect.objectContaining({ tag: 'a-message' }),
    { title: 'Mendway', body: 'There is something new in your inbox.', tag: 'mendway', url: `${baseURL}/inbox` },
  ]);

  await page.reload();
  await page.getByRole('button', { name: push('turnOff') }).click();
  await expect(on).toBeVisible();
  await expect(page.getByText(push('here'), { exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('subscribed'))).toBeNull();
});

test('the service worker is asked for anew each time, serves the whole site and may load nothing', async ({ request }) => {
  const answer = await request.get('/sw.js');
  expect(answer.headers()).toMatchObject({
    'content-type': expect.stringContaining('javascript'), 'cache-control': 'no-cache', 'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'", 'x-content-type-options': 'nosniff',
  });
});
