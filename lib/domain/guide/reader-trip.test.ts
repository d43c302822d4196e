import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { addDays } from '../calendar/days';
import { readerTrip } from './reader-trip';

const TODAY = day('2027-03-11');
const trip = (days: number | null) => ({ days, surgeryOn: days === null ? null : addDays(TODAY, days), hasSurgery: true });
const chosen = (...days: readonly (number | null)[]) => readerTrip(days.map(trip), TODAY)?.days;

it('is the latest surgery of the last year, else the next, else one without a day, else the latest of all', () => {
  expect(chosen(-40, -10, 3)).toBe(-10);
  expect(chosen(-400, 30, 20)).toBe(20);
  expect(chosen(0, 5)).toBe(0);
  expect(chosen(-400, null)).toBe(null);
  expect(chosen(-900, -400)).toBe(-400);
  expect(readerTrip([], TODAY)).toBeNull();
});

it('a consultation does not hide a surgery', () => {
  const consultation = { days: 'consultation', surgeryOn: addDays(TODAY, -3), hasSurgery: false } as const;
  expect(readerTrip([consultation, trip(-40)], TODAY)?.days).toBe(-40);
  expect(readerTrip([consultation, trip(9)], TODAY)?.days).toBe(9);
  expect(readerTrip([consultation], TODAY)).toBe(consultation);
});

it('is one of them, whatever their order', () => {
  const someDays = fc.uniqueArray(fc.integer({ min: -800, max: 800 }), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(someDays, (days) => {
    const one = readerTrip(days.map(trip), TODAY)?.days;
    expect(days).toContain(one);
    expect(readerTrip(days.toReversed().map(trip), TODAY)?.days).toBe(one);
  }));
});
