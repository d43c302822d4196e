import { describe, expect, it } from 'vitest';
import { ids, lineOf, NOW, said, surgeryOn, tripWith } from '@/tests/support/replans';
import { at, atDesk, item, timed } from '@/tests/support/trips';
import type { DeskBooking, Item } from '@/lib/domain/itinerary/types';
import { callWords } from '@/lib/text/call-words';
import { LOCALES } from '@/lib/text/locale';
import { proposedWords } from '@/lib/text/replan-words';
import { changeUntil } from '../../appointments/change-until';
import { callsOf, offeredItem } from '../rebooking';
import { allLines } from './apply-proposal';
import { replan } from './replan';
import { stillApplies } from './still-applies';

const visit = (purpose: Item['purpose'], on: string, desk: Partial<DeskBooking> = {}, time = '10:00'): Item =>
  item('APPOINTMENT', timed(on, time), { id: `${purpose}`, purpose, state: 'BOOKED', place: 'CENTRE', desk: atDesk(desk) });

const PRE_OP = visit('PRE_OP', '2027-03-10', { window: { first: -30, last: -1 } });
const FOLLOW_UP = visit('FOLLOW_UP', '2027-03-18', { window: { first: 7, last: 14 }, cancelNoticeHours: 48 });
const TEST = visit('TEST', '2027-03-09');

const callsAfter = (trip = tripWith([PRE_OP, FOLLOW_UP, TEST]), event = surgeryOn('2027-03-20')) => {
  const proposal = replan(trip, event, NOW);
  return callsOf(proposal, allLines(proposal)).map((call, index) => ({ ...call, id: `${index}`, changeId: 'c', state: 'TO_CALL' as const, answer: '' }));
};

describe('a surgery that moves, and the times booked at the centre’s desk', () => {
  it('asks about each of them, the one that still fits too, and moves none', () => {
    const trip = tripWith([PRE_OP, FOLLOW_UP, TEST]);
    const proposal = replan(trip, surgeryOn('2027-03-12'), NOW);
    expect(ids(proposal, 'rebook')).toEqual(['rebook:team', 'rebook:TEST', 'rebook:PRE_OP', 'rebook:FOLLOW_UP', 'rebook:escort']);
    expect(said(proposal, 'PRE_OP')).toBe('rebook still-fits 2027-03-10');
    expect(said(proposal, 'TEST')).toBe('rebook new-day 2027-03-10');
    for (const { id } of [PRE_OP, FOLLOW_UP, TEST]) {
      expect(proposal.after.items.find((one) => one.id === id)).toBe(trip.items.find((one) => one.id === id));
    }
  });

  it('says when one lies outside the days in which the centre gives it', () => {
    const proposal = replan(tripWith([PRE_OP, FOLLOW_UP]), surgeryOn('2027-03-20'), NOW);
    expect(lineOf(proposal, 'FOLLOW_UP')).toMatchObject({ kind: 'rebook', reason: 'outside-window', params: { first: '2027-03-27', last: '2027-04-03' } });
    expect(said(proposal, 'FOLLOW_UP')).toBe('rebook outside-window 2027-03-29');
    const line = lineOf(proposal, 'FOLLOW_UP');
    expect(line && proposedWords(line, 'en').why).toBe('The centre gives it between Sat, Mar 27 and Sat, Apr 3. Ask for a day there. It can be changed until Tue, Mar 16.');
  });

  it('names no day where the plan’s own lies outside them too', () => {
    const odd = visit('FOLLOW_UP', '2027-03-18', { window: { first: 12, last: 13 } });
    expect(said(replan(tripWith([odd]), surgeryOn('2027-03-20'), NOW), 'FOLLOW_UP')).toBe('rebook outside-window -');
  });

  it('asks nothing about one that is over', () => {
    const proposal = replan(tripWith([PRE_OP, FOLLOW_UP]), surgeryOn('2027-03-20'), at('2027-03-10', '12:00'));
    expect(lineOf(proposal, 'PRE_OP')).toBeUndefined();
    expect(lineOf(proposal, 'FOLLOW_UP')?.kind).toBe('rebook');
  });

  it.each(['surgery-unknown', 'surgery-cancelled'] as const)('%s: asked about, never cancelled by itself', (type) => {
    const trip = tripWith([PRE_OP, FOLLOW_UP, TEST]);
    const { lines, after } = replan(trip, { type }, NOW);
    for (const booked of [PRE_OP, FOLLOW_UP, TEST]) {
      expect(lines.find((line) => line.item?.id === booked.id)).toMatchObject({ kind: 'rebook', reason: type === 'surgery-cancelled' ? 'cancelled' : 'date-open' });
      expect(after.items.find(({ id }) => id === booked.id)).toEqual(booked);
    }
  });
});

describe('the call about a time at a desk', () => {
  it('has the notice of the service as its deadline, over a clock change too', () => {
    const deadlines = Object.fromEntries(callsAfter().map(({ itemId, deadlineOn }) => [itemId, deadlineOn]));
    expect(deadlines).toMatchObject({ PRE_OP: '2027-03-09', FOLLOW_UP: '2027-03-16' });
    const monday = visit('FOLLOW_UP', '2027-03-15', { cancelNoticeHours: 24 }, '00:30');
    // The clocks went forward on the 14th: a day before Monday 12:30 am is Saturday 11:30 pm.
    expect(changeUntil(monday)).toBe('2027-03-13');
  });

  it('asks whether one stays that still fits, and for days where no day can be named', () => {
    const say = (trip = tripWith([PRE_OP]), on = '2027-03-12', id = 'PRE_OP') => {
      const call = callsAfter(trip, surgeryOn(on)).find(({ itemId }) => itemId === id);
      return call && callWords(call, trip, '', { isPatient: true, patient: 'Maya' }, 'en');
    };
    expect(say()?.say).toContain('I have an appointment on Wednesday, March 10. Is that still right for me?');
    expect(say()?.facts.map(({ term }) => term)).not.toContain('New day');
    const odd = tripWith([visit('FOLLOW_UP', '2027-03-18', { window: { first: 12, last: 13 } })]);
    expect(say(odd, '2027-03-20', 'FOLLOW_UP')?.say).toContain('Can I come between Thursday, April 1 and Friday, April 2?');
    for (const call of callsAfter(odd)) for (const locale of LOCALES) expect(callWords(call, odd, '', { isPatient: false, patient: 'Maya' }, locale).say).toContain('Maya');
  });

  it('gives it no new time: that is chosen at the desk', () => {
    const trip = tripWith([PRE_OP, FOLLOW_UP, TEST]);
    for (const call of callsAfter(trip).filter(({ subject }) => subject === 'item')) expect(offeredItem(trip, call)).toBeNull();
  });
});

it('an address about a booked visit applies only where the desk has moved it already', () => {
  const [from, to] = [FOLLOW_UP.when, timed('2027-03-22', '10:00')];
  const event = { type: 'item-moved', itemId: 'FOLLOW_UP', from, to } as const;
  expect(stillApplies(tripWith([FOLLOW_UP]), event)).toBe(false);
  expect(stillApplies(tripWith([{ ...FOLLOW_UP, when: to }]), event)).toBe(true);
});
