import { flightPath, type Layover } from '@/lib/domain/flights/layovers';
import type { Instant, Zone } from '@/lib/domain/calendar/types';
import type { Leg } from '@/lib/domain/itinerary/types';
import { formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** A flight line by line: each leg on the clocks of its airports and on those of home, each change of planes, the whole. */
export function pathLines(legs: readonly Leg[], homeZone: Zone, locale: Locale): readonly string[] {
  const path = flightPath(legs);
  const { say } = sentencesOf(locale, 'trip');
  const lines = path.legs.flatMap(({ leg, minutes }, position) => [
    legLine(leg, minutes, locale), ...homeLine(leg, homeZone, locale), ...stopsLine(leg, locale), ...layoverLine(path.layovers[position], locale),
  ]);
  return legs.length > 1 ? [...lines, say('form.path.whole', { length: lengthWords(path.minutes, locale) })] : lines;
}

/** "3 h 40 min". */
function lengthWords(minutes: number, locale: Locale): string {
  return sentencesOf(locale, 'trip').say('form.path.length', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function legLine({ fromAirport, toAirport, departsAt, departsZone, arrivesAt, arrivesZone }: Leg, minutes: number, locale: Locale): string {
  return sentencesOf(locale, 'trip').say('form.path.leg', {
    from: fromAirport, departs: formatTime(departsAt, departsZone, locale),
    to: toAirport, arrives: formatTime(arrivesAt, arrivesZone, locale),
    length: lengthWords(minutes, locale),
  });
}

/** Said only where home has other clocks at one end. */
function homeLine({ departsAt, departsZone, arrivesAt, arrivesZone }: Leg, home: Zone, locale: Locale): readonly string[] {
  const atHome = (at: Instant) => formatTime(at, home, locale);
  const isSame = atHome(departsAt) === formatTime(departsAt, departsZone, locale) && atHome(arrivesAt) === formatTime(arrivesAt, arrivesZone, locale);
  return isSame ? [] : [sentencesOf(locale, 'trip').say('form.path.home', { departs: atHome(departsAt), arrives: atHome(arrivesAt) })];
}

function stopsLine({ technicalStops }: Leg, locale: Locale): readonly string[] {
  return technicalStops === 0 ? [] : [sentencesOf(locale, 'trip').say('form.path.stops', { count: technicalStops })];
}

function layoverLine(layover: Layover | undefined, locale: Locale): readonly string[] {
  if (!layover) return [];
  return [sentencesOf(locale, 'trip').say('form.path.layover', { airport: layover.airport, length: lengthWords(layover.minutes, locale) })];
}
