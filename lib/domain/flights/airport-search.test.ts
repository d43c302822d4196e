import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Zone } from '../calendar/types';
import { type Airport, airportLabel, findAirports, foldPlace, resolveAirport, searchText, SERVED_SIZE } from './airport-search';

function airport(iata: string, city: string, size: number, names: readonly string[] = []): Airport {
  const search = searchText([iata, city, ...names, `${city} International Airport`]);
  return { iata, city, size, search, name: `${city} International Airport`, country: 'US', zone: 'America/Denver' as Zone };
}

const AIRPORTS = [
  airport('DEN', 'Denver', 3), airport('CPH', 'Copenhagen', 3, ['Denmark']), airport('GOA', 'Genoa', 2), airport('GOX', 'Goa', 3),
  airport('PWM', 'Portland', 2), airport('PDX', 'Portland', 3), airport('YYT', "St. John's", 3), airport('MUC', 'Munich', 3, ['München']),
  airport('GRU', 'São Paulo', 3), airport('LHR', 'London', 3, ['Londres', 'LON']), airport('LCY', 'London', 2, ['LON']),
];

const codes = (text: string) => findAirports(AIRPORTS, text, 8).map(({ iata }) => iata);

describe('an airport is found', () => {
  test('by its code, before the cities that begin so', () => {
    expect(codes('den')).toEqual(['DEN', 'CPH']);
  });

  test('by the city as people type it', () => {
    expect(codes('sao paulo')).toEqual(['GRU']);
    expect(codes('Saint Johns')).toEqual(['YYT']);
    expect(codes('st. john’s')).toEqual(['YYT']);
    expect(codes('muenchen')).toEqual(['MUC']);
    expect(codes('MÜNCHEN')).toEqual(['MUC']);
  });

  test('by the code of a whole area, the larger one first', () => {
    expect(codes('LON')).toEqual(['LHR', 'LCY']);
  });

  test('although a state follows the city', () => {
    expect(codes('Denver, Colorado')).toEqual(['DEN']);
  });

  test.each([
    ['denvr', 'DEN'], ['Denevr', 'DEN'], ['copenhagin', 'CPH'], ['saopaulo', 'GRU'], ['sao pualo', 'GRU'], ['Lodnon', 'LHR'], ['gneoa', 'GOA'],
  ])('with a slip of the finger: %s', (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  test('not by a slip in a code or in a few letters', () => {
    expect(codes('dem')).toEqual([]);
    expect(codes('xyzzy')).toEqual([]);
  });

  test('by words from several of its names', () => {
    expect(codes('london international')).toEqual(['LHR', 'LCY']);
  });
});

describe('a typed home', () => {
  test('with a code in capitals is that airport', () => {
    expect(resolveAirport(AIRPORTS, 'GOA', 8)).toMatchObject({ type: 'found', airport: { iata: 'GOA' } });
    expect(resolveAirport(AIRPORTS, 'Goa (GOX)', 8)).toMatchObject({ type: 'found', airport: { iata: 'GOX' } });
  });

  test('that is a code and another city is asked about', () => {
    expect(resolveAirport(AIRPORTS, 'goa', 8)).toMatchObject({ type: 'several', airports: [{ iata: 'GOA' }, { iata: 'GOX' }] });
  });

  test('that several cities share is asked about', () => {
    expect(resolveAirport(AIRPORTS, 'Portland', 8)).toMatchObject({ type: 'several', airports: [{ iata: 'PDX' }, { iata: 'PWM' }] });
  });

  test('that only an airfield has for its name is asked about while airlines serve another', () => {
    const airfield = { ...airport('THV', 'York', 1), size: 100_000 };
    const served = { ...airport('JFK', 'New York', 3), size: SERVED_SIZE + 3 };
    const twin = { ...airport('APA', 'Denver', 1), size: 200_000 };
    const main = { ...airport('DEN', 'Denver', 3), size: SERVED_SIZE + 3 };
    const all = [airfield, served, twin, main];
    expect(resolveAirport(all, 'York', 8)).toEqual({ type: 'several', airports: [airfield, served] });
    expect(resolveAirport(all, 'Denver', 8)).toEqual({ type: 'found', airport: main });
    expect(resolveAirport(all, 'APA', 8)).toEqual({ type: 'found', airport: twin });
    expect(resolveAirport([airfield, twin], 'York', 8)).toEqual({ type: 'found', airport: airfield });
  });

  test('that nobody knows is unknown', () => {
    expect(resolveAirport(AIRPORTS, 'Xyzzy', 8)).toEqual({ type: 'unknown' });
    expect(resolveAirport(AIRPORTS, '   ', 8)).toEqual({ type: 'unknown' });
  });

  test('is found again from what the field shows', () => {
    for (const one of AIRPORTS) expect(resolveAirport(AIRPORTS, airportLabel(one), 8)).toEqual({ type: 'found', airport: one });
  });

  test('may be any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => findAirports(AIRPORTS, text, 3).length <= 3));
  });
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      expect(foldPlace(foldPlace(text))).toBe(foldPlace(text));
    }),
  );
});
