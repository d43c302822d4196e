import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { problem } from '../problem';
import { clockHours, EXCEPTION_DAYS_AT_MOST, exceptionProblems, weekProblems } from './hours-problems';
import type { HoursException, WeeklyHours } from './types';

const hour = (hours: number) => hours * 60;
const line = (weekday: number, opens: number, closes: number, field = 'line') => ({ weekday, opens: hour(opens), closes: hour(closes), field });

describe('typed hours', () => {
  it('end after they start, or on the next day', () => {
    expect(clockHours({ opens: hour(9), closes: hour(17), endsNextDay: false }, 'closes')).toEqual({ hours: { opens: 540, closes: 1020 } });
    expect(clockHours({ opens: hour(22), closes: hour(6), endsNextDay: true }, 'closes')).toEqual({ hours: { opens: 1320, closes: 1800 } });
    expect(clockHours({ opens: 0, closes: 0, endsNextDay: true }, 'closes')).toEqual({ hours: { opens: 0, closes: 1440 } });
  });

  it('are refused beside their end otherwise', () => {
    const refused = (code: string) => ({ problem: problem('closes', code) });
    expect(clockHours({ opens: hour(17), closes: hour(9), endsNextDay: false }, 'closes')).toEqual(refused('hours-end-before-start'));
    expect(clockHours({ opens: hour(9), closes: hour(9), endsNextDay: false }, 'closes')).toEqual(refused('hours-end-before-start'));
    expect(clockHours({ opens: hour(9), closes: hour(9) + 5, endsNextDay: true }, 'closes')).toEqual(refused('hours-too-long'));
  });
});

describe('the hours of a week', () => {
  it('may touch', () => {
    expect(weekProblems([line(1, 9, 12), line(1, 12, 17), line(7, 22, 24), line(1, 0, 6)])).toEqual([]);
  });

  it('do not overlap on one day, past midnight, or from Sunday into Monday', () => {
    const second = [problem('second', 'hours-overlap')];
    expect(weekProblems([line(1, 9, 12), line(1, 11, 17, 'second')])).toEqual(second);
    expect(weekProblems([line(1, 9, 17), line(1, 10, 11, 'second')])).toEqual(second);
    expect(weekProblems([line(2, 22, 30), line(3, 5, 8, 'second')])).toEqual(second);
    expect(weekProblems([line(7, 22, 30), line(1, 5, 8, 'second')])).toEqual(second);
    expect(weekProblems([line(1, 5, 8), line(7, 22, 30, 'second')])).toEqual(second);
    expect(weekProblems([line(1, 9, 12), line(1, 9, 12, 'second'), line(2, 9, 12)])).toEqual(second);
  });

  it('overlap when a minute of the week lies in two of them', () => {
    const anyLine = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: fc.integer({ min: 0, max: 1439 }), length: fc.constantFrom(1, 60, 600, 1440), field: fc.constant('line') })
      .map(({ length, ...rest }) => ({ ...rest, closes: rest.opens + length }));
    const minutesOf = ({ weekday, opens, closes }: WeeklyHours) => Array.from({ length: closes - opens }, (_, index) => ((weekday - 1) * 1440 + opens + index) % 10_080);
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 4 }), (lines) => {
      const minutes = lines.flatMap(minutesOf);
      expect(weekProblems(lines).length > 0).toBe(new Set(minutes).size < minutes.length);
    }));
  });
});

describe('exceptions', () => {
  const TODAY = '2027-06-09' as Day;
  const FIELDS = { first: 'from', last: 'to', hours: 'opens' };
  type Typed = Omit<HoursException, 'id' | 'reason'>;
  const closed = (from: string, until: string): Typed => ({ from: from as Day, until: until as Day, isOpen: false, hours: null });
  const open = (from: string, until: string, opens: number, closes: number): Typed =>
    ({ from: from as Day, until: until as Day, isOpen: true, hours: { opens: hour(opens), closes: hour(closes) } });
  const problems = (typed: Typed, ...others: readonly Typed[]) => exceptionProblems(typed, others, TODAY, FIELDS);

  it('have days in order, not all past, not too far away', () => {
    expect(problems(closed('2027-06-09', '2027-06-10'))).toEqual([]);
    expect(problems(closed('2027-06-01', '2027-06-10'))).toEqual([]);
    expect(problems(closed('2027-06-10', '2027-06-10'))).toEqual([problem('to', 'ends-before-start')]);
    expect(problems(closed('2027-06-08', '2027-06-09'))).toEqual([problem('to', 'day-past')]);
    expect(problems(closed('2029-06-09', '2029-06-10'))).toEqual([]);
    expect(problems(closed('2029-06-10', '2029-06-11'))).toEqual([problem('from', 'day-too-far')]);
  });

  it('cover a bounded number of days', () => {
    const from = '2027-07-01' as Day;
    expect(problems(closed(from, addDays(from, EXCEPTION_DAYS_AT_MOST)))).toEqual([]);
    expect(problems(closed(from, addDays(from, EXCEPTION_DAYS_AT_MOST + 1)))).toEqual([problem('to', 'too-many-days', { days: 366 })]);
    expect(problems(closed(from, '2037-07-01'))).toEqual([problem('to', 'too-many-days', { days: 366 })]);
  });

  it('need hours to open', () => {
    expect(problems({ ...closed('2027-07-01', '2027-07-02'), isOpen: true })).toEqual([problem('opens', 'required')]);
  });

  it('do not open twice at the same time, also past midnight', () => {
    const doubled = [problem('opens', 'exception-overlap')];
    const first = open('2027-07-01', '2027-07-03', 9, 12);
    expect(problems(open('2027-07-02', '2027-07-05', 11, 13), first)).toEqual(doubled);
    expect(problems(open('2027-07-02', '2027-07-05', 12, 13), first)).toEqual([]);
    expect(problems(open('2027-07-03', '2027-07-05', 11, 13), first)).toEqual([]);
    const night = open('2027-07-02', '2027-07-03', 22, 30);
    expect(problems(night, open('2027-07-03', '2027-07-04', 5, 8))).toEqual(doubled);
    expect(problems(open('2027-07-03', '2027-07-04', 5, 8), night)).toEqual(doubled);
    expect(problems(open('2027-07-03', '2027-07-04', 6, 8), night)).toEqual([]);
    expect(problems(open('2027-07-01', '2027-07-02', 5, 8), night)).toEqual([]);
  });

  it('may close what another opens or closes', () => {
    expect(problems(closed('2027-07-01', '2027-07-03'), open('2027-07-01', '2027-07-03', 9, 12), closed('2027-07-01', '2027-07-03'))).toEqual([]);
    expect(problems(open('2027-07-01', '2027-07-03', 9, 12), closed('2027-07-01', '2027-07-03'))).toEqual([]);
  });
});
