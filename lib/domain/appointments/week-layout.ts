import { addDays, daysBetween, weekdayOf } from '../calendar/days';
import type { Day, Instant, Zone } from '../calendar/types';
import { dayIn, wallTimeIn } from '../calendar/zones';

/** Minutes on the clock after midnight of one day, 0 to 1440, half-open: where something is drawn, not how long it takes. */
export interface ClockSpan {
  readonly from: number;
  readonly until: number;
}

/** Its place among those that it overlaps: one of `lanes` strips of equal width, side by side. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

export const DAY_MINUTES = 1440;
/** What is shorter is drawn as long as this: high enough to be read and pressed. */
const LEAST_MINUTES = 15;
const HOUR_MINUTES = 60;

/** The Monday of the day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

export const weekFrom = (monday: Day): readonly Day[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

function minuteIn(zone: Zone, instant: Instant): number {
  const [hours = 0, minutes = 0] = wallTimeIn(zone, instant).time.split(':').map(Number);
  return hours * HOUR_MINUTES + minutes;
}

/**
 * What clocks show of a stretch of time on one day; null when it does not touch that day. On the night on which clocks go
 * back an end can show an earlier time than its start: that too is drawn from its start on.
 */
export function clockSpanOn(day: Day, { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }, zone: Zone): ClockSpan | null {
  const lastMoment = new Date(endsAt.getTime() - 1);
  if (dayIn(zone, startsAt) > day || dayIn(zone, lastMoment) < day) return null;
  const from = dayIn(zone, startsAt) < day ? 0 : minuteIn(zone, startsAt);
  const until = dayIn(zone, endsAt) > day ? DAY_MINUTES : minuteIn(zone, endsAt);
  return readableSpan({ from, until });
}

function readableSpan({ from, until }: ClockSpan): ClockSpan {
  const start = Math.min(from, DAY_MINUTES - LEAST_MINUTES);
  return { from: start, until: Math.max(until, start + LEAST_MINUTES) };
}

/** Hours in wall time that begin on `begins`, as they lie on `day`: those past midnight reach into the day after. */
export function hoursOn(day: Day, begins: Day, { opens, closes }: { readonly opens: number; readonly closes: number }): ClockSpan | null {
  const shift = daysBetween(begins, day) * DAY_MINUTES;
  return within({ from: opens - shift, until: closes - shift }, { from: 0, until: DAY_MINUTES });
}

/** The part of one span that lies in another; null when there is none. */
export function within(span: ClockSpan, bounds: ClockSpan): ClockSpan | null {
  const [from, until] = [Math.max(span.from, bounds.from), Math.min(span.until, bounds.until)];
  return from < until ? { from, until } : null;
}

/** Whole hours that hold all of them; null when there are none. */
export function wholeHours(spans: readonly ClockSpan[]): ClockSpan | null {
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ until }) => until));
  return { from: Math.floor(first / HOUR_MINUTES) * HOUR_MINUTES, until: Math.ceil(last / HOUR_MINUTES) * HOUR_MINUTES };
}

const inOrder = (a: ClockSpan, b: ClockSpan): number => a.from - b.from || b.until - a.until;

/** Lays what overlaps side by side; what stands alone has the whole width. In the order of their starts. */
export function sideBySide<T extends ClockSpan>(spans: readonly T[]): readonly (T & Lane)[] {
  return clusters([...spans].sort(inOrder)).flatMap(laid);
}

/** Groups of spans that hang together; no two of different groups overlap. */
function clusters<T extends ClockSpan>(sorted: readonly T[]): readonly T[][] {
  const groups: T[][] = [];
  let end = -1;
  for (const span of sorted) {
    if (span.from >= end) groups.push([]);
    groups.at(-1)?.push(span);
    end = Math.max(end, span.until);
  }
  return groups;
}

/** Each goes to the first strip that is free when it starts. */
function laid<T extends ClockSpan>(group: readonly T[]): readonly (T & Lane)[] {
  const ends: number[] = [];
  const placed = group.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.until;
    return { ...span, lane };
  });
  return placed.map((span) => ({ ...span, lanes: ends.length }));
}
