import { describe, expect, it } from 'vitest';
import type { Channel, ToldKind } from './kinds';
import { type AlarmChoices, hasAlarm, keyOfCheckIn, keyOfVisit } from './alarms';
import type { ReminderWish } from './types';

const chose = (choices: readonly (readonly [ToldKind, readonly Channel[]])[], wishes: readonly (readonly [string, ReminderWish])[] = []): AlarmChoices =>
  ({ choices: new Map(choices), wishes: new Map(wishes) });

describe('whether a calendar speaks up', () => {
  it('it does for whoever chose nothing, and whatever way they chose', () => {
    for (const channels of [['INBOX'], ['MAIL', 'PUSH']] as const) expect(hasAlarm(chose([['appointment', channels]]), 'appointment', keyOfVisit('a'))).toBe(true);
    expect(hasAlarm(chose([]), 'surgery', null)).toBe(true);
  });

  it('not about a kind that is off, and about the others', () => {
    const own = chose([['flight', []]]);
    expect([hasAlarm(own, 'flight', keyOfCheckIn('out')), hasAlarm(own, 'flight', null), hasAlarm(own, 'appointment', keyOfVisit('a'))]).toEqual([false, false, true]);
  });

  it('not where its reminder is stopped; one that is moved is no other', () => {
    const own = chose([], [['appointment-1:a', { type: 'stopped' }], ['home-check-in', { type: 'moved', daysBefore: 1, minute: 540 }]]);
    expect([hasAlarm(own, 'appointment', keyOfVisit('a')), hasAlarm(own, 'appointment', keyOfVisit('b')), hasAlarm(own, 'flight', keyOfCheckIn('home'))]).toEqual([false, true, true]);
  });
});
