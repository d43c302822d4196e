import { makeCentre, makePerson, makeStaff, makeTrip, accessFor } from '@/tests/support/factories';
import { shareWithCentre } from '@/lib/data/trip-words';
import { quietThursday } from './support/days';
import { pageOf } from './support/shared-trip';
import { expect, test } from './support/test';
import { words } from './support/words';

const [questions, needs, inbox] = [words('questions'), words('needs'), words('inbox')];

async function asked() {
  const centre = await makeCentre({ name: 'Gramercy Test Hospital' });
  const [owner, rosa] = [await makePerson({ name: 'Ruth Alder' }), await makeStaff(await makePerson({ name: 'Rosa Ames' }), centre.id, 'COORDINATOR')];
  const tripId = await makeTrip(owner, { centre, surgeryOn: quietThursday(), escort: { state: 'accepted', name: 'June Park' } });
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, new Date());
  return { path: `/trips/${tripId}`, owner, rosa };
}

test('staff ask, the patient answers in the inbox where it stands, and staff’s open page shows it', async ({ browser }) => {
  const trip = await asked();
  const [rosa, ruth] = [await pageOf(browser, trip.rosa), await pageOf(browser, trip.owner)];
  await rosa.goto(`${trip.path}/questions`);
  await rosa.getByLabel(questions('ask.field')).fill('<i>Any</i> allergies?');
  await rosa.getByRole('button', { name: questions('ask.submit') }).click();
  await expect(rosa.locator('.question-line')).toContainText(['<i>Any</i> allergies?']);
  await expect(rosa.getByLabel(questions('ask.field'))).toHaveValue('');

  await ruth.goto('/inbox');
  await expect(ruth.locator('.ib-asked')).toContainText('<i>Any</i> allergies?');
  await ruth.getByRole('textbox', { name: questions('answer.field') }).fill('Latex');
  await ruth.getByRole('button', { name: questions('answer.submit') }).click();
  await expect(ruth.getByText(words('problems')('answer-sent'))).toBeVisible();
  await expect(ruth.locator('.ib-asked .question-answer')).toContainText('Latex');
  await expect(rosa.locator('.question-answer')).toContainText('Latex');
  // One's own answer can be changed in the same place, until the next question.
  await ruth.getByText(questions('answer.change')).click();
  await ruth.getByRole('textbox', { name: questions('answer.field') }).fill('Latex and nickel');
  await ruth.getByRole('button', { name: questions('answer.again') }).click();
  await expect(rosa.locator('.question-answer')).toContainText('Latex and nickel');
});

test('without JavaScript the needs are told, corrected beside their field, and an answer is given on the trip', async ({ browser }) => {
  const trip = await asked();
  const [rosa, ruth] = [await pageOf(browser, trip.rosa, { javaScriptEnabled: false }), await pageOf(browser, trip.owner, { javaScriptEnabled: false })];
  await ruth.goto(`${trip.path}/needs`);
  await ruth.getByRole('link', { name: needs('offers.takeCompanion', { name: '\u2068June\u2069' }) }).click();
  await expect(ruth.getByLabel(needs('companionName'), { exact: true })).toHaveValue('June Park');
  await ruth.getByRole('group', { name: needs('wheelchair') }).getByLabel(needs('wheelchairs.yes')).check();
  await ruth.getByLabel(needs('interpreter'), { exact: true }).selectOption('yue');
  await ruth.getByLabel(needs('diets.kosher')).check();
  await ruth.getByLabel(needs('phone')).fill('call me');
  await ruth.getByRole('button', { name: needs('submit') }).click();
  await expect(ruth.getByText(words('problems')('phone-without-digits')).first()).toBeVisible();
  await expect(ruth.getByLabel(needs('diets.kosher'))).toBeChecked();
  await ruth.getByLabel(needs('phone')).fill('(303) 555-0127');
  await ruth.getByRole('button', { name: needs('submit') }).click();
  await expect(ruth.locator('.needs-now')).toContainText(needs('languages.yue'));
  await expect(ruth.locator('.needs-now')).toContainText('June Park');

  await rosa.goto(`${trip.path}/questions`);
  await rosa.getByLabel(questions('ask.field')).fill('Where will you stay?');
  await rosa.getByRole('button', { name: questions('ask.submit') }).click();
  await ruth.goto(trip.path);
  await ruth.getByRole('textbox', { name: questions('answer.field') }).fill('Lindell House');
  await ruth.getByRole('button', { name: questions('answer.submit') }).click();
  await expect(ruth.locator('.question-answer')).toContainText('Lindell House');
  await ruth.goto('/inbox');
  await expect(ruth.getByText(inbox('isNew'), { exact: true })).toHaveCount(1);
});
