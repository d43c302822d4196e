import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyItems, answers, at, day, flight, home, item, onDays, timed } from '@/tests/support/trips';
import { isCentreDay } from '../calendar/centre-days';
import { addDays } from '../calendar/days';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { gatherFacts } from '../check/facts';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { type ByHandCall, type CallsByItem, appointmentList } from './by-hand';
import { daysThatFit, type Wanted } from './by-hand-days';

const NOW = at('2027-02-08', '11:20');
const NO_CALLS: CallsByItem = new Map();
const PRE_OP: Wanted = { purpose: 'PRE_OP', place: 'CENTRE' };
const FOLLOW_UP: Wanted = { purpose: 'FOLLOW_UP', place: 'CENTRE' };

/** A microdiscectomy on Thursday, March 11, 2027, from Denver. */
function trip(more: Partial<PlanAnswers> = {}, items: readonly Item[] | null = null): Trip {
  const asked = answers(more);
  const drafted = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
  return items ? { ...drafted, items } : drafted;
}

const without = (from: Trip, purpose: string): Trip => ({ ...from, items: from.items.filter((one) => one.purpose !== purpose) });
const withItem = (from: Trip, ...items: readonly Item[]): Trip => ({ ...from, items: [...from.items, ...items] });
const fitOf = (from: Trip, wanted: Wanted, now = NOW) => daysThatFit(gatherFacts(from, now), wanted);

const call = (more: Partial<ByHandCall> = {}): ByHandCall => ({ tries: 0, triedAt: null, askedAt: NOW, who: 'Maria', note: '', callBackOn: null, ...more });

describe('days that fit by hand', () => {
  it('has the centre days after landing and before surgery for the pre-op visit', () => {
    // Drafted to land on Tuesday, March 9.
    expect(fitOf(trip(), PRE_OP)).toMatchObject({ days: ['2027-03-10'], landsOn: '2027-03-09', reason: 'before-surgery' });
    const early = withItem(without(trip(), 'ARRIVE'), flight('ARRIVE', at('2027-03-06', '08:00'), at('2027-03-06', '14:00')));
    expect(fitOf(early, PRE_OP)).toMatchObject({ days: ['2027-03-08', '2027-03-09', '2027-03-10'], landsOn: '2027-03-06' });
  });

  it('takes the day of landing where no other is left, and none once surgery is there', () => {
    const late = withItem(without(trip(), 'ARRIVE'), flight('ARRIVE', at('2027-03-10', '06:00'), at('2027-03-10', '09:00')));
    expect(fitOf(late, PRE_OP)?.days).toEqual(['2027-03-10']);
    expect(fitOf(trip(), PRE_OP, at('2027-03-11', '08:00'))?.days).toEqual([]);
  });

  it('counts those who live here from the day to be here', () => {
    expect(fitOf(trip({ home: home('New York', 'LOCAL') }), PRE_OP)).toMatchObject({ days: ['2027-03-09', '2027-03-10'], landsOn: null });
  });

  it('has the window of the profile for the follow-up, weekends and what is over left out', () => {
    expect(fitOf(trip(), FOLLOW_UP)?.days).toEqual(['2027-03-18', '2027-03-19', '2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25']);
    expect(fitOf(trip(), FOLLOW_UP, at('2027-03-23', '09:00'))?.days).toEqual(['2027-03-23', '2027-03-24', '2027-03-25']);
  });

  it('ends before a flight home that is booked; one that is only drafted follows the visit', () => {
    const booked = withItem(without(trip(), 'GO_HOME'), flight('GO_HOME', at('2027-03-23', '12:00'), at('2027-03-23', '18:00')));
    expect(fitOf(booked, FOLLOW_UP)).toMatchObject({ days: ['2027-03-18', '2027-03-19', '2027-03-22'], leavesOn: '2027-03-23' });
    expect(fitOf(trip(), FOLLOW_UP)?.leavesOn).toBeNull();
  });

  it('lets a follow-up by phone be from home, where flying does not wait for it', () => {
    const injection = without(trip({ procedure: 'epidural-injection' }), 'GO_HOME');
    const booked = withItem(injection, flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', '18:00')));
    expect(fitOf(booked, { purpose: 'FOLLOW_UP', place: 'REMOTE' })?.days).toHaveLength(16);
    expect(fitOf(booked, FOLLOW_UP)?.days).toEqual(['2027-03-18']);
    // Where flying waits for the visit, the phone does not help.
    const keyhole = withItem(without(trip({ procedure: 'keyhole-abdominal' }), 'GO_HOME'), flight('GO_HOME', at('2027-03-15', '12:00'), at('2027-03-15', '18:00')));
    expect(fitOf(keyhole, { purpose: 'FOLLOW_UP', place: 'REMOTE' })?.days).toEqual(['2027-03-12']);
  });

  it('knows no days without a surgery date', () => expect(fitOf(trip({ surgeryOn: null }), PRE_OP)).toBeNull());

  it('leaves the day of a consultation as it was agreed', () => {
    expect(fitOf(trip({ procedure: 'consultation', surgeryOn: day('2027-03-13') }), { purpose: 'CONSULTATION', place: 'CENTRE' })?.days).toEqual(['2027-03-13']);
  });

  it('only names centre days of the window, from today on, in order, for every trip', () => {
    const wanted = fc.constantFrom<Wanted>(PRE_OP, FOLLOW_UP, { purpose: 'TEST', place: null }, { purpose: null, place: 'REMOTE' });
    const drawn = anyAnswers.chain((asked) => fc.record({
      asked: fc.constant(asked), wanted, items: anyItems(asked.surgeryOn ?? day('2027-03-11')), shift: fc.integer({ min: -30, max: 30 }),
    }));
    fc.assert(fc.property(drawn, ({ asked, wanted: one, items, shift }) => {
      const drafted = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
      const now = new Date(at(asked.surgeryOn ?? '2027-03-11', '12:00').getTime() + shift * 86_400_000);
      const fit = fitOf({ ...drafted, items: [...drafted.items, ...items] }, one, now);
      expect(fit === null).toBe(asked.surgeryOn === null);
      for (const [index, on] of (fit?.days ?? []).entries()) {
        expect(isCentreDay(on)).toBe(true);
        expect(on >= dayIn(NEW_YORK, now)).toBe(true);
        expect(on > (fit?.days[index - 1] ?? '')).toBe(true);
        expect(on <= (fit?.last ?? '')).toBe(true);
        if (one.purpose === 'PRE_OP' && asked.surgeryOn) expect(on < asked.surgeryOn).toBe(true);
      }
    }));
  });
});

describe('the list of appointments', () => {
  it('has what the plan needs to call for from the start', () => {
    const { toCall, asked, booked, over } = appointmentList(trip(), NO_CALLS, NOW);
    expect(toCall.map(({ purpose, step }) => [purpose, step])).toEqual([['PRE_OP', 'to-call'], ['FOLLOW_UP', 'to-call']]);
    expect([asked, booked, over]).toEqual([[], [], []]);
  });

  it('still has what somebody removed, without an item', () => {
    const { toCall } = appointmentList(without(without(trip(), 'PRE_OP'), 'FOLLOW_UP'), NO_CALLS, NOW);
    expect(toCall.map(({ key, item: one }) => [key, one])).toEqual([['needed-PRE_OP', null], ['needed-FOLLOW_UP', null]]);
  });

  it('needs none where the profile asks for none', () => {
    expect(appointmentList(trip({ procedure: 'consultation' }), NO_CALLS, NOW).toCall.map(({ purpose }) => purpose)).toEqual(['CONSULTATION']);
  });

  it('needs another visit where nobody came to the one that was booked', () => {
    const desk = { appointmentId: 'a', serviceId: 's', sequence: 0, attendance: 'MISSED', moveAskedAt: null, cancelNoticeHours: 24, window: null } as const;
    const missed = item('APPOINTMENT', timed('2027-03-18', '10:00'), { id: 'f', purpose: 'FOLLOW_UP', place: 'CENTRE', state: 'BOOKED', desk });
    const list = appointmentList(withItem(without(trip(), 'FOLLOW_UP'), missed), NO_CALLS, at('2027-03-18', '12:00'));
    expect(list.toCall.map(({ key }) => key)).toContain('needed-FOLLOW_UP');
    expect(list.over.map(({ item: one }) => one.id)).toContain('f');
  });

  it('has the one that is late to be called back first', () => {
    const asked = (id: string, on: string): Item => item('APPOINTMENT', onDays(on), { id, state: 'ASKED', purpose: 'TEST' });
    const calls = new Map([['a', call({ callBackOn: day('2027-02-08') })], ['b', call({ callBackOn: day('2027-02-07') })]]);
    const list = appointmentList(withItem(trip(), asked('a', '2027-03-09'), asked('b', '2027-03-10')), calls, NOW);
    expect(list.asked.map(({ item: one, isOverdue }) => [one?.id, isOverdue])).toEqual([['b', true], ['a', false]]);
  });

  it('puts what is booked in order and what is behind one apart', () => {
    const booked = (id: string, on: string): Item => item('APPOINTMENT', timed(on, '10:00'), { id, state: 'BOOKED' });
    const list = appointmentList(withItem(trip(), booked('late', '2027-03-15'), booked('early', '2027-03-10'), booked('past', '2027-02-05')), NO_CALLS, NOW);
    expect(list.booked.map(({ item: one }) => one.id)).toEqual(['early', 'late']);
    expect(list.over.map(({ item: one }) => one.id)).toEqual(['past']);
  });

  it('keeps a missed day to call for while others are left, and lets it go with the window', () => {
    const missed = withItem(without(trip(), 'FOLLOW_UP'), item('APPOINTMENT', onDays('2027-03-18'), { id: 'f', purpose: 'FOLLOW_UP', place: 'CENTRE' }));
    expect(appointmentList(missed, NO_CALLS, at('2027-03-22', '09:00')).toCall.map(({ item: one }) => one?.id)).toEqual(['f']);
    expect(appointmentList(missed, NO_CALLS, at('2027-03-26', '09:00')).over.map(({ item: one }) => one.id)).toContain('f');
  });

  it('loses no appointment and shows none twice, whatever the trip', () => {
    const drawn = anyAnswers.chain((asked) => fc.record({ asked: fc.constant(asked), items: anyItems(asked.surgeryOn ?? day('2027-03-11')), shift: fc.integer({ min: -30, max: 30 }) }));
    fc.assert(fc.property(drawn, ({ asked, items, shift }) => {
      const drafted = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
      const all = { ...drafted, items: [...drafted.items, ...items] };
      const now = at(addDays(asked.surgeryOn ?? day('2027-03-11'), shift), '12:00');
      const { toCall, asked: open, booked, over } = appointmentList(all, NO_CALLS, now);
      const shown = [...toCall, ...open, ...booked, ...over].flatMap(({ item: one }) => (one ? [one.id] : []));
      expect(shown.toSorted()).toEqual(all.items.filter(({ kind }) => kind === 'APPOINTMENT').map(({ id }) => id).toSorted());
      expect(booked.every(({ item: one }) => one.state === 'BOOKED')).toBe(true);
      expect([...toCall, ...open].every(({ item: one }) => one?.state !== 'BOOKED')).toBe(true);
    }));
  });
});
