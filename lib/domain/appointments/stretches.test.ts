import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAsked } from '@/tests/support/any-desk';
import { NaiveResource } from '@/tests/support/naive-slots';
import type { Day, Zone } from '../calendar/types';
import { NEW_YORK } from '../calendar/zones';
import { type OpenHours, stretchesOf } from './stretches';
import type { HoursException, WeeklyHours } from './types';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const hour = (hours: number) => hours * 60;

const daily = (opens: number, closes: number): readonly WeeklyHours[] =>
  EVERY_DAY.map((weekday) => ({ weekday, opens: hour(opens), closes: hour(closes) }));

const exception = (from: string, until: string, isOpen: boolean, hours: readonly [number, number] | null): HoursException => ({
  id: `${from} ${hours}`, from: from as Day, until: until as Day, isOpen, hours: hours && { opens: hour(hours[0]), closes: hour(hours[1]) }, reason: '',
});

/** "2027-03-14 05:00Z" and so on, between two moments in UTC. */
function shown(hours: OpenHours, from: string, until: string, zone: Zone = NEW_YORK): readonly (readonly [string, string])[] {
  const text = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ');
  return stretchesOf(hours, zone, { from: Date.parse(from), until: Date.parse(until) }).map((one) => [text(one.from), text(one.until)]);
}

const open = (weekly: readonly WeeklyHours[], ...exceptions: readonly HoursException[]): OpenHours => ({ weekly, exceptions });

describe('stretches of hours', () => {
  it('are wall time on both sides of a clock change', () => {
    expect(shown(open(daily(9, 17)), '2027-03-13T05:00Z', '2027-03-16T04:00Z')).toEqual([
      ['03-13 14:00', '03-13 22:00'], ['03-14 13:00', '03-14 21:00'], ['03-15 13:00', '03-15 21:00'],
    ]);
  });

  it('last seven and nine hours from 22:00 to 06:00 when clocks change', () => {
    const night = open(daily(22, 30));
    expect(shown(night, '2027-03-14T04:00Z', '2027-03-14T12:00Z')).toEqual([['03-14 03:00', '03-14 10:00']]);
    expect(shown(night, '2028-03-12T04:00Z', '2028-03-12T12:00Z')).toEqual([['03-12 03:00', '03-12 10:00']]);
    expect(shown(night, '2027-11-07T04:00Z', '2027-11-07T12:00Z')).toEqual([['11-07 02:00', '11-07 11:00']]);
    expect(shown(night, '2028-11-05T04:00Z', '2028-11-05T12:00Z')).toEqual([['11-05 02:00', '11-05 11:00']]);
  });

  it('lie nowhere in the hour that clocks skip, and begin or end with it', () => {
    const on = (opens: number, closes: number) => shown(open(daily(opens, closes)), '2027-03-14T05:00Z', '2027-03-14T12:00Z');
    expect(on(2, 3)).toEqual([]);
    expect(on(1, 2.5)).toEqual([['03-14 06:00', '03-14 07:00']]);
    expect(on(2.5, 4)).toEqual([['03-14 07:00', '03-14 08:00']]);
  });

  it('take the first of a time that clocks show twice', () => {
    const on = (opens: number, closes: number) => shown(open(daily(opens, closes)), '2027-11-07T04:00Z', '2027-11-07T12:00Z');
    expect(on(0, 1.5)).toEqual([['11-07 04:00', '11-07 05:30']]);
    expect(on(1, 2)).toEqual([['11-07 05:00', '11-07 07:00']]);
  });

  it('are one where they touch, also at the end of the day', () => {
    const touching = open([...daily(9, 12), ...daily(12, 17), ...daily(20, 24), ...daily(0, 2)]);
    expect(shown(touching, '2027-06-09T12:00Z', '2027-06-10T13:00Z')).toEqual([['06-09 13:00', '06-09 21:00'], ['06-10 00:00', '06-10 06:00']]);
  });

  it('are none on a federal holiday, unless it opens all the same', () => {
    const [from, until] = ['2027-07-05T04:00Z', '2027-07-06T04:00Z'];
    expect(shown(open(daily(9, 17)), from, until)).toEqual([]);
    expect(shown(open(daily(9, 17), exception('2027-07-05', '2027-07-06', true, [10, 12])), from, until)).toEqual([['07-05 14:00', '07-05 16:00']]);
  });

  it('run on into a holiday, whose own night does not begin', () => {
    // The Fourth of July and, because it is a Sunday, the fifth.
    expect(shown(open(daily(22, 30)), '2027-07-03T12:00Z', '2027-07-07T12:00Z')).toEqual([['07-04 02:00', '07-04 10:00'], ['07-07 02:00', '07-07 10:00']]);
  });

  it('open at the hours of an exception instead, of all exceptions of the day', () => {
    const two = open(daily(9, 17), exception('2027-06-09', '2027-06-10', true, [7, 8]), exception('2027-06-08', '2027-06-11', true, [18, 20]));
    expect(shown(two, '2027-06-09T04:00Z', '2027-06-10T04:00Z')).toEqual([['06-09 11:00', '06-09 12:00'], ['06-09 22:00', '06-10 00:00']]);
  });

  it('lose what is closed, whatever else opens', () => {
    const closed = open(daily(9, 17), exception('2027-06-09', '2027-06-10', true, [8, 18]), exception('2027-06-09', '2027-06-10', false, [12, 13]));
    expect(shown(closed, '2027-06-09T04:00Z', '2027-06-10T04:00Z')).toEqual([['06-09 12:00', '06-09 16:00'], ['06-09 17:00', '06-09 22:00']]);
    const allDay = open(daily(9, 17), exception('2027-06-09', '2027-06-10', true, [8, 18]), exception('2027-06-08', '2027-06-12', false, null));
    expect(shown(allDay, '2027-06-08T04:00Z', '2027-06-12T04:00Z')).toEqual([]);
  });

  it('are cut at midnight by a closed day, on both sides of it', () => {
    const cut = open(daily(22, 30), exception('2027-06-09', '2027-06-10', false, null));
    expect(shown(cut, '2027-06-08T12:00Z', '2027-06-10T16:00Z')).toEqual([['06-09 02:00', '06-09 04:00'], ['06-10 04:00', '06-10 10:00']]);
  });

  it('begin where they begin, months before the first day that is asked about', () => {
    // Since the holiday on 31 May nobody has closed.
    expect(shown(open(daily(0, 24)), '2027-06-17T12:00Z', '2027-06-17T13:00Z')).toEqual([['06-01 04:00', expect.anything()]]);
  });

  it('are the moments at which it is open, asked one by one', () => {
    fc.assert(fc.property(anyAsked, ({ desk: { zone, resources }, window: { from, until } }) => {
      const [resource = open([])] = resources;
      const person = new NaiveResource({ id: 'a', kind: 'ROOM', name: 'a', ...resource }, { zone, reservations: [] });
      const stretches = stretchesOf(resource, zone, { from: from.getTime(), until: until.getTime() });
      const moments = Array.from({ length: (until.getTime() - from.getTime()) / 300_000 }, (_, index) => from.getTime() + index * 300_000);
      expect(moments.filter((at) => stretches.some((one) => one.from <= at && at < one.until))).toEqual(moments.filter((at) => person.isOpen(at)));
      expect(stretches.map((one) => person.beginningAt(Math.max(one.from, from.getTime())))).toEqual(stretches.map((one) => one.from));
      // Apart from one another: what touches is one.
      expect(stretches.every((one, index) => (stretches[index - 1]?.until ?? -Infinity) < one.from)).toBe(true);
    }));
  });
});
