import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day, Zone } from '@/lib/domain/calendar/types';
import {
  dayOfMonth, formatDay, formatDayLong, formatDayOf, formatDaySpan, formatDayWithYear, formatMonthDay, formatNumber, formatTime, formatWeekday,
} from './format';

const day = (text: string) => text as Day;
const newYork = 'America/New_York' as Zone;

describe('days', () => {
  test('are written without a year, weekday first', () => {
    expect(formatDay(day('2026-03-12'), 'en')).toBe('Thu, Mar 12');
    expect(formatDay(day('2026-03-12'), 'es')).toBe('jue, 12 de mar');
    expect(formatDayLong(day('2026-03-06'), 'en')).toBe('Friday, March 6');
    expect(formatDayLong(day('2026-03-06'), 'es')).toBe('viernes, 6 de marzo');
  });

  test('carry the year where it matters', () => {
    expect(formatDayWithYear(day('2019-03-01'), 'en')).toBe('Fri, Mar 1, 2019');
  });

  test('are cut down for the ribbon', () => {
    expect(formatWeekday(day('2026-03-12'), 'en')).toBe('Thu');
    expect(formatMonthDay(day('2026-03-12'), 'en')).toBe('Mar 12');
    expect(dayOfMonth(day('2028-02-29'))).toBe(29);
  });

  test('of a span are its first and its last, the end not included', () => {
    expect(formatDaySpan({ from: day('2026-03-03'), until: day('2026-03-20') }, 'en')).toBe('Tue, Mar 3 – Thu, Mar 19');
    expect(formatDaySpan({ from: day('2026-03-06'), until: day('2026-03-07') }, 'en')).toBe('Fri, Mar 6');
  });

  test('are the same in every zone of the machine', () => {
    const dates = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(dayOfMonth(day(text))).toBe(Number(text.slice(8)));
        expect(formatDay(day(text), 'en')).toMatch(new RegExp(` ${Number(text.slice(8))}$`));
      }),
    );
  });
});

describe('times', () => {
  test('are those of the named zone, with no-break spaces', () => {
    expect(formatTime(new Date('2026-03-03T19:32:00Z'), newYork, 'en')).toBe('2:32\u00a0pm');
    expect(formatTime(new Date('2026-03-03T19:32:00Z'), newYork, 'es')).toBe('2:32\u00a0p.\u00a0m.');
    expect(formatTime(new Date('2026-03-03T05:05:00Z'), newYork, 'en')).toBe('12:05\u00a0am');
  });

  test('follow the change of clocks', () => {
    expect(formatTime(new Date('2027-03-14T06:59:00Z'), newYork, 'en')).toBe('1:59\u00a0am');
    expect(formatTime(new Date('2027-03-14T07:00:00Z'), newYork, 'en')).toBe('3:00\u00a0am');
  });

  test('stand beside the day of the same zone', () => {
    expect(formatDayOf(new Date('2026-03-04T02:00:00Z'), newYork, 'en')).toBe('Tue, Mar 3');
  });
});

describe('numbers', () => {
  test('are written as in the United States, in both languages', () => {
    for (const locale of ['en', 'es'] as const) expect([formatNumber(2475, locale), formatNumber(12.54, locale, 1), formatNumber(12, locale, 1)]).toEqual(['2,475', '12.5', '12']);
  });
});
