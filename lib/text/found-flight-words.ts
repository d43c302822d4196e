import { parseDay } from '@/lib/domain/calendar/days';
import { parseClockTime } from '@/lib/domain/calendar/zones';
import type { Zone } from '@/lib/domain/calendar/types';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';
import { formatDay, formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "United Airlines 1408", or what the event calls itself. */
export function foundName({ leg, title }: FoundFlight, locale: Locale): string {
  const named = `${leg.carrier ?? ''} ${leg.flightNumber ?? ''}`.trim();
  return named || title || sentencesOf(locale, 'flightImport').say('unnamed');
}

/** "DEN – ORD – LGA". */
export function runName(flights: readonly FoundFlight[], locale: Locale): string {
  const airports = [flights[0]?.leg.fromAirport ?? '', ...flights.map(({ leg }) => leg.toAirport ?? '')].join(' – ');
  return sentencesOf(locale, 'flightImport').say('joined', { airports });
}

/** One line for each end; what the calendar did not say is said to be missing. */
export function foundTimes({ leg }: FoundFlight, cityOf: (iata: string) => string, locale: Locale): readonly string[] {
  const { say } = sentencesOf(locale, 'flightImport');
  const ends = [['leaves', leg.fromAirport, leg.departsOn, leg.departsTime], ['arrives', leg.toAirport, leg.arrivesOn, leg.arrivesTime]] as const;
  return ends.map(([key, airport = '', on = '', at = '']) => say(key, {
    airport: airport === '' ? 'none' : `${cityOf(airport)} (${airport})`, day: dayWords(on, locale), time: clockWords(at, locale),
  }));
}

function dayWords(text: string, locale: Locale): string {
  const day = parseDay(text);
  return day ? formatDay(day, locale) : 'none';
}

const UTC = 'UTC' as Zone;

function clockWords(text: string, locale: Locale): string {
  const time = parseClockTime(text);
  return time ? formatTime(new Date(`2000-01-01T${time}:00Z`), UTC, locale) : 'none';
}
