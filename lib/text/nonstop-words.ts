import { monthOf } from '@/lib/domain/calendar/months';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { milesOf } from '@/lib/domain/flights/distance';
import type { NearAirport } from '@/lib/domain/flights/nearest';
import type { NonstopFlyer, RouteSource } from '@/lib/domain/flights/types';
import { formatDayWithYear, formatMonth, formatTime, listed } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const NUMBERS = { en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }), es: new Intl.NumberFormat('es-US', { maximumFractionDigits: 0 }) };

/** Where an answer is from, and as of when. */
export function sourceWords(source: RouteSource, locale: Locale): string {
  const { say } = sentencesOf(locale, 'nonstop');
  if (source.type === 'measured') return say('source.measured', { month: formatMonth(monthOf(source.until), locale) });
  if (source.type === 'listed') return say(`source.${source.isUnconfirmed ? 'unconfirmed' : 'listed'}`, { day: formatDayWithYear(source.reviewedOn, locale) });
  const { askedAt } = source;
  return say('source.live', { day: formatDayWithYear(dayIn(NEW_YORK, askedAt), locale), time: formatTime(askedAt, NEW_YORK, locale) });
}

/** "DEN to LaGuardia (LGA) and Newark (EWR)" */
export function placesWords({ destinations }: NonstopFlyer, from: string, locale: Locale): string {
  const { say } = sentencesOf(locale, 'nonstop');
  return say('flies', { from, places: listed(destinations.map((airport) => say(`place.${airport}`)), locale) });
}

/** "290 miles (466 km)"; in Spanish the other way round. */
export function distanceWords(kilometres: number, locale: Locale): string {
  return inBothUnits(kilometres, locale, NUMBERS[locale]);
}

function inBothUnits(kilometres: number, locale: Locale, numbers: Intl.NumberFormat): string {
  const [miles, kilometers] = [milesOf(kilometres), kilometres].map((length) => numbers.format(length));
  return sentencesOf(locale, 'nonstop').say('distance', { miles: miles ?? '', kilometers: kilometers ?? '' });
}

const ROUGH_NUMBERS = { en: new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 }), es: new Intl.NumberFormat('es-US', { maximumSignificantDigits: 2 }) };

/** "1,600 miles (2,600 km)": no more exact than an estimate is. */
export function roughDistanceWords(kilometres: number, locale: Locale): string {
  return inBothUnits(kilometres, locale, ROUGH_NUMBERS[locale]);
}

/** "290 miles (466 km) southeast of Boise" */
export function whereWords({ kilometres, direction }: NearAirport, city: string, locale: Locale): string {
  return `${distanceWords(kilometres, locale)} ${sentencesOf(locale, 'nonstop').say(`direction.${direction}`, { city })}`;
}

/** What the map shows, for those who do not see it. */
export function mapWords(home: { readonly city: string; readonly kilometres: number }, nearest: readonly NearAirport[], locale: Locale): string {
  const { say } = sentencesOf(locale, 'nonstop');
  const places = nearest.map((near) => `${near.airport.city} (${near.airport.iata}), ${whereWords(near, home.city, locale)}`).join('; ');
  const label = say('map.label', { city: home.city, distance: distanceWords(home.kilometres, locale) });
  return nearest.length === 0 ? label : `${label} ${say('map.near', { count: nearest.length, places })}`;
}
