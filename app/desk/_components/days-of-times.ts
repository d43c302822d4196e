import type { Slot } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK, startOfDay } from '@/lib/domain/calendar/zones';
import { formatDayLong, formatTime } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import type { DayOfTimes } from './time-choice';

/** As many days as a page shows. */
export const DAYS_SHOWN = 7;
/** How far beyond them the next open time is looked for. */
const DAYS_LOOKED = 56;
/** As far as staff book. */
const DAYS_AHEAD = 400;

export interface DaysAsked {
  readonly from: Day;
  readonly until: Day;
  /** What is looked at, half-open. */
  readonly window: { readonly from: Instant; readonly until: Instant };
}

/** The days that the address asks for, within what can be booked; else those from `usual` on. */
export function daysAsked(asked: Day | undefined, usual: Day, now: Instant): DaysAsked {
  const today = dayIn(NEW_YORK, now);
  const wanted = asked ?? usual;
  const last = addDays(today, DAYS_AHEAD);
  const from = wanted < today ? today : wanted > last ? last : wanted;
  return { from, until: addDays(from, DAYS_SHOWN), window: { from: startOfDay(from, NEW_YORK), until: startOfDay(addDays(from, DAYS_LOOKED), NEW_YORK) } };
}

/** The times of the shown days, day by day. */
export function timesByDay(slots: readonly Slot[], { from, until }: DaysAsked, locale: Locale): readonly DayOfTimes[] {
  const byDay = new Map<Day, Slot[]>();
  for (const slot of slots) {
    const day = dayIn(NEW_YORK, slot.startsAt);
    if (day >= from && day < until) byDay.set(day, [...(byDay.get(day) ?? []), slot]);
  }
  return [...byDay].map(([day, own]) => ({
    day, label: formatDayLong(day, locale),
    times: own.map(({ startsAt }) => ({ value: startsAt.toISOString(), label: formatTime(startsAt, NEW_YORK, locale) })),
  }));
}
