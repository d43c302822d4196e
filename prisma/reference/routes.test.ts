import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { AIRLINES } from '@/lib/domain/flights/airlines';
import { kilometresBetween, milesOf } from '@/lib/domain/flights/distance';
import { type AirportRow, airportRows } from './airports';
import { ROUTE_LINES, routeRows, rowsOfLine } from './routes';

let airports: ReadonlyMap<string, AirportRow> = new Map();

beforeAll(async () => {
  airports = new Map((await airportRows()).map((row) => [row.iata, row]));
});

const milesToNewYork = (origin: string, destination: string) => {
  const [from, to] = [airports.get(origin), airports.get(destination)];
  return from && to ? milesOf(kilometresBetween(from, to)) : Infinity;
};

/** No longer flying, or no longer to New York. Alitalia's AZ is ITA Airways' now; a name is checked below. */
const GONE = ['US', 'FL', 'VX', 'NK', 'CO', 'NW', 'AB', 'TW', 'TZ', 'YX', 'WW', 'DY', 'D8', '9W', 'SE', 'MT', 'PS', 'SU', 'UN', 'JJ', 'TA', 'XE'];
const GONE_NAMES = /us airways|airtran|virgin america|spirit|continental|northwest|air ?berlin|alitalia|jet airways|wow air|xl airways|primera/i;

describe('the list', () => {
  it('has each origin once, and each airline once an airport', () => {
    const origins = ROUTE_LINES.map(([origin]) => origin);
    expect(origins.filter((origin, index) => origins.indexOf(origin) !== index)).toEqual([]);
    const keys = routeRows.map(({ origin, destination, carrier }) => `${origin} ${destination} ${carrier}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('is large enough to help, at home and abroad', () => {
    const inUs = ROUTE_LINES.filter(([origin]) => airports.get(origin)?.country === 'US').length;
    expect(inUs).toBeGreaterThan(90);
    expect(ROUTE_LINES.length - inUs).toBeGreaterThan(60);
  });

  it('names airports that we have, and none of New York’s as an origin', () => {
    expect(ROUTE_LINES.map(([origin]) => origin).filter((origin) => !airports.has(origin) || ['JFK', 'LGA', 'EWR'].includes(origin))).toEqual([]);
  });

  it('names no airline that stopped flying', () => {
    expect(routeRows.filter(({ carrier, carrierName }) => GONE.includes(carrier) || GONE_NAMES.test(carrierName))).toEqual([]);
    expect(routeRows.find(({ carrier }) => carrier === 'AZ')?.carrierName).toBe('ITA Airways');
  });

  it('is ordered for a person who looks for a line', () => {
    for (const [origin, flown] of ROUTE_LINES) {
      const parts = flown.split(' · ').map((part) => part.split(' ')[0]);
      expect({ origin, parts }).toEqual({ origin, parts: [...parts].sort() });
    }
  });

  it('says when each line was reviewed', () => {
    for (const { reviewedOn } of routeRows) expect(reviewedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rowsOfLine(['DEN', 'LGA UA', '2027-02-01'])).toMatchObject([{ reviewedOn: '2027-02-01' }]);
  });

  it('cannot hold a line that nobody can read', () => {
    expect(() => rowsOfLine(['DEN', 'PHL UA'])).toThrow('DEN: PHL UA');
    expect(() => rowsOfLine(['DEN', 'LGA QQ'])).toThrow('QQ');
  });
});

describe('LaGuardia’s rule', () => {
  const PERIMETER_MILES = 1500;

  it('allows no line over 1,500 miles but Denver’s; flights of Saturdays alone are left out', () => {
    const tooFar = routeRows.filter(({ origin, destination }) => destination === 'LGA' && milesToNewYork(origin, 'LGA') > PERIMETER_MILES);
    expect([...new Set(tooFar.map(({ origin }) => origin))]).toEqual(['DEN']);
  });
});

describe('every confirmed line in the United States', () => {
  /** Flights in 2008 by origin and airport of New York: US DOT, in the npm package vega-datasets. */
  const counts: ReadonlyMap<string, number> = new Map(
    readFileSync(new URL('../../node_modules/vega-datasets/data/flights-airport.csv', import.meta.url), 'utf8').split('\n').slice(1)
      .map((line) => line.trim().split(','))
      .map(([origin, destination, count]) => [`${origin} ${destination}`, Number(count)] as const),
  );
  const A_FLIGHT_A_WEEK = 52;
  /** Begun later, or flown in 2008 for a few weeks only; each is one that we are certain of. */
  const NEW_SINCE_2008 = `
    AVL LGA, BGR LGA, BTV LGA, BUF LGA, CHO LGA, CHS JFK, DAL LGA, DAY LGA, DSM EWR, EYW LGA, HNL JFK, HOU LGA,
    ILM EWR, ILM LGA, MCI LGA, MDW LGA, OMA LGA, ORF LGA, PWM LGA, ROA LGA, ROC LGA, SAT JFK, SAV JFK, SYR LGA
  `.split(',').map((pair) => pair.trim());

  it('was flown in 2008, or is noted as new since', () => {
    const confirmed = routeRows.filter(({ origin, isUnconfirmed }) => !isUnconfirmed && airports.get(origin)?.country === 'US');
    const pairs = [...new Set(confirmed.map(({ origin, destination }) => `${origin} ${destination}`))];
    const unsupported = pairs.filter((pair) => (counts.get(pair) ?? 0) < A_FLIGHT_A_WEEK);
    expect(unsupported.sort()).toEqual(NEW_SINCE_2008);
  });
});

describe('the airlines', () => {
  it('each have a code of their own and a page of their own', () => {
    const codes = AIRLINES.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    for (const { code, website } of AIRLINES) {
      expect(code).toMatch(/^[A-Z0-9]{2}$/);
      expect(new URL(website)).toMatchObject({ protocol: 'https:', search: '' });
    }
  });
});
