import { afterEach, describe, expect, test } from 'vitest';
import { savePlanNow, savePlanWithAccount } from '@/app/(public)/plan/[sealed]/actions';
import { makePlan } from '@/app/(public)/trips/new/actions';
import { database } from '@/lib/data/client';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import { savePlanForm } from '@/lib/input/plan-answers';
import type { Outcome } from '@/lib/server/outcome';
import { takeAnswers } from '@/lib/server/plan-answers';
import { savePlan } from '@/lib/server/save-plan';
import { addSaving, openPlan, PLAN_LASTS_MS } from '@/lib/server/sealed-plan';
import { callBy } from '../support/actions';
import { makePerson } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const DENVER = { procedure: 'microdiscectomy', surgeryOn: '2027-03-11', home: 'Denver' };

const ask = (answers: object) => makePlan.perform(callBy(null, { now: NOW }), answers);

function sealedOf(outcome: Outcome): string {
  if (outcome.type !== 'done') throw new Error(`no plan: ${JSON.stringify(outcome)}`);
  return outcome.to.replace(/^\/plan\//, '');
}

async function answered(answers: object) {
  const opened = openPlan(sealedOf(await ask(answers)), NOW);
  if (opened.type !== 'open') throw new Error(opened.type);
  const taken = await takeAnswers(opened.plan.input, NOW);
  if (taken.type !== 'answered') throw new Error(taken.type);
  return taken.answered;
}

const problemsOf = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => [field, code]) : outcome);

afterEach(() => database().trip.deleteMany());

describe('the four questions take', () => {
  test.each([
    ['Honolulu', 'HNL', 'Pacific/Honolulu'], ['Auckland', 'AKL', 'Pacific/Auckland'], ['Kathmandu', 'KTM', 'Asia/Kathmandu'],
    ["St. John's", 'YYT', 'America/St_Johns'], ['DEN', 'DEN', 'America/Denver'], ['München', 'MUC', 'Europe/Berlin'],
  ])('%s as home', async (home, airport, zone) => {
    expect((await answered({ ...DENVER, home })).answers.home).toMatchObject({ mode: 'FLY', airport, zone });
  });

  test.each(['New York', 'NYC', 'JFK', 'Brooklyn', 'Nueva York'])('%s as home, and plan no journey', async (home) => {
    const { answers, profile } = await answered({ ...DENVER, home });
    expect(answers.home).toMatchObject({ mode: 'LOCAL', airport: null });
    expect(draftPlan(answers, profile, NOW).trip.items.filter(({ kind }) => kind === 'FLIGHT')).toEqual([]);
  });

  test.each([
    ['Denver', { nonstop: 'known', nearest: null }], ['Boise', { nonstop: 'unknown', nearest: { airport: 'SLC', city: 'Salt Lake City' } }],
  ])('%s as home, and what is known of non-stops from there', async (home, routes) => {
    const { answers, profile } = await answered({ ...DENVER, home });
    expect(answers.routes).toEqual(routes);
    const rules = draftPlan(answers, profile, NOW).findings.map(({ ruleId }) => ruleId);
    expect(rules).toContain(routes.nonstop === 'known' ? 'nonstop-not-booked' : 'nonstop-unknown');
  });

  test('no New York for those who did not name it', async () => {
    expect(await ask({ ...DENVER, home: 'New' })).toMatchObject({ type: 'done', to: expect.stringContaining('#home') });
    expect((await answered({ ...DENVER, travel: 'CAR', home: 'Newark' })).answers.home).toMatchObject({ mode: 'CAR', city: 'Newark' });
    expect((await answered({ ...DENVER, home: 'New York', airport: 'JFK' })).answers.home).toMatchObject({ mode: 'LOCAL' });
  });

  test('a home without an airport, by car', async () => {
    expect((await answered({ ...DENVER, travel: 'CAR', home: 'Woodstock, VT' })).answers.home)
      .toEqual({ mode: 'CAR', city: 'Woodstock, VT', zone: 'America/New_York', airport: null, country: null });
  });

  test('a city with several airports, and ask which', async () => {
    const outcome = await ask({ ...DENVER, home: 'London' });
    expect(outcome).toMatchObject({ type: 'done', to: expect.stringMatching(/^\/trips\/new\?plan=.+#home$/) });
    expect((await answered({ ...DENVER, home: 'London', airport: 'LGW' })).answers.home).toMatchObject({ airport: 'LGW' });
  });

  test('a leap day, an unknown date, a consultation and a closed centre', async () => {
    expect((await answered({ ...DENVER, surgeryOn: '2028-02-29' })).answers.surgeryOn).toBe('2028-02-29');
    expect((await answered({ ...DENVER, surgeryOn: '', dateKnown: 'no' })).answers.surgeryOn).toBeNull();
    expect((await answered({ ...DENVER, procedure: 'consultation' })).profile.quietDays).toBe(0);
    expect((await answered({ ...DENVER, centre: 'laser-spine-institute' })).centre)
      .toMatchObject({ status: 'CLOSED', closedOn: '2019-03-01', successor: null });
  });

  test('the surgeon’s own numbers', async () => {
    const { profile } = await answered({ ...DENVER, procedure: 'other', quietDays: '3', preOpVisit: 'no', escortNeeded: 'no' });
    expect(profile).toMatchObject({ quietDays: 3, preOpVisit: false, escort: 'no' });
  });

  test('HTML and emoji in a name as they are', async () => {
    const escortName = '<b>Zoë</b> 🎈';
    expect((await answered({ ...DENVER, escort: 'accepted', escortName })).answers.escort).toEqual({ state: 'accepted', name: escortName });
  });
});

describe('the four questions refuse beside the field', () => {
  test.each([
    ['a day that has passed', { surgeryOn: '2026-11-21' }, [['surgeryOn', 'day-past']]],
    ['a day that does not exist', { surgeryOn: '2027-02-30' }, [['surgeryOn', 'invalid-day']]],
    ['a day more than two years ahead', { surgeryOn: '2028-11-24' }, [['surgeryOn', 'day-too-far']]],
    ['an airport that nobody knows', { home: 'Xyzzyville' }, [['home', 'unknown-airport']]],
    ['100 kB of text', { home: 'x'.repeat(100_000) }, [['home', 'too-long']]],
    ['control characters', { escortName: 'a\u0000b' }, [['escortName', 'invalid-text']]],
    ['a centre that is not on the list', { centre: 'nowhere' }, [['centre', 'unknown-choice']]],
    ['a helper without a name', { escort: 'accepted' }, [['escortName', 'required']]],
    ['numbers that are none', { procedure: 'other', nights: 'abc', quietDays: '500' }, [['nights', 'not-a-number'], ['quietDays', 'too-large']]],
    ['everything missing, at once', { procedure: '', surgeryOn: '', home: '' }, [['procedure', 'required-choice'], ['surgeryOn', 'required'], ['home', 'required']]],
  ])('%s', async (_name, change, problems) => {
    expect(problemsOf(await ask({ ...DENVER, ...change }))).toEqual(problems);
  });

  test('and store nothing, whether they refuse or not', async () => {
    await ask(DENVER);
    await ask({ ...DENVER, home: 'Xyzzyville' });
    expect(await database().trip.count()).toBe(0);
  });

  test('no day that is still today in New York', async () => {
    const lateEvening = new Date('2026-11-23T03:00:00Z');
    const outcome = await makePlan.perform(callBy(null, { now: lateEvening }), { ...DENVER, surgeryOn: '2026-11-22' });
    expect(outcome.type).toBe('done');
  });
});

describe('a plan is saved', () => {
  const forHelp = { forWhom: 'help', patientName: 'Ruth', consentHow: 'She told me on the phone', consentOn: '2026-11-21' };

  test('once, however often the button is pressed', async () => {
    const [person, plan] = [await makePerson(), sealedOf(await ask(DENVER))];
    const press = () => savePlanNow.perform(callBy(person, { now: NOW }), { plan, forWhom: 'me' });
    const outcomes = await Promise.all([press(), press(), press()]);
    const trips = await database().trip.findMany({ include: { members: true } });
    expect(trips).toMatchObject([{ patientName: person.name, members: [{ userId: person.userId, role: 'OWNER' }] }]);
    expect(new Set(outcomes.map((outcome) => (outcome.type === 'done' ? outcome.to : outcome)))).toEqual(new Set([`/trips/${trips[0]?.id}`]));
  });

  test('for somebody else by a keeper, with their consent', async () => {
    const [person, plan] = [await makePerson(), sealedOf(await ask(DENVER))];
    await savePlanNow.perform(callBy(person, { now: NOW }), { plan, ...forHelp });
    expect(await database().trip.findFirst({ include: { members: true } })).toMatchObject({
      patientName: 'Ruth', members: [{ role: 'KEEPER', consentHow: forHelp.consentHow, consentOn: new Date('2026-11-21') }],
    });
  });

  test('never without that consent', async () => {
    const [person, plan] = [await makePerson(), sealedOf(await ask(DENVER))];
    const save = (change: object) => savePlanNow.perform(callBy(person, { now: NOW }), { plan, ...forHelp, ...change });
    expect(problemsOf(await save({ consentHow: ' ', patientName: '' }))).toEqual([['patientName', 'required'], ['consentHow', 'required']]);
    expect(problemsOf(await save({ consentOn: '2026-11-23' }))).toEqual([['consentOn', 'day-not-yet']]);
    expect(await database().trip.count()).toBe(0);
  });

  test('not after seven days, and not from an altered address', async () => {
    const [person, plan] = [await makePerson(), sealedOf(await ask(DENVER))];
    const later = new Date(NOW.getTime() + PLAN_LASTS_MS + 1);
    expect(problemsOf(await savePlanNow.perform(callBy(person, { now: later }), { plan, forWhom: 'me' }))).toEqual([[null, 'expired-link']]);
    expect(problemsOf(await savePlanNow.perform(callBy(person, { now: NOW }), { plan: `${plan.slice(0, -4)}AAAA`, forWhom: 'me' })))
      .toEqual([[null, 'invalid-link']]);
  });

  test('also when its mailed link is opened after them, if the button was pressed in time', async () => {
    const [person, plan] = [await makePerson(), sealedOf(await ask(DENVER))];
    const [pressed, opened] = [new Date(NOW.getTime() + 0.98 * PLAN_LASTS_MS), new Date(NOW.getTime() + 1.1 * PLAN_LASTS_MS)];
    const added = addSaving(plan, savePlanForm.parse({ forWhom: 'me' }), pressed);
    expect(await savePlan(person, 'sealed' in added ? added.sealed : '', opened)).toMatchObject({ tripId: expect.any(String) });
    expect(await savePlan(person, plan, opened)).toMatchObject({ code: 'expired-link' });
  });

  test('by a visitor only when the mailed link is opened', async () => {
    const plan = sealedOf(await ask(DENVER));
    const outcome = await savePlanWithAccount.perform(callBy(null, { now: NOW }), { plan, name: 'Ruth', email: 'ruth@example.test', forWhom: 'me' });
    expect(outcome).toMatchObject({ type: 'done', to: expect.stringMatching(/^\/sign-in\/sent\?/) });
    expect(await database().trip.count()).toBe(0);
    expect(await database().user.count({ where: { email: 'ruth@example.test' } })).toBe(0);
  });
});
