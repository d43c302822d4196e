import type { AirportDistance } from '@/lib/domain/guide/airport-distances';
import { listed } from './format';
import type { Locale } from './locale';
import { distanceWords } from './nonstop-words';
import { sentencesOf } from './translator';

/** "LaGuardia (LGA) 6 miles (10 km)", one by one. */
export function airportDistanceWords(distances: readonly AirportDistance[], locale: Locale): readonly string[] {
  const [centres, places] = [sentencesOf(locale, 'centres'), sentencesOf(locale, 'nonstop')];
  return distances.map(({ airport, kilometres }) =>
    centres.say('distance', { airport: places.say(`place.${airport}`), distance: distanceWords(kilometres, locale) }));
}

/** All of them in one sentence, marked as our own estimate. */
export const airportDistancesSentence = (distances: readonly AirportDistance[], locale: Locale): string =>
  sentencesOf(locale, 'centres').say('distances', { list: listed(airportDistanceWords(distances, locale), locale) });
