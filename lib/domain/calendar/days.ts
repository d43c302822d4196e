import type { Day } from './types';

const MS_A_DAY = 86_400_000;
const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. Numbers are what the rules reckon with; they never leave the domain. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY;
}

/** Kept, because a name takes longer to make than all else that a rule does with a day. */
const names = new Map<number, Day>();
const NAMES_KEPT = 4096;

export function dayOfNumber(number: number): Day {
  const known = names.get(number);
  if (known) return known;
  const name = new Date(number * MS_A_DAY).toISOString().slice(0, 10) as Day;
  if (names.size < NAMES_KEPT) names.set(number, name);
  return name;
}

/** The day that the text names, or null when the calendar has no such day. */
export function parseDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const number = dayNumber(text as Day);
  return dayOfNumber(number) === text ? dayOfNumber(number) : null;
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** The same calendar day two years on (29 February: 28 February): how far ahead people plan. */
export function twoYearsAfter(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 2;
  return parseDay(`${year}${day.slice(4)}`) ?? parseDay(`${year}-02-28`) ?? day;
}
