import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { addDays, weekdayOf } from '../calendar/days';
import { monthOf } from '../calendar/months';
import { busiestOf, type DayCount, DAY_EVENTS, daysOfSpan, highestOf, OUT_SPANS, spansBeside, totalOf } from './day-counts';

const anyDay = fc.integer({ min: -2_000, max: 4_000 }).map((days) => addDays(day('2027-01-31'), days));

const anyCounts = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 31 })
  .map((rows) => rows.map(([arrivals, surgeries, homeward], index): DayCount => ({ day: addDays(day('2027-03-01'), index), arrivals, surgeries, homeward })));

describe('the days of a week or month', () => {
  it('run from Monday to Sunday, or over the whole month, through changes of clocks and leap days', () => {
    expect(daysOfSpan('week', day('2027-03-14'))).toEqual(['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14']);
    expect([day('2027-02-28'), day('2028-02-01'), day('2027-12-31')].map((on) => daysOfSpan('month', on).length)).toEqual([28, 29, 31]);
  });

  it('hold the day that they were asked for, each day once, in order', () => {
    fc.assert(fc.property(fc.constantFrom(...OUT_SPANS), anyDay, (span, on) => {
      const days = daysOfSpan(span, on);
      expect(days).toContain(on);
      expect(days.slice(1)).toEqual(days.slice(0, -1).map((one) => addDays(one, 1)));
      expect(span === 'week' ? days.map(weekdayOf) : [...new Set(days.map(monthOf))]).toEqual(span === 'week' ? [1, 2, 3, 4, 5, 6, 0] : [monthOf(on)]);
    }));
  });

  it('lie beside those before and after without a gap', () => {
    fc.assert(fc.property(fc.constantFrom(...OUT_SPANS), anyDay, (span, on) => {
      const { before, after } = spansBeside(span, on);
      const [earlier, days, later] = [before, on, after].map((one) => daysOfSpan(span, one));
      expect([earlier?.at(-1), days?.at(-1)]).toEqual([addDays(days?.[0] ?? on, -1), addDays(later?.[0] ?? on, -1)]);
    }));
  });
});

describe('counts', () => {
  it('add up, and no bar is higher than the highest', () => {
    fc.assert(fc.property(anyCounts, (counts) => {
      for (const event of DAY_EVENTS) {
        const busiest = busiestOf(counts, event);
        expect(totalOf(counts, event)).toBe(counts.map((count) => count[event]).reduce((a, b) => a + b));
        expect(busiest === null).toBe(totalOf(counts, event) === 0);
        for (const count of counts) expect(count[event]).toBeLessThanOrEqual(busiest?.[event] ?? 0);
        expect(busiest?.[event] ?? 0).toBeLessThanOrEqual(highestOf(counts));
      }
    }));
  });
});
