import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import type { Day, Zone } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { clockSpanOn, hoursOn, mondayOf, sideBySide, weekFrom, wholeHours } from './week-layout';

const day = (text: string) => text as Day;
const at = (text: string) => new Date(text);
const span = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) });
const on = (text: string, startsAt: string, endsAt: string) => clockSpanOn(day(text), span(startsAt, endsAt), NEW_YORK);

const ZONES = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'UTC'] as Zone[];

describe('a week', () => {
  it('begins on Monday', () => {
    expect(['2026-03-02', '2026-03-04', '2026-03-08'].map((text) => mondayOf(day(text)))).toEqual(Array.from({ length: 3 }, () => '2026-03-02'));
    expect(weekFrom(day('2026-12-28')).at(-1)).toBe('2027-01-03');
  });
});

describe('a time on a day', () => {
  it('lies where the clocks of the desk show it', () => {
    expect(on('2027-03-02', '2027-03-02T13:30:00Z', '2027-03-02T14:30:00Z')).toEqual({ from: 510, until: 570 });
    expect(on('2027-03-03', '2027-03-02T13:30:00Z', '2027-03-02T14:30:00Z')).toBeNull();
  });

  it('over midnight lies on both days, and up to midnight on one', () => {
    expect(on('2027-03-02', '2027-03-03T04:30:00Z', '2027-03-03T05:30:00Z')).toEqual({ from: 1410, until: 1440 });
    expect(on('2027-03-03', '2027-03-03T04:30:00Z', '2027-03-03T05:30:00Z')).toEqual({ from: 0, until: 30 });
    expect(on('2027-03-02', '2027-03-03T04:00:00Z', '2027-03-03T05:00:00Z')).toEqual({ from: 1380, until: 1440 });
    expect(on('2027-03-03', '2027-03-03T04:00:00Z', '2027-03-03T05:00:00Z')).toBeNull();
  });

  it('over the hour that clocks leave out is drawn over it', () => {
    // 1:30 to 4:00 on the clock, 90 real minutes.
    expect(on('2027-03-14', '2027-03-14T06:30:00Z', '2027-03-14T08:00:00Z')).toEqual({ from: 90, until: 240 });
  });

  it('in the hour that clocks show twice ends no earlier than it starts', () => {
    // 1:30 the first time to 1:10 the second time.
    expect(on('2027-11-07', '2027-11-07T05:30:00Z', '2027-11-07T06:10:00Z')).toEqual({ from: 90, until: 105 });
    expect(on('2027-11-07', '2027-11-07T05:30:00Z', '2027-11-07T07:00:00Z')).toEqual({ from: 90, until: 120 });
  });

  it('is drawn high enough to be read, however short and late', () => {
    expect(on('2027-03-02', '2027-03-03T04:55:00Z', '2027-03-03T05:00:00Z')).toEqual({ from: 1425, until: 1440 });
  });

  it('lies within each day that it touches and on no other, in every zone', () => {
    const starts = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2029-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(fc.constantFrom(...ZONES), starts, fc.integer({ min: 1, max: 720 }), (zone, startsAt, minutes) => {
      const time = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
      const first = dayIn(zone, startsAt);
      const last = dayIn(zone, new Date(time.endsAt.getTime() - 1));
      for (const shown of [addDays(first, -1), first, last, addDays(last, 1)]) {
        const found = clockSpanOn(shown, time, zone);
        expect(found !== null).toBe(first <= shown && shown <= last);
        if (found) {
          expect(found.from).toBeGreaterThanOrEqual(0);
          expect(found.until).toBeLessThanOrEqual(1440);
          expect(found.until - found.from).toBeGreaterThanOrEqual(15);
        }
      }
    }));
  });
});

describe('hours on a day', () => {
  it('past midnight reach into the next day', () => {
    const night = { opens: 1320, closes: 1800 };
    expect(hoursOn(day('2027-03-02'), day('2027-03-02'), night)).toEqual({ from: 1320, until: 1440 });
    expect(hoursOn(day('2027-03-03'), day('2027-03-02'), night)).toEqual({ from: 0, until: 360 });
    expect(hoursOn(day('2027-03-04'), day('2027-03-02'), night)).toBeNull();
  });
});

describe('whole hours', () => {
  it('hold all, and are none of nothing', () => {
    expect(wholeHours([{ from: 510, until: 570 }, { from: 485, until: 500 }])).toEqual({ from: 480, until: 600 });
    expect(wholeHours([])).toBeNull();
  });
});

describe('what overlaps', () => {
  it('lies side by side; what only touches keeps its width', () => {
    const placed = sideBySide([{ from: 0, until: 60 }, { from: 30, until: 90 }, { from: 60, until: 120 }, { from: 120, until: 180 }]);
    expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 2], [0, 1]]);
  });

  it('never lies over another, and loses nothing', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 1425 }), fc.integer({ min: 15, max: 1440 }))
      .map(([from, length]) => ({ from, until: Math.min(1440, from + length) })), { maxLength: 40 });
    fc.assert(fc.property(spans, (given) => {
      const placed = sideBySide(given);
      expect(placed.map(({ from, until }) => `${from}-${until}`).sort()).toEqual(given.map(({ from, until }) => `${from}-${until}`).sort());
      placed.forEach((a, index) => {
        expect(a.lane).toBeLessThan(a.lanes);
        for (const b of placed.slice(index + 1)) {
          const meet = a.from < b.until && b.from < a.until;
          if (meet) expect([a.lane === b.lane, a.lanes]).toEqual([false, b.lanes]);
        }
      });
    }));
  });
});
