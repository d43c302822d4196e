import { addDays, parseDay, weekdayOf } from './days';
import type { Day } from './types';
import { NEW_YORK, startOfDay } from './zones';

/** A month of the calendar, `YYYY-MM`. Made only by the functions here. */
export type Month = string & { readonly brand: 'Month' };

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The month that the text names, or null when the calendar has no such month. */
export function parseMonth(text: string): Month | null {
  const first = parseDay(`${text}-01`);
  return first && monthOf(first);
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day;
}

export function monthAfter(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), 31));
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(firstDayOf(month), -1));
}

const MONTHS_A_YEAR = 12;

const monthNumber = (month: Month): number => Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5, 7)) - 1;

/** How many months `to` lies after `from`; negative when it lies before. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

const DAYS_A_WEEK = 7;

/** Whole weeks from Sunday, with the days of the neighbouring months that fill them. */
export function weeksOf(month: Month): readonly (readonly Day[])[] {
  const first = firstDayOf(month);
  const until = firstDayOf(monthAfter(month));
  const weeks: Day[][] = [];
  for (let sunday = addDays(first, -weekdayOf(first)); sunday < until; sunday = addDays(sunday, DAYS_A_WEEK)) {
    const week = sunday;
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, weekday) => addDays(week, weekday)));
  }
  return weeks;
}

const MS_A_DAY = 86_400_000;

/** Whether New York's clocks change on that day, and which way. */
export function clockChangeOn(day: Day): 'forward' | 'back' | null {
  const lasts = startOfDay(addDays(day, 1), NEW_YORK).getTime() - startOfDay(day, NEW_YORK).getTime();
  if (lasts === MS_A_DAY) return null;
  return lasts < MS_A_DAY ? 'forward' : 'back';
}
