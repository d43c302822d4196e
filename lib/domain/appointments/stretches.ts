import { isHoliday } from '../calendar/centre-days';
import { dayNumber } from '../calendar/days';
import { mergedSpans, withoutSpans } from '../calendar/span-sets';
import { contains, type Span } from '../calendar/spans';
import type { Zone } from '../calendar/types';
import { dayNumberIn, momentOf } from '../calendar/zones';
import type { HoursException, Resource, WeeklyHours } from './types';

/** Open without a break, in milliseconds. */
export type Stretch = Span<number>;

/** What decides when somebody or something is there. */
export type OpenHours = Pick<Resource, 'weekly' | 'exceptions'>;

/** Numbers of days, both included. */
interface Days {
  readonly first: number;
  readonly last: number;
}

type ClockHours = Pick<WeeklyHours, 'opens' | 'closes'>;

const DAYS_BACK_AT_FIRST = 2;
/** A holiday ends every stretch, unless exceptions keep it open; nobody enters them for eleven years in a row. */
const DAYS_BACK_AT_MOST = 4096;

/**
 * The stretches that have a moment in `from` … `until`, sorted and apart from one another. Each begins where it really
 * begins, however long before `from`; what lies after `until` may be left off.
 */
export function stretchesOf(hours: OpenHours, zone: Zone, { from, until }: Span<number>): readonly Stretch[] {
  const days = { first: dayAt(from, zone) - 1, last: dayAt(until, zone) };
  const [first, ...later] = openOn(days, hours, zone).filter((one) => one.from < until && from < one.until);
  return first ? [{ from: beginningOf(Math.max(first.from, from), hours, zone), until: first.until }, ...later] : [];
}

/** When the exceptions close that hold on the days of a span, and which one it is. */
export function closuresAround({ exceptions }: OpenHours, zone: Zone, { from, until }: Span<number>): readonly { readonly exception: HoursException; readonly stretch: Stretch }[] {
  const days = { first: dayAt(from, zone) - 1, last: dayAt(until, zone) };
  const closing = exceptions.filter(({ isOpen }) => !isOpen);
  return closing.flatMap((exception) => mergedSpans(closedBy(exception, daysOf(exception, days), zone)).map((stretch) => ({ exception, stretch })));
}

const dayAt = (ms: number, zone: Zone): number => dayNumberIn(zone, new Date(ms));

/** Where the stretch begins that is open at that moment. */
function beginningOf(ms: number, hours: OpenHours, zone: Zone): number {
  const last = dayAt(ms, zone);
  let begins = ms;
  for (let back = DAYS_BACK_AT_FIRST; back <= DAYS_BACK_AT_MOST; back *= 2) {
    begins = openOn({ first: last - back, last }, hours, zone).find((one) => contains(one, ms))?.from ?? ms;
    // Hours that began before the first of these days end on it.
    if (begins > momentOf(last - back + 1, 0, zone)) return begins;
  }
  return begins;
}

/** What the hours of these days leave open. */
function openOn(days: Days, { weekly, exceptions }: OpenHours, zone: Zone): readonly Stretch[] {
  const instead = openInstead(days, exceptions);
  const open: Stretch[] = [];
  for (let day = days.first; day <= days.last; day += 1) {
    for (const hours of instead.get(day) ?? usualOn(day, weekly)) open.push(stretchOn(day, hours, zone));
  }
  return withoutSpans(mergedSpans(open), mergedSpans(closedOn(days, exceptions, zone)));
}

/** Wall time of the day as moments: in the gap of a clock change the next, of a repeated hour the first. */
function stretchOn(day: number, { opens, closes }: ClockHours, zone: Zone): Stretch {
  return { from: momentOf(day, opens, zone), until: momentOf(day, closes, zone) };
}

/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function usualOn(day: number, weekly: readonly WeeklyHours[]): readonly ClockHours[] {
  const weekday = weekdayOf(day);
  const usual = weekly.filter((one) => one.weekday === weekday);
  return usual.length > 0 && isHoliday(day) ? [] : usual;
}

/** Those of the exception's days that are asked for. */
function daysOf({ from, until }: HoursException, { first, last }: Days): Days {
  return { first: Math.max(dayNumber(from), first), last: Math.min(dayNumber(until) - 1, last) };
}

function openInstead(days: Days, exceptions: readonly HoursException[]): ReadonlyMap<number, readonly ClockHours[]> {
  const instead = new Map<number, ClockHours[]>();
  for (const exception of exceptions) {
    if (!exception.isOpen || !exception.hours) continue;
    const { first, last } = daysOf(exception, days);
    for (let day = first; day <= last; day += 1) instead.set(day, [...(instead.get(day) ?? []), exception.hours]);
  }
  return instead;
}

function closedOn(days: Days, exceptions: readonly HoursException[], zone: Zone): readonly Stretch[] {
  return exceptions.filter(({ isOpen }) => !isOpen).flatMap((exception) => closedBy(exception, daysOf(exception, days), zone));
}

function closedBy({ hours }: HoursException, { first, last }: Days, zone: Zone): readonly Stretch[] {
  if (!hours) return [{ from: momentOf(first, 0, zone), until: momentOf(last + 1, 0, zone) }];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => stretchOn(first + index, hours, zone));
}
