import type { AirportDistance } from '@/lib/domain/guide/airport-distances';
import { listed } from './format';
import type { Locale } from './locale';
import { distanceWords } from './nonstop-words';
import { sentencesOf } from './translator';

/** "LaGuardia (LGA)" and "6 miles (10 km)", one by one. */
export function airportDistanceWords(distances: readonly AirportDistance[], locale: Locale): readonly { readonly airport: string; readonly distance: string }[] {
  const { say } = sentencesOf(locale, 'nonstop');
  return distances.map(({ airport, kilometres }) => ({ airport: say(`place.${airport}`), distance: distanceWords(kilometres, locale) }));
}

/** All of them in one sentence, marked as our own estimate. */
export function airportDistancesSentence(distances: readonly AirportDistance[], locale: Locale): string {
  const { say } = sentencesOf(locale, 'centres');
  return say('distances', { list: listed(airportDistanceWords(distances, locale).map((words) => say('distance', words)), locale) });
}
