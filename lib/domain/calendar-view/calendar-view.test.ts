import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../calendar/days';
import { type Month, monthOf, weeksOf } from '../calendar/months';
import type { Day } from '../calendar/types';
import { dayIn, NEW_YORK } from '../calendar/zones';
import { checkTrip } from '../check/check-trip';
import type { Item, Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { anySituation } from '@/tests/support/situations';
import { answers, at, day, flight, item, onDays, timed, zone } from '@/tests/support/trips';
import { agendaOfTrip } from './agenda-of-trip';
import { daySheet } from './day-sheet';
import { monthOfTrip, openingMonth } from './month-of-trip';
import type { CalendarDay } from './types';

const NOW = at('2026-11-22', '12:00');
const month = (text: string) => text as Month;

function denver(surgeryOn: Day | null = day('2027-03-11'), ...items: Item[]): Trip {
  const { trip } = draftPlan(answers({ surgeryOn }), DEFAULT_PROFILES.microdiscectomy, NOW);
  return { ...trip, items: [...trip.items, ...items] };
}

const drawn = (trip: Trip, of: string, now = NOW): readonly CalendarDay[] =>
  monthOfTrip(daySheet(trip, checkTrip(trip, now).open, now), month(of)).weeks.flat();
const dayOf = (days: readonly CalendarDay[], on: string) => days.find((one) => one.day === on);
const idsOn = (days: readonly CalendarDay[], on: string) => dayOf(days, on)?.items.map((shown) => shown.item.id);

/** Worked out without the layout: midnight by midnight. */
function daysTouched({ when }: Item): readonly Day[] {
  if (when.type === 'offset') return [];
  const [from, last] = when.type === 'days'
    ? [when.from, addDays(when.until, -1)]
    : [dayIn(NEW_YORK, when.startsAt), dayIn(NEW_YORK, new Date(when.endsAt.getTime() - 1))];
  return Array.from({ length: dayNumber(last) - dayNumber(from) + 1 }, (_, more) => addDays(from, more));
}

describe('monthOfTrip', () => {
  it('colours the days by their phases, each opened once', () => {
    const days = drawn(denver(), '2027-03');
    expect(dayOf(days, '2027-03-11')).toMatchObject({ phase: 'surgery', drawing: 'surgery', opensPhase: true, isClosed: true, offset: 0 });
    expect(dayOf(days, '2027-03-12')).toMatchObject({ phase: 'quiet', opensPhase: true, isClosed: true });
    expect(dayOf(days, '2027-03-13')).toMatchObject({ phase: 'quiet', opensPhase: false });
    expect(dayOf(days, '2027-03-17')).toMatchObject({ phase: 'gentle', isClosed: false });
    expect(dayOf(days, '2027-03-30')).toMatchObject({ phase: null, drawing: null });
  });

  it('says on which days the clocks change, and leaves every other alone', () => {
    expect(drawn(denver(), '2027-03').filter(({ clock }) => clock).map((one) => [one.day, one.clock])).toEqual([['2027-03-14', 'forward']]);
    expect(drawn(denver(day('2027-11-04')), '2027-11').filter(({ clock }) => clock).map((one) => [one.day, one.clock])).toEqual([['2027-11-07', 'back']]);
  });

  it('goes on over New Year and over 29 February', () => {
    expect(dayOf(drawn(denver(day('2027-12-29')), '2028-01'), '2028-01-01')).toMatchObject({ phase: 'quiet' });
    expect(dayOf(drawn(denver(day('2028-02-25')), '2028-02'), '2028-02-29')).toMatchObject({ phase: 'quiet', offset: 4 });
  });

  it('shows a flight over midnight on both of its days', () => {
    const late = flight('GO_HOME', at('2027-03-19', '22:00'), at('2027-03-20', '01:30'), ['JFK', 'DEN'], { id: 'late' });
    const days = drawn(denver(day('2027-03-11'), late), '2027-03');
    expect(dayOf(days, '2027-03-19')?.items.find((one) => one.item.id === 'late')?.part).toBe('first');
    expect(dayOf(days, '2027-03-20')?.items.find((one) => one.item.id === 'late')?.part).toBe('later');
  });

  it('shows a flight over the date line on its days in New York, though the wall clock says otherwise', () => {
    // Leaves Apia late on 9 March by its own clocks, which is the small hours of that day in New York.
    const leaves = at('2027-03-09', '23:30', zone('Pacific/Apia'));
    const over = flight('ARRIVE', leaves, new Date(leaves.getTime() + 17 * 3_600_000), ['APW', 'JFK'], { id: 'over' });
    const days = drawn(denver(day('2027-03-11'), over), '2027-03');
    expect(days.filter((one) => one.items.some((shown) => shown.item.id === 'over')).map((one) => one.day)).toEqual(['2027-03-09']);
  });

  it('puts what has no clock time first, then goes by the clock', () => {
    const trip = denver(day('2027-03-11'), item('NOTE', onDays('2027-03-18'), { id: 'note' }), item('OUTING', timed('2027-03-18', '15:00'), { id: 'tea' }), item('VISIT', timed('2027-03-18', '09:00'), { id: 'june' }));
    expect(idsOn(drawn(trip, '2027-03'), '2027-03-18')?.filter((id) => ['note', 'tea', 'june'].includes(id))).toEqual(['note', 'june', 'tea']);
  });

  it('marks an item and its day with the gravest finding', () => {
    const days = drawn(denver(day('2027-03-11'), item('OUTING', timed('2027-03-13', '15:00'), { id: 'tea', title: 'Tea' })), '2027-03');
    expect(dayOf(days, '2027-03-13')).toMatchObject({ flag: 'blocked', items: [{}, { item: { id: 'tea' }, severity: 'blocked' }] });
  });

  it('draws 200 items', () => {
    const many = Array.from({ length: 200 }, (_, index) => item('NOTE', onDays(addDays(day('2027-03-01'), index % 31)), { id: `n${index}` }));
    const shown = drawn(denver(day('2027-03-11'), ...many), '2027-03').flatMap(({ items }) => items).filter((one) => one.item.kind === 'NOTE');
    expect(shown).toHaveLength(200);
  });

  it('shows every item once on each of its New York days in the month, and on no other', () => {
    fc.assert(fc.property(anySituation, fc.integer({ min: -1, max: 1 }), ({ trip, now }, shift) => {
      const on = trip.surgery.state === 'dated' ? trip.surgery.on : day('2027-03-11');
      const of = monthOf(addDays(on, shift * 31));
      const within = new Set(weeksOf(of).flat());
      const days = monthOfTrip(daySheet(trip, [], now), of).weeks.flat();
      for (const one of trip.items.filter(({ when }) => trip.surgery.state !== 'dated' || when.type !== 'offset')) {
        const shown = days.flatMap((each) => each.items.filter((other) => other.item === one).map(() => each.day));
        expect(shown).toEqual(daysTouched(one).filter((each) => within.has(each)));
      }
    }));
  });

  it('does not depend on the order of the items', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const of = openingMonth(daySheet(trip, [], now));
      const turned = { ...trip, items: [...trip.items].reverse() };
      expect(monthOfTrip(daySheet(turned, [], now), of)).toEqual(monthOfTrip(daySheet(trip, [], now), of));
      expect(agendaOfTrip(daySheet(turned, [], now))).toEqual(agendaOfTrip(daySheet(trip, [], now)));
    }));
  });
});

describe('openingMonth', () => {
  it('is that of surgery before the trip and after it, and today’s during the trip', () => {
    expect(openingMonth(daySheet(denver(), [], NOW))).toBe('2027-03');
    expect(openingMonth(daySheet(denver(day('2027-03-30')), [], at('2027-04-02', '12:00')))).toBe('2027-04');
    expect(openingMonth(daySheet(denver(day('2027-03-30')), [], at('2027-03-28', '12:00')))).toBe('2027-03');
    expect(openingMonth(daySheet(denver(), [], at('2028-01-01', '12:00')))).toBe('2027-03');
  });

  it('is today’s from the first day of the trip through its last', () => {
    // In New York from 31 March, surgery on 2 April; surgery on 30 March, home on 7 April.
    const [early, late] = [denver(day('2027-04-02')), denver(day('2027-03-30'))];
    const opens = (trip: Trip, on: string) => openingMonth(daySheet(trip, [], at(on, '12:00')));
    expect([opens(early, '2027-03-30'), opens(early, '2027-03-31')]).toEqual(['2027-04', '2027-03']);
    expect([opens(late, '2027-04-07'), opens(late, '2027-04-08')]).toEqual(['2027-04', '2027-03']);
  });

  it('is that of the first dated item, or of today, while surgery has no date', () => {
    expect(openingMonth(daySheet(denver(null), [], NOW))).toBe('2026-11');
    expect(openingMonth(daySheet(denver(null, item('NOTE', onDays('2027-05-03'))), [], NOW))).toBe('2027-05');
  });
});

describe('agendaOfTrip', () => {
  it('lists the phases of the ribbon in order, and every day of the trip', () => {
    const parts = agendaOfTrip(daySheet(denver(), [], NOW));
    expect(parts.map(({ phase }) => phase)).toEqual(['fly-in', 'before', 'surgery', 'quiet', 'gentle', 'follow-up', 'fly-home']);
    const days = parts.flatMap((part) => part.days.map((one) => one.day ?? ''));
    expect(days).toEqual(days.map((_, index) => addDays(day(days[0] ?? ''), index)));
    expect([days[0], days.at(-1)]).toEqual(['2027-03-09', '2027-03-19']);
  });

  it('lists the first and the last day of the trip where nothing lies on them', () => {
    const ends = (surgeryOn: Day | null) => {
      const trip = denver(surgeryOn);
      const items = trip.items.filter(({ purpose }) => purpose !== 'ARRIVE' && purpose !== 'GO_HOME').filter(({ kind }) => kind !== 'STAY');
      const days = agendaOfTrip(daySheet({ ...trip, items }, [], NOW)).flatMap((part) => part.days);
      return [days[0]?.offset, days.at(-1)?.offset];
    };
    expect(ends(day('2027-03-11'))).toEqual([-2, 8]);
    expect(ends(null)).toEqual([-2, 8]);
  });

  it('counts the days of a trip without a date, and shows after them what has one', () => {
    const parts = agendaOfTrip(daySheet(denver(null, item('FLIGHT', onDays('2027-03-09'), { id: 'booked' })), [], NOW));
    const days = parts.flatMap((part) => part.days);
    expect(days.find(({ offset }) => offset === 0)).toMatchObject({ day: null, phase: 'surgery', items: [{ item: { kind: 'QUIET_DAYS' } }, { item: { kind: 'SURGERY' } }] });
    expect(days.at(-2)).toMatchObject({ day: null, phase: 'fly-home' });
    expect(days.at(-1)).toMatchObject({ day: '2027-03-09', phase: null, items: [{ item: { id: 'booked' } }] });
  });

  it('shows what lies outside the trip on its days alone', () => {
    const parts = agendaOfTrip(daySheet(denver(day('2027-03-11'), item('NOTE', onDays('2027-01-04'), { id: 'far' })), [], NOW));
    expect(parts[0]).toMatchObject({ phase: null, days: [{ day: '2027-01-04', items: [{ item: { id: 'far' } }] }] });
    expect(parts.filter(({ phase }) => phase === null)).toHaveLength(1);
  });

  it('starts every item of a dated trip once', () => {
    fc.assert(fc.property(anySituation, ({ trip, now }) => {
      const begun = agendaOfTrip(daySheet(trip, [], now)).flatMap(({ days }) => days.flatMap(({ items }) => items)).filter(({ part }) => part !== 'later');
      expect(begun.map((one) => one.item.id).sort()).toEqual(trip.items.map(({ id }) => id).sort());
    }));
  });
});
