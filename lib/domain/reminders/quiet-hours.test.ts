import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReach, anyZone } from '@/tests/support/any-reminders';
import { at, zone } from '@/tests/support/trips';
import { rounds } from '@/tests/support/rounds';
import { NEW_YORK, wallTimeIn } from '../calendar/zones';
import { afterQuiet, beforeQuiet, isQuiet, nextMorning } from './quiet-hours';
import { FIRST_REACH } from './types';

const quiet = (from: number, until: number) => ({ quietFrom: from * 60, quietUntil: until * 60 });
const [LORD_HOWE, APIA] = ['Australia/Lord_Howe', 'Pacific/Apia'].map(zone) as [ReturnType<typeof zone>, ReturnType<typeof zone>];

describe('quiet hours', () => {
  it('begin with their first minute and end before their last, over the night and within a day', () => {
    const quietAt = (time: string, hours = FIRST_REACH as ReturnType<typeof quiet>) => isQuiet(at('2027-03-01', time), hours, NEW_YORK);
    expect(['20:59', '21:00', '03:00', '07:59', '08:00'].map((time) => quietAt(time))).toEqual([false, true, true, true, false]);
    expect(['12:59', '13:00', '14:59', '15:00'].map((time) => quietAt(time, quiet(13, 15)))).toEqual([false, true, true, false]);
    expect(quietAt('03:00', quiet(8, 8))).toBe(false);
  });

  it('end on the day’s own clocks when they change in the night', () => {
    const after = (day: string, time: string, hours: ReturnType<typeof quiet>, where = NEW_YORK) => afterQuiet(at(day, time, where), hours, where).toISOString();
    expect(after('2027-03-13', '22:00', quiet(21, 8))).toBe('2027-03-14T12:00:00.000Z');
    expect(after('2027-11-06', '22:00', quiet(21, 8))).toBe('2027-11-07T13:00:00.000Z');
    // Clocks jump over the end: the first moment that they show after it.
    expect(afterQuiet(at('2027-03-14', '01:30'), { quietFrom: 0, quietUntil: 150 }, NEW_YORK).toISOString()).toBe('2027-03-14T07:00:00.000Z');
    // Half an hour, at Lord Howe.
    expect(after('2027-10-02', '23:00', quiet(21, 8), LORD_HOWE)).toBe('2027-10-02T21:00:00.000Z');
    // Apia had no 30 December 2011.
    expect(after('2011-12-29', '22:00', quiet(21, 8), APIA)).toBe('2011-12-30T18:00:00.000Z');
    expect(wallTimeIn(APIA, new Date('2011-12-30T18:00:00.000Z'))).toEqual({ day: '2011-12-31', time: '08:00' });
  });

  it('lie between the last moment before and the first after, in every zone', () => {
    const moments = fc.constantFrom('2027-03-13', '2027-04-03', '2027-10-02', '2027-11-06', '2011-12-29', '2027-07-01').chain((day) =>
      fc.integer({ min: 0, max: 3 * 1440 }).map((minutes) => new Date(at(day, '00:00').getTime() + minutes * 60_000)));
    fc.assert(fc.property(moments, anyReach, anyZone, (moment, reach, where) => {
      const [before, after] = [beforeQuiet(moment, reach, where), afterQuiet(moment, reach, where)];
      expect([before, after].map((one) => isQuiet(one, reach, where))).toEqual([false, false]);
      expect(before <= moment && moment <= after).toBe(true);
      expect(after.getTime() - before.getTime()).toBeLessThanOrEqual(50 * 3_600_000);
      if (!isQuiet(moment, reach, where)) expect([before, after]).toEqual([moment, moment]);
    }), { numRuns: rounds(500) });
  });

  it('are over on the next morning, which is the next day’s wherever one is', () => {
    expect(nextMorning(at('2027-03-13', '23:59'), FIRST_REACH, NEW_YORK)).toEqual(at('2027-03-14', '09:00'));
    expect(nextMorning(at('2027-03-14', '00:30'), quiet(22, 11), NEW_YORK)).toEqual(at('2027-03-15', '11:00'));
  });
});
