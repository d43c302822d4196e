import type { Page } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar/days';
import { quietThursday, today } from './support/days';
import { type Answers, FourQuestions } from './support/four-questions';
import { mailedLink, mailsTo } from './support/mails';
import { confirmWithPassword, demoAddress, NEW_PASSWORD, newPerson, signUp } from './support/people';
import { beSomebodyNew, openOwnTrip } from './support/own-trip';
import { PlanPage } from './support/plan-page';
import { expect, test } from './support/test';
import { addItem, ON_A_TRIP, openAddForm } from './support/trip-page';
import { words } from './support/words';

const problems = words('problems');
const signIn = words('signIn');
const trip = words('trip');

const surgeryOn = quietThursday();
const GOOD: Answers = { procedure: 'microdiscectomy', surgeryOn, home: 'Denver' };
const HUGE = 'long text '.repeat(10_000);

/** What a browser would not let a person type, another program would send. */
const unguarded = (page: Page, name: string) =>
  page.locator(`input[name=${name}]`).evaluate((input: HTMLInputElement) => {
    input.type = 'text';
    input.removeAttribute('maxlength');
  });

const problemBeside = (page: Page, name: string) => page.locator('.field').filter({ has: page.locator(`input[name=${name}]`) }).locator('.error');

const REFUSED: readonly { what: string; field: 'surgeryOn' | 'home'; typed: string; code: string }[] = [
  { what: 'a day that has passed', field: 'surgeryOn', typed: addDays(today(), -1), code: 'day-past' },
  { what: 'a day more than two years ahead', field: 'surgeryOn', typed: addDays(today(), 740), code: 'day-too-far' },
  { what: 'no day', field: 'surgeryOn', typed: '', code: 'required' },
  { what: 'an airport that nobody knows', field: 'home', typed: 'Nowhereville', code: 'unknown-airport' },
  { what: 'HTML for a city', field: 'home', typed: '<b>Denver</b>', code: 'unknown-airport' },
  { what: '100 kB of text for a city', field: 'home', typed: HUGE, code: 'too-long' },
];

for (const { what, field, typed, code } of REFUSED) {
  test(`${what} is answered beside its field, and everything typed stays`, async ({ page }) => {
    const questions = new FourQuestions(page);
    await questions.open();
    await questions.answer(GOOD);
    await unguarded(page, field);
    await questions[field === 'home' ? 'home' : 'day'].fill(typed);
    await questions.send();
    await expect(problemBeside(page, field)).toHaveText(problems(code));
    await expect(page.locator(`input[name=${field}]`)).toHaveValue(typed);
    await expect(questions.procedure).toHaveValue('microdiscectomy');
    await expect(page).toHaveURL(/\/trips\/new$/);
  });
}

test.describe('from a browser that has no field for days and no JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const typed of ['2027-02-30', '2027-13-01', 'next Thursday']) {
    test(`${typed} is no day`, async ({ page }) => {
      const questions = new FourQuestions(page);
      await questions.open();
      await questions.answer(GOOD);
      await unguarded(page, 'surgeryOn');
      await questions.day.fill(typed);
      await questions.send();
      await expect(problemBeside(page, 'surgeryOn')).toHaveText(problems('invalid-day'));
      await expect(questions.day).toHaveAttribute('value', typed);
      await expect(questions.home).toHaveValue('Denver');
    });
  }
});

test('no surgery chosen is answered beside the list', async ({ page }) => {
  const questions = new FourQuestions(page);
  await questions.open();
  await questions.day.fill(surgeryOn);
  await questions.home.fill('Denver');
  await questions.send();
  await expect(page.locator('.field').filter({ has: questions.procedure }).locator('.error')).toHaveText(problems('required-choice'));
  await expect(questions.home).toHaveValue('Denver');
});

test('HTML and emoji in names are shown as they were typed', async ({ page }) => {
  const name = '<b>Zoë</b><script>alert(1)</script> 👩‍⚕️ Núñez';
  const title = '<img src=x onerror=alert(1)> 🎨 "museum" & tea';
  page.on('dialog', () => {
    throw new Error('Typed text ran as a script');
  });
  await signUp(page, newPerson(name));
  await page.goto('/account');
  await expect(page.getByText(name).first()).toBeVisible();
  await new FourQuestions(page).make(GOOD);
  await new PlanPage(page).saveButton.click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await openAddForm(page, 'OUTING');
  await addItem(page, { title, day: addDays(surgeryOn, 6), time: '11:00' });
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  await expect(page.locator('main img[src=x], main script[src=x]')).toHaveCount(0);
});

test('100 kB for a name on a trip is refused and stores nothing', async ({ page }) => {
  const overview = await openOwnTrip(page, { surgeryOn });
  await openAddForm(page, 'NOTE');
  await unguarded(page, 'title');
  await addItem(page, { title: HUGE, day: surgeryOn });
  await expect(problemBeside(page, 'title')).toHaveText(problems('too-long'));
  await expect(page.locator('input[name=title]')).toHaveValue(HUGE);
  await page.goto(overview);
  await expect(page.getByText('long text')).toHaveCount(0);
});

test('a plan saved in two tabs at once, and by a doubled click, is one trip', async ({ page, context }) => {
  await beSomebodyNew(page);
  await new FourQuestions(page).make(GOOD);
  const other = await context.newPage();
  await other.goto(page.url());
  await Promise.all([new PlanPage(page).saveButton.dblclick(), new PlanPage(other).saveButton.click()]);
  await Promise.all([expect(page).toHaveURL(ON_A_TRIP), expect(other).toHaveURL(ON_A_TRIP)]);
  expect(new URL(page.url()).pathname).toBe(new URL(other.url()).pathname);
  await page.goto('/trips?all=yes');
  await expect(page.locator('main li')).toHaveCount(1);
});

test('a visitor who sends the plan twice gets two links and one trip', async ({ page }) => {
  const person = newPerson();
  await new FourQuestions(page).make(GOOD);
  const plan = page.url();
  await new PlanPage(page).saveAs(person);
  const first = await mailedLink(person.email);
  await page.goto(plan);
  await new PlanPage(page).saveAs(person);
  const second = await mailedLink(person.email, 2);
  await confirmWithPassword(page, first);
  await expect(page).toHaveURL(ON_A_TRIP);
  await page.goto(second);
  await page.getByRole('button', { name: signIn('link.submit') }).click();
  await expect(page).toHaveURL(ON_A_TRIP);
  await page.goto('/trips?all=yes');
  await expect(page.locator('main li')).toHaveCount(1);
});

test('a link that is wrong, cut off or used says so', async ({ page }) => {
  const person = newPerson();
  await signUp(page, person);
  const used = await mailedLink(person.email);
  await page.context().clearCookies();
  await page.goto(used);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn('dead.title'));
  await expect(page.getByText(signIn('dead.used'))).toBeVisible();
  for (const path of [used.slice(0, -4), '/sign-in/link?t=nonsense', '/new-password?t=', '/account/email/confirm']) {
    await page.goto(path);
    await expect(page.getByText(signIn('dead.unknown'))).toBeVisible();
  }
});

test('a registered address is answered like a new one, whatever is asked for', async ({ page }) => {
  const known = demoAddress('rosa');
  const unknown = newPerson().email;
  const asked: Readonly<Record<string, (email: string) => Promise<void>>> = {
    '/sign-up': async (email) => {
      await page.locator('input[name=name]').fill('Ruth');
      await page.locator('input[name=email]').fill(email);
      await page.getByRole('button', { name: signIn('signUp.submit') }).click();
    },
    '/forgotten-password': async (email) => {
      await page.locator('input[name=email]').fill(email);
      await page.getByRole('button', { name: signIn('forgottenPage.submit') }).click();
    },
    '/sign-in': async (email) => {
      await page.getByLabel(signIn('linkLabel')).fill(email);
      await page.getByRole('button', { name: signIn('linkSubmit') }).click();
    },
  };
  for (const [path, ask] of Object.entries(asked)) {
    const answers: string[] = [];
    for (const email of [known, unknown]) {
      await page.goto(path);
      await ask(email);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn('sent.title'));
      answers.push((await page.locator('body').innerText()).replaceAll(email, 'EMAIL'));
    }
    expect(answers[0]).toBe(answers[1]);
  }
  await expect.poll(async () => (await mailsTo(unknown)).length).toBe(3);
});

test('a wrong password and an unknown address are answered alike, and the address stays', async ({ page }) => {
  const answers: string[] = [];
  for (const email of [demoAddress('victor'), newPerson().email]) {
    await page.goto('/sign-in');
    const form = page.getByRole('form', { name: signIn('submit') });
    await form.locator('input[name=email]').fill(email);
    await form.locator('input[name=password]').fill('not-the-password');
    await form.getByRole('button').click();
    await expect(page.getByText(problems('wrong-sign-in')).first()).toBeVisible();
    await expect(form.locator('input[name=email]')).toHaveValue(email);
    await expect(form.locator('input[name=password]')).toHaveValue('');
    answers.push(await form.innerText());
  }
  expect(answers[0]).toBe(answers[1]);
});

test('a weak password is refused beside its field, and the link still works', async ({ page }) => {
  const person = newPerson();
  await page.goto('/sign-up');
  await page.locator('input[name=name]').fill(person.name);
  await page.locator('input[name=email]').fill(person.email);
  await page.getByRole('button', { name: signIn('signUp.submit') }).click();
  const link = await mailedLink(person.email);
  for (const [password, code] of [['short', 'password-too-short'], ['1234567890', 'common-password']] as const) {
    await page.goto(link);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: signIn('confirm.submit') }).click();
    await expect(problemBeside(page, 'password')).toHaveText(problems(code));
  }
  await page.locator('input[name=password]').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: signIn('confirm.submit') }).click();
  await expect(page.getByText(trip('list.empty'))).toBeVisible();
});
