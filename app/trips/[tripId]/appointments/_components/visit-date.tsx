import type { Day } from '@/lib/domain/calendar/types';
import { daysBetween } from '@/lib/domain/calendar/days';
import type { Trip } from '@/lib/domain/itinerary/types';
import { dayOfMonth, formatMonthDay, formatWeekday } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';

/** The part of the trip that a day belongs to, as the ribbon colours it. */
export function phaseOf({ surgery, profile: { quietDays } }: Trip, day: Day): 'surgery' | 'quiet' | 'clinic' {
  if (surgery.state === 'unknown') return 'clinic';
  const offset = daysBetween(surgery.on, day);
  if (offset === 0) return 'surgery';
  return offset > 0 && offset <= quietDays ? 'quiet' : 'clinic';
}

/** A leaf of the calendar: weekday, number, month. */
export function VisitDate({ day, locale }: { day: Day; locale: Locale }) {
  const month = formatMonthDay(day, locale).replace(/\d+|\./g, '').trim();
  return <span className="vdate"><span>{formatWeekday(day, locale)}</span><b className="num">{dayOfMonth(day)}</b><span>{month}</span></span>;
}
