import { expect, test } from 'vitest';
import { at, day } from '@/tests/support/trips';
import type { NearAirport } from '@/lib/domain/flights/nearest';
import type { NonstopFlyer } from '@/lib/domain/flights/types';
import { mapWords, placesWords, sourceWords, whereWords } from './nonstop-words';

const SALT_LAKE: NearAirport = {
  airport: { iata: 'SLC', city: 'Salt Lake City', country: 'US', latitude: 40.788, longitude: -111.978 }, kilometres: 466.3, miles: 289.7, direction: 'southeast',
  source: { type: 'listed', reviewedOn: day('2026-11-28'), isUnconfirmed: false },
};

test('every source is said with its day', () => {
  expect(sourceWords({ type: 'measured', from: day('2024-08-01'), until: day('2025-07-01') }, 'en')).toBe('Measured by US DOT, as of July 2025');
  expect(sourceWords({ type: 'listed', reviewedOn: day('2026-11-28'), isUnconfirmed: false }, 'en')).toBe('Listed by us, reviewed Sat, Nov 28, 2026: ask the airline');
  expect(sourceWords({ type: 'listed', reviewedOn: day('2026-11-28'), isUnconfirmed: true }, 'en')).toMatch(/^Unconfirmed/);
  expect(sourceWords({ type: 'live', askedAt: at('2026-11-28', '14:05') }, 'en')).toBe('Found by a live search, as of Sat, Nov 28, 2026, 2:05\u00a0pm');
  expect(sourceWords({ type: 'measured', from: day('2024-08-01'), until: day('2025-07-01') }, 'es')).toMatch(/julio de 2025$/);
});

test('an airline’s airports are named as people name them', () => {
  const flyer: NonstopFlyer = { carrier: 'UA', carrierName: 'United Airlines', destinations: ['LGA', 'EWR'], source: { type: 'live', askedAt: at('2026-11-28', '14:05') } };
  expect(placesWords(flyer, 'DEN', 'en')).toBe('DEN to LaGuardia (LGA) and Newark (EWR)');
  expect(placesWords(flyer, 'DEN', 'es')).toBe('De DEN a LaGuardia (LGA) y Newark (EWR)');
});

test('distances are told in the reader’s own unit first', () => {
  expect(whereWords(SALT_LAKE, 'Boise', 'en')).toBe('290 miles (466 km) southeast of Boise');
  expect(whereWords(SALT_LAKE, 'Boise', 'es')).toBe('466 km (290 millas) al sureste de Boise');
});

test('the map is told to those who do not see it', () => {
  const label = mapWords({ city: 'Boise', kilometres: 3490 }, [SALT_LAKE], 'en');
  expect(label).toBe('Map: the shortest way from Boise to New York, 2,169 miles (3,490 km). It shows the nearest airport with a known non-stop: Salt Lake City (SLC), 290 miles (466 km) southeast of Boise.');
  expect(mapWords({ city: 'Denver', kilometres: 2610 }, [], 'en')).not.toContain('nearest');
});
