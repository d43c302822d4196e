import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../calendar/types';
import { searchText } from '../flights/airport-search';
import { spotOfHome, wayFrom } from './ways';

const airport = (iata: string, city: string, latitude: number, longitude: number, country = 'US') =>
  ({ iata, city, name: `${city} Airport`, country, zone: 'America/New_York' as Zone, latitude, longitude, size: 2_000_000, search: searchText([iata, city]) });

const AIRPORTS = [
  airport('BOS', 'Boston', 42.36, -71.01), airport('CLE', 'Cleveland', 41.41, -81.85), airport('DEN', 'Denver', 39.86, -104.67),
  airport('ORD', 'Chicago', 41.98, -87.9), airport('MDW', 'Chicago', 41.79, -87.75), airport('PWM', 'Portland', 43.65, -70.31), airport('PDX', 'Portland', 45.59, -122.6),
];

describe('how far home is', () => {
  it.each([
    ['Boston', 42.36, -71.01, 'US', 'near'], ['Cleveland', 41.41, -81.85, 'US', 'middle'], ['Denver', 39.86, -104.67, 'US', 'far'], ['Toronto', 43.68, -79.63, 'CA', 'middle'],
    ['Honolulu', 21.32, -157.92, 'US', 'overseas'], ['Bermuda', 32.36, -64.68, 'BM', 'overseas'], ['Madrid', 40.47, -3.56, 'ES', 'overseas'],
  ])('%s', (_, latitude, longitude, country, reach) => expect(wayFrom({ latitude, longitude, country }).reach).toBe(reach));

  it('has hours on the road where there is a road, and more of them the farther it is', () => {
    expect(wayFrom({ latitude: 42.36, longitude: -71.01, country: 'US' }).drivingHours).toBe(4);
    expect(wayFrom({ latitude: 40.47, longitude: -3.56, country: 'ES' }).drivingHours).toBeNull();
    const spots = fc.record({ latitude: fc.double({ min: 25, max: 49, noNaN: true }), longitude: fc.double({ min: -115, max: -67, noNaN: true }) });
    fc.assert(fc.property(spots, spots, (one, other) => {
      const [a, b] = [wayFrom({ ...one, country: 'US' }), wayFrom({ ...other, country: 'US' })].toSorted((x, y) => x.kilometres - y.kilometres);
      expect(a?.drivingHours ?? 0).toBeLessThanOrEqual(b?.drivingHours ?? 0);
      expect(a?.drivingHours).toBeGreaterThan(0);
    }));
  });
});

describe('where home is', () => {
  const found = (city: string, more: { mode?: 'FLY' | 'CAR' | 'LOCAL'; airport?: string } = {}) =>
    spotOfHome({ mode: more.mode ?? 'CAR', airport: more.airport ?? null, city }, AIRPORTS)?.iata ?? null;

  it('is the airport of the trip, or where the city is', () => {
    expect(found('Denver', { mode: 'FLY', airport: 'DEN' })).toBe('DEN');
    expect(found('Boston, MA')).toBe('BOS');
    expect(['ORD', 'MDW']).toContain(found('Chicago'));
  });

  it('is nobody’s guess', () => {
    expect(found('Portland')).toBeNull();
    expect(found('Nowhere at all')).toBeNull();
    expect(found('')).toBeNull();
    expect(found('Denver', { mode: 'FLY', airport: 'XXX' })).toBeNull();
    expect(found('New York', { mode: 'LOCAL' })).toBeNull();
  });
});
