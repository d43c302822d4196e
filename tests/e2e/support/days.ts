import { centreDaysBetween } from '@/lib/domain/calendar/centre-days';
import { addDays, parseDay, weekdayOf } from '@/lib/domain/calendar/days';
import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { dayIn, instantOf, NEW_YORK, type Reckoned } from '@/lib/domain/calendar/zones';

const THURSDAY = 4;
const DAYS_AHEAD = 100;

export const today = (): Day => dayIn(NEW_YORK, new Date());

/** A Thursday about a hundred days ahead, with no holiday from the Monday before to the Friday two weeks later. */
export function quietThursday(suits: (day: Day) => boolean = () => true): Day {
  let day = addDays(today(), DAYS_AHEAD);
  while (weekdayOf(day) !== THURSDAY || hasHolidayNear(day) || !suits(day)) day = addDays(day, 1);
  return day;
}

// Three working weeks from the Monday before; a holiday would make it fewer than fifteen days.
const hasHolidayNear = (thursday: Day): boolean => centreDaysBetween(addDays(thursday, -3), addDays(thursday, 18)) < 15;

/** The next day on which clocks in New York skip that time, or show it twice. */
export function clockChangeAhead(type: Exclude<Reckoned['type'], 'exact'>, time: string): Day {
  let day = addDays(today(), 1);
  while (instantOf(day, time as ClockTime, NEW_YORK).type !== type) day = addDays(day, 1);
  return day;
}

/** The next 29 February that may be planned for; null when none lies within two years. */
export function leapDayAhead(): Day | null {
  const years = [0, 1, 2].map((ahead) => Number(today().slice(0, 4)) + ahead);
  const days = years.map((year) => parseDay(`${year}-02-29`)).filter((day) => day !== null);
  return days.find((day) => day >= today() && day <= addDays(today(), 731)) ?? null;
}
