import type { Page } from '@playwright/test';
import { LOCALE_COOKIE } from '@/lib/text/locale';
import { addDays } from '@/lib/domain/calendar/days';
import { quietThursday, today } from './support/days';
import { FourQuestions } from './support/four-questions';
import { mailedLink } from './support/mails';
import { newPerson, stateOf } from './support/people';
import { expectAccessible, expectNoOverflow, expectOneHeading } from './support/page-checks';
import { OWN_PAGES, PUBLIC_PAGES, TRIP_SCREENS } from './support/pages';
import { PlanPage } from './support/plan-page';
import { expect, test } from './support/test';
import { ON_A_TRIP } from './support/trip-page';
import { words } from './support/words';

const signIn = words('signIn');

async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expectOneHeading(page, name);
  await expectAccessible(page, name);
  if (test.info().project.name === 'phone') await expectNoOverflow(page, name);
}

async function expectGoodPages(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expectGoodPage(page, path);
  }
}

/** The address of the one trip of whoever is signed in. */
async function ownTrip(page: Page): Promise<string> {
  await page.goto('/trips');
  await expect(page).toHaveURL(ON_A_TRIP);
  return new URL(page.url()).pathname;
}

const SCREENS_A_TEST = 5;

const inGroups = (screens: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(screens.length / SCREENS_A_TEST) }, (_, group) => screens.slice(group * SCREENS_A_TEST, (group + 1) * SCREENS_A_TEST));

test.slow();

test('pages that need no account are accessible', { tag: '@phone' }, async ({ page }) => {
  await expectGoodPages(page, PUBLIC_PAGES);
});

test('what a newcomer sees on the way is accessible: refused answers, the plan, the mail, the confirmation', { tag: '@phone' }, async ({ page }) => {
  const person = newPerson();
  const questions = new FourQuestions(page);
  await questions.open();
  await questions.answer({ procedure: 'other', surgeryOn: addDays(today(), -1), home: 'Nowhereville', forWhom: 'help' });
  await questions.send();
  await expect(page.locator('.problems')).toBeVisible();
  await expectGoodPage(page, 'the four questions, refused');
  await questions.make({ procedure: 'microdiscectomy', surgeryOn: null, home: 'Denver' });
  await expectGoodPage(page, 'the plan without a date');
  await questions.make({ procedure: 'lumbar-fusion', surgeryOn: quietThursday(), home: 'Denver' });
  await expectGoodPage(page, 'the plan');
  await new PlanPage(page).saveButton.click();
  await expect(page.locator('.problems')).toBeVisible();
  await expectGoodPage(page, 'the plan, not saved');
  await new PlanPage(page).saveAs(person);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn('sent.title'));
  await expectGoodPage(page, 'the mail is sent');
  await page.goto(await mailedLink(person.email));
  await expectGoodPage(page, 'confirm the address');
});

test('a refused sign-in is accessible', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('form', { name: signIn('submit') }).getByRole('button').click();
  await expect(page.locator('.problems')).toBeVisible();
  await expectGoodPage(page, 'sign-in, refused');
});

test.describe('signed in as the patient', () => {
  test.use({ storageState: stateOf('maya') });

  test('the pages of an account are accessible', { tag: '@phone' }, async ({ page }) => {
    await expectGoodPages(page, OWN_PAGES);
  });

  // A few screens after one another: signing in and finding the trip is done once for them.
  for (const screens of inGroups(TRIP_SCREENS)) {
    test(`these screens of a trip are accessible: ${screens.map((screen) => screen || 'overview').join(' ')}`, { tag: '@phone' }, async ({ page }) => {
      const trip = await ownTrip(page);
      await expectGoodPages(page, screens.map((screen) => `${trip}${screen}`));
    });
  }

  test('an item and the reason to keep a finding are accessible', { tag: '@phone' }, async ({ page }) => {
    await ownTrip(page);
    const keep = await page.locator('a[href*="/keep?"]').first().getAttribute('href');
    const change = await page.locator('a[href*="/items/"]:not([href*="/new"])').first().getAttribute('href');
    await expectGoodPages(page, [keep ?? 'no finding may be kept', change ?? 'no item']);
  });

  test('a refused item is accessible', { tag: '@phone' }, async ({ page }) => {
    await page.goto(`${await ownTrip(page)}/items/new?kind=FLIGHT`);
    await page.getByRole('button', { name: words('trip')('form.save'), exact: true }).click();
    await expect(page.locator('.problems')).toBeVisible();
    await expectGoodPage(page, 'a flight, refused');
  });

  test('the main pages are accessible in Spanish', { tag: '@phone' }, async ({ page, context, baseURL }) => {
    const trip = await ownTrip(page);
    await context.addCookies([{ name: LOCALE_COOKIE, value: 'es', url: baseURL ?? '' }]);
    for (const path of ['/', '/trips/new', '/emergency', '/centres', trip, `${trip}/items/new?kind=OUTING`, '/inbox', '/account']) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await expectGoodPage(page, `${path} in Spanish`);
    }
  });

  test('the keyboard reaches the page by the skip link, and every stop shows where it is', { tag: '@phone' }, async ({ page }) => {
    for (const path of ['/', '/trips/new', await ownTrip(page)]) {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: words('common')('skip') });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await expectFocusRings(page, path);
      await skip.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#main$/);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), path).toBe(true);
    }
  });
});

const STOPS = 12;

/** Tabs on from the skip link: each stop has an outline or a shadow that it has not without the focus. */
async function expectFocusRings(page: Page, path: string): Promise<void> {
  for (let stop = 1; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const marks = [focused, focused.parentElement ?? focused, focused.closest('label') ?? focused];
      const isMarked = marks.some((one) => getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px');
      return { isMarked, what: focused.outerHTML.slice(0, 100) };
    });
    expect.soft(ring?.isMarked ?? true, `${path}: ${ring?.what}`).toBe(true);
  }
}

test('every page comes with its guards, and no script that they would not let run', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/trips/new', '/sign-in', '/there-is-no-such-page']) {
    const response = await request.get(path);
    const headers = response.headers();
    const policy = new Map((headers['content-security-policy'] ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }));
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
    expect(policy.get('script-src')).not.toContain("'unsafe-eval'");
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['x-powered-by']).toBeUndefined();
    const nonce = policy.get('script-src')?.find((value) => value.startsWith("'nonce-"))?.slice(7, -1) ?? '';
    expect(nonce.length).toBeGreaterThan(15);
    nonces.add(nonce);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(4);
});
