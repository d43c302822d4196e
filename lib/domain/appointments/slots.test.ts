import { describe, expect, it } from 'vitest';
import type { Day, Zone } from '../calendar/types';
import { dayIn, NEW_YORK, wallTimeIn } from '../calendar/zones';
import { openSlots } from './slots';
import type { Desk, HoursException, Reservation, Resource, ServiceRules, WeeklyHours } from './types';

const hour = (hours: number) => hours * 60;
const daily = (...hours: readonly (readonly [number, number])[]): readonly WeeklyHours[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => hours.map(([opens, closes]) => ({ weekday, opens: hour(opens), closes: hour(closes) })));

const person = (id: string, weekly: readonly WeeklyHours[], ...exceptions: readonly HoursException[]): Resource =>
  ({ id, kind: 'CLINICIAN', name: id, weekly, exceptions });

const deskOf = (resources: readonly Resource[], reservations: readonly Reservation[] = []): Desk => ({ zone: NEW_YORK, resources, reservations, starts: [] });
const blocked = (resourceId: string, from: string, until: string): Reservation => ({ resourceId, blockedFrom: new Date(from), blockedUntil: new Date(until) });

const hourly: ServiceRules = {
  minutes: 60, bufferBefore: 0, bufferAfter: 0, step: 60, places: [['a']], noticeMinutes: 0, horizonDays: 400, dailyLimit: null,
};

const NOW = '2027-03-01T12:00:00Z';
const slots = (desk: Desk, service: ServiceRules, from: string, until: string, now = NOW) =>
  openSlots(desk, service, { from: new Date(from), until: new Date(until) }, new Date(now));

const text = (moment: Date) => moment.toISOString().slice(8, 16).replace('T', ' ');
const starts = (...asked: Parameters<typeof slots>) => slots(...asked).map(({ startsAt }) => text(startsAt));
const whom = (...asked: Parameters<typeof slots>) => slots(...asked).map(({ startsAt, resourceIds }) => `${text(startsAt).slice(3)} ${resourceIds.join('+')}`);

/** Wednesday, 9 June 2027 in New York. */
const [WEDNESDAY, THURSDAY] = ['2027-06-09T04:00Z', '2027-06-10T04:00Z'];
const NINE_TO_NOON = person('a', daily([9, 12]));

describe('starts', () => {
  it('count from the beginning of the hours in steps', () => {
    expect(starts(deskOf([NINE_TO_NOON]), hourly, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 14:00', '09 15:00']);
    expect(starts(deskOf([NINE_TO_NOON]), { ...hourly, step: 45 }, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 13:45', '09 14:30']);
  });

  it('lie in the window with its first moment and without its last', () => {
    expect(starts(deskOf([NINE_TO_NOON]), hourly, '2027-06-09T14:00Z', '2027-06-09T15:00Z')).toEqual(['09 14:00']);
    expect(starts(deskOf([NINE_TO_NOON]), hourly, '2027-06-09T14:00Z', '2027-06-09T14:00Z')).toEqual([]);
    expect(starts(deskOf([NINE_TO_NOON]), hourly, '2027-06-09T15:00Z', '2027-06-09T14:00Z')).toEqual([]);
    expect(starts(deskOf([NINE_TO_NOON]), hourly, 'never', THURSDAY)).toEqual([]);
  });

  it('count through adjacent hours as through one', () => {
    const adjacent = deskOf([person('a', daily([9, 10.5], [10.5, 12]))]);
    expect(starts(adjacent, hourly, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 14:00', '09 15:00']);
    const apart = deskOf([person('a', daily([9, 10.5], [10.75, 12]))]);
    expect(starts(apart, hourly, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 14:45']);
  });

  it('do not move with what is booked', () => {
    expect(starts(deskOf([NINE_TO_NOON], [blocked('a', '2027-06-09T13:00Z', '2027-06-09T13:20Z')]), hourly, WEDNESDAY, THURSDAY)).toEqual(['09 14:00', '09 15:00']);
  });

  it('keep counting from a night that began before the window', () => {
    const night = deskOf([person('a', daily([22, 30]))]);
    // From 22:00 (02:00Z) in steps of 90 minutes.
    expect(starts(night, { ...hourly, minutes: 90, step: 90 }, '2027-06-09T07:00Z', '2027-06-09T12:00Z')).toEqual(['09 08:00']);
  });

  it('count on for months where nobody ever closes', () => {
    const always = deskOf([person('a', daily([0, 24]))]);
    const rules = { ...hourly, minutes: 25, step: 25 };
    // Since the holiday on 31 May: midnight of 1 June is 04:00Z.
    const count = (Date.parse('2027-06-17T12:00Z') - Date.parse('2027-06-01T04:00Z')) / 60_000;
    const first = Math.ceil(count / 25) * 25 - count;
    expect(starts(always, rules, '2027-06-17T12:00Z', '2027-06-17T12:25Z')).toEqual([`17 12:${String(first).padStart(2, '0')}`]);
  });

  it('follow other hours and closures of one day', () => {
    const on = (isOpen: boolean, opens: number, closes: number): HoursException =>
      ({ id: `${opens}`, from: '2027-06-09' as Day, until: '2027-06-10' as Day, isOpen, hours: { opens: hour(opens), closes: hour(closes) }, reason: '' });
    const two = deskOf([person('a', daily([9, 12]), on(true, 14, 17), on(false, 15, 16))]);
    expect(starts(two, hourly, WEDNESDAY, THURSDAY)).toEqual(['09 18:00', '09 20:00']);
  });

  it('need hours that are long enough', () => {
    expect(starts(deskOf([NINE_TO_NOON]), { ...hourly, minutes: 180 }, WEDNESDAY, THURSDAY)).toEqual(['09 13:00']);
    expect(starts(deskOf([NINE_TO_NOON]), { ...hourly, minutes: 185 }, WEDNESDAY, THURSDAY)).toEqual([]);
  });
});

describe('clock changes', () => {
  const ninety = { ...hourly, minutes: 90, step: 90 };
  const night = deskOf([person('a', daily([22, 30]))]);
  const clocks = (from: string, until: string) =>
    slots(night, ninety, from, until).map(({ startsAt, endsAt }) => [startsAt, endsAt].map((moment) => wallTimeIn(NEW_YORK, moment).time).join('-'));

  it.each([['2027-03-14'], ['2028-03-12']])('make a night of seven hours on %s', (day) => {
    const now = new Date(`${day}T00:00Z`).getTime() - 20 * 86_400_000;
    const found = openSlots(night, ninety, { from: new Date(`${day}T01:00Z`), until: new Date(`${day}T12:00Z`) }, new Date(now));
    const shown = found.map(({ startsAt, endsAt }) => [startsAt, endsAt].map((moment) => wallTimeIn(NEW_YORK, moment).time).join('-'));
    expect(shown).toEqual(['22:00-23:30', '23:30-01:00', '01:00-03:30', '03:30-05:00']);
    expect(found.every(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() === 5_400_000)).toBe(true);
  });

  it('make a night of nine hours in November', () => {
    const shown = ['22:00-23:30', '23:30-01:00', '01:00-01:30', '01:30-03:00', '03:00-04:30', '04:30-06:00'];
    expect(clocks('2027-11-07T01:00Z', '2027-11-07T12:00Z')).toEqual(shown);
    const later = openSlots(night, ninety, { from: new Date('2028-11-05T01:00Z'), until: new Date('2028-11-05T12:00Z') }, new Date('2028-10-01T00:00Z'));
    expect(later.map(({ startsAt }) => wallTimeIn(NEW_YORK, startsAt).time)).toEqual(shown.map((one) => one.slice(0, 5)));
  });

  it.each([['2027-03-14', 23], ['2027-11-07', 25], ['2028-03-12', 23], ['2028-11-05', 25], ['2027-06-09', 24]])('give %s %i hours', (day, count) => {
    const always = deskOf([person('a', daily([0, 24]))]);
    const window = { from: new Date(`${day}T00:00Z`), until: new Date(Date.parse(day) + 2 * 86_400_000) };
    const that = openSlots(always, hourly, window, new Date(Date.parse(day) - 20 * 86_400_000)).filter(({ startsAt }) => dayIn(NEW_YORK, startsAt) === day);
    expect(that).toHaveLength(count);
  });
});

describe('what is booked', () => {
  it('may be touched, not overlapped', () => {
    const desk = deskOf([NINE_TO_NOON], [blocked('a', '2027-06-09T14:00Z', '2027-06-09T15:00Z')]);
    expect(starts(desk, hourly, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 15:00']);
    const longer = deskOf([person('a', daily([8, 13]))], [blocked('a', '2027-06-09T13:59:59.999Z', '2027-06-09T15:00:00.001Z')]);
    expect(starts(longer, hourly, WEDNESDAY, THURSDAY)).toEqual(['09 12:00', '09 16:00']);
  });

  it('keeps the buffers of the new one away, which may lie outside hours', () => {
    const desk = deskOf([NINE_TO_NOON], [blocked('a', '2027-06-09T14:15Z', '2027-06-09T14:45Z')]);
    const short = { ...hourly, minutes: 30, step: 15 };
    expect(starts(desk, { ...short, bufferBefore: 15 }, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 13:15', '09 13:30', '09 13:45', '09 15:00', '09 15:15', '09 15:30']);
    expect(starts(desk, { ...short, bufferAfter: 15 }, WEDNESDAY, THURSDAY)).toEqual(['09 13:00', '09 13:15', '09 13:30', '09 14:45', '09 15:00', '09 15:15', '09 15:30']);
  });

  it('of somebody else is in nobody’s way', () => {
    expect(starts(deskOf([NINE_TO_NOON], [blocked('b', WEDNESDAY, THURSDAY)]), hourly, WEDNESDAY, THURSDAY)).toHaveLength(3);
  });
});

describe('who is taken', () => {
  const rooms = [person('a', daily([9, 12])), person('b', daily([9, 12]))];
  const either = { ...hourly, places: [['a', 'b']] };

  it('is the first of two equal rooms, then the less loaded', () => {
    expect(whom(deskOf(rooms), either, WEDNESDAY, THURSDAY)).toEqual(['13:00 a', '14:00 a', '15:00 a']);
    expect(whom(deskOf(rooms), { ...hourly, places: [['b', 'a']] }, WEDNESDAY, THURSDAY)).toEqual(['13:00 b', '14:00 b', '15:00 b']);
    const one = deskOf(rooms, [blocked('a', '2027-06-09T13:00Z', '2027-06-09T14:00Z')]);
    expect(whom(one, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 b', '14:00 b', '15:00 b']);
    const two = deskOf(rooms, [...one.reservations, blocked('b', '2027-06-09T14:00Z', '2027-06-09T15:30Z')]);
    expect(whom(two, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 b', '14:00 a', '15:00 a']);
  });

  it('counts only what the day itself has blocked', () => {
    const dayBefore = deskOf(rooms, [blocked('a', '2027-06-08T04:00Z', WEDNESDAY), blocked('b', '2027-06-09T16:00Z', '2027-06-09T16:05Z')]);
    expect(whom(dayBefore, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 a', '14:00 a', '15:00 a']);
    // An hour of the night belongs to each day.
    const overnight = deskOf(rooms, [blocked('a', '2027-06-09T03:00Z', '2027-06-09T05:00Z'), blocked('b', '2027-06-09T16:00Z', '2027-06-09T17:30Z')]);
    expect(whom(overnight, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 a', '14:00 a', '15:00 a']);
    const evening = deskOf(rooms, [blocked('a', '2027-06-10T03:00Z', '2027-06-10T05:00Z'), blocked('b', '2027-06-09T16:00Z', '2027-06-09T17:30Z')]);
    expect(whom(evening, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 a', '14:00 a', '15:00 a']);
  });

  it('is one of each place, nobody twice, whatever the order of the places', () => {
    const both = (places: ServiceRules['places']) => whom(deskOf(rooms), { ...hourly, places }, WEDNESDAY, '2027-06-09T13:30Z');
    expect(both([['a'], ['b']])).toEqual(['13:00 a+b']);
    expect(both([['b'], ['a']])).toEqual(['13:00 b+a']);
    expect(both([['a', 'b'], ['a']])).toEqual(['13:00 b+a']);
    expect(both([['a', 'b'], ['b', 'a']])).toEqual(['13:00 a+b']);
    expect(both([['a'], ['a']])).toEqual([]);
    expect(both([['a', 'b'], ['a', 'b'], ['a', 'b']])).toEqual([]);
    expect(both([])).toEqual([]);
    expect(both([['a'], []])).toEqual([]);
  });

  it('is nobody who is in use no more', () => {
    expect(whom(deskOf(rooms), { ...hourly, places: [['gone', 'b']] }, WEDNESDAY, '2027-06-09T13:30Z')).toEqual(['13:00 b']);
    expect(whom(deskOf(rooms), { ...hourly, places: [['a'], ['gone']] }, WEDNESDAY, THURSDAY)).toEqual([]);
  });

  it('counts starts from whoever comes last', () => {
    const late = deskOf([person('a', daily([9, 12])), person('b', daily([9.25, 12]))]);
    expect(whom(late, { ...hourly, places: [['a'], ['b']] }, WEDNESDAY, THURSDAY)).toEqual(['13:15 a+b', '14:15 a+b']);
    // Each alone has its own starts; nobody is offered on the other's.
    expect(whom(late, either, WEDNESDAY, THURSDAY)).toEqual(['13:00 a', '13:15 b', '14:00 a', '14:15 b', '15:00 a']);
  });

  it('is a set that begins where the start counts from, even when a less loaded one does not', () => {
    const desk = deskOf([person('a', daily([9, 12])), person('b', daily([9.25, 12])), person('room', daily([8, 12]))]);
    const rules = { ...hourly, places: [['a', 'b'], ['room']] };
    const loaded = { ...desk, reservations: [blocked('a', '2027-06-09T04:00Z', '2027-06-09T05:00Z')] };
    expect(whom(loaded, rules, '2027-06-09T14:00Z', '2027-06-09T15:00Z')).toEqual(['14:00 a+room', '14:15 b+room']);
  });
});

describe('limits', () => {
  it('keep notice to the minute, and nothing starts in the past', () => {
    const desk = deskOf([NINE_TO_NOON]);
    expect(starts(desk, { ...hourly, noticeMinutes: 120 }, WEDNESDAY, THURSDAY, '2027-06-09T12:00Z')).toEqual(['09 14:00', '09 15:00']);
    expect(starts(desk, { ...hourly, noticeMinutes: 120 }, WEDNESDAY, THURSDAY, '2027-06-09T12:00:00.001Z')).toEqual(['09 15:00']);
    expect(starts(desk, hourly, WEDNESDAY, THURSDAY, '2027-06-09T14:30Z')).toEqual(['09 15:00']);
    expect(starts(desk, { ...hourly, noticeMinutes: -600 }, WEDNESDAY, THURSDAY, '2027-06-09T14:30Z')).toEqual(['09 15:00']);
    expect(starts(desk, hourly, WEDNESDAY, THURSDAY, '2027-07-01T00:00Z')).toEqual([]);
  });

  it('reckon the horizon in days of the desk, for a patient in Apia too', () => {
    const apia = 'Pacific/Apia' as Zone;
    // In Apia it is Wednesday already, at the desk still Tuesday evening.
    const now = '2027-06-09T02:00Z';
    expect([dayIn(apia, new Date(now)), dayIn(NEW_YORK, new Date(now))]).toEqual(['2027-06-09', '2027-06-08']);
    const week = ['2027-06-08T04:00Z', '2027-06-15T04:00Z'] as const;
    expect(starts(deskOf([NINE_TO_NOON]), { ...hourly, minutes: 180, horizonDays: 1 }, ...week, now)).toEqual(['09 13:00']);
    expect(starts(deskOf([NINE_TO_NOON]), { ...hourly, minutes: 180, horizonDays: 2 }, ...week, now)).toEqual(['09 13:00', '10 13:00']);
  });

  it('end the horizon with its last day, at night too', () => {
    const night = deskOf([person('a', daily([22, 30]))]);
    expect(starts(night, { ...hourly, horizonDays: 1 }, WEDNESDAY, '2027-06-12T04:00Z', '2027-06-09T16:00Z').at(-1)).toBe('11 03:00');
  });

  it('bound the longest window', () => {
    const found = slots(deskOf([NINE_TO_NOON]), { ...hourly, horizonDays: 100_000 }, '1970-01-01T00:00Z', '9999-01-01T00:00Z');
    expect(found.at(0)?.startsAt).toEqual(new Date('2027-03-01T14:00Z'));
    expect(found.at(-1)?.startsAt).toEqual(new Date('2028-04-04T15:00Z'));
  });

  it('count the starts of a day of the desk', () => {
    const night = deskOf([person('a', daily([22, 26]))]);
    // Wednesday has 00:00, 01:00, 22:00 and 23:00; the booking at 23:30 is its one.
    const booked = { ...night, starts: [new Date('2027-06-10T03:30Z')] };
    expect(starts(booked, { ...hourly, dailyLimit: 1 }, WEDNESDAY, '2027-06-10T12:00Z')).toEqual(['10 04:00', '10 05:00']);
    expect(starts(booked, { ...hourly, dailyLimit: 2 }, WEDNESDAY, '2027-06-10T12:00Z')).toHaveLength(6);
  });

  it('refuse a service whose starts have no distance', () => {
    expect(() => slots(deskOf([NINE_TO_NOON]), { ...hourly, step: 0 }, WEDNESDAY, THURSDAY)).toThrow(RangeError);
  });
});
