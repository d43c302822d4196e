import type { Browser, Page } from '@playwright/test';
import { chooseFor } from '@/tests/support/chosen-words';
import { addMember, makePerson } from '@/tests/support/factories';
import { pageOf, type SharedTrip, sharedTrip } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const updates = words('updates');

const timeline = (page: Page) => page.locator('.ups > li');

async function post(page: Page, trip: SharedTrip, state: string, text: string): Promise<void> {
  await page.goto(`${trip.path}/updates/post`);
  await page.getByRole('radio', { name: updates(`states.${state}`) }).check();
  await page.getByLabel(updates('post.text')).fill(text);
  await page.getByRole('button', { name: updates('post.submit') }).click();
  await expect(page).toHaveURL(/done=posted/);
}

/** Dale, whom Ruth lets read states alone. */
async function dalesPage(browser: Browser, trip: SharedTrip): Promise<Page> {
  const dale = await makePerson({ name: 'Dale Reed' });
  const tripId = trip.path.split('/').at(-1) ?? '';
  await addMember(tripId, dale, { role: 'FAMILY' });
  await chooseFor(tripId, dale, 'STATE');
  return pageOf(browser, dale);
}

test('what the caregiver posts and corrects appears on family’s open page, and the state alone where the owner chose that', async ({ browser }) => {
  const trip = await sharedTrip();
  const [june, lena, dale] = [await pageOf(browser, trip.caregiver), await pageOf(browser, trip.family), await dalesPage(browser, trip)];
  for (const page of [lena, dale]) await page.goto(`${trip.path}/updates`);
  await post(june, trip, 'AWAKE', '<b>Squeezd</b> my hand.');
  await expect(timeline(lena)).toContainText(['<b>Squeezd</b> my hand.']);
  await expect(lena.getByRole('heading', { level: 1 })).toContainText('Ruth');
  await expect(timeline(dale)).toContainText([updates('states.AWAKE')]);

  await timeline(june).getByRole('link', { name: updates('correct.link') }).click();
  await june.getByLabel(updates('correct.text')).fill('Squeezed my hand.');
  await june.getByRole('button', { name: updates('correct.submit') }).click();
  await expect(lena.locator('.up-text')).toHaveText('Squeezed my hand.');
  await expect(lena.locator('.up-old del')).toHaveText('<b>Squeezd</b> my hand.');

  await post(june, trip, 'IN_ROOM', 'Some toast.');
  await expect(timeline(dale)).toHaveCount(2);
  await expect(dale.locator('.up-text, .up-old')).toHaveCount(0);
  await expect(dale.getByRole('link', { name: updates('correct.link') })).toHaveCount(0);
});

test('without JavaScript an update is posted, refused beside its field, and taken back', async ({ browser }) => {
  const trip = await sharedTrip();
  const june = await pageOf(browser, trip.caregiver, { javaScriptEnabled: false });
  await june.goto(`${trip.path}/updates/post`);
  await june.getByLabel(updates('post.text')).fill('Which one?');
  await june.getByRole('button', { name: updates('post.submit') }).click();
  await expect(june.getByRole('group', { name: updates('post.state') })).toContainText(words('problems')('required-choice'));
  await expect(june.getByLabel(updates('post.text'))).toHaveValue('Which one?');
  await post(june, trip, 'DISCHARGED', 'Not yet, sorry.');
  await timeline(june).getByRole('link', { name: updates('correct.link') }).click();
  await june.getByRole('button', { name: updates('correct.back') }).click();
  await expect(timeline(june)).toContainText([updates('takenBack')]);
  await expect(june.getByText('Not yet, sorry.')).toHaveCount(0);
});
