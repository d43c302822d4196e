import type { Locale } from './locale';
import { sentencesOf } from './translator';

const MOST_OFFERED = 6;

/** How many airports were found, by their number: what a field says that offers them while somebody types. */
export function airportCounts(locale: Locale): readonly string[] {
  const { say } = sentencesOf(locale, 'newTrip');
  return Array.from({ length: MOST_OFFERED + 1 }, (_, count) => say('home.results', { count }));
}
