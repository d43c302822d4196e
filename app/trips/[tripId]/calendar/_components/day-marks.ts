import { capitalised } from '@/lib/text/capitalised';
import type { CalendarDay } from '@/lib/domain/calendar-view/types';
import { formatDayLong } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { relativeDay } from '@/lib/text/readable';

/** "Friday, March 6", or "Day 3 after surgery" while the date is unknown. */
export function fullDay({ day, offset }: CalendarDay, locale: Locale): string {
  return day ? formatDayLong(day, locale) : capitalised(relativeDay(offset ?? 0, locale), locale);
}

/** How a day is drawn, and what the script that moves things reads. */
export function dayMarks(day: CalendarDay, locale: Locale) {
  return {
    'data-phase': day.drawing ?? undefined,
    'data-day': day.day ?? undefined,
    'data-full': day.day ? fullDay(day, locale) : undefined,
    'data-closed': day.isClosed ? '' : undefined,
    'data-state': day.state,
  };
}
