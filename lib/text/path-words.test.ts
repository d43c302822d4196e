import { expect, test } from 'vitest';
import type { Zone } from '@/lib/domain/calendar/types';
import type { Leg } from '@/lib/domain/itinerary/types';
import { pathLines } from './path-words';

const DENVER = 'America/Denver' as Zone;
const CHICAGO = 'America/Chicago' as Zone;
const NEW_YORK = 'America/New_York' as Zone;
const common = { carrier: 'United Airlines', flightNumber: '12', technicalStops: 0 };

const toChicago: Leg = {
  ...common, fromAirport: 'DEN', departsAt: new Date('2027-03-03T13:00:00Z'), departsZone: DENVER, toAirport: 'ORD', arrivesAt: new Date('2027-03-03T15:30:00Z'), arrivesZone: CHICAGO,
};
const toNewark: Leg = {
  ...common, fromAirport: 'ORD', departsAt: new Date('2027-03-03T17:05:00Z'), departsZone: CHICAGO, toAirport: 'EWR', arrivesAt: new Date('2027-03-03T19:15:00Z'), arrivesZone: NEW_YORK,
};
const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/\u00a0/g, ' '));

test('each leg is told on its own clocks and on those of home, with the change of planes between', () => {
  expect(plain(pathLines([toChicago, toNewark], DENVER, 'en'))).toEqual([
    'DEN 6:00 am to ORD 9:30 am: 2 h 30 min',
    'On the clocks at home: 6:00 am to 8:30 am',
    'Change planes at ORD: 1 h 35 min',
    'ORD 11:05 am to EWR 2:15 pm: 2 h 10 min',
    'On the clocks at home: 10:05 am to 12:15 pm',
    'From the first take-off to the last landing: 6 h 15 min',
  ]);
});

test('what is the same at home is not said twice', () => {
  const train = { ...toNewark, fromAirport: 'BOS', departsZone: NEW_YORK, departsAt: new Date('2027-03-03T18:35:00Z'), technicalStops: 1 };
  expect(plain(pathLines([train], NEW_YORK, 'en'))).toEqual(['BOS 1:35 pm to EWR 2:15 pm: 40 min', 'It lands once on the way. You stay on the plane.']);
});

test('in Spanish too', () => {
  expect(plain(pathLines([toChicago], DENVER, 'es'))[1]).toBe('Con la hora de su casa: de 6:00 a. m. a 8:30 a. m.');
});
