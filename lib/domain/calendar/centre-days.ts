import { dayNumber, dayOfNumber } from './days';
import type { Day } from './types';

const MS_A_DAY = 86_400_000;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 0;

/** Everything here reckons in day numbers (`dayNumber`): names of days are slower to make than to count. */
const holidaysByYear = new Map<number, ReadonlySet<number>>();

function numberOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / MS_A_DAY;
}

function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

function nthWeekday(year: number, month: number, wanted: number, nth: number): number {
  const first = numberOf(year, month, 1);
  return first + ((wanted - weekday(first) + 7) % 7) + (nth - 1) * 7;
}

function lastWeekday(year: number, month: number, wanted: number): number {
  const last = numberOf(year, month + 1, 1) - 1;
  return last - ((weekday(last) - wanted + 7) % 7);
}

/** Offices close on the Friday before a holiday on Saturday and the Monday after one on Sunday. */
function observed(number: number): number {
  if (weekday(number) === SATURDAY) return number - 1;
  return weekday(number) === SUNDAY ? number + 1 : number;
}

/** 5 U.S.C. 6103. Juneteenth is one since 2021; New Year of the next year can be observed in this one. */
function fixedHolidays(year: number): readonly number[] {
  const dates = [[1, 1], [7, 4], [11, 11], [12, 25], [13, 1], ...(year >= 2021 ? [[6, 19]] : [])];
  return dates.map(([month = 1, date = 1]) => numberOf(year, month, date));
}

function movingHolidays(year: number): readonly number[] {
  return [
    nthWeekday(year, 1, MONDAY, 3),
    nthWeekday(year, 2, MONDAY, 3),
    lastWeekday(year, 5, MONDAY),
    nthWeekday(year, 9, MONDAY, 1),
    nthWeekday(year, 10, MONDAY, 2),
    nthWeekday(year, 11, THURSDAY, 4),
  ];
}

function holidaysOf(year: number): ReadonlySet<number> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const fixed = fixedHolidays(year);
  const holidays = new Set([...fixed, ...fixed.map(observed), ...movingHolidays(year)]);
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** As `isFederalHoliday`, of the day with that number. */
export function isHoliday(number: number): boolean {
  return holidaysOf(new Date(number * MS_A_DAY).getUTCFullYear()).has(number);
}

function isCentre(number: number): boolean {
  const day = weekday(number);
  return day !== SUNDAY && day !== SATURDAY && !isHoliday(number);
}

/** A federal holiday of the United States, or the weekday on which it is observed. */
export function isFederalHoliday(day: Day): boolean {
  return isHoliday(dayNumber(day));
}

/** A day on which centres see patients: a weekday that is no federal holiday. */
export function isCentreDay(day: Day): boolean {
  return isCentre(dayNumber(day));
}

/** The n-th centre day before the day; the day itself for 0. */
export function centreDayBefore(day: Day, n: number): Day {
  let number = dayNumber(day);
  for (let left = n; left > 0; ) {
    number -= 1;
    if (isCentre(number)) left -= 1;
  }
  return dayOfNumber(number);
}

/** The day itself when it is a centre day, else the next one. */
export function firstCentreDayFrom(day: Day): Day {
  let number = dayNumber(day);
  while (!isCentre(number)) number += 1;
  return dayOfNumber(number);
}

/** How many centre days lie in `from` … `until`, `until` not included. */
export function centreDaysBetween(from: Day, until: Day): number {
  const end = dayNumber(until);
  let count = 0;
  for (let number = dayNumber(from); number < end; number += 1) count += isCentre(number) ? 1 : 0;
  return count;
}
