import type { Browser, Page } from '@playwright/test';
import { saveCard } from '@/lib/data/emergency-cards';
import { addDays } from '@/lib/domain/calendar/days';
import { blankCard } from '@/lib/domain/card/blank-card';
import { ANSWERS, SIGNS, type Sign } from '@/lib/domain/guide/signs';
import { answerFor } from '@/lib/domain/guide/triage';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { today } from './support/days';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const t = words('emergency');
const STAGES = ['before', 'after'] as const;
type Case = readonly [signs: readonly Sign[], stage: (typeof STAGES)[number]];

/** Nothing, each sign alone, each pair of neighbours, and all, before and after surgery. */
const CASES: readonly Case[] = STAGES.flatMap((stage) =>
  [[], ...SIGNS.map((sign) => [sign]), ...SIGNS.slice(1).map((sign, at) => [sign, SIGNS[at] ?? sign]), SIGNS].map((signs) => [signs, stage] as const));

/** Which answers, and which signs below them, the page shows for each case. */
function shownFor(page: Page, cases: readonly Case[]) {
  return page.evaluate((all) => all.map(([signs, stage]) => {
    for (const box of document.querySelectorAll<HTMLInputElement>('.signs input[type=checkbox]')) box.checked = signs.some((sign) => box.id === `sign-${sign}`);
    const radio = document.querySelector<HTMLInputElement>(stage === 'before' ? '#not-yet' : '#had-surgery');
    if (radio) radio.checked = true;
    const isShown = (element: Element) => element.checkVisibility();
    return {
      answers: [...document.querySelectorAll('.outcome')].filter(isShown).map(({ className }) => className.replace('outcome outcome--', '')),
      signs: [...document.querySelectorAll<HTMLElement>('[data-of]')].filter(isShown).map(({ dataset }) => dataset.of),
    };
  }), cases);
}

async function withoutScripts(browser: Browser) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/emergency');
  return page;
}

test('without scripts and without an account the one answer shows that the rule says, nothing is sent, and paper has them all', async ({ browser }) => {
  const page = await withoutScripts(browser);
  const [shown, asked] = [await shownFor(page, CASES), page.url()];
  for (const [at, [signs, stage]] of CASES.entries()) {
    const answer = answerFor(signs, { stage });
    const counting = SIGNS.filter((sign) => signs.includes(sign) && answerFor([sign], { stage }) === answer);
    expect.soft(shown[at], `${signs.join()} ${stage} surgery`).toEqual({ answers: [answer], signs: counting });
  }
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('button', { name: t('clear') }).click();
  await page.getByLabel(t('signs.saddle')).check();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('answers.emergency.answer') })).toBeVisible();
  await expect(page.getByRole('heading', { name: t('worried') })).toBeVisible();
  expect([page.url(), requests]).toEqual([asked, []]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.outcome:visible')).toHaveCount(ANSWERS.length);
  await expect(page.locator('[data-of=lasting]:visible')).toHaveCount(2);
});

test('after surgery it asks nothing, never offers a visit, and shows the surgeon’s phones beside 911', async ({ browser }) => {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const tripId = await makeTrip(owner, { surgeryOn: addDays(today(), -7) });
  const surgeon = { name: 'Dr. Feld', dayPhone: '(212) 555-0161', nightPhone: '(212) 555-0160' };
  await saveCard(await accessFor(owner, tripId, 'change-card'), { content: { ...blankCard('Ruth Alder'), surgeon }, seenRevision: 0, now: new Date() });
  const page = await pageOf(browser, owner);
  // On a busy machine the page does not wait for the database, and comes as to a visitor.
  await expect(async () => {
    await page.goto('/emergency');
    await expect(page.getByRole('group', { name: t('had.question') })).toHaveCount(0);
  }).toPass();
  await expect(page.locator('.outcome--visit')).toHaveCount(0);
  await page.getByLabel(t('signs.chest')).check();
  const answer = page.locator('.outcome--emergency');
  await expect(answer.locator('a')).toHaveCount(3);
  await expect(answer.locator('a').first()).toHaveAttribute('href', 'tel:911');
  await expect(answer.locator('a').nth(1)).toContainText('(212) 555-0160');
});
