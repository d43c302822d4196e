import type { Page } from '@playwright/test';
import { makePerson, makeTrip } from '@/tests/support/factories';
import type { Day } from '@/lib/domain/calendar/types';
import { quietThursday } from './support/days';
import { expectAccessible } from './support/page-checks';
import { pageOf, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const people = words('people');
const errors = words('errors');

const named = (name: string): string => `\u2068${name}\u2069`;
const line = (page: Page, name: string) => page.locator('.person').filter({ hasText: name });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a caregiver is given the medical part by a form without JavaScript, reads so, and leaves', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner, { javaScriptEnabled: false });
  const june = await pageOf(browser, shared.caregiver);
  await june.goto(`${shared.path}/people`);
  await expect(line(june, 'June Park')).toContainText(people('can.noMedical', { reader: 'SELF' }));
  await expect(june.getByRole('link', { name: people('change') })).toHaveCount(0);

  await ruth.goto(`${shared.path}/people`);
  await line(ruth, 'June Park').getByRole('link').click();
  await ruth.locator('input[name=seesMedical]').check();
  await ruth.locator('input[name=relation]').fill('daughter');
  await press(ruth, people('person.save'));
  await expect(line(ruth, 'June Park')).toContainText('Daughter');
  await expect(line(ruth, 'June Park')).toContainText(people('can.medicalSince', { reader: 'OWNER', day: '' }).split(':')[0] ?? '');

  await expect(line(june, 'June Park')).toContainText(people('can.medical', { reader: 'SELF' }));
  await line(june, 'June Park').getByRole('link').click();
  await press(june, people('leave.yes'));
  await expect(june).toHaveURL(/\/trips$/);
  await june.goto(`${shared.path}/people`);
  await expect(june.getByRole('heading', { level: 1 })).toHaveText(errors('notFound'));
});

test('whoever is taken off the trip finds it no more with the next request', async ({ browser }) => {
  const shared = await sharedTrip();
  const [ruth, lena] = [await pageOf(browser, shared.owner), await pageOf(browser, shared.family)];
  await lena.goto(`${shared.path}/people`);
  await expect(line(lena, 'Ruth Alder')).toBeVisible();
  await ruth.goto(`${shared.path}/people`);
  await line(ruth, 'Lena Alder').getByRole('link').click();
  await ruth.getByRole('link', { name: people('person.remove', { name: named('Lena Alder') }) }).click();
  await expectAccessible(ruth, 'take somebody off');
  await press(ruth, people('remove.yes', { name: named('Lena Alder') }));
  await expect(ruth.getByRole('status').filter({ hasText: people('removed') })).toBeVisible();
  await expect(line(ruth, 'Lena Alder')).toHaveCount(0);
  await lena.reload();
  await expect(lena.getByRole('heading', { level: 1 })).toHaveText(errors('notFound'));
});

test('an owner asks a caregiver to take the trip over, and can take that back', async ({ browser }) => {
  const shared = await sharedTrip();
  const ruth = await pageOf(browser, shared.owner);
  await ruth.goto(`${shared.path}/people/hand-over`);
  await ruth.locator('label').filter({ hasText: 'June Park' }).click();
  await press(ruth, people('handOver.ask'));
  await expect(ruth).toHaveURL(/\/people\/invite\//);
  await ruth.goto(`${shared.path}/people/hand-over`);
  await expect(ruth.getByText(people('handOver.waiting'))).toBeVisible();
  await expect(ruth.getByRole('button', { name: people('handOver.ask') })).toHaveCount(0);
  await ruth.getByRole('button', { name: words('invite')('revoke') }).click();
  await ruth.goto(`${shared.path}/people/hand-over`);
  await expect(ruth.getByRole('button', { name: people('handOver.ask') })).toBeVisible();
});

test('who keeps a trip reads how the patient agreed, and prints it for them without controls', async ({ browser }) => {
  const keeper = await makePerson({ name: 'June Park' });
  const membership = { role: 'KEEPER', consentHow: 'on the phone', consentOn: '2026-11-22' as Day } as const;
  const tripId = await makeTrip(keeper, { surgeryOn: quietThursday(), patientName: 'Walter <b>Park</b>', membership });
  const june = await pageOf(browser, keeper);
  await june.goto(`/trips/${tripId}/people`);
  await expect(june.locator('.keeper')).toContainText('on the phone');
  await expect(june.locator('.keeper')).toContainText('Walter <b>Park</b>');
  await june.getByRole('link', { name: people('keeper.print', { patient: named('Walter <b>Park</b>') }) }).click();
  await expect(june.getByRole('heading', { level: 1 })).toHaveText(people('paper.title', { patient: named('Walter <b>Park</b>') }));
  await expectAccessible(june, 'the paper');
  await june.emulateMedia({ media: 'print' });
  await expect(june.locator('.nav, .tabbar, .masthead, .crumb, .paper button').filter({ visible: true })).toHaveCount(0);
  await expect(june.locator('.paper')).toContainText(words('emergency')('answers.emergency.answer'));
});
