import type { DayEvent } from '@/lib/domain/arrivals/day-counts';
import type { Arrival } from '@/lib/domain/arrivals/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { type FlagView, flagViews } from './arrival-flag-words';
import { type ArrivalRowView, rowView } from './arrival-words';
import { formatTime } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** One line on the sheet of a day. */
export interface SheetLine extends Pick<ArrivalRowView, 'tripId' | 'patient' | 'homeCity' | 'companion' | 'needs' | 'coordinator'> {
  /** "2:32 pm"; empty where no hour is known. */
  readonly time: string;
  /** The flight and where it lands, the procedure, the flight home. */
  readonly what: string;
  /** Beside it: "(not confirmed)"; empty. */
  readonly note: string;
  readonly flags: readonly FlagView[];
}

/** What happens to somebody on a day, in the reader's language. */
export function sheetLine(arrival: Arrival, event: DayEvent, locale: Locale, now: Instant): SheetLine {
  const { tripId, patient, homeCity, companion, needs, coordinator, ...view } = rowView(arrival, locale, now);
  return { tripId, patient, homeCity, companion, needs, coordinator, flags: flagViews(arrival, locale), time: timeOf(arrival, event, locale), ...whatOf(arrival, view, event, locale) };
}

function timeOf({ arrivesAt, line: { surgeryAt, leavesAt } }: Arrival, event: DayEvent, locale: Locale): string {
  const moment = { arrivals: arrivesAt, surgeries: surgeryAt, homeward: leavesAt }[event];
  return moment ? formatTime(new Date(moment), NEW_YORK, locale) : '';
}

function whatOf({ line }: Arrival, { lands, surgery }: Pick<ArrivalRowView, 'lands' | 'surgery'>, event: DayEvent, locale: Locale): Pick<SheetLine, 'what' | 'note'> {
  const { say } = sentencesOf(locale, 'arrivalsOut');
  switch (event) {
    case 'arrivals':
      return { what: lands.by, note: lands.airport };
    case 'surgeries':
      return { what: surgery.procedure, note: line.isSurgeryConfirmed ? '' : say('day.unconfirmed') };
    case 'homeward':
      return { what: line.flightHome || (line.mode === 'FLY' ? say('day.noFlightHome') : lands.by), note: '' };
  }
}
