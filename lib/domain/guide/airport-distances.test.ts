import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milesOf } from '../flights/distance';
import { airportDistances, isNearNewYork } from './airport-distances';

describe('from a centre to the three airports', () => {
  it('is what a map says of East 17th Street', () => {
    const found = airportDistances({ latitude: 40.7345, longitude: -73.9828 }).map(({ airport, kilometres }) => [airport, Math.round(milesOf(kilometres))]);
    expect(found).toEqual([['LGA', 6], ['EWR', 10], ['JFK', 13]]);
  });

  it('has the nearest first, and all three', () => {
    const around = fc.record({ latitude: fc.double({ min: 40.4, max: 41, noNaN: true }), longitude: fc.double({ min: -74.4, max: -73.5, noNaN: true }) });
    fc.assert(fc.property(around, (spot) => {
      const found = airportDistances(spot);
      expect(found.map(({ airport }) => airport).toSorted()).toEqual(['EWR', 'JFK', 'LGA']);
      expect(found.map(({ kilometres }) => kilometres)).toEqual(found.map(({ kilometres }) => kilometres).toSorted((a, b) => a - b));
    }));
  });

  it('tells New York from a slip of the sign', () => {
    expect(isNearNewYork({ latitude: 40.7345, longitude: -73.9828 })).toBe(true);
    expect(isNearNewYork({ latitude: 40.7345, longitude: 73.9828 })).toBe(false);
    expect(isNearNewYork({ latitude: -73.9828, longitude: 40.7345 })).toBe(false);
  });
});
