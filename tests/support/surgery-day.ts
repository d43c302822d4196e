import { isCentreDay } from '@/lib/domain/calendar/centre-days';
import { addDays, weekdayOf } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';

const THURSDAY = 4;

/** A Thursday five weeks from now or later; no day of its week up to then is a holiday, on which nobody could be seen. */
export function surgeryDay(now = new Date()): Day {
  let day = addDays(dayIn(NEW_YORK, now), 35);
  while (weekdayOf(day) !== THURSDAY || ![-3, -2, -1, 0].every((days) => isCentreDay(addDays(day, days)))) day = addDays(day, 1);
  return day;
}
