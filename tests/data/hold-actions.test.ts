import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';
import { loadTrip } from '@/lib/data/trips';
import type { Action } from '@/lib/server/action';
import { openReplan } from '@/lib/server/sealed-replan';
import { liftTheHold, putOnHold } from '@/app/trips/[tripId]/hold/actions';
import { addQuietDays, sayNumber } from '@/app/trips/[tripId]/numbers/actions';
import { recordSurgeonWord } from '@/app/trips/[tripId]/word/actions';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson } from '../support/factories';
import { later, ownTrip } from '../support/spoken-trip';

const at = (minutes: number) => ({ now: later(minutes) });
const HOLD = { reason: 'leak', saidBy: 'Dr. Feld', setOn: '2027-03-18' };
const YES = { kind: 'fly', word: 'yes', saidBy: 'Dr. Feld', saidOn: '2027-03-18' };

describe('a hold, by its forms', () => {
  let own: Awaited<ReturnType<typeof ownTrip>>;
  let bo: Person;

  beforeAll(async () => {
    own = await ownTrip();
    bo = await makePerson({ name: 'Bo' });
    await addMember(own.tripId, bo, { role: 'CAREGIVER' });
  });

  const form = async (fields: Record<string, string>) => ({ ...fields, tripId: own.tripId, version: String((await own.load()).version) });

  it('leads its owner to what it means, and refuses a second one', async () => {
    expect(await putOnHold.perform(callBy(own.owner, at(0)), await form(HOLD))).toEqual({ type: 'done', to: `/trips/${own.tripId}/hold` });
    expect(await putOnHold.perform(callBy(own.owner, at(1)), await form(HOLD))).toMatchObject({ type: 'refused', problems: [{ code: 'hold-already' }] });
    expect(await recordSurgeonWord.perform(callBy(own.owner, at(1)), await form(YES))).toMatchObject({ problems: [{ field: 'word', code: 'yes-while-on-hold' }] });
  });

  it('is not given away to a caregiver without the medical part by what the forms answer', async () => {
    const trip = { type: 'done', to: `/trips/${own.tripId}?done=yes` };
    expect(await putOnHold.perform(callBy(bo, at(2)), await form(HOLD))).toEqual(trip);
    expect(await recordSurgeonWord.perform(callBy(bo, at(2)), await form(YES))).toEqual(trip);
    expect(await database().clearance.count({ where: { tripId: own.tripId } })).toBe(0);
    expect((await loadTrip(await accessFor(bo, own.tripId, 'see-itinerary'))).trip.clearances).toEqual([]);
    expect(await database().recoveryHold.count({ where: { tripId: own.tripId } })).toBe(1);
  });

  it('is lifted once, and by nobody who may not know of it; who comes later is told so', async () => {
    const word = { saidBy: 'Dr. Feld', saidOn: '2027-03-18' };
    expect(await liftTheHold.perform(callBy(own.owner, at(3)), await form({ ...word, saidOn: '2027-03-17' }))).toMatchObject({ problems: [{ field: 'saidOn', code: 'lifted-before-set' }] });
    expect(await liftTheHold.perform(callBy(bo, at(3)), await form(word))).toEqual({ type: 'not-found' });
    expect((await own.load()).trip.hold).not.toBeNull();
    expect(await liftTheHold.perform(callBy(own.owner, at(3)), await form(word))).toMatchObject({ type: 'done' });
    expect(await liftTheHold.perform(callBy(own.owner, at(4)), await form(word))).toMatchObject({ problems: [{ code: 'hold-gone' }] });
    expect(await liftTheHold.perform(callBy(bo, at(4)), await form(word))).toEqual({ type: 'not-found' });
  });

  it('is refused from a page that shows an older trip', async () => {
    expect(await putOnHold.perform(callBy(own.owner, at(5)), { ...HOLD, tripId: own.tripId, version: '1' })).toMatchObject({ problems: [{ code: 'stale' }] });
  });
});

/** A trip whose owner wrote down one word of the surgeon, and a caregiver without the medical part. */
async function worldWith(first: Action, fields: Record<string, string>) {
  const own = await ownTrip();
  const bo = await makePerson({ name: 'Bo' });
  await addMember(own.tripId, bo, { role: 'CAREGIVER' });
  expect(await first.perform(callBy(own.owner, at(0)), { ...fields, tripId: own.tripId, version: '1' })).toMatchObject({ type: 'done' });
  return { own, bo };
}

describe('what a caregiver without the medical part is answered', () => {
  const WORD = { saidBy: 'Dr. Feld', saidOn: '2027-03-18' };
  type FieldsOn = (day: string) => Record<string, string>;
  const deeds: readonly (readonly [string, Action, FieldsOn])[] = [
    ['a hold', putOnHold, (day: string) => ({ ...HOLD, setOn: day })],
    ['a hold with a visit', putOnHold, (day: string) => ({ ...HOLD, setOn: day, followUpOn: '2027-03-19' })],
    ['a yes', recordSurgeonWord, (day: string) => ({ ...YES, saidOn: day })],
    ['a yes to exercise', recordSurgeonWord, (day: string) => ({ ...YES, kind: 'exercise', saidOn: day })],
    ['a yes taken back', recordSurgeonWord, (day: string) => ({ ...YES, word: 'withdrawn', saidOn: day })],
    ['lifting', liftTheHold, (day: string) => ({ ...WORD, saidOn: day })],
  ];
  const days = ['2027-03-19', '2027-02-30', '2000-01-01', '2027-03-18'];

  /** Stale, ahead and right, then right again: what an answer left behind must not tell by the next one either. */
  async function answersIn({ own, bo }: Awaited<ReturnType<typeof worldWith>>, action: Action, fields: FieldsOn) {
    const access = await accessFor(bo, own.tripId, 'see-itinerary');
    const answers: string[] = [];
    for (const day of days) {
      for (const ahead of [-1, 1, 0, 0]) {
        const version = (await loadTrip(access)).version + ahead;
        const outcome = await action.perform(callBy(bo, at(1)), { ...fields(day), tripId: own.tripId, version: String(version) });
        answers.push(`${day} ${version}: ${JSON.stringify(outcome)}, then ${(await loadTrip(access)).version}`.replaceAll(own.tripId, 'trip'));
      }
    }
    return answers;
  }

  const withHold = () => worldWith(putOnHold, HOLD);
  const withoutHold = () => worldWith(recordSurgeonWord, { ...YES, word: 'not-yet' });
  const codesIn = (answers: readonly string[]) => new Set(answers.map((one) => /"(?:code|type)":"(?!refused)([\w-]+)"/.exec(one)?.[1]));

  it.each(deeds)('%s: is the same with a hold and without one, stale or not, good day or not', async (_, action, fields) => {
    const [held, free] = [await withHold(), await withoutHold()];
    const answers = await answersIn(held, action, fields);
    expect(answers).toEqual(await answersIn(free, action, fields));
    expect(codesIn(answers)).toEqual(new Set(action === liftTheHold ? ['not-found', 'invalid-day'] : ['stale', 'done', 'day-not-yet', 'invalid-day']));
    const { hold, clearances } = (await held.own.load()).trip;
    expect(hold).toMatchObject(HOLD);
    expect(clearances.filter(({ word }) => word === 'yes')).toEqual([]);
    expect(await database().recoveryHold.count({ where: { tripId: held.own.tripId } })).toBe(1);
  });
});

describe('a hold with a day on which they want to see the patient', () => {
  it('leads on to what that visit would move; a day that has passed is refused, and no hold is set', async () => {
    const { owner, tripId, load } = await ownTrip();
    const form = { ...HOLD, tripId, version: '1' };
    const past = await putOnHold.perform(callBy(owner, at(0)), { ...form, followUpOn: '2027-03-17' });
    expect(past).toMatchObject({ type: 'refused', problems: [{ field: 'followUpOn', code: 'day-past' }] });
    expect((await load()).trip.hold).toBeNull();
    const outcome = await putOnHold.perform(callBy(owner, at(0)), { ...form, followUpOn: '2027-03-19' });
    const address = outcome.type === 'done' ? new URL(outcome.to, 'http://localhost') : null;
    expect(address?.pathname).toBe(`/trips/${tripId}/replan`);
    expect(openReplan(tripId, address?.searchParams.get('e') ?? '')).toEqual({ type: 'hold-set', hold: { ...HOLD, source: 'patient' }, followUpOn: '2027-03-19' });
    expect((await load()).trip.hold).toMatchObject(HOLD);
  });
});

describe('a number, by its form', () => {
  it('says beside its field what is wrong, and stores nothing', async () => {
    const { owner, tripId, load } = await ownTrip();
    const said = { tripId, version: '1', number: 'quietDays', value: '7', saidBy: 'Dr. Feld', saidOn: '2027-03-17' };
    const refusals: readonly [Record<string, string>, string, string][] = [
      [{ value: 'seven' }, 'value', 'not-a-number'], [{ value: '' }, 'value', 'not-a-number'], [{ value: '91' }, 'value', 'out-of-range'],
      [{ number: 'heads' }, 'number', 'unknown-choice'], [{ saidBy: ' ' }, 'saidBy', 'required'], [{ saidOn: '2027-02-30' }, 'saidOn', 'invalid-day'],
      [{ saidOn: '2027-03-19' }, 'saidOn', 'day-not-yet'], [{ note: 'x'.repeat(100_000) }, 'note', 'too-long'],
    ];
    for (const [wrong, field, code] of refusals) {
      expect(await sayNumber.perform(callBy(owner, at(0)), { ...said, ...wrong })).toMatchObject({ type: 'refused', problems: [{ field, code }] });
    }
    expect(await addQuietDays.perform(callBy(owner, at(0)), { tripId, version: '1', value: '4' })).toMatchObject({ problems: [{ code: 'quiet-days-only-longer' }] });
    expect((await load()).version).toBe(1);
    expect(await sayNumber.perform(callBy(owner, at(0)), said)).toEqual({ type: 'done', to: `/trips/${tripId}/numbers?done=yes` });
    expect((await load()).trip.profile.quietDays).toBe(7);
  });
});
