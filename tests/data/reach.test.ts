import { beforeEach, describe, expect, it } from 'vitest';
import { chooseKinds, chooseQuietHours, chooseWay } from '@/app/account/reminders/actions';
import { database } from '@/lib/data/client';
import { ownReach, reachOf, setChoices, setMainChannels, setQuietHours } from '@/lib/data/reach';
import { setAddress } from '@/lib/data/users';
import type { Person } from '@/lib/domain/access/actor';
import { FIRST_REACH } from '@/lib/domain/reminders/types';
import { callBy } from '../support/actions';
import { makePerson, makeTrip } from '../support/factories';
import { planIsUpToDate } from '../support/due-reminders';
import { planRowOf } from '../support/planned-reminders';

let ruth: Person;
beforeEach(async () => {
  ruth = await makePerson();
});

const choicesOf = async (person: Person) => Object.fromEntries((await ownReach(person)).choices);
const refusedFields = (outcome: { readonly type: string; readonly problems?: readonly { readonly field: string | null; readonly code: string }[] }) =>
  (outcome.problems ?? []).map(({ field, code }) => [field, code]);

describe('how people want to be reached', () => {
  it('is by e-mail with quiet hours at first, and read for many in one statement', async () => {
    const june = await makePerson();
    await setMainChannels(june, ['PUSH']);
    const found = await reachOf(database(), [ruth.userId, june.userId, june.userId]);
    expect(found.get(ruth.userId)).toEqual({ reach: FIRST_REACH, choices: new Map(), mailFailedAt: null });
    expect(found.get(june.userId)?.reach).toEqual({ ...FIRST_REACH, channels: ['PUSH'] });
    expect(found.size).toBe(2);
    expect(await reachOf(database(), [])).toEqual(new Map());
  });

  it('is chosen by forms, each of which leaves the others alone', async () => {
    const call = () => callBy(ruth);
    await chooseWay.perform(call(), { way: 'both' });
    await chooseQuietHours.perform(call(), { quiet: 'set', from: '22:30', until: '06:15', clock: 'place', place: 'denver' });
    expect(await chooseKinds.perform(call(), { flight: 'push', updates: 'inbox', 'quiet-days': 'mail' })).toEqual({ type: 'done', to: '/account/reminders?done=saved' });
    await chooseKinds.perform(call(), { packing: 'off', updates: 'main' });
    expect(await ownReach(ruth)).toEqual({
      reach: { channels: ['MAIL', 'PUSH'], quietFrom: 22 * 60 + 30, quietUntil: 6 * 60 + 15, zone: 'America/Denver' }, mailFailedAt: null,
      choices: new Map([['flight', ['PUSH']], ['quiet-days', ['MAIL']], ['packing', []]].toSorted() as never),
    });
    await chooseQuietHours.perform(call(), { quiet: 'none', clock: 'trip', from: 'nonsense', until: '', place: 'Atlantis' });
    expect((await ownReach(ruth)).reach).toMatchObject({ channels: ['MAIL', 'PUSH'], quietFrom: 0, quietUntil: 0, zone: null });
  });

  it.each([
    ['a zone that does not exist', { clock: 'place', place: 'America/Atlantis' }, [['place', 'unknown-zone']]],
    ['a place that is no zone', { clock: 'place', place: '+05:30' }, [['place', 'unknown-zone']]],
    ['no place', { clock: 'place', place: ' ' }, [['place', 'required']]],
    ['times that are none', { from: '25:00', until: '8' }, [['from', 'invalid-time'], ['until', 'invalid-time']]],
    ['hours of no length', { from: '08:00', until: '08:00' }, [['until', 'quiet-for-no-time']]],
    ['no times', { from: undefined, until: '' }, [['from', 'required'], ['until', 'required']]],
    ['a clock that is none', { clock: 'moon' }, [['clock', 'unknown-choice']]],
  ])('refuses %s beside its field', async (_name, typed, refusal) => {
    const form = { quiet: 'set', from: '21:00', until: '08:00', clock: 'trip', place: '', ...typed };
    expect(refusedFields(await chooseQuietHours.perform(callBy(ruth), form))).toEqual(refusal);
    expect((await ownReach(ruth)).reach).toEqual(FIRST_REACH);
  });

  it('knows no other ways, no other kinds, and no news that the inbox has not', async () => {
    expect(refusedFields(await chooseWay.perform(callBy(ruth), { way: 'fax' }))).toEqual([['way', 'unknown-choice']]);
    expect(refusedFields(await chooseKinds.perform(callBy(ruth), { flight: 'fax', updates: 'off' }))).toEqual([['flight', 'unknown-choice'], ['updates', 'unknown-choice']]);
    await chooseKinds.perform(callBy(ruth), { horoscope: 'mail' });
    expect(await choicesOf(ruth)).toEqual({});
  });

  it('cannot be minutes of no day, nor nothing at all, whoever writes', async () => {
    await expect(setQuietHours(ruth, { quietFrom: 1440, quietUntil: 0, zone: null })).rejects.toThrow();
    await expect(setMainChannels(ruth, [])).rejects.toThrow();
    expect((await ownReach(ruth)).reach).toEqual(FIRST_REACH);
  });

  it('is written by two devices at once into one row, field by field', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, round) => Promise.all([
      setMainChannels(ruth, round % 2 ? ['MAIL'] : ['PUSH']), setQuietHours(ruth, { quietFrom: 60, quietUntil: 120, zone: null }),
      setChoices(ruth, new Map([['flight', ['INBOX']], ['packing', round % 2 ? ['MAIL'] : []]])),
    ])));
    expect(await database().reach.count({ where: { userId: ruth.userId } })).toBe(1);
    expect(await database().reminderChoice.count({ where: { userId: ruth.userId } })).toBe(2);
    expect((await ownReach(ruth)).reach).toMatchObject({ quietFrom: 60, quietUntil: 120 });
    expect((await choicesOf(ruth)).flight).toEqual(['INBOX']);
  });

  it('makes the reminders of their trips due, once a form that changes something', async () => {
    const tripId = await makeTrip(ruth);
    await chooseKinds.perform(callBy(ruth), { flight: 'push', packing: 'main' });
    await planIsUpToDate(tripId);
    const { due } = await planRowOf(tripId);
    await chooseKinds.perform(callBy(ruth), { flight: 'push', packing: 'main' });
    expect((await planRowOf(tripId)).due).toBe(due);
    await chooseKinds.perform(callBy(ruth), { flight: 'mail' });
    expect((await planRowOf(tripId)).due).toBe(due + 1);
  });

  it('counts mails as arriving again once the address is another', async () => {
    await database().reach.create({ data: { userId: ruth.userId, mailFailedAt: new Date() } });
    await setAddress(ruth.userId, `new-${ruth.email}`, { askedAt: new Date(), now: new Date() });
    expect((await ownReach(ruth)).mailFailedAt).toBeNull();
  });

  it('is nobody else’s to choose: an account that is not signed in changes nothing', async () => {
    expect(await chooseWay.perform(callBy(null), { way: 'inbox' })).toEqual({ type: 'sign-in' });
    expect(await chooseWay.perform(callBy(ruth, { isSameOrigin: false }), { way: 'inbox' })).toMatchObject({ type: 'refused' });
    expect((await ownReach(ruth)).reach).toEqual(FIRST_REACH);
  });
});
