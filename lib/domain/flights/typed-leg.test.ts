import { describe, expect, test } from 'vitest';
import type { ClockTime, Day, Zone } from '../calendar/types';
import { type Airport, searchText, SERVED_SIZE } from './airport-search';
import { takeLeg, type TypedLeg } from './typed-leg';

function airport(iata: string, city: string, name: string): Airport {
  return { iata, city, name, country: 'US', zone: 'America/New_York' as Zone, size: SERVED_SIZE + 3, search: searchText([iata, city, name]) };
}

const AIRPORTS = [
  airport('DEN', 'Denver', 'Denver International Airport'), airport('EWR', 'Newark', 'Newark Liberty International Airport'),
  airport('PDX', 'Portland', 'Portland International Airport'), airport('PWM', 'Portland', 'Portland International Jetport'),
];

const LEG: TypedLeg = {
  fromAirport: 'DEN', toAirport: 'EWR', carrier: 'United', flightNumber: '1408', technicalStops: 0, keepsCarrier: false,
  departsOn: '2027-03-03' as Day, departsTime: '08:45' as ClockTime, arrivesOn: '2027-03-03' as Day, arrivesTime: '14:25' as ClockTime,
};
const take = (change: Partial<TypedLeg>) => takeLeg({ ...LEG, ...change }, AIRPORTS, (field) => `leg0.${field}`);
const made = (change: Partial<TypedLeg>) => take({ ...change });

describe('a typed leg', () => {
  test('has its airports by code, name or city, also misspelled', () => {
    for (const fromAirport of ['DEN', 'den', 'Denver', 'denvr', 'Denver (DEN)', 'Denver, Colorado', 'Denver International']) {
      expect(made({ fromAirport, toAirport: 'newark' })).toMatchObject({ made: { fromAirport: 'DEN', toAirport: 'EWR' } });
    }
  });

  test('asks which airport is meant, with a button for each', () => {
    expect(take({ toAirport: 'Portland' })).toMatchObject({
      problems: [{
        field: 'leg0.toAirport', code: 'several-airports',
        choices: [{ name: 'leg0.toAirport', value: 'Portland (PDX)' }, { name: 'leg0.toAirport', value: 'Portland (PWM)' }],
      }],
    });
    expect(made({ toAirport: 'Portland (PWM)' })).toMatchObject({ made: { toAirport: 'PWM' } });
  });

  test('says everything that is wrong at once, each beside its field', () => {
    expect(take({ fromAirport: 'Xyzzy', toAirport: ' ', flightNumber: 'hello' })).toMatchObject({
      problems: [
        { field: 'leg0.fromAirport', code: 'unknown-airport' }, { field: 'leg0.toAirport', code: 'required' }, { field: 'leg0.flightNumber', code: 'not-a-flight-number' },
      ],
    });
  });

  test.each([
    [{ carrier: 'UA' }, 'United Airlines', '1408'], [{ carrier: '', flightNumber: 'UA 1408' }, 'United Airlines', '1408'],
    [{ flightNumber: 'ua1408' }, 'United Airlines', '1408'], [{ carrier: '', flightNumber: '' }, '', ''], [{ carrier: '', flightNumber: '12' }, '', '12'],
    [{ carrier: 'jetblue', flightNumber: 'B6 12' }, 'JetBlue', '12'],
  ])('%j is flown by %s as %s', (change, carrier, flightNumber) => {
    expect(made(change)).toMatchObject({ made: { carrier, flightNumber } });
  });

  test('refuses the number of another airline', () => {
    expect(take({ flightNumber: 'DL 12' })).toMatchObject({
      problems: [{ field: 'leg0.flightNumber', code: 'number-of-other-airline', params: { code: 'DL', name: 'United Airlines' } }],
    });
  });

  test.each([[{ carrier: 'ZZ' }, 'ZZ'], [{ carrier: 'Mendway Air' }, 'Mendway Air'], [{ carrier: '', flightNumber: 'ZZ 12' }, 'ZZ']])(
    'asks about an airline that we do not know: %j', (change, name) => {
      expect(take(change)).toMatchObject({ problems: [{ field: 'leg0.carrierKept', code: 'unknown-airline', params: { name } }] });
      expect(take({ ...change, keepsCarrier: true })).toMatchObject({ made: { carrier: name } });
    },
  );
});
