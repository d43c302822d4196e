import type { DaysThatFit } from '@/lib/domain/appointments/by-hand-days';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { nextTry } from '@/lib/domain/appointments/by-hand-calls';
import { MOST_NAMED } from '@/lib/domain/appointments/script';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Trip } from '@/lib/domain/itinerary/types';
import { formatDay, formatDayOf, formatDaySpan, formatMonthDay, formatTime } from './format';
import { namedBy } from './item-words';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** "Wed, Mar 4 or Thu, Mar 5" */
export const eitherOf = (days: readonly Day[], locale: Locale, format = formatDay): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(days.map((day) => format(day, locale)));

/** "Pre-op visit", or what somebody typed. */
export const appointmentName = ({ item, purpose }: Pick<OpenAppointment, 'item' | 'purpose'>, locale: Locale): string =>
  namedBy({ title: item?.title ?? '', kind: 'APPOINTMENT', purpose: purpose ?? '' }, locale);

/** The days that fit, large; null where none is left or the date is unknown. */
export function fittingDays(fit: DaysThatFit | null, locale: Locale): string | null {
  const [first, last] = [fit?.days.at(0), fit?.days.at(-1)];
  if (!fit || !first || !last) return null;
  return fit.days.length <= MOST_NAMED ? eitherOf(fit.days, locale) : formatDaySpan({ from: first, until: addDays(last, 1) }, locale);
}

/** Why these days: "Before surgery on Mar 6, after you land on Mar 3". */
export function whyWords(fit: DaysThatFit | null, { surgery, home }: Trip, locale: Locale): string {
  const { say } = sentencesOf(locale, 'appointments');
  if (!fit) return say('why.undated');
  if (fit.days.length === 0) return say('why.late');
  const named = (day: Day | null): string => (day ? formatMonthDay(day, locale) : 'none');
  const comesByLand = fit.reason === 'before-surgery' && fit.landsOn !== null && home.mode !== 'FLY';
  const values = { lands: named(fit.landsOn), leaves: named(fit.leavesOn), first: named(fit.first), last: named(fit.last) };
  return say(`why.${comesByLand ? 'arrive' : fit.reason}`, { ...values, surgery: named(surgery.state === 'dated' ? surgery.on : null) });
}

/** "Nobody answered 2 times, last on Mon, Feb 9, 11:20 am. Try again this afternoon." */
export function triesWords({ tries, triedAt }: { readonly tries: number; readonly triedAt: Instant | null }, now: Instant, locale: Locale): string | null {
  if (tries === 0 || !triedAt) return null;
  const { on, part } = nextTry(triedAt, now);
  return sentencesOf(locale, 'appointments').say('tries', {
    count: tries, day: formatDayOf(triedAt, NEW_YORK, locale), time: formatTime(triedAt, NEW_YORK, locale),
    on: on === dayIn(NEW_YORK, now) ? 'today' : formatDay(on, locale), part,
  });
}
