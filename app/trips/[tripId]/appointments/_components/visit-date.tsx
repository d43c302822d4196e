import type { Day } from '@/lib/domain/calendar/types';
import { daysBetween } from '@/lib/domain/calendar/days';
import { contains } from '@/lib/domain/calendar/spans';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import { quietSpan } from '@/lib/domain/recovery/windows';
import { dayOfMonth, formatMonthDay, formatWeekday } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';

/** The part of the trip that a day belongs to, as the ribbon colours it. */
export function phaseOf({ surgery, profile }: Trip, day: Day): 'surgery' | 'quiet' | 'clinic' {
  if (surgery.state === 'unknown') return 'clinic';
  const offset = daysBetween(surgery.on, day);
  if (offset === 0) return 'surgery';
  const quiet = quietSpan(profile);
  return quiet && contains(quiet, offset) ? 'quiet' : 'clinic';
}

/** The New York day of an appointment; null while days are only counted. */
export function dayOfVisit({ when }: Item): Day | null {
  if (when.type === 'offset') return null;
  return when.type === 'days' ? when.from : dayIn(NEW_YORK, when.startsAt);
}

/** A leaf of the calendar: weekday, number, month. */
export function VisitDate({ day, locale }: { day: Day; locale: Locale }) {
  const month = formatMonthDay(day, locale).replace(/\d+|\./g, '').trim();
  return <span className="vdate"><span>{formatWeekday(day, locale)}</span><b className="num">{dayOfMonth(day)}</b><span>{month}</span></span>;
}
