import { dayNumber, daysBetween, twoYearsAfter } from '../calendar/days';
import { overlaps, type Span } from '../calendar/spans';
import type { Day } from '../calendar/types';
import { type Problem, problem } from '../problem';
import type { HoursException, WeeklyHours } from './types';

const MINUTES_A_DAY = 1440;
const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
/** One closure or set of other hours: a year and a day. */
export const EXCEPTION_DAYS_AT_MOST = 366;

/** Hours as a form gives them: minutes on the clock, the end on the same day or on the next. */
export interface TypedHours {
  readonly opens: number;
  readonly closes: number;
  readonly endsNextDay: boolean;
}

type ClockHours = Pick<WeeklyHours, 'opens' | 'closes'>;

/** The hours that were typed, or what is wrong with them. `field`: where the end was typed. */
export function clockHours({ opens, closes, endsNextDay }: TypedHours, field: string): { readonly hours: ClockHours } | { readonly problem: Problem } {
  const end = endsNextDay ? closes + MINUTES_A_DAY : closes;
  if (end <= opens) return { problem: problem(field, 'hours-end-before-start') };
  return end - opens > MINUTES_A_DAY ? { problem: problem(field, 'hours-too-long') } : { hours: { opens, closes: end } };
}

/** A line of a week's hours, with the field that its problem is shown beside. */
export interface WeekLine extends WeeklyHours {
  readonly field: string;
}

/** Lines that overlap one before them, also past midnight and from Sunday into Monday; to touch is fine. */
export function weekProblems(lines: readonly WeekLine[]): readonly Problem[] {
  const doubled = lines.filter((line, index) => lines.slice(0, index).some((before) => overlapInWeek(before, line)));
  return doubled.map(({ field }) => problem(field, 'hours-overlap'));
}

function overlapInWeek(a: WeeklyHours, b: WeeklyHours): boolean {
  return [-MINUTES_A_WEEK, 0, MINUTES_A_WEEK].some((later) => overlaps(minutesOf(a, (a.weekday - 1) * MINUTES_A_DAY), minutesOf(b, (b.weekday - 1) * MINUTES_A_DAY + later)));
}

function minutesOf({ opens, closes }: ClockHours, midnight: number): Span<number> {
  return { from: midnight + opens, until: midnight + closes };
}

type TypedException = Pick<HoursException, 'from' | 'until' | 'isOpen' | 'hours'>;

/** Beside which fields of its form the problems of an exception are shown. */
export interface ExceptionFields {
  readonly first: string;
  readonly last: string;
  readonly hours: string;
}

/**
 * What is wrong with other hours or a closure, beside those that the same resource or the centre has already. Closures
 * may overlap anything.
 */
export function exceptionProblems(typed: TypedException, others: readonly TypedException[], today: Day, fields: ExceptionFields): readonly Problem[] {
  const { first, last, hours } = fields;
  const days = spanProblem(typed, today, { first, last });
  if (days) return [days];
  if (typed.isOpen && !typed.hours) return [problem(hours, 'required')];
  return others.some((other) => opensTwice(typed, other)) ? [problem(hours, 'exception-overlap')] : [];
}

function spanProblem({ from, until }: TypedException, today: Day, { first, last }: Omit<ExceptionFields, 'hours'>): Problem | null {
  if (until <= from) return problem(last, 'ends-before-start');
  if (until <= today) return problem(last, 'day-past');
  if (from > twoYearsAfter(today)) return problem(first, 'day-too-far');
  const isLong = daysBetween(from, until) > EXCEPTION_DAYS_AT_MOST;
  return isLong ? problem(last, 'too-many-days', { days: EXCEPTION_DAYS_AT_MOST }) : null;
}

/** Whether both say that it is open at the same minute; hours of one day may reach into the other's next. */
function opensTwice(a: TypedException, b: TypedException): boolean {
  const [mine, theirs] = [a.hours, b.hours];
  if (!a.isOpen || !b.isOpen || !mine || !theirs) return false;
  return [-1, 0, 1].some((later) =>
    overlaps({ from: dayNumber(a.from) + later, until: dayNumber(a.until) + later }, { from: dayNumber(b.from), until: dayNumber(b.until) })
    && overlaps(minutesOf(mine, 0), minutesOf(theirs, later * MINUTES_A_DAY)));
}
