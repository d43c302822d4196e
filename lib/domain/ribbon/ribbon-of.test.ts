import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import { checkTrip } from '../check/check-trip';
import { anyAnswers, anyItems, answers, at, day, flight, HELD, home, item, onDays, timed, word } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import type { PlanAnswers } from '../plan/types';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { withHold, withoutHold } from '../recovery/hold';
import { withSurgeonNumber } from '../recovery/record-number';
import { ribbonOf } from './ribbon-of';
import type { RibbonView } from './types';

const NOW = at('2027-03-01', '12:00');

function draft(more: Partial<PlanAnswers> = {}): Trip {
  const asked = answers(more);
  return draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW).trip;
}

function drawn(trip: Trip, today = '2027-03-01'): RibbonView {
  return ribbonOf(trip, checkTrip(trip, at(today, '12:00')).open, day(today));
}

/** "quiet 12 13 14" */
function lines(view: RibbonView): readonly string[] {
  return view.phases.map(({ key, days }) => [key, ...days.map((each) => each.day?.slice(8) ?? each.offset)].join(' '));
}

function phase(view: RibbonView, key: string) {
  return view.phases.find((each) => each.key === key);
}

describe('the ribbon', () => {
  it('of Denver, microdiscectomy, 11 March 2027', () => {
    const view = drawn(draft());
    expect(lines(view)).toEqual(['fly-in 09', 'before 10', 'surgery 11', 'quiet 12 13 14 15 16', 'gentle 17', 'follow-up 18', 'fly-home 19']);
    expect(view).toMatchObject({ dated: true, first: '2027-03-09', last: '2027-03-19', length: 11 });
    expect(view.phases.map(({ note }) => note?.id)).toEqual(['by-evening', 'pre-op', 'nights', 'quiet', 'gentle', 'window', 'first-day-to-ask']);
    expect(phase(view, 'fly-home')?.state).toBe('waiting');
    expect(phase(view, 'fly-in')?.days[0]?.flag).toBe('warning');
  });

  it('counts days while the date is unknown', () => {
    const view = drawn(draft({ surgeryOn: null, procedure: 'lumbar-fusion' }));
    expect(lines(view)).toEqual([
      'fly-in -3', 'before -2 -1', 'surgery 0', 'quiet 1 2 3 4 5 6 7 8 9', 'follow-up 10', 'gentle 11 12', 'cleared 13', 'fly-home 14',
    ]);
    expect(view).toMatchObject({ dated: false, first: null, last: null, length: 18 });
  });

  it('shows a follow-up inside the quiet days', () => {
    const view = drawn(draft({ procedure: 'multilevel-fusion' }));
    expect(lines(view).slice(3, 7)).toEqual(['quiet 12 13 14 15 16 17 18 19 20 21', 'follow-up 22', 'quiet-2 23 24 25', 'gentle 26 27 28 29 30 31 01 02 03 04 05 06']);
    expect(phase(view, 'follow-up')?.note?.id).toBe('in-quiet-days');
    expect(phase(view, 'quiet-2')?.note).toBeNull();
  });

  it('of a New Yorker has no journeys', () => {
    expect(lines(drawn(draft({ home: home('New York', 'LOCAL') })))).toEqual(['before 10', 'surgery 11', 'quiet 12 13 14 15 16', 'gentle 17', 'follow-up 18']);
  });

  it('of a consultation has its one day', () => {
    expect(lines(drawn(draft({ procedure: 'consultation' })))).toEqual(['fly-in 10', 'consultation 11', 'fly-home 12']);
    expect(lines(drawn(draft({ procedure: 'consultation', home: home('Philadelphia', 'CAR') })))).toEqual(['consultation 11']);
  });

  it('puts a follow-up call after the way home', () => {
    expect(lines(drawn(draft({ procedure: 'epidural-injection' })))).toEqual(['fly-in 10', 'surgery 11', 'fly-home 12', 'follow-up 18']);
  });

  it('tells times where they are known', () => {
    const trip = draft();
    const booked = flight('ARRIVE', at('2027-03-09', '09:00'), at('2027-03-09', '14:32'));
    const visit = item('APPOINTMENT', timed('2027-03-10', '10:00'), { id: 'p', purpose: 'PRE_OP' });
    const items = [booked, visit, ...trip.items.filter(({ id }) => id !== 'arrive' && id !== 'pre-op')];
    const view = drawn({ ...trip, items });
    expect(phase(view, 'fly-in')?.note).toEqual({ id: 'lands-at', params: { at: '2027-03-09T19:32:00.000Z', zone: 'America/New_York' } });
    expect(phase(view, 'before')?.note?.id).toBe('pre-op-at');
  });

  it('marks today and what is over', () => {
    const view = drawn(draft(), '2027-03-14');
    expect(phase(view, 'surgery')?.state).toBe('over');
    expect(phase(view, 'quiet')?.days.map(({ state }) => state)).toEqual(['past', 'past', 'today', 'ahead', 'ahead']);
  });

  it('is over as a whole when nothing was updated', () => {
    expect(drawn(draft(), '2027-06-01').phases.every(({ state }) => state === 'over')).toBe(true);
  });

  it('closes the gentle days that are left during a hold', () => {
    const trip = draft({ procedure: 'lumbar-fusion' });
    const view = drawn({ ...trip, hold: HELD }, '2027-03-23');
    expect(lines(view).slice(5)).toEqual(['on-hold 23', 'cleared 24', 'fly-home 25']);
    expect(view.phases.slice(5).map(({ state }) => state)).toEqual(['on-hold', 'on-hold', 'on-hold']);
    expect(phase(view, 'on-hold')?.note).toEqual({ id: 'hold', params: { name: 'Dr. Feld' } });
    expect(phase(view, 'cleared')?.note?.id).toBe('not-yet');
    expect(phase(view, 'fly-home')?.note?.id).toBe('held');
    expect(phase(view, 'fly-home')?.days[0]?.flag).toBe('blocked');
  });

  it('opens them again when the hold is lifted; the yes that it took back stays away', () => {
    const trip = { ...draft({ procedure: 'lumbar-fusion' }), clearances: [word('yes', '2027-03-22')] };
    const now = at('2027-03-23', '16:00');
    const held = withHold(trip, { ...HELD, setOn: day('2027-03-23') }, now);
    const lifted = 'made' in held ? withoutHold(held.made, { saidBy: 'Dr. Feld', saidOn: day('2027-03-23') }, now) : held;
    const view = drawn('made' in lifted ? lifted.made : trip, '2027-03-23');
    expect(lines(view).slice(5)).toEqual(['gentle 23', 'cleared 24', 'fly-home 25']);
    expect(view.phases.slice(6).map(({ state, note }) => [state, note?.id])).toEqual([['on-hold', 'not-yet'], ['on-hold', 'not-yet']]);
  });

  it('says "Not yet" to the ring and the flight when that was said', () => {
    const view = drawn({ ...draft({ procedure: 'lumbar-fusion' }), clearances: [word('not-yet', '2027-03-22')] }, '2027-03-23');
    expect(view.phases.slice(-2).map(({ state, note }) => [state, note?.id])).toEqual([['on-hold', 'not-yet'], ['on-hold', 'not-yet']]);
    expect(phase(view, 'gentle')?.state).toBe('planned');
  });

  it('says whose number of quiet days it is, to those who may know', () => {
    const said = withSurgeonNumber(draft(), {
      number: 'quietDays', value: 7, saidBy: 'Dr. Feld', saidOn: day('2027-03-01'), note: '', recordedAt: NOW, source: 'patient',
    }, 'quiet');
    const trip = 'made' in said ? said.made : draft();
    expect(phase(drawn(trip), 'quiet')?.note).toEqual({ id: 'quiet-said', params: { name: 'Dr. Feld', days: 7 } });
    const unnamed = { ...trip, numbers: trip.numbers.map((one) => ({ ...one, saidBy: '' })) };
    expect(phase(drawn(unnamed), 'quiet')?.note).toEqual({ id: 'quiet', params: { days: 7 } });
  });

  it('shows a yes', () => {
    const view = drawn({ ...draft({ procedure: 'lumbar-fusion' }), clearances: [word('yes', '2027-03-22')] }, '2027-03-23');
    expect(phase(view, 'cleared')).toMatchObject({ state: 'cleared', note: { id: 'said-yes', params: { name: 'Dr. Feld', day: '2027-03-22' } } });
    expect(phase(view, 'fly-home')?.state).toBe('cleared');
  });

  it('names nobody to those who may not know who said yes', () => {
    const view = drawn({ ...draft({ procedure: 'lumbar-fusion' }), clearances: [word('yes', '2027-03-22', { saidBy: '' })] }, '2027-03-23');
    expect(phase(view, 'cleared')?.note).toEqual({ id: 'surgeon-said-yes', params: { day: '2027-03-22' } });
  });

  it('shows the gravest flag of a day', () => {
    const trip = draft();
    const dinner = item('OUTING', timed('2027-03-12', '19:00'), { id: 'dinner' });
    expect(phase(drawn({ ...trip, items: [...trip.items, dinner] }), 'quiet')?.days[0]?.flag).toBe('blocked');
  });

  it('counts days that are too many to draw', () => {
    const trip = draft();
    const items = trip.items.map((made) => (made.id === 'home' ? { ...made, when: onDays('2029-03-19') } : made));
    const gentle = phase(drawn({ ...trip, items }), 'gentle-2');
    expect(gentle?.days).toHaveLength(42);
    expect(gentle?.omitted).toBeGreaterThan(600);
  });

  it('has each day once, without a gap, whatever is on the trip', () => {
    fc.assert(fc.property(anyAnswers.chain((asked) => fc.record({ asked: fc.constant(asked), items: anyItems(asked.surgeryOn ?? day('2027-03-11')) })), ({ asked, items }) => {
      const { trip } = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], NOW);
      const mixed = { ...trip, items: [...items, ...trip.items] };
      const view = ribbonOf(mixed, [], addDays(day('2027-03-11'), 1));
      const offsets = view.phases.flatMap(({ days }) => days.map(({ offset }) => offset ?? NaN));
      expect(new Set(offsets).size).toBe(offsets.length);
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      expect(new Set(view.phases.map(({ key }) => key)).size).toBe(view.phases.length);
      const drawnDays = offsets.length + view.phases.reduce((sum, { omitted }) => sum + omitted, 0);
      expect(drawnDays - view.length).toBeLessThanOrEqual(1);
    }), { numRuns: rounds(200) });
  });
});
