import type { Day } from '@/lib/domain/calendar/types';
import type { CheckLine, LineSource } from '@/lib/domain/flights/fly-home-check';
import { FLIGHT_SOURCES, type FlightSourceId } from '@/lib/domain/flights/sources';
import type { Trip } from '@/lib/domain/itinerary/types';
import { SOURCES_READ_ON } from '@/lib/domain/recovery/sources';
import { formatDayWithYear } from './format';
import { lengthWords } from './flight-words';
import type { Locale } from './locale';
import { readable } from './readable';
import { sentencesOf, type SentenceValues } from './translator';
import { type Reader, tripNumberWords } from './trip-number-words';

export interface CheckLineWords {
  readonly name: string;
  /** "Blocked", "Ask", "Known" */
  readonly mark: string;
  readonly is: string;
  readonly todo: string;
  readonly source: string;
  /** Somebody published or said it; else it is Mendway's, or nobody's. */
  readonly isMeasured: boolean;
}

/** Who published it, how good that source is, and the day it was read. */
export function publishedWords(id: FlightSourceId, locale: Locale): string {
  const { say } = sentencesOf(locale, 'flights');
  const source = `${say(`published.${id}`)}, ${say(`from.${FLIGHT_SOURCES[id].grade}`)}`;
  return say('from.published', { source, day: formatDayWithYear(SOURCES_READ_ON as Day, locale) });
}

function sourceOf(trip: Trip, source: LineSource, reader: Reader): Pick<CheckLineWords, 'source' | 'isMeasured'> {
  const { say } = sentencesOf(reader.locale, 'flights');
  if (source.type === 'number') return tripNumberWords(trip, source.number, reader);
  if (source.type !== 'published') return { source: say(`from.${source.type}`), isMeasured: source.type !== 'nobody' };
  return { source: publishedWords(source.id, reader.locale), isMeasured: true };
}

/** A line of the check before flying home: what is known, from where, what to do. */
export function checkLineWords(trip: Trip, line: CheckLine, reader: Reader): CheckLineWords {
  const { locale } = reader;
  const { say } = sentencesOf(locale, 'flights');
  const { minutes } = line.params;
  const length: SentenceValues = typeof minutes === 'number' ? { length: lengthWords(minutes, locale) } : {};
  const values = { ...readable(line.params, locale), saidBy: line.params.saidBy || say('surgeon'), ...length };
  const sentence = `check.${line.id}.${line.known}`;
  const { source, isMeasured } = sourceOf(trip, line.source, reader);
  return {
    name: say(`lines.${line.id}`), mark: say(`marks.${line.mark}`),
    is: say(`${sentence}.is`, values), todo: say(`${sentence}.do`, values), source, isMeasured,
  };
}
