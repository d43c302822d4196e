import { expect, test } from 'vitest';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';
import { foundName, foundTimes, runName } from './found-flight-words';

const flight: FoundFlight = {
  event: 1, title: 'To the city', bookingCode: '', seat: '', departsAt: null, arrivesAt: null,
  leg: { fromAirport: 'DEN', toAirport: '', carrier: 'United Airlines', flightNumber: '1408', departsOn: '2027-03-03', departsTime: '08:45' },
};
const cityOf = () => 'Denver';
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\u00a0/g, ' '));

test('a flight is told as far as the calendar told it', () => {
  expect(plain(foundTimes(flight, cityOf, 'en'))).toEqual(['Leaves: Denver (DEN), Wed, Mar 3, 8:45 am', 'Arrives: airport not said, day not said, time not said']);
  expect(plain(foundTimes(flight, cityOf, 'es'))[1]).toBe('Llega: no dice el aeropuerto, no dice el día, no dice la hora');
});

test('it is named by airline and number, else as the event is', () => {
  expect(foundName(flight, 'en')).toBe('United Airlines 1408');
  expect(foundName({ ...flight, leg: {} }, 'en')).toBe('To the city');
  expect(foundName({ ...flight, leg: {}, title: '' }, 'es')).toBe('Un vuelo sin número');
});

test('a run is named by its airports', () => {
  const next = { ...flight, leg: { fromAirport: 'ORD', toAirport: 'LGA' } };
  expect(runName([{ ...flight, leg: { ...flight.leg, toAirport: 'ORD' } }, next], 'en')).toBe('One journey: DEN – ORD – LGA');
});
