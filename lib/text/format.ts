import { firstDayOf, type Month } from '@/lib/domain/calendar/months';
import type { Day, DaySpan, Instant, Zone } from '@/lib/domain/calendar/types';
import type { Locale } from './locale';

const REGIONS = { en: 'en-US', es: 'es-US' } as const;
const NO_BREAK_SPACE = '\u00a0';
const SHORT = { weekday: 'short', month: 'short', day: 'numeric' } as const;

// Making a formatter costs more than a page of formatting, so each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** "Thu, Mar 12" */
export function formatDay(day: Day, locale: Locale): string {
  return formatter(locale, SHORT).format(midnight(day));
}

/** "Thu, Mar 12, 2026" */
export function formatDayWithYear(day: Day, locale: Locale): string {
  return formatter(locale, { ...SHORT, year: 'numeric' }).format(midnight(day));
}

/** "Feb 9, 2026" */
export function formatDate(day: Day, locale: Locale): string {
  return formatter(locale, { year: 'numeric', month: 'short', day: 'numeric' }).format(midnight(day));
}

/** "June 14, 1961" */
export function formatDayInWords(day: Day, locale: Locale): string {
  return formatter(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(midnight(day));
}

/** "Friday, March 6" */
export function formatDayLong(day: Day, locale: Locale): string {
  return formatter(locale, { weekday: 'long', month: 'long', day: 'numeric' }).format(midnight(day));
}

/** "Tue, Mar 3 – Thu, Mar 19": first and last day, though a span's `until` does not belong to it. */
export function formatDaySpan(span: DaySpan, locale: Locale): string {
  const first = formatDay(span.from, locale);
  const last = formatter(locale, SHORT).format(new Date(midnight(span.until).getTime() - 1));
  return first === last ? first : `${first} – ${last}`;
}

/** "Tue" */
export function formatWeekday(day: Day, locale: Locale): string {
  return formatter(locale, { weekday: 'short' }).format(midnight(day)).replace('.', '');
}

/** "Tuesday" */
export function formatWeekdayLong(day: Day, locale: Locale): string {
  return formatter(locale, { weekday: 'long' }).format(midnight(day));
}

/** "Mar 6" */
export function formatMonthDay(day: Day, locale: Locale): string {
  return formatter(locale, { month: 'short', day: 'numeric' }).format(midnight(day));
}

/** "March 2027" */
export function formatMonth(month: Month, locale: Locale): string {
  return formatter(locale, { month: 'long', year: 'numeric' }).format(midnight(firstDayOf(month)));
}

/** The number of the day in its month: 6 */
export function dayOfMonth(day: Day): number {
  return midnight(day).getUTCDate();
}

/** "2:32 pm" on the clocks of `zone`, held together by no-break spaces. */
export function formatTime(instant: Instant, zone: Zone, locale: Locale): string {
  return formatter(locale, { hour: 'numeric', minute: '2-digit', hour12: true }, zone)
    .format(instant)
    .toLowerCase()
    .replace(/([ap])\.\s?m\./u, '$1. m.')
    .replace(/\s/gu, NO_BREAK_SPACE);
}

/** "8:30 – 9:30 am", "11:30 am – 12:30 pm": from a time to a time on the clocks of `zone`. */
export function formatTimes(from: Instant, until: Instant, zone: Zone, locale: Locale): string {
  const [first, last] = [formatTime(from, zone, locale), formatTime(until, zone, locale)];
  const [clock = '', ...half] = first.split(NO_BREAK_SPACE);
  const isSameHalf = last.split(NO_BREAK_SPACE).slice(1).join() === half.join();
  return `${isSameHalf ? clock : first}${NO_BREAK_SPACE}– ${last}`;
}

/** "8:00 am" for minutes on the clock after midnight, past 1440 of the day after. */
export const formatMinute = (minutes: number, locale: Locale): string => formatTime(new Date(minutes * 60_000), 'UTC' as Zone, locale);

/** "2:32 pm" for a clock time that somebody wrote, `14:32`, wherever that clock hangs. */
export const formatClock = (time: string, locale: Locale): string => formatTime(new Date(`1970-01-01T${time}:00Z`), 'UTC' as Zone, locale);

/** "Thu, Mar 12, 2:32 pm" on the clocks of `zone`. */
export const formatMoment = (instant: Instant, zone: Zone, locale: Locale): string =>
  `${formatDayOf(instant, zone, locale)}, ${formatTime(instant, zone, locale)}`;

/** "Thu, Mar 12" for the day that `instant` falls on in `zone`. */
export function formatDayOf(instant: Instant, zone: Zone, locale: Locale): string {
  return formatter(locale, SHORT, zone).format(instant);
}

/** "2,475", "12.5": in Spanish too, as scales, labels and signs in the United States have them. */
export function formatNumber(value: number, locale: Locale, mostDecimals = 0): string {
  return new Intl.NumberFormat(REGIONS[locale], { maximumFractionDigits: mostDecimals }).format(value);
}

const LISTS = { en: new Intl.ListFormat(REGIONS.en), es: new Intl.ListFormat(REGIONS.es) } as const;

/** "June, Dale, and Lena" */
export const listed = (parts: readonly string[], locale: Locale): string => LISTS[locale].format(parts);

/** A day has no zone; as midnight UTC, formatted in UTC, no zone can shift it. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions, timeZone = 'UTC'): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.entries(options).join(' ')}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(REGIONS[locale], { ...options, timeZone });
  formatters.set(key, made);
  return made;
}
