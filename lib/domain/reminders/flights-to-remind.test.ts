import { describe, expect, it } from 'vitest';
import { person } from '@/tests/support/any-reminders';
import { draft, facts, find, HOME, keysOf, NOW, OUT, RUTH, starting, told, withItems } from '@/tests/support/told-reminders';
import { at, day, flight, HELD, home, word, zone } from '@/tests/support/trips';
import type { Booking } from '../itinerary/types';
import { remindersOf } from './reminders-of';
import { FIRST_REACH } from './types';

describe('the flights', () => {
  const DENVER = zone('America/Denver');
  const flown = withItems(draft(), [OUT, HOME]);

  it('are to book from the plan on, every ten days, every five in the last 30, and sharper', () => {
    const booking = remindersOf(facts(draft()), NOW).filter(({ key }) => key.startsWith('out-book'));
    expect(booking.map((one) => told(one, DENVER))).toEqual([
      'out-book-first 2026-12-14 09:00', 'out-book-80 2026-12-19 09:00', 'out-book-70 2026-12-29 09:00', 'out-book-60 2027-01-08 09:00', 'out-book-50 2027-01-18 09:00',
      'out-book-40 2027-01-28 09:00', 'out-book-30 2027-02-07 09:00', 'out-book-25 2027-02-12 09:00', 'out-book-20 2027-02-17 09:00', 'out-book-15 2027-02-22 09:00',
      'out-book-10 2027-02-27 09:00', 'out-book-5 2027-03-04 09:00',
    ]);
    expect(booking.map(({ word: sharp }) => sharp === 'book-soon').indexOf(true)).toBe(6);
    expect(booking.map(({ usefulUntil }) => usefulUntil).slice(0, -1)).toEqual(booking.slice(1).map(({ dueAt }) => dueAt));
    expect(starting(facts(draft()), 'home-book')).not.toEqual([]);
  });

  it('are to book once seats are on sale, and no more once booked, answered, or where nobody flies', () => {
    const early = facts(draft(), { madeOn: day('2026-01-10') });
    expect(starting(early, 'out-book', DENVER, at('2026-01-10', '12:00'))[0]).toBe('out-book-first 2026-04-17 09:00');
    expect(starting(facts(flown), 'out-book')).toEqual([]);
    const kept = [{ findingKey: 'nonstop-unknown:way-in', reason: 'The airline has none', keptBy: 'Ruth', keptAt: NOW }];
    expect(starting(facts({ ...draft(), kept }), 'out-book')).toEqual([]);
    for (const mode of ['TRAIN', 'CAR', 'LOCAL'] as const) {
      expect(keysOf(facts(draft({ home: home('Denver', mode) }))).filter((key) => /book|check-in|help/.test(key))).toEqual([]);
    }
  });

  it('sleep until the day that somebody chose, and are looked for again then, after each snooze', () => {
    const snoozed = { ...draft(), nonstopSnoozedUntil: day('2026-12-24') };
    expect(starting(facts(snoozed), 'out-', DENVER).slice(0, 2)).toEqual(['out-look-again 2026-12-24 09:00', 'out-book-70 2026-12-29 09:00']);
    const past = [{ key: 'out-look-again', anchorOn: day('2026-12-24'), toldAt: at('2026-12-24', '11:00') }];
    const again = facts({ ...snoozed, nonstopSnoozedUntil: day('2027-01-05') }, { people: [{ ...RUTH, past }] });
    expect(find(again, 'out-look-again', at('2026-12-25', '12:00'))).toMatchObject({ anchorOn: '2027-01-05', isNewDate: false });
  });

  it('are looked at again while a booked connection can be changed', () => {
    const booking: Booking = { code: '', phone: '', canChange: true, changeBy: day('2027-02-18'), checkedBags: null, seat: '', assistanceAskedOn: null };
    const stop = { ...OUT, legs: [...OUT.legs, ...OUT.legs], booking };
    expect(starting(facts(withItems(draft(), [stop])), 'out-look', DENVER)).toEqual(['out-look-again-stop 2027-02-18 09:00']);
  });

  it('are to check in for 24 hours before and never earlier, as moments go over a change of clocks', () => {
    expect(find(facts(flown), 'out-check-in')?.dueAt).toEqual(at('2027-03-08', '10:00'));
    const spring = flight('ARRIVE', at('2027-03-14', '15:00'), at('2027-03-14', '18:00'));
    const later = withItems(draft({ surgeryOn: day('2027-03-18') }), [spring]);
    expect(find(facts(later), 'out-check-in')?.dueAt).toEqual(at('2027-03-13', '14:00'));
    // 5:15 am in Denver is quiet: at 8 am, while it is still of use.
    const dawn = flight('ARRIVE', at('2027-03-09', '07:15'), at('2027-03-09', '11:00'));
    expect(starting(facts(withItems(draft(), [dawn])), 'out-check-in', DENVER)).toEqual(['out-check-in 2027-03-08 08:00']);
    const wishes = new Map([['out-check-in', { type: 'moved', daysBefore: 3, minute: 600 } as const]]);
    expect(find(facts(flown, { people: [{ ...RUTH, wishes }] }), 'out-check-in')?.dueAt).toEqual(at('2027-03-08', '10:00'));
  });

  it('home waits for the surgeon’s yes, and for the end of a hold', () => {
    expect(keysOf(facts(flown)).filter((key) => key.startsWith('home-'))).toEqual(['home-forms', 'home-help', 'home-letter', 'home-day', 'home-week']);
    const cleared = { ...flown, clearances: [word('yes', '2027-03-18')] };
    expect(find(facts(cleared), 'home-check-in')?.dueAt).toEqual(at('2027-03-18', '12:00'));
    for (const held of [{ ...cleared, hold: HELD }, { ...flown, clearances: [word('not-yet', '2027-03-18')] }]) {
      expect(keysOf(facts(held)).filter((key) => key.startsWith('home-'))).toEqual([]);
    }
    for (const more of [{ hold: HELD }, { clearances: [word('not-yet', '2027-03-18')] }]) expect(starting(facts({ ...draft(), ...more }), 'home-')).toEqual([]);
  });

  it('have help asked for on a morning at least 48 hours before, and forms and a letter only while one asks before flying', () => {
    expect(starting(facts(flown), 'out-help', DENVER)).toEqual(['out-help 2027-03-06 09:00']);
    const late = person('Ruth', { reach: { ...FIRST_REACH, quietUntil: 12 * 60 } });
    const noon = flight('ARRIVE', at('2027-03-09', '13:30'), at('2027-03-09', '17:00'));
    expect(starting(facts(withItems(draft(), [noon])), 'out-help', DENVER)).toEqual(['out-help 2027-03-07 09:00']);
    expect(starting(facts(withItems(draft(), [noon]), { people: [late] }), 'out-help', DENVER)).toEqual(['out-help 2027-03-06 12:00']);
    expect(starting(facts(flown), 'home-forms')).toEqual(['home-forms 2027-03-14 09:00']);
    const much = flight('GO_HOME', at('2027-04-19', '12:00'), at('2027-04-19', '16:20'));
    expect(keysOf(facts(withItems(draft(), [much]))).filter((key) => /home-(forms|letter)/.test(key))).toEqual([]);
  });

  it('are told of without a surgery day where one is booked all the same', () => {
    expect(keysOf(facts({ ...draft({ surgeryOn: null }), items: [OUT, HOME] }))).toEqual(['out-check-in']);
  });
});
