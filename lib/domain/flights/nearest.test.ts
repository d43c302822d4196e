import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '@/tests/support/trips';
import { DIRECTIONS, directionTo, kilometresBetween, milesOf, type Spot } from './distance';
import { type AirportSpot, nearestBeside, nearestWithNonstop } from './nearest';
import { nonstopAnswer } from './nonstop-answer';
import type { LiveAnswer, Route } from './types';

const NOW = at('2026-11-28', '12:00');

const spot = (iata: string, city: string, latitude: number, longitude: number, country = 'US'): AirportSpot => ({ iata, city, country, latitude, longitude });
const BOISE = spot('BOI', 'Boise', 43.564, -116.223);
const SALT_LAKE = spot('SLC', 'Salt Lake City', 40.788, -111.978);
const SEATTLE = spot('SEA', 'Seattle', 47.449, -122.309);
const DENVER = spot('DEN', 'Denver', 39.862, -104.673);
const APIA = spot('APW', 'Apia', -13.83, -172.008, 'WS');
const AUCKLAND = spot('AKL', 'Auckland', -37.008, 174.792, 'NZ');
const HONOLULU = spot('HNL', 'Honolulu', 21.32, -157.924);
const KENNEDY = spot('JFK', 'New York', 40.64, -73.779);
const ALL = [BOISE, SALT_LAKE, SEATTLE, DENVER, APIA, AUCKLAND, HONOLULU, KENNEDY];

const listed = (origin: string, isUnconfirmed = false): Route =>
  ({ origin, destination: 'JFK', carrier: 'DL', carrierName: 'Delta Air Lines', source: { type: 'listed', reviewedOn: day('2026-11-28'), isUnconfirmed } });
const codes = (home: AirportSpot, routes: readonly Route[], count = 3) => nearestWithNonstop(home, ALL, routes, count).map(({ airport }) => airport.iata);

describe('the nearest airports with a non-stop', () => {
  it('are those of Boise, with miles, kilometres and the compass', () => {
    const [first, second] = nearestWithNonstop(BOISE, ALL, ['SLC', 'SEA', 'DEN'].map((code) => listed(code)), 3);
    expect(first).toMatchObject({ airport: SALT_LAKE, direction: 'southeast' });
    expect(Math.round(first?.miles ?? 0)).toBe(290);
    expect(Math.round(first?.kilometres ?? 0)).toBe(466);
    expect(second).toMatchObject({ airport: SEATTLE, direction: 'northwest' });
  });

  it('say who knows of the non-stop: what was measured before our own list', () => {
    const measured: Route = { ...listed('SLC'), carrier: 'B6', source: { type: 'measured', from: day('2026-01-01'), until: day('2026-08-01') } };
    const sources = (routes: readonly Route[]) => nearestWithNonstop(BOISE, ALL, routes, 1).map(({ source }) => source.type);
    expect([sources([listed('SLC'), measured]), sources([measured, listed('SLC')]), sources([listed('SLC')])]).toEqual([['measured'], ['measured'], ['listed']]);
  });

  it('are found for a home abroad, across the date line too', () => {
    expect(codes(APIA, ['AKL', 'HNL', 'DEN'].map((code) => listed(code)))).toEqual(['AKL', 'HNL', 'DEN']);
    expect(nearestWithNonstop(APIA, ALL, [listed('AKL')], 1)[0]?.direction).toBe('southwest');
  });

  it('leave out lines that nobody is certain of, home itself, New York, and codes that are no airport of ours', () => {
    expect(codes(BOISE, [listed('SLC', true), listed('DEN')])).toEqual(['DEN']);
    expect(codes(DENVER, [listed('DEN'), listed('SLC')])).toEqual(['SLC']);
    expect(codes(BOISE, [listed('JFK'), listed('XXX')])).toEqual([]);
  });
});

describe('beside the answer', () => {
  const beside = (routes: readonly Route[], live: LiveAnswer = { state: 'off' }) =>
    nearestBeside(nonstopAnswer('BOI', routes, live, NOW), BOISE, ALL, routes, 3).map(({ airport }) => airport.iata);

  it('they are shown while nobody is certain of a non-stop from home itself', () => {
    expect(beside([listed('SLC')])).toEqual(['SLC']);
    expect(beside([listed('SLC'), listed('BOI', true)])).toEqual(['SLC']);
    expect(beside([listed('SLC'), listed('BOI')])).toEqual([]);
  });

  it('they are not shown once the live search found one, though the lists know of none', () => {
    const offer = { carrier: 'DL', carrierName: 'Delta Air Lines', flightNumber: '1', origin: 'BOI', destination: 'JFK', departs: '2027-03-03T08:45', arrives: '2027-03-03T15:30' } as const;
    expect(beside([listed('SLC'), listed('BOI', true)], { state: 'asked', askedAt: NOW, offers: [offer] })).toEqual([]);
    expect(beside([listed('SLC')], { state: 'asked', askedAt: NOW, offers: [] })).toEqual(['SLC']);
  });
});

describe('directions', () => {
  const here: Spot = { latitude: 0, longitude: 0 };

  it.each([
    [1, 0, 'north'], [1, 1, 'northeast'], [0, 1, 'east'], [-1, 1, 'southeast'],
    [-1, 0, 'south'], [-1, -1, 'southwest'], [0, -1, 'west'], [1, -1, 'northwest'],
  ])('%d, %d is %s', (latitude, longitude, direction) => {
    expect(directionTo(here, { latitude, longitude })).toBe(direction);
  });

  it('go round just short of north', () => {
    expect(directionTo(here, { latitude: 10, longitude: -0.1 })).toBe('north');
  });
});

const aSpot = fc.record({ latitude: fc.double({ min: -89, max: 89, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

it('distances are the same both ways, none is longer than half way round, and each has a direction', () => {
  fc.assert(fc.property(aSpot, aSpot, (a, b) => {
    expect(kilometresBetween(a, b)).toBeCloseTo(kilometresBetween(b, a), 6);
    expect(kilometresBetween(a, b)).toBeLessThanOrEqual(20_016);
    expect(milesOf(kilometresBetween(a, b))).toBeLessThanOrEqual(12_438);
    expect(DIRECTIONS).toContain(directionTo(a, b));
  }));
});

it('the nearest come nearest first, and nobody nearer is left out', () => {
  const somewhere = fc.array(aSpot, { maxLength: 12 }).map((spots) => spots.map(({ latitude, longitude }, index) => spot(`A${index}`, `City ${index}`, latitude, longitude)));
  fc.assert(fc.property(aSpot, somewhere, fc.integer({ min: 1, max: 5 }), (home, airports, count) => {
    const here = spot('HOM', 'Home', home.latitude, home.longitude);
    const found = nearestWithNonstop(here, airports, airports.map(({ iata }) => listed(iata)), count);
    const all = airports.map((airport) => kilometresBetween(here, airport)).sort((a, b) => a - b);
    expect(found.map(({ kilometres }) => kilometres)).toEqual(all.slice(0, count));
  }));
});
