import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../calendar/months';
import { measuredRoutes, type MonthlyDepartures, type MonthSpan } from './measured-routes';

const month = (text: string) => text as Month;
const year: MonthSpan = { first: month('2025-08'), last: month('2026-07') };

const count = (change: Partial<MonthlyDepartures> = {}): MonthlyDepartures => ({
  origin: 'DEN', destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines Inc.', month: month('2026-07'), departures: 31, ...change,
});

describe('measured routes', () => {
  it('tell the first and last month with a flight, and all departures between', () => {
    const counts = [count(), count({ month: month('2025-11'), departures: 20 }), count({ month: month('2026-02'), departures: 0 })];
    expect(measuredRoutes(counts, year)).toEqual([
      { origin: 'DEN', destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines Inc.', firstMonth: '2025-11', lastMonth: '2026-07', departures: 51 },
    ]);
  });

  it.each([[25, 0], [26, 1]])('of %i departures in a year are %i', (departures, expected) => {
    expect(measuredRoutes([count({ departures })], year)).toHaveLength(expected);
  });

  it.each([['2026-07', 3], ['2026-05', 7], ['2025-09', 24]])('ask less of a file that begins in %s: %i departures', (first, fewest) => {
    const file = { ...year, first: month(first) };
    expect(measuredRoutes([count({ departures: fewest })], file)).toHaveLength(1);
    expect(measuredRoutes([count({ departures: fewest - 1 })], file)).toEqual([]);
  });

  it('forget what is more than twelve months old', () => {
    const old = count({ month: month('2025-07'), departures: 900 });
    expect(measuredRoutes([old], { ...year, first: month('2020-01') })).toEqual([]);
    expect(measuredRoutes([old, count()], { ...year, first: month('2020-01') })).toMatchObject([{ firstMonth: '2026-07', departures: 31 }]);
  });

  it('carry the airline’s latest name', () => {
    const renamed = [count({ carrierName: 'New' }), count({ carrierName: 'Old', month: month('2026-01') })];
    expect(measuredRoutes(renamed, year)).toMatchObject([{ carrierName: 'New' }]);
  });

  it('keep airlines and airports apart', () => {
    const counts = [count(), count({ carrier: 'B6' }), count({ destination: 'LGA' }), count({ origin: 'SLC' })];
    expect(measuredRoutes(counts, year)).toHaveLength(4);
  });

  it('lie within the file and reach the number, whatever was counted', () => {
    const months = ['2024-12', '2025-07', '2025-08', '2025-12', '2026-03', '2026-07'].map(month);
    const some = fc.record({
      origin: fc.constantFrom('DEN', 'SLC'), destination: fc.constantFrom('JFK', 'LGA', 'EWR'), carrier: fc.constantFrom('DL', 'UA'),
      carrierName: fc.constantFrom('A', 'B'), month: fc.constantFrom(...months), departures: fc.nat(40),
    });
    const unique = fc.uniqueArray(some, { selector: (one) => [one.origin, one.destination, one.carrier, one.month].join(' ') });
    fc.assert(fc.property(unique, (counts) => {
      for (const route of measuredRoutes(counts, { ...year, first: month('2024-12') })) {
        expect(route.firstMonth <= route.lastMonth && route.firstMonth >= year.first && route.lastMonth <= year.last).toBe(true);
        expect(route.departures).toBeGreaterThanOrEqual(26);
      }
    }));
  });
});
