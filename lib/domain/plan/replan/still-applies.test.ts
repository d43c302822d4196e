import { describe, expect, it } from 'vitest';
import type { Trip } from '@/lib/domain/itinerary/types';
import { newProfile, NOW, surgeryOn, tripWith } from '@/tests/support/replans';
import { day, HELD, item, timed } from '@/tests/support/trips';
import { replan } from './replan';
import { isDone, stillApplies } from './still-applies';
import type { ReplanEvent } from './types';

const visitOn = (on: string) => item('APPOINTMENT', timed(on, '11:00'), { id: 'fu', purpose: 'FOLLOW_UP', state: 'BOOKED' });
const moved: ReplanEvent = { type: 'item-moved', itemId: 'fu', from: visitOn('2027-03-19').when, to: visitOn('2027-03-22').when };

describe('an address that was made earlier', () => {
  it.each([['2027-03-19', true], ['2027-03-22', true], ['2027-03-24', false]])('about a follow-up moved from the 19th to the 22nd that is now on %s: %s', (on, applies) => {
    expect(stillApplies(tripWith([visitOn(on)]), moved)).toBe(applies);
  });

  it('about something that was removed', () => {
    expect(stillApplies(tripWith(), moved)).toBe(false);
  });

  it('about a hold: while that hold stands', () => {
    const [set, lifted]: ReplanEvent[] = [{ type: 'hold-set', hold: HELD, followUpOn: null }, { type: 'hold-lifted', hold: HELD }];
    const held: Trip = { ...tripWith(), hold: HELD };
    const other: Trip = { ...held, hold: { ...HELD, setOn: day('2027-03-21') } };
    const said = (event: ReplanEvent | undefined) => [tripWith(), held, other].map((trip) => event && stillApplies(trip, event));
    expect([said(set), said(lifted)]).toEqual([[false, true, false], [true, true, false]]);
  });

  it('about a day on which surgery is already', () => {
    expect([surgeryOn('2027-03-11'), surgeryOn('2027-03-12')].map((event) => stillApplies(tripWith(), event))).toEqual([false, true]);
    expect(stillApplies(tripWith([], { surgeryOn: null }), surgeryOn('2027-03-11'))).toBe(true);
  });
});

it.each<ReplanEvent>([{ type: 'surgery-unknown' }, { type: 'surgery-cancelled' }, { type: 'escort-lost' }, newProfile('lumbar-fusion')])(
  'applied once, nothing of it is left to look at: $type', (event) => {
    const trip = tripWith();
    const first = replan(trip, event, NOW);
    expect([isDone(trip, first), isDone(first.after, replan(first.after, event, NOW))]).toEqual([false, true]);
  });
