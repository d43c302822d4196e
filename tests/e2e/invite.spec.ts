import type { Browser, Page } from '@playwright/test';
import type { Person } from '@/lib/domain/access/actor';
import { accessFor, makePerson, makeTrip } from '@/tests/support/factories';
import { anyAddress, invitingBy } from '@/tests/support/invitations';
import { mailedLink } from './support/mails';
import { expectAccessible } from './support/page-checks';
import { confirmWithPassword, newPerson } from './support/people';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const invite = words('invite');
const join = words('join');
const people = words('people');
const problems = words('problems');
const signIn = words('signIn');

interface Mine {
  readonly owner: Person;
  readonly tripId: string;
  readonly peoplePath: string;
}

async function ruthsTrip(): Promise<Mine> {
  const owner = await makePerson({ name: 'Ruth Alder' });
  const tripId = await makeTrip(owner);
  return { owner, tripId, peoplePath: `/trips/${tripId}/people` };
}

const askForm = (page: Page) => page.getByRole('form', { name: invite('title'), exact: true });

/** In a browser of their own, where no script runs. */
async function withoutScript(browser: Browser, person: Person): Promise<Page> {
  return pageOf(browser, person, { javaScriptEnabled: false });
}

test('an invitation by mail: a new person makes an account on the way, says yes, and is on the trip', async ({ browser, page }) => {
  const { owner, tripId, peoplePath } = await ruthsTrip();
  const june = newPerson('June Park');
  const ruth = await pageOf(browser, owner);
  await ruth.goto(peoplePath);
  const form = askForm(ruth);
  await form.getByLabel(invite('email')).fill(june.email);
  await form.getByText(people('person.caregiverNote')).click();
  await form.getByText(people('person.medical')).click();
  await form.getByRole('button', { name: invite('send') }).click();
  await expect(ruth.getByRole('status').filter({ hasText: june.email })).toBeVisible();
  await expectAccessible(ruth, 'an invitation to pass on');

  await page.goto(await mailedLink(june.email));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ruth Alder');
  await expect(page.getByText(join('medicalYes'))).toBeVisible();
  await expectAccessible(page, 'an invitation, signed out');
  const signUp = page.getByRole('form', { name: join('signUpSubmit') });
  await expect(signUp.getByLabel(signIn('signUp.email'))).toHaveValue(june.email);
  await signUp.getByLabel(signIn('signUp.name')).fill(june.name);
  await signUp.getByRole('button', { name: join('signUpSubmit') }).click();
  await expect(page.getByRole('heading', { name: signIn('sent.title') })).toBeVisible();
  await confirmWithPassword(page, await mailedLink(june.email, 2));
  await page.getByRole('button', { name: join('accept') }).click();
  await expect(page).toHaveURL(new RegExp(`/trips/${tripId}$`));

  await ruth.goto(peoplePath);
  await expect(ruth.getByRole('listitem').filter({ hasText: 'June Park' }).first()).toContainText(people('roles.CAREGIVER'));
});

test('a link that is passed on works without a script for who invites and who says no', async ({ browser }) => {
  const { owner, peoplePath } = await ruthsTrip();
  const ruth = await withoutScript(browser, owner);
  await ruth.goto(peoplePath);
  await askForm(ruth).getByRole('button', { name: invite('makeLink') }).click();
  const address = await ruth.getByLabel(invite('page.address')).inputValue();
  await expect(ruth.getByRole('img', { name: invite('page.qr') })).toBeVisible();
  await expect(ruth.getByRole('button', { name: invite('page.copy') })).toHaveCount(0);

  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await guest.goto(address);
  await guest.getByRole('button', { name: join('decline') }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(join('declined.title'));
  await ruth.goto(peoplePath);
  await expect(ruth.getByText(invite('states.declined'), { exact: true })).toBeVisible();
});

test('what cannot be is said beside the address, keeps what was typed, and offers to send again', async ({ browser }) => {
  const { owner, tripId, peoplePath } = await ruthsTrip();
  const email = anyAddress();
  await (await invitingBy(owner, tripId, new Date())).asked({ email });
  const ruth = await withoutScript(browser, owner);
  await ruth.goto(peoplePath);
  const send = async (typed: string) => {
    await askForm(ruth).getByLabel(invite('email')).fill(typed);
    await askForm(ruth).getByRole('button', { name: invite('send') }).click();
  };
  await send(owner.email);
  await expect(ruth.getByText(problems('invites-self')).last()).toBeVisible();
  await expect(askForm(ruth).getByLabel(invite('email'))).toHaveValue(owner.email);
  await send(email);
  await askForm(ruth).getByRole('button', { name: problems('send-again') }).click();
  await expect(ruth.getByText(invite('page.remade'))).toBeVisible();
});

test('somebody who is signed in as another is told so, and can join all the same or sign out first', async ({ browser }) => {
  const { owner, tripId } = await ruthsTrip();
  const dale = await makePerson({ name: '<b>Dale</b> עדי' });
  const email = anyAddress();
  const { token } = await (await invitingBy(owner, tripId, new Date())).asked({ email });
  const page = await pageOf(browser, dale);
  await page.goto(`/join/${token}`);
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByText('<b>Dale</b> עדי')).toBeVisible();
  await page.getByRole('button', { name: join('useOther') }).click();
  await expect(page.getByRole('form', { name: join('signUpSubmit') }).getByLabel(signIn('signUp.email'))).toHaveValue(email);
  expect(page.url()).toMatch(new RegExp(`/join/${token}$`));

  const again = await pageOf(browser, dale);
  await again.goto(`/join/${token}`);
  await again.getByRole('button', { name: join('accept') }).click();
  await expect(again).toHaveURL(new RegExp(`/trips/${tripId}$`));
  await again.goto(`/join/${token}`);
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(join('member.title'));
});

test('an invitation that is taken back is dead at once, and its page tells nothing', async ({ browser, page }) => {
  const { owner, tripId, peoplePath } = await ruthsTrip();
  const { token } = await (await invitingBy(owner, tripId, new Date())).asked({ name: 'Dale' });
  await page.goto(`/join/${token}`);
  const ruth = await pageOf(browser, owner);
  await ruth.goto(peoplePath);
  await ruth.getByRole('button', { name: invite('revoke') }).click();
  await expect(ruth.getByText('Dale', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: join('decline') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(join('dead.title'));
  for (const dead of [token, `${token.slice(1)}A`, 'x']) {
    const answer = await page.goto(`/join/${dead}`);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['cache-control']).toContain('no-store');
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    await expect(page.getByText(join('dead.ask'))).toBeVisible();
    await expect(page.getByText('Ruth')).toHaveCount(0);
  }
});

test('a trip is handed over: the new owner says what becomes of the former one', async ({ browser }) => {
  const { owner, tripId } = await ruthsTrip();
  const next = await makePerson({ name: 'June Park' });
  const { token } = await (await invitingBy(owner, tripId, new Date())).asked({ role: 'OWNER', email: next.email });
  const page = await pageOf(browser, next);
  await page.goto(`/join/${token}`);
  await page.getByRole('button', { name: join('takeOver') }).click();
  await expect(page.getByText(problems('required-choice')).last()).toBeVisible();
  await expectAccessible(page, 'an invitation to take a trip over');
  await page.getByText(join('formers.CAREGIVER.label'), { exact: true }).click();
  await page.getByRole('button', { name: join('takeOver') }).click();
  await expect(page).toHaveURL(new RegExp(`/trips/${tripId}$`));
  await accessFor(next, tripId, 'manage-people');
  await accessFor(owner, tripId, 'change-itinerary');
});
