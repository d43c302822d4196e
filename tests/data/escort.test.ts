import { beforeEach, describe, expect, it } from 'vitest';
import { answerEscort, answerForEscort, askEscort, setEscort, takeBackEscort } from '@/app/trips/[tripId]/escort/actions';
import { database } from '@/lib/data/client';
import { escortLeaves } from '@/lib/data/escort-answers';
import { writing } from '@/lib/data/change-trip';
import { loadTripHelp } from '@/lib/data/trip-help';
import { inboxOf } from '@/lib/data/notifications';
import type { Person } from '@/lib/domain/access/actor';
import { applyChange } from '@/lib/domain/check/apply-change';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { change, historyOf, lastId, NOW, stateOf, undo } from '../support/full-trip';
import { pooled } from '../support/racing';
import { notesSentOut } from '../support/sent-out';
import { type Circle, tripCircle } from '../support/trip-circle';
import { MOVED, applyBy, formFor } from '../support/lived-trips';

let mine: Circle;
beforeEach(async () => {
  mine = await tripCircle();
});

const send = async (action: Action, by: Person, typed: Record<string, string>, circle = mine) => {
  const outcome = await action.perform(callBy(by, { now: NOW }), { tripId: circle.tripId, ...typed });
  return outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : outcome.type;
};

const ask = (who: Person, circle = mine) => send(askEscort, circle.owner, { person: who.userId }, circle);
const say = (who: Person, answer: 'yes' | 'no' | 'cannot-come', note = '', circle = mine) => send(answerEscort, who, { answer, note }, circle);
const escort = async (circle = mine) => (await stateOf(circle)).escort;
const helpOf = async (circle = mine) => loadTripHelp(await accessFor(circle.owner, circle.tripId, 'see-itinerary'));
const words = async (circle = mine) => (await helpOf(circle)).answers.map(({ name, word }) => `${name} ${word}`);
const notes = async (who: Person) => (await inboxOf(who)).map(({ kind }) => kind).filter((kind) => kind.startsWith('escort-'));
const named = ({ userId, name }: Person, state: 'asked' | 'accepted') => ({ state, name, personId: userId });

describe('an escort on the trip', () => {
  it('is asked, hears of it in inbox and mail, and answers in place; the trip check follows', async () => {
    expect(await ask(mine.family)).toBe('done');
    expect(await escort()).toEqual(named(mine.family, 'asked'));
    expect([await notes(mine.family), await notesSentOut(mine.family)]).toEqual([['escort-asked'], ['escort-asked']]);
    const finds = async () => checkTrip(await stateOf(mine), NOW).open.some(({ ruleId }) => ruleId === 'no-escort');
    expect(await finds()).toBe(true);
    expect(await say(mine.family, 'yes')).toBe('redrawn');
    expect([await escort(), await finds()]).toEqual([named(mine.family, 'accepted'), false]);
    expect([await notes(mine.owner), await notes(mine.caregiver)]).toEqual([['escort-accepted'], ['escort-accepted']]);
    expect((await historyOf(mine))[0]).toMatchObject({ deed: 'accept-task', actorName: 'Dale Calloway', after: { escort: { state: 'accepted' } } });
  });

  it('says no with a reason, which no note, mail or history repeats', async () => {
    await ask(mine.family);
    expect(await say(mine.family, 'no', 'A bad knee')).toBe('redrawn');
    expect((await helpOf()).answers.at(-1)).toMatchObject({ word: 'DECLINED', note: 'A bad knee' });
    const told = [await inboxOf(mine.owner), await historyOf(mine)];
    expect(JSON.stringify(told)).not.toContain('knee');
    expect(await escort()).toEqual({ state: 'none', name: '' });
  });

  it('stays until the new one says yes; then the place is handed over', async () => {
    await ask(mine.family);
    await say(mine.family, 'yes');
    expect(await ask(mine.caregiver)).toBe('done');
    expect(await escort()).toEqual(named(mine.family, 'accepted'));
    await say(mine.caregiver, 'yes');
    expect(await escort()).toEqual(named(mine.caregiver, 'accepted'));
    expect((await words()).slice(-2)).toEqual(['Dale Calloway HANDED_OVER', 'June Calloway ACCEPTED']);
  });

  it('says that they cannot come after all, and those who plan hear of it', async () => {
    await ask(mine.family);
    await say(mine.family, 'yes');
    expect(await say(mine.family, 'cannot-come', 'ill')).toBe('redrawn');
    expect(await escort()).toEqual({ state: 'none', name: '' });
    expect(await notes(mine.owner)).toContain('escort-lost');
    expect(await say(mine.family, 'cannot-come')).toEqual(['escort-not-you']);
  });

  it('who plans offers to be it themselves, and has said yes', async () => {
    expect(await send(askEscort, mine.caregiver, { person: mine.caregiver.userId })).toBe('done');
    expect(await escort()).toEqual(named(mine.caregiver, 'accepted'));
  });

  it('is never the patient, nobody from elsewhere, and asked by those who plan alone', async () => {
    const stranger = await makePerson();
    expect(await ask(mine.owner)).toEqual(['unknown-choice']);
    expect(await ask(stranger)).toEqual(['unknown-choice']);
    expect(await send(askEscort, mine.family, { person: mine.family.userId })).toBe('not-found');
    expect(await say(stranger, 'yes')).toBe('not-found');
    expect(await say(mine.family, 'yes')).toEqual(['escort-not-asked']);
    expect(await words()).toEqual([]);
  });

  it('is told when the question was taken back meanwhile, or somebody else was first', async () => {
    await ask(mine.family);
    await send(takeBackEscort, mine.owner, { person: mine.family.userId, name: mine.family.name });
    expect(await say(mine.family, 'yes')).toEqual(['escort-not-asked']);
    await ask(mine.family);
    await ask(mine.caregiver);
    await say(mine.caregiver, 'yes');
    expect(await say(mine.family, 'yes')).toEqual(['escort-settled']);
  });

  it('is not answered for by others: not by the plan, the list of calls, or a form', async () => {
    await ask(mine.family);
    await change(mine, (trip) => applyChange(trip, { type: 'set-escort', escort: { ...trip.escort, state: 'accepted' } }));
    expect(await escort()).toEqual(named(mine.family, 'asked'));
    expect(await send(answerForEscort, mine.owner, { name: mine.family.name, answer: 'yes' })).toEqual(['escort-not-asked']);
  });

  it('takes no reason of 10,000 characters, and keeps one in any letters as it is', async () => {
    await ask(mine.family);
    expect(await say(mine.family, 'no', 'x'.repeat(10_000))).toEqual(['too-long']);
    await say(mine.family, 'no', '<b>\u202Eno</b>');
    expect((await helpOf()).answers.at(-1)?.note).toBe('<b>\u202Eno</b>');
  });
});

describe('somebody without an account', () => {
  it('is asked and answered for by name, beside an escort who has said yes', async () => {
    await ask(mine.family);
    await say(mine.family, 'yes');
    expect(await send(setEscort, mine.owner, { state: 'asked', name: 'Bo', version: '' })).toBe('done');
    expect((await escort()).name).toBe('Dale Calloway');
    expect(await send(answerForEscort, mine.caregiver, { name: 'Bo', answer: 'yes' })).toBe('done');
    expect(await escort()).toEqual({ state: 'accepted', name: 'Bo' });
    expect(await send(answerForEscort, mine.family, { name: 'Bo', answer: 'no' })).toBe('not-found');
  });

  it('makes way for the centre’s arrangement', async () => {
    await send(setEscort, mine.owner, { state: 'accepted', name: 'Bo', version: '' });
    expect(await send(setEscort, mine.owner, { state: 'centre', name: 'Nurse Ada', version: '' })).toBe('done');
    expect([await escort(), await words()]).toEqual([{ state: 'centre', name: 'Nurse Ada' }, ['Bo ACCEPTED', 'Bo HANDED_OVER']]);
  });
});

describe('an undo', () => {
  it('never puts a person’s own yes back: they are asked again, and the history says so', async () => {
    await ask(mine.family);
    await say(mine.family, 'yes');
    await send(setEscort, mine.owner, { state: 'centre', name: '', version: '' });
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await escort()).toEqual(named(mine.family, 'asked'));
    expect((await historyOf(mine))[0]?.after.escort).toEqual(named(mine.family, 'asked'));
    expect((await words()).at(-1)).toBe('Dale Calloway ASKED');
    expect(await say(mine.family, 'yes')).toBe('redrawn');
  });

  it('puts back nobody who has left the trip meanwhile', async () => {
    await ask(mine.family);
    await send(setEscort, mine.owner, { state: 'centre', name: '', version: '' });
    await database().tripMember.deleteMany({ where: { tripId: mine.tripId, userId: mine.family.userId } });
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect(await escort()).toEqual({ state: 'none', name: '' });
  });

  it('takes a question back with the change that put it', async () => {
    await ask(mine.family);
    expect(await undo(mine, await lastId(mine))).toBe('done');
    expect((await words()).at(-1)).toBe('Dale Calloway WITHDREW');
    expect(await say(mine.family, 'yes')).toEqual(['escort-not-asked']);
  });

  it('of an answer is for who gave it and for those who plan, not for others in the family', async () => {
    const lena = await makePerson({ name: 'Lena' });
    await addMember(mine.tripId, lena, { role: 'FAMILY' });
    await ask(mine.family);
    await say(mine.family, 'yes');
    const id = await lastId(mine);
    expect(await undo(mine, id, lena)).toBe('not-found');
    expect(await undo(mine, id, mine.family)).toBe('done');
    expect((await escort()).state).toBe('asked');
  });
});

it('a surgery on another day asks who said yes again', async () => {
  await ask(mine.family);
  await say(mine.family, 'yes');
  const access = await accessFor(mine.owner, mine.tripId, 'change-itinerary');
  expect(await applyBy(mine.owner, await formFor({ tripId: mine.tripId, access }, MOVED))).toMatchObject({ type: 'done' });
  expect(await escort()).toEqual(named(mine.family, 'asked'));
  expect((await words()).at(-1)).toBe('Dale Calloway ASKED');
});

describe('who leaves the trip', () => {
  const leave = async (who: Person) => {
    const access = await accessFor(mine.owner, mine.tripId, 'manage-people');
    let changed = false;
    await writing(async (queries) => {
      changed = await escortLeaves(queries, access, who.userId, NOW);
      await queries.tripMember.delete({ where: { tripId_userId: { tripId: mine.tripId, userId: who.userId } } });
      return [];
    });
    return changed;
  };

  it('is its escort no more, in one transaction with its history', async () => {
    await ask(mine.family);
    await say(mine.family, 'yes');
    expect(await leave(mine.family)).toBe(true);
    expect([await escort(), (await words()).at(-1)]).toEqual([{ state: 'none', name: '' }, 'Dale Calloway WITHDREW']);
    expect((await historyOf(mine))[0]).toMatchObject({ deed: 'manage-people', before: { escort: { name: 'Dale Calloway' } } });
  });

  it('changes nothing of an escort who is somebody else', async () => {
    await ask(mine.caregiver);
    expect(await leave(mine.family)).toBe(false);
    expect(await historyOf(mine)).toHaveLength(1);
  });
});

it.each([askEscort, answerEscort, answerForEscort, setEscort, takeBackEscort])('staff of the centre neither ask nor answer', async (action) => {
  const centre = await makeCentre();
  const tripId = await makeTrip(mine.owner, { centre });
  await database().trip.update({ where: { id: tripId }, data: { sharedWithCentreAt: NOW } });
  const staff = await makeStaff(await makePerson(), centre.id, 'COORDINATOR');
  expect(await action.perform(callBy(staff), { tripId })).toEqual({ type: 'not-found' });
});

describe('in the same second', () => {
  it('two say yes: one is the escort, the other is told who', async () => {
    await pooled(12, async () => {
      const circle = await tripCircle();
      await ask(circle.family, circle);
      await ask(circle.caregiver, circle);
      const said = await Promise.all([say(circle.family, 'yes', '', circle), say(circle.caregiver, 'yes', '', circle)]);
      expect(said.map((one) => JSON.stringify(one)).sort()).toEqual(['"redrawn"', '["escort-settled"]']);
      expect(await escort(circle)).toEqual(named(said[0] === 'redrawn' ? circle.family : circle.caregiver, 'accepted'));
      expect((await words(circle)).filter((one) => one.endsWith('ACCEPTED'))).toHaveLength(1);
    });
  });

  it('a yes and the question taken back: one of the two holds', async () => {
    await pooled(12, async () => {
      const circle = await tripCircle();
      await ask(circle.family, circle);
      const back = send(takeBackEscort, circle.owner, { person: circle.family.userId, name: circle.family.name }, circle);
      const [yes, taken] = await Promise.all([say(circle.family, 'yes', '', circle), back]);
      expect([yes, taken]).toEqual(yes === 'redrawn' ? ['redrawn', ['escort-settled']] : [['escort-not-asked'], 'done']);
      expect((await escort(circle)).state).toBe(yes === 'redrawn' ? 'accepted' : 'none');
    });
  });
});

it('keeps what people said: a word is added, never changed', async () => {
  await ask(mine.family);
  await expect(database().escortAnswer.updateMany({ where: { tripId: mine.tripId }, data: { note: 'other' } })).rejects.toThrow();
});
