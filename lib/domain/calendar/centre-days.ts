import { addDays, dayNumber, dayOfNumber, weekdayOf } from './days';
import type { Day } from './types';

const SUNDAY = 0;
const SATURDAY = 6;
const holidaysByYear = new Map<number, ReadonlySet<Day>>();

function dayOf(year: number, month: number, date: number): Day {
  return dayOfNumber(Date.UTC(year, month - 1, date) / 86_400_000);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

function lastWeekday(year: number, month: number, weekday: number): Day {
  const last = addDays(dayOf(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Offices close on the Friday before a holiday on Saturday and the Monday after one on Sunday. */
function observed(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return addDays(day, -1);
  return weekday === SUNDAY ? addDays(day, 1) : day;
}

/** 5 U.S.C. 6103. Juneteenth is one since 2021. */
function fixedHolidays(year: number): readonly Day[] {
  const days = [dayOf(year, 1, 1), dayOf(year, 7, 4), dayOf(year, 11, 11), dayOf(year, 12, 25), dayOf(year + 1, 1, 1)];
  return year >= 2021 ? [...days, dayOf(year, 6, 19)] : days;
}

function movingHolidays(year: number): readonly Day[] {
  return [
    nthWeekday(year, 1, 1, 3),
    nthWeekday(year, 2, 1, 3),
    lastWeekday(year, 5, 1),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    nthWeekday(year, 11, 4, 4),
  ];
}

function holidaysOf(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const fixed = fixedHolidays(year);
  const days = new Set([...fixed, ...fixed.map(observed), ...movingHolidays(year)]);
  holidaysByYear.set(year, days);
  return days;
}

/** A federal holiday of the United States, or the weekday on which it is observed. */
export function isFederalHoliday(day: Day): boolean {
  return holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** A day on which centres see patients: a weekday that is no federal holiday. */
export function isCentreDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== SUNDAY && weekday !== SATURDAY && !isFederalHoliday(day);
}

/** The n-th centre day before the day; the day itself for 0. */
export function centreDayBefore(day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0; ) {
    found = addDays(found, -1);
    if (isCentreDay(found)) left -= 1;
  }
  return found;
}

/** The day itself when it is a centre day, else the next one. */
export function firstCentreDayFrom(day: Day): Day {
  let found = day;
  while (!isCentreDay(found)) found = addDays(found, 1);
  return found;
}

/** How many centre days lie in `from` … `until`, `until` not included. */
export function centreDaysBetween(from: Day, until: Day): number {
  const end = dayNumber(until);
  let count = 0;
  for (let number = dayNumber(from); number < end; number += 1) {
    if (isCentreDay(dayOfNumber(number))) count += 1;
  }
  return count;
}
