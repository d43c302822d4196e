import { describe, expect, it } from 'vitest';
import type { Channel, ToldKind } from './kinds';
import { type AlarmChoices, hasAlarm } from './alarms';
import { keyOfFlight, keyOfVisit } from './keys';
import type { ReminderWish } from './types';

const chose = (choices: readonly (readonly [ToldKind, readonly Channel[]])[], wishes: readonly (readonly [string, ReminderWish])[] = []): AlarmChoices =>
  ({ choices: new Map(choices), wishes: new Map(wishes) });

describe('whether a calendar speaks up', () => {
  it('it does for whoever chose nothing, and whatever way they chose', () => {
    for (const channels of [['INBOX'], ['MAIL', 'PUSH']] as const) expect(hasAlarm(chose([['appointment', channels]]), 'appointment', keyOfVisit('a', 1))).toBe(true);
    expect(hasAlarm(chose([]), 'surgery', null)).toBe(true);
  });

  it('not about a kind that is off, and about the others', () => {
    const own = chose([['flight', []]]);
    expect([hasAlarm(own, 'flight', keyOfFlight('out', 'check-in')), hasAlarm(own, 'flight', null), hasAlarm(own, 'appointment', keyOfVisit('a', 1))]).toEqual([false, false, true]);
  });

  it('not where its reminder is stopped; one that is moved is no other', () => {
    const own = chose([], [['appointment-1:a', { type: 'stopped' }], ['home-check-in', { type: 'moved', daysBefore: 1, minute: 540 }]]);
    expect([hasAlarm(own, 'appointment', keyOfVisit('a', 1)), hasAlarm(own, 'appointment', keyOfVisit('b', 1)), hasAlarm(own, 'flight', keyOfFlight('home', 'check-in'))]).toEqual([false, true, true]);
  });
});
