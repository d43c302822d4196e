import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { type Call, callList, currentCalls } from './rebooking';

let count = 0;
const call = (subject: Call['subject'], deadline: string | null, more: Partial<Call> = {}): Call => ({
  id: `call-${++count}`, changeId: 'change', subject, itemId: subject === 'item' ? `item-${count}` : null, params: {}, deadlineOn: deadline === null ? null : day(deadline),
  state: 'TO_CALL', answer: '', ...more,
});

describe('the calls to make', () => {
  it('begin with the surgeon’s team, then the nearest deadline, and what has none comes last, as it was listed', () => {
    const [none, late, soon, team, escort] = [call('item', null), call('item', '2027-03-08'), call('item', '2027-03-01'), call('team', null), call('escort', null)];
    expect(callList([none, late, soon, team, escort]).open).toEqual([team, soon, late, none, escort]);
    expect(callList([escort, team, soon, late, none]).open).toEqual([team, soon, late, escort, none]);
  });

  it('with the same deadline stand as they were listed', () => {
    const [one, other] = [call('item', '2027-03-01'), call('item', '2027-03-01')];
    expect(callList([other, one]).open).toEqual([other, one]);
  });

  it('are open until something is changed: a refusal is not the end of it', () => {
    const [asked, refused, changed] = [call('item', null, { state: 'ASKED' }), call('item', null, { state: 'REFUSED' }), call('item', null, { state: 'CHANGED' })];
    expect(callList([asked, refused, changed])).toEqual({ open: [asked, refused], done: [changed] });
  });

  it('about the same thing are the latest one', () => {
    const [first, again] = [call('item', '2027-03-01', { itemId: 'stay' }), call('item', '2027-03-05', { itemId: 'stay' })];
    expect(currentCalls([first, call('team', null), again]).map(({ itemId }) => itemId)).toEqual([null, 'stay']);
    expect(currentCalls([first, again])).toEqual([again]);
  });
});
