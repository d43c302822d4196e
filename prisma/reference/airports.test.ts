import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseZone } from '@/lib/domain/calendar/zones';
import { type Airport, findAirports, foldPlace, isNewYorkHome, resolveAirport, SERVED_SIZE } from '@/lib/domain/flights/airport-search';
import { kilometresBetween } from '@/lib/domain/flights/distance';
import { CITIES, METROPOLITAN_CODES, ZONES } from './airport-corrections';
import { AIRPORTS_EDITION, type AirportRow, airportRows, type CityAirport, openFlightsCities } from './airports';
import { CITY_ALIASES } from './city-aliases';

let rows: readonly AirportRow[] = [];
let airports: readonly Airport[] = [];
let openFlights: readonly CityAirport[] = [];

beforeAll(async () => {
  rows = await airportRows();
  airports = rows.flatMap((row) => {
    const zone = parseZone(row.zone);
    return zone ? [{ ...row, zone }] : [];
  });
  openFlights = [...openFlightsCities().values()];
});

const row = (iata: string) => rows.find((one) => one.iata === iata);
const codesFor = (text: string) => {
  const answer = resolveAirport(airports, text, 8);
  if (answer.type === 'found') return [answer.airport.iata];
  return answer.type === 'several' ? answer.airports.map(({ iata }) => iata) : [];
};

describe('the airports', () => {
  test('are all with a code, each once, and no stations', () => {
    expect(rows.length).toBeGreaterThan(9000);
    expect(rows.filter(({ size }) => size >= SERVED_SIZE).length).toBeGreaterThan(4000);
    expect(row('QPP')).toBeUndefined();
    expect(new Set(rows.map(({ iata }) => iata)).size).toBe(rows.length);
  });

  test('all have a zone that this machine knows', () => {
    expect(airports).toHaveLength(rows.length);
    expect(row('KTM')?.zone).toBe('Asia/Kathmandu');
    expect(row('YYT')?.zone).toBe('America/St_Johns');
    expect(row('PSC')?.zone).toBe('America/Los_Angeles');
  });

  test('all have a city', () => {
    expect(rows.filter(({ city }) => city.trim() === '')).toEqual([]);
  });

  test('are new rows only under a new edition', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);
    expect({ edition: AIRPORTS_EDITION, fingerprint }).toEqual({ edition: 4, fingerprint: '1984e7e1db752b6f' });
  });
});

describe('corrections', () => {
  test('concern airports that are listed', () => {
    const corrected = [...Object.keys(CITIES), ...Object.keys(ZONES), ...Object.values(METROPOLITAN_CODES).flat()];
    expect(corrected.filter((iata) => !row(iata))).toEqual([]);
  });

  test('of cities are borne out by a neighbour, by the code’s old entry or by the airport’s name', () => {
    expect(Object.keys(CITIES).filter((iata) => !isBorneOut(iata))).toEqual(KNOWN_BY_ARTICLE);
  });

  test('give other names to cities that are listed', () => {
    const cities = new Set(rows.map(({ city }) => city));
    expect(Object.keys(CITY_ALIASES).filter((city) => !cities.has(city))).toEqual([]);
  });
});

/** Towns that OpenFlights lists no airport of; the airport's own article names them. */
const KNOWN_BY_ARTICLE = ['ENO', 'IWD'];

/** The airport carries the city's name, OpenFlights spells it otherwise, or lists that city within 100 km. */
function isBorneOut(iata: string): boolean {
  const here = row(iata);
  if (!here) return false;
  const near = openFlights.filter((one) => kilometresBetween(here, one) <= 100);
  const names = [here.city, ...(CITY_ALIASES[here.city] ?? [])].map(foldPlace);
  return here.name.includes(here.city) || near.some((one) => one.iata === iata || names.includes(foldPlace(one.city)));
}

describe('home is New York', () => {
  const isHome = (text: string) => {
    const answer = resolveAirport(airports, text, 8);
    if (answer.type === 'unknown') return false;
    return isNewYorkHome(answer.type === 'found' ? [answer.airport] : answer.airports, text);
  };

  test.each(['New York', 'new york, ny', 'NYC', 'nyc', 'JFK', 'LGA', 'Brooklyn', 'Nueva York', 'New York (JFK)'])('for %s', (text) => {
    expect(isHome(text)).toBe(true);
  });

  test.each(['New', 'new y', 'York', 'Newark', 'Newark (EWR)', 'New Orleans', 'Newburgh', 'JRA'])('not for %s', (text) => {
    expect(isHome(text)).toBe(false);
  });

  test('which has no heliport', () => {
    expect(rows.filter(({ city }) => city === 'New York').map(({ iata }) => iata)).toEqual(['JFK', 'LGA']);
  });
});

describe('people find their airport by', () => {
  test.each([
    ['Honolulu', ['HNL']], ['Kathmandu', ['KTM']], ["St. John's", ['YYT']], ['sao paulo', ['GRU', 'CGH']], ['München', ['MUC']],
    ['Munich', ['MUC']], ['Denver', ['DEN']], ['DEN', ['DEN']], ['Auckland', ['AKL']], ['Berlin', ['BER']], ['Doha', ['DOH']],
    ['Denver, CO', ['DEN']], ['Estambul', ['SAW', 'IST']], ['Portland', ['PDX', 'PWM', 'PTJ']],
  ])('%s', (text, codes) => {
    expect(codesFor(text)).toEqual(codes);
  });

  test.each([
    ['newyork', ['JFK', 'EWR', 'LGA']], ['Nueva York', ['JFK', 'EWR', 'LGA']], ['nueva yrok', ['JFK', 'EWR', 'LGA']], ['chicgo', ['ORD', 'MDW']], ['denvr', ['DEN']], ['Köln', ['CGN']],
    ['Koln', ['CGN']], ['Cologne', ['CGN']], ['pheonix', ['PHX']], ['clevland', ['CLE']], ['san fransisco', ['SFO']], ['Aukland', ['AKL']],
    ['tuscon', ['TUS']], ['seatle', ['SEA', 'BFI']], ['losangeles', ['LAX']], ['Londn', ['LHR', 'LGW', 'STN', 'LTN', 'LCY', 'YXU']], ['heathro', ['LHR']], ['toranto', ['YYZ', 'YTZ']],
  ])('a misspelled %s', (text, codes) => {
    expect(codesFor(text)).toEqual(codes);
  });

  test('any code, whatever city begins so', () => {
    const codes = rows.map(({ iata }) => iata).filter((_, position) => position % 45 === 0);
    expect(codes.filter((iata) => findAirports(airports, iata.toLowerCase(), 6)[0]?.iata !== iata)).toEqual([]);
  });

  test('the code of the area', () => {
    expect(codesFor('NYC')).toEqual(['JFK', 'EWR', 'LGA']);
    for (const name of ['New York', 'new york city', 'Nueva York', 'New York, NY']) expect(codesFor(name)).toEqual(['JFK', 'EWR', 'LGA']);
    expect(codesFor('Newark')[0]).toBe('EWR');
    expect(codesFor('London')).toEqual(expect.arrayContaining(['LHR', 'LGW', 'STN', 'LTN', 'LCY']));
  });
});
