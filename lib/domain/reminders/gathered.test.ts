import { expect, it } from 'vitest';
import { at, day } from '@/tests/support/trips';
import { gathered } from './gathered';
import type { PlannedReminder } from './types';

const DAY = '2027-03-08';

function reminder(key: string, time: string, more: Partial<PlannedReminder> & { mayWait?: boolean } = {}) {
  const { mayWait = true, ...others } = more;
  const planned: PlannedReminder = {
    userId: 'Ruth', key, anchorOn: day(DAY), kind: 'flight', word: 'check-in', params: {}, itemId: null,
    dueAt: at(DAY, time), usefulUntil: at(DAY, '20:00'), isNewDate: false, isUrgent: false, ...others,
  };
  return { planned, mayWait };
}

const times = (...reminders: readonly ReturnType<typeof reminder>[]) => gathered(reminders).map(({ planned }) => [planned.key, planned.dueAt]);

it('lets each wait for the last that is due within half an hour of it', () => {
  expect(times(reminder('a', '09:00'), reminder('b', '09:10'), reminder('c', '09:29'), reminder('d', '09:45'), reminder('e', '10:15'))).toEqual([
    ['a', at(DAY, '09:29')], ['b', at(DAY, '09:29')], ['c', at(DAY, '09:45')], ['d', at(DAY, '09:45')], ['e', at(DAY, '10:15')],
  ]);
});

it('moves nothing that is urgent, has its own minute or would be too late, and waits for nothing urgent', () => {
  const eve = reminder('eve', '09:20', { isUrgent: true });
  expect(times(reminder('a', '09:00'), eve)).toEqual([['a', at(DAY, '09:00')], ['eve', at(DAY, '09:20')]]);
  expect(times(eve, reminder('b', '09:30'))).toEqual([['eve', at(DAY, '09:20')], ['b', at(DAY, '09:30')]]);
  for (const more of [{ mayWait: false }, { usefulUntil: at(DAY, '09:20') }]) {
    expect(times(reminder('a', '09:00', more), reminder('b', '09:20'))).toEqual([['a', at(DAY, '09:00')], ['b', at(DAY, '09:20')]]);
  }
});
