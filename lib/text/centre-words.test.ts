import { expect, it } from 'vitest';
import { airportDistances } from '@/lib/domain/guide/airport-distances';
import { airportDistancesSentence } from './centre-words';

it('says how far the airports are, and whose estimate that is', () => {
  const distances = airportDistances({ latitude: 40.7345, longitude: -73.9828 });
  expect(airportDistancesSentence(distances, 'en')).toBe(
    'Straight line to the airports, our own estimate: LaGuardia (LGA) 6 miles (10 km), Newark (EWR) 10 miles (16 km), and Kennedy (JFK) 13 miles (20 km). Roads are longer.',
  );
  expect(airportDistancesSentence(distances, 'es')).toMatch(/^En línea recta a los aeropuertos, cálculo nuestro: LaGuardia \(LGA\), 10/);
});
