import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, answers, at, day, item, onDays, timed } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { overlaps } from '../calendar/spans';
import { addDays } from '../calendar/days';
import type { Made } from '../itinerary/make-item';
import type { SurgeonNumber, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from './default-profiles';
import { PROFILE_NUMBERS, type ProfileNumber } from './profile';
import { lastSaid, numberIn, numbersToSay, wordBehind } from './profile-numbers';
import { withLongerQuietDays, withSurgeonNumber } from './record-number';
import { firstHomeDayOf, followUpWindowOf, quietDaysOf } from './windows';

const NOW = at('2027-03-03', '10:00');

function drafted(more: Parameters<typeof answers>[0] = {}, changes: Partial<Trip> = {}): Trip {
  const asked = answers(more);
  return { ...draftPlan(asked, DEFAULT_PROFILES[asked.procedure], at('2026-11-22', '12:00')).trip, ...changes };
}

const said = (number: ProfileNumber, value: number, more: Partial<SurgeonNumber> = {}): SurgeonNumber =>
  ({ number, value, saidBy: 'Dr. Feld', saidOn: day('2027-03-03'), note: '', recordedAt: NOW, source: 'patient', ...more });

const record = (trip: Trip, number: ProfileNumber, value: number, more: Partial<SurgeonNumber> = {}) =>
  withSurgeonNumber(trip, said(number, value, more), 'new-quiet');

function made(result: Made<Trip>): Trip {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.made;
}

const refusal = (result: Made<Trip>): string =>
  'problems' in result ? result.problems.map(({ field, code }) => `${field} ${code}`).join(', ') : 'made';

const quietItem = ({ items }: Trip) => items.find(({ kind }) => kind === 'QUIET_DAYS');
const outing = (on: string) => item('OUTING', timed(on, '11:00'), { id: 'dinner', title: 'Dinner' });
const withOuting = (on: string): Trip => {
  const trip = drafted();
  return { ...trip, items: [...trip.items, outing(on)] };
};

describe('a number that the surgeon set', () => {
  it('counts at once, and its window moves', () => {
    const trip = made(record(drafted(), 'quietDays', 7));
    expect(quietDaysOf(trip)).toEqual({ from: '2027-03-11', until: '2027-03-19' });
    expect(quietItem(trip)?.when).toEqual(onDays('2027-03-11', '2027-03-19'));
    expect(trip.numbers).toEqual([said('quietDays', 7)]);
    expect(followUpWindowOf(made(record(drafted(), 'followUpLast', 10)))).toEqual({ from: '2027-03-18', until: '2027-03-22' });
    expect(firstHomeDayOf(made(record(drafted(), 'avoidFlyingUntil', 12)))).toBe('2027-03-23');
  });

  it('may make quiet days fewer, and none at all; and may give some to a trip that had none', () => {
    expect(quietItem(made(record(drafted(), 'quietDays', 3)))?.when).toEqual(onDays('2027-03-11', '2027-03-15'));
    const none = made(record(drafted(), 'quietDays', 0));
    expect(quietItem(none)).toBeUndefined();
    expect(quietItem(made(record(none, 'quietDays', 2)))).toMatchObject({ id: 'new-quiet', when: onDays('2027-03-11', '2027-03-14') });
  });

  it('counts quiet days from surgery while the date is unknown', () => {
    expect(quietItem(made(record(drafted({ surgeryOn: null }), 'quietDays', 9)))?.when).toEqual({ type: 'offset', from: 0, until: 10 });
  });

  it('leaves every other number and item as it was', () => {
    const trip = drafted();
    for (const number of PROFILE_NUMBERS) {
      const value = (numberIn(trip.profile, number) ?? 0) + (number === 'followUpFirst' || number === 'avoidFlyingUntil' ? -1 : 1);
      const after = made(record(trip, number, value));
      expect(PROFILE_NUMBERS.filter((one) => numberIn(after.profile, one) !== numberIn(trip.profile, one))).toEqual([number]);
      expect(after.items.filter((one) => one.kind !== 'QUIET_DAYS')).toEqual(trip.items.filter((one) => one.kind !== 'QUIET_DAYS'));
    }
  });

  it('is recorded too when it is the number that Mendway starts with', () => {
    const trip = made(record(drafted(), 'quietDays', 5));
    expect(wordBehind(trip, 'quietDays')).toMatchObject({ saidBy: 'Dr. Feld', value: 5 });
    expect(trip.profile).toEqual(drafted().profile);
  });

  it('is refused when it cannot be, and says beside which field', () => {
    const trip = drafted();
    expect(refusal(record(trip, 'nights', 61))).toBe('value out-of-range');
    expect(refusal(record(trip, 'nights', -1))).toBe('value out-of-range');
    expect(refusal(record(trip, 'nights', 1.5))).toBe('value out-of-range');
    expect(refusal(record(trip, 'followUpFirst', 15))).toBe('value before-first');
    expect(refusal(record(trip, 'followUpLast', 6))).toBe('value before-first');
    expect(refusal(record(trip, 'avoidFlyingUntil', 15))).toBe('value before-avoid');
    expect(refusal(record(trip, 'askBeforeFlyingUntil', 4))).toBe('value before-avoid');
    expect(refusal(record(trip, 'nights', 2, { saidBy: ' ' }))).toBe('saidBy required');
    expect(refusal(record(trip, 'nights', 2, { saidOn: day('2027-03-04') }))).toBe('saidOn day-not-yet');
    expect(refusal(record(drafted({ procedure: 'consultation' }), 'quietDays', 3))).toBe('number unknown-choice');
  });

  it('asks about long flights at least as long as about others', () => {
    const knee = drafted({ procedure: 'hip-or-knee-replacement' });
    expect(made(record(knee, 'askBeforeFlyingUntil', 28)).profile).toMatchObject({ askBeforeFlyingUntil: 28, askBeforeLongFlightUntil: 84 });
    expect(made(record(knee, 'askBeforeFlyingUntil', 90)).profile).toMatchObject({ askBeforeFlyingUntil: 90, askBeforeLongFlightUntil: null });
  });

  it('names the outings that quiet days would cover, and the first day after', () => {
    expect(record(withOuting('2027-03-17'), 'quietDays', 6)).toEqual({
      problems: [{ field: 'value', code: 'outing-meets-quiet-days', params: { name: 'Dinner', day: '2027-03-18' } }],
    });
    expect(refusal(record(withOuting('2027-03-18'), 'quietDays', 6))).toBe('made');
  });

  it('is the latest that was said; a number that was changed since stands on nobody’s word', () => {
    const later = { recordedAt: new Date(NOW.getTime() + 1000), saidBy: 'Dr. Osei' };
    const twice = made(record(made(record(drafted(), 'quietDays', 7)), 'quietDays', 6, later));
    expect(lastSaid(twice, 'quietDays')).toMatchObject({ value: 6, saidBy: 'Dr. Osei' });
    expect(wordBehind(twice, 'quietDays')).toMatchObject({ value: 6 });
    expect(wordBehind(twice, 'nights')).toBeNull();
    const longer = made(withLongerQuietDays(twice, 8, 'new-quiet'));
    expect(wordBehind(longer, 'quietDays')).toBeNull();
    expect(lastSaid(longer, 'quietDays')).toMatchObject({ value: 6 });
  });
});

describe('quiet days without the surgeon’s word', () => {
  it('may be more, never fewer', () => {
    const trip = drafted();
    expect(made(withLongerQuietDays(trip, 6, 'q')).profile.quietDays).toBe(6);
    expect(withLongerQuietDays(trip, 5, 'q')).toEqual({ made: trip });
    expect(withLongerQuietDays(trip, 4, 'q')).toEqual({ problems: [{ field: 'value', code: 'quiet-days-only-longer', params: { least: 5 } }] });
    expect(refusal(withLongerQuietDays(trip, 91, 'q'))).toBe('value out-of-range');
    expect(refusal(withLongerQuietDays(drafted({ procedure: 'consultation' }), 3, 'q'))).toBe('value unknown-choice');
    expect(refusal(withLongerQuietDays(withOuting('2027-03-18'), 7, 'q'))).toBe('value outing-meets-quiet-days');
  });
});

describe('whatever is said, on any trip', () => {
  const anySaying = fc.record({ asked: anyAnswers, number: fc.constantFrom(...PROFILE_NUMBERS), value: fc.integer({ min: -2, max: 400 }) });

  it('is refused, or stands in the profile in order, with quiet days that follow and no outing on them', () => {
    fc.assert(fc.property(anySaying, fc.integer({ min: 0, max: 30 }), ({ asked, number, value }, offset) => {
      const trip = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], at('2026-11-22', '12:00')).trip;
      const on = asked.surgeryOn && addDays(asked.surgeryOn, offset);
      const closed = quietDaysOf(trip);
      const free = on && !(closed && overlaps(closed, { from: on, until: addDays(on, 1) }));
      const start = free ? { ...trip, items: [...trip.items, item('OUTING', onDays(on), { title: 'Walk' })] } : trip;
      const result = withSurgeonNumber(start, said(number, value), 'q');
      if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
      if ('problems' in result) return;
      const { made: after } = result;
      const { followUp, avoidFlyingUntil, askBeforeFlyingUntil } = after.profile;
      expect(numbersToSay(trip)).toContain(number);
      expect(numberIn(after.profile, number)).toBe(value);
      expect(!followUp || followUp.first <= followUp.last).toBe(true);
      expect(avoidFlyingUntil <= askBeforeFlyingUntil).toBe(true);
      const quiet = quietItem(after);
      const span = quietDaysOf(after);
      if (span) expect(quiet?.when).toEqual({ type: 'days', ...span });
      else expect(quiet?.when ?? null).toEqual(after.profile.quietDays > 0 ? { type: 'offset', from: 0, until: after.profile.quietDays + 1 } : null);
      if (span && free) expect(overlaps(span, { from: on, until: addDays(on, 1) })).toBe(false);
    }), { numRuns: rounds(300) });
  });

  it('makes quiet days fewer only by the surgeon', () => {
    fc.assert(fc.property(anyAnswers, fc.integer({ min: -2, max: 100 }), (asked, days) => {
      const trip = draftPlan(asked, DEFAULT_PROFILES[asked.procedure], at('2026-11-22', '12:00')).trip;
      const result = withLongerQuietDays(trip, days, 'q');
      if ('made' in result) expect(result.made.profile.quietDays).toBeGreaterThanOrEqual(trip.profile.quietDays);
    }));
  });
});
