import { mondayOf, weekFrom } from '../appointments/week-layout';
import { addDays, daysBetween } from '../calendar/days';
import { firstDayOf, monthAfter, monthBefore, monthOf } from '../calendar/months';
import type { Day } from '../calendar/types';

export const OUT_SPANS = ['week', 'month'] as const;
export type OutSpan = (typeof OUT_SPANS)[number];

/** What is counted of each day. */
export const DAY_EVENTS = ['arrivals', 'surgeries', 'homeward'] as const;
export type DayEvent = (typeof DAY_EVENTS)[number];

/** How many arrive, have surgery and begin their journey home on a New York day. */
export type DayCount = { readonly day: Day } & Readonly<Record<DayEvent, number>>;

/** The days of the week, from Monday as the schedule's, or of the month that the day lies in. */
export function daysOfSpan(span: OutSpan, on: Day): readonly Day[] {
  if (span === 'week') return weekFrom(mondayOf(on));
  const first = firstDayOf(monthOf(on));
  return Array.from({ length: daysBetween(first, firstDayOf(monthAfter(monthOf(on)))) }, (_, index) => addDays(first, index));
}

const DAYS_A_WEEK = 7;

/** A day of the week or month before, and after. */
export function spansBeside(span: OutSpan, on: Day): { readonly before: Day; readonly after: Day } {
  if (span === 'week') return { before: addDays(on, -DAYS_A_WEEK), after: addDays(on, DAYS_A_WEEK) };
  return { before: firstDayOf(monthBefore(monthOf(on))), after: firstDayOf(monthAfter(monthOf(on))) };
}

export const totalOf = (counts: readonly DayCount[], event: DayEvent): number => counts.reduce((sum, count) => sum + count[event], 0);

/** The highest count of all three: bars of one height mean one number. */
export const highestOf = (counts: readonly DayCount[]): number => Math.max(0, ...counts.flatMap((count) => DAY_EVENTS.map((event) => count[event])));

/** The first of the days that have the most; null where none has any. */
export function busiestOf(counts: readonly DayCount[], event: DayEvent): DayCount | null {
  const most = Math.max(0, ...counts.map((count) => count[event]));
  return most === 0 ? null : (counts.find((count) => count[event] === most) ?? null);
}
