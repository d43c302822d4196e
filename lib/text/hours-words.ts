import type { WeeklyHours } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { formatMinute, formatWeekdayLong } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

const A_MONDAY = '2024-01-01' as Day;
const MINUTES_A_DAY = 1440;

/** "8:00 am – 5:00 pm", "10:00 pm – 6:00 am the next day". */
export function hoursWords({ opens, closes }: Pick<WeeklyHours, 'opens' | 'closes'>, locale: Locale): string {
  const ends = closes > MINUTES_A_DAY ? 'hours.untilNextDay' : 'hours.span';
  return sentencesOf(locale, 'deskSettings').say(ends, { from: formatMinute(opens, locale), to: formatMinute(closes, locale) });
}

/** "Monday" for 1 to "Sunday" for 7. */
export const weekdayWords = (weekday: number, locale: Locale): string => formatWeekdayLong(addDays(A_MONDAY, weekday - 1), locale);
