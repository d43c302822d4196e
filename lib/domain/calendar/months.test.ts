import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './days';
import { clockChangeOn, type Month, monthAfter, monthBefore, monthOf, parseMonth, weeksOf } from './months';
import type { Day } from './types';

const month = (text: string) => text as Month;
const day = (text: string) => text as Day;
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-01-01'), count));

describe('a month', () => {
  it('is one that the calendar has', () => {
    expect(parseMonth('2027-03')).toBe('2027-03');
    for (const text of ['2027-13', '2027-3', '2027-00', 'march', '', '2027-03-01']) expect(parseMonth(text)).toBeNull();
  });

  it('follows December with January, and back', () => {
    expect(monthAfter(month('2027-12'))).toBe('2028-01');
    expect(monthBefore(month('2028-01'))).toBe('2027-12');
    expect(monthAfter(month('2028-01'))).toBe('2028-02');
  });

  it('has whole weeks from Sunday: February 2026 fits in four, and 2028 has its 29th', () => {
    expect(weeksOf(month('2026-02'))).toHaveLength(4);
    expect(weeksOf(month('2028-02')).flat()).toContain('2028-02-29');
    expect(weeksOf(month('2027-02')).flat()).not.toContain('2027-02-29');
  });

  it('holds each of its days once, in order, in weeks of seven', () => {
    fc.assert(fc.property(anyDay, (on) => {
      const weeks = weeksOf(monthOf(on));
      const days = weeks.flat();
      expect(days.filter((one) => one === on)).toHaveLength(1);
      expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? on, index)));
      expect(days.length % 7).toBe(0);
      expect(monthOf(days[6] ?? on)).toBe(monthOf(on));
    }));
  });
});

describe('clockChangeOn', () => {
  it('knows the two days of a year on which New York changes its clocks', () => {
    expect(clockChangeOn(day('2027-03-14'))).toBe('forward');
    expect(clockChangeOn(day('2027-11-07'))).toBe('back');
    expect(clockChangeOn(day('2027-03-13'))).toBeNull();
    expect(clockChangeOn(day('2027-03-28'))).toBeNull();
  });
});
