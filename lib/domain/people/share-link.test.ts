import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { anySurgeryDay, at, day } from '@/tests/support/trips';
import { choiceProblems, endOf, isGood, isNewOpening, lastDayOf, lastDayPossible, type LinkChoice, usualLastDay } from './share-link';

const TODAY = day('2027-03-01');
const choice = (more: Partial<LinkChoice> = {}): LinkChoice =>
  ({ name: 'For Grace', shows: { itinerary: true, flights: false, stay: false, updates: 'NONE' }, lastDay: day('2027-03-20'), ...more });
const codes = (made: LinkChoice) => choiceProblems(made, TODAY).map(({ field, code }) => [field, code]);

describe('a share link', () => {
  it('works to the end of its last day in New York, also when the clocks change', () => {
    fc.assert(fc.property(anySurgeryDay, (lastDay) => {
      const ends = endOf(lastDay);
      expect(lastDayOf(ends)).toBe(lastDay);
      expect(dayIn(NEW_YORK, new Date(ends.getTime() - 1))).toBe(lastDay);
      expect(isGood({ expiresAt: ends, revokedAt: null }, new Date(ends.getTime() - 1))).toBe(true);
      expect(isGood({ expiresAt: ends, revokedAt: null }, ends)).toBe(false);
    }));
  });

  it('opens nothing once it was turned off', () => {
    expect(isGood({ expiresAt: at('2027-03-21', '00:00'), revokedAt: at('2027-03-02', '00:00') }, at('2027-03-02', '12:00'))).toBe(false);
  });

  it('begins with the day after coming home, or two months where that says nothing', () => {
    expect(usualLastDay(day('2027-03-19'), TODAY)).toBe('2027-03-20');
    expect(usualLastDay(null, TODAY)).toBe('2027-04-30');
    expect(usualLastDay(day('2027-02-01'), TODAY)).toBe('2027-04-30');
    expect(usualLastDay(day('2029-03-19'), TODAY)).toBe('2027-04-30');
  });

  it('is never offered a last day that it then refuses', () => {
    fc.assert(fc.property(fc.option(fc.integer({ min: -800, max: 800 })), (shift) => {
      const lastDay = usualLastDay(shift === null ? null : addDays(TODAY, shift), TODAY);
      expect(choiceProblems(choice({ lastDay }), TODAY)).toEqual([]);
    }));
  });

  it('refuses a day that is over, one in ten years, and a link that shows nothing', () => {
    expect(codes(choice({ lastDay: TODAY }))).toEqual([]);
    expect(codes(choice({ lastDay: lastDayPossible(TODAY) }))).toEqual([]);
    expect(codes(choice({ lastDay: addDays(TODAY, -1) }))).toEqual([['lastDay', 'link-day-over']]);
    expect(codes(choice({ lastDay: day('2037-03-01') }))).toEqual([['lastDay', 'link-too-long']]);
    expect(codes(choice({ shows: { itinerary: false, flights: false, stay: false, updates: 'NONE' } }))).toEqual([['parts', 'link-shows-nothing']]);
    expect(codes(choice({ shows: { itinerary: false, flights: false, stay: false, updates: 'STATE' } }))).toEqual([]);
  });

  it('counts each opening, and a page that draws itself anew only after a while', () => {
    const now = at('2027-03-05', '12:00');
    const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    expect(isNewOpening(false, before(0), now)).toBe(true);
    expect(isNewOpening(true, before(30), now)).toBe(false);
    expect(isNewOpening(true, before(31), now)).toBe(true);
    expect(isNewOpening(true, null, now)).toBe(true);
  });
});
