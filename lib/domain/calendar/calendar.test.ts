import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreDayBefore, centreDaysBetween, firstCentreDayFrom, isCentreDay, isFederalHoliday, isHoliday,
} from './centre-days';
import { addDays, dayNumber, daysBetween, parseDay, weekdayOf } from './days';
import { daySpan, overlaps } from './spans';
import type { ClockTime, Day, Zone } from './types';
import { dayIn, instantOf, minuteIn, momentOf, NEW_YORK, parseClockTime, parseZone, settled, startOfDay, turnOf, wallTimeIn } from './zones';

const d = (text: string) => text as Day;
const t = (text: string) => text as ClockTime;
const z = (text: string) => text as Zone;
const days = fc.integer({ min: dayNumber(d('1990-01-01')), max: dayNumber(d('2060-12-31')) }).map((n) => addDays(d('1970-01-01'), n));
const zones = fc.constantFrom(
  'America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Pacific/Honolulu', 'Pacific/Auckland',
  'Australia/Lord_Howe', 'Pacific/Chatham', 'Europe/London', 'UTC',
).map(z);
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => t(`${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`));

describe('days', () => {
  it('takes real days only', () => {
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '2027-4-1', '', '0000-01-01', '2027-03-11T00:00', '２０２７-03-11']) {
      expect(parseDay(text)).toBeNull();
    }
  });

  it('adds and counts the same days', () => {
    fc.assert(fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }));
  });

  it('knows the weekday', () => {
    expect(weekdayOf(d('2027-03-11'))).toBe(4);
    expect(weekdayOf(d('1969-12-28'))).toBe(0);
  });
});

describe('centre days', () => {
  it('knows the federal holidays of 2027 and the days on which they are observed', () => {
    const year = Array.from({ length: 365 }, (_, n) => addDays(d('2027-01-01'), n)).filter(isFederalHoliday);
    expect(year).toEqual([
      '2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-18', '2027-06-19', '2027-07-04', '2027-07-05',
      '2027-09-06', '2027-10-11', '2027-11-11', '2027-11-25', '2027-12-24', '2027-12-25', '2027-12-31',
    ]);
  });

  it('knows them by number too', () => {
    fc.assert(fc.property(days, (day) => isHoliday(dayNumber(day)) === isFederalHoliday(day)));
  });

  it('knows no Juneteenth before 2021', () => {
    expect(isFederalHoliday(d('2020-06-19'))).toBe(false);
  });

  it('counts back over a weekend and a holiday', () => {
    expect(centreDayBefore(d('2027-03-15'), 1)).toBe('2027-03-12');
    expect(centreDayBefore(d('2027-03-15'), 2)).toBe('2027-03-11');
    expect(centreDayBefore(d('2027-07-06'), 1)).toBe('2027-07-02');
    expect(centreDayBefore(d('2027-07-06'), 0)).toBe('2027-07-06');
    expect(firstCentreDayFrom(d('2027-07-03'))).toBe('2027-07-06');
    expect(centreDaysBetween(d('2027-07-02'), d('2027-07-07'))).toBe(2);
  });

  it('finds only centre days, the nearest ones', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 8 }), (day, n) => {
      const found = centreDayBefore(day, n);
      expect(isCentreDay(found)).toBe(true);
      expect(centreDaysBetween(found, day)).toBe(n);
    }));
  });
});

describe('zones', () => {
  it('knows names, not offsets', () => {
    expect(parseZone('America/St_Johns')).toBe('America/St_Johns');
    for (const text of ['', '+05:00', 'Mars/Olympus', 'a'.repeat(100), 'New York']) expect(parseZone(text)).toBeNull();
  });

  it('takes clock times of 24 hours only', () => {
    expect(parseClockTime('23:59')).toBe('23:59');
    for (const text of ['24:00', '7:30', '07:60', '']) expect(parseClockTime(text)).toBeNull();
  });

  it('names the day on both sides of the date line', () => {
    const at = new Date('2027-03-11T03:00:00Z');
    expect(dayIn(NEW_YORK, at)).toBe('2027-03-10');
    expect(dayIn(z('Pacific/Auckland'), at)).toBe('2027-03-11');
    expect(wallTimeIn(z('Asia/Kathmandu'), at)).toEqual({ day: '2027-03-11', time: '08:45' });
    expect(wallTimeIn(z('America/St_Johns'), at)).toEqual({ day: '2027-03-10', time: '23:30' });
  });

  it('says that a time is skipped when clocks go forward', () => {
    expect(instantOf(d('2027-03-14'), t('02:30'), NEW_YORK)).toEqual({ type: 'skipped', next: new Date('2027-03-14T07:00:00Z') });
    expect(instantOf(d('2011-12-30'), t('12:00'), z('Pacific/Apia'))).toEqual({ type: 'skipped', next: new Date('2011-12-30T10:00:00Z') });
  });

  it('says that a time is repeated when clocks go back', () => {
    expect(instantOf(d('2027-11-07'), t('01:30'), NEW_YORK)).toEqual({
      type: 'repeated', first: new Date('2027-11-07T05:30:00Z'), second: new Date('2027-11-07T06:30:00Z'),
    });
  });

  it('tells which of the two a moment is, when its time is shown twice', () => {
    const turns = ['2027-11-07T04:59:00Z', '2027-11-07T05:00:00Z', '2027-11-07T05:59:00Z', '2027-11-07T06:00:00Z', '2027-11-07T06:59:00Z', '2027-11-07T07:00:00Z']
      .map((text) => turnOf(NEW_YORK, new Date(text)));
    expect(turns).toEqual([null, 'first', 'first', 'second', 'second', null]);
    expect(turnOf(z('Asia/Kathmandu'), new Date('2027-11-07T05:30:00Z'))).toBeNull();
  });

  it('starts a day when clocks say so', () => {
    expect(startOfDay(d('2027-03-14'), NEW_YORK)).toEqual(new Date('2027-03-14T05:00:00Z'));
    expect(startOfDay(d('2018-11-04'), z('America/Sao_Paulo'))).toEqual(new Date('2018-11-04T03:00:00Z'));
  });

  it('shows the wall time from which a moment was reckoned, unless it was skipped', () => {
    fc.assert(fc.property(days, times, zones, (day, time, zone) => {
      const reckoned = instantOf(day, time, zone);
      if (reckoned.type === 'skipped') expect(wallTimeIn(zone, reckoned.next).day >= day).toBe(true);
      else expect(wallTimeIn(zone, settled(reckoned))).toEqual({ day, time });
    }));
  });

  it('counts minutes of a day on the clock, also into the next day', () => {
    const [spring, autumn] = [dayNumber(d('2027-03-14')), dayNumber(d('2027-11-07'))];
    const at = (day: number, minutes: number) => new Date(momentOf(day, minutes, NEW_YORK)).toISOString();
    expect([at(spring, 150), at(spring, 180), at(spring - 1, 1440 + 150)]).toEqual(Array(3).fill('2027-03-14T07:00:00.000Z'));
    expect([at(autumn, 90), at(autumn - 1, 1440 + 120)]).toEqual(['2027-11-07T05:30:00.000Z', '2027-11-07T07:00:00.000Z']);
    fc.assert(fc.property(days, times, zones, fc.integer({ min: 0, max: 1 }), (day, time, zone, later) => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const moment = momentOf(dayNumber(day) - later, later * 1440 + hours * 60 + minutes, zone);
      expect(moment).toBe(settled(instantOf(day, time, zone)).getTime());
    }));
  });

  it('reckons back every moment that it shows', () => {
    fc.assert(fc.property(fc.integer({ min: 700_000_000, max: 2_800_000_000 }), zones, (seconds, zone) => {
      const at = new Date(Math.floor(seconds / 60) * 60_000);
      const shown = wallTimeIn(zone, at);
      const [hours = 0, minutes = 0] = shown.time.split(':').map(Number);
      expect(minuteIn(zone, at)).toBe(hours * 60 + minutes);
      const reckoned = instantOf(shown.day, shown.time, zone);
      const moments = reckoned.type === 'repeated' ? [reckoned.first, reckoned.second] : [settled(reckoned)];
      expect(moments).toContainEqual(at);
    }));
  });
});

describe('spans', () => {
  it('refuses a reversed or empty span', () => {
    expect(daySpan(d('2027-03-12'), d('2027-03-11'))).toBeNull();
    expect(daySpan(d('2027-03-12'), d('2027-03-12'))).toBeNull();
  });

  it('does not count a touch as an overlap', () => {
    const a = { from: d('2027-03-11'), until: d('2027-03-13') };
    expect(overlaps(a, { from: d('2027-03-13'), until: d('2027-03-14') })).toBe(false);
    expect(overlaps(a, { from: d('2027-03-12'), until: d('2027-03-14') })).toBe(true);
  });
});
