import { addDays, weekdayOf } from '../calendar/days';
import { isFederalHoliday } from '../calendar/centre-days';
import type { Day, Instant, Zone } from '../calendar/types';
import type { OpenHours } from './stretches';
import type { Attendance, HoursException, Resource, WeeklyHours } from './types';
import { type ClockSpan, clockSpanOn, DAY_MINUTES, hoursOn, type Lane, sideBySide, weekFrom, wholeHours, within } from './week-layout';

interface Timed {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A time at the desk as its week shows it. */
export interface WeekTime extends Timed {
  readonly appointmentId: string;
  readonly patientName: string;
  readonly serviceId: string;
  readonly resourceIds: readonly string[];
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED';
  readonly heldUntil: Instant | null;
  readonly attendance: Attendance | null;
  readonly moveAskedAt: Instant | null;
}

/** What a week is drawn from: the centre's own hours and exceptions, and those of the resources that are shown. */
export interface DeskHours {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly HoursException[];
  readonly resources: readonly Resource[];
}

/** A stretch without patients. */
export interface Closure {
  /** As the staff wrote it; empty where they gave none. */
  readonly reason: string;
  /** Who or what does not work then; null: the centre. */
  readonly resource: string | null;
  readonly isHoliday: boolean;
  readonly isWholeDay: boolean;
}

export type WeekEntry<T> = ClockSpan & (
  | { readonly type: 'time'; readonly time: T; /** It began the day before. */ readonly isContinued: boolean }
  | { readonly type: 'closed'; readonly closure: Closure }
);

export interface WeekDay<T> {
  readonly day: Day;
  /** In the order of their starts. */
  readonly entries: readonly (WeekEntry<T> & Lane)[];
  /** As many strips as its busiest moment needs. */
  readonly lanes: number;
  /** Times that begin on it. */
  readonly count: number;
}

export interface WeekGrid<T> {
  readonly days: readonly WeekDay<T>[];
  /** What the grid shows of each day, in whole hours. */
  readonly hours: ClockSpan;
}

const USUAL_HOURS: ClockSpan = { from: 8 * 60, until: 17 * 60 };
const WORK_DAYS = 5;
const DAYS_A_WEEK = 7;

const isoWeekday = (day: Day): number => weekdayOf(day) || 7;

const holdsOn = ({ from, until }: HoursException, day: Day): boolean => from <= day && day < until;

/** Hours that begin on the day: those of the week, unless open exceptions stand there instead. */
function hoursFrom(begins: Day, { weekly, exceptions }: OpenHours) {
  const instead = exceptions.flatMap((one) => (one.isOpen && one.hours && holdsOn(one, begins) ? [one.hours] : []));
  return instead.length > 0 ? instead : weekly.filter(({ weekday }) => weekday === isoWeekday(begins));
}

/** Hours of the centre and of the resources that lie on the day, wherever they begin. What is closed is drawn over them. */
function openOn(day: Day, { weekly, exceptions, resources }: DeskHours): readonly ClockSpan[] {
  return [{ weekly, exceptions }, ...resources].flatMap((hours) =>
    [addDays(day, -1), day].flatMap((begins) => hoursFrom(begins, hours).flatMap((one) => hoursOn(day, begins, one) ?? [])));
}

const closure = (resource: string | null, { reason, hours }: HoursException): Closure => ({ reason, resource, isHoliday: false, isWholeDay: hours === null });

/** What closed exceptions take of the day. */
function closedOn(day: Day, resource: string | null, exceptions: readonly HoursException[]): readonly (ClockSpan & { readonly closure: Closure })[] {
  return exceptions.filter(({ isOpen }) => !isOpen).flatMap((one) => {
    const hours = one.hours ?? { opens: 0, closes: DAY_MINUTES };
    const spans = [addDays(day, -1), day].flatMap((begins) => (holdsOn(one, begins) ? (hoursOn(day, begins, hours) ?? []) : []));
    return spans.map((span) => ({ ...span, closure: closure(resource, one) }));
  });
}

const HOLIDAY: Closure = { reason: '', resource: null, isHoliday: true, isWholeDay: true };

/** A federal holiday closes the centre unless it says that it opens. */
function holidayOn(day: Day, { exceptions }: DeskHours) {
  const isClosed = isFederalHoliday(day) && !exceptions.some((one) => one.isOpen && holdsOn(one, day));
  return isClosed ? [{ from: 0, until: DAY_MINUTES, closure: HOLIDAY }] : [];
}

/** Days that differ, and for whom. */
export interface NamedExceptions {
  /** Name of the resource; null: the centre. */
  readonly resource: string | null;
  readonly exceptions: readonly HoursException[];
}

/** The centre's, then what each resource has beside those. */
function byOwner({ exceptions, resources }: Omit<DeskHours, 'weekly'>): readonly NamedExceptions[] {
  const centres = new Set(exceptions.map(({ id }) => id));
  return [{ resource: null, exceptions }, ...resources.map((one) => ({ resource: one.name, exceptions: one.exceptions.filter(({ id }) => !centres.has(id)) }))];
}

/** The exceptions that hold on a day of the week; owners without any are left out. */
export function exceptionsIn(monday: Day, desk: Omit<DeskHours, 'weekly'>): readonly NamedExceptions[] {
  const next = addDays(monday, DAYS_A_WEEK);
  const inWeek = byOwner(desk).map((one) => ({ ...one, exceptions: one.exceptions.filter(({ from, until }) => from < next && until > monday) }));
  return inWeek.filter(({ exceptions }) => exceptions.length > 0);
}

const closuresOn = (day: Day, desk: DeskHours) =>
  [...holidayOn(day, desk), ...byOwner(desk).flatMap(({ resource, exceptions }) => closedOn(day, resource, exceptions))];

function timesOn<T extends Timed>(day: Day, times: readonly T[], zone: Zone): readonly WeekEntry<T>[] {
  return times.flatMap((time) => {
    const span = clockSpanOn(day, time, zone);
    const isContinued = span !== null && clockSpanOn(addDays(day, -1), time, zone) !== null;
    return span ? [{ ...span, type: 'time' as const, time, isContinued }] : [];
  });
}

function dayOf<T extends Timed>(day: Day, times: readonly WeekEntry<T>[], desk: DeskHours, hours: ClockSpan): WeekDay<T> {
  const closed = closuresOn(day, desk).flatMap(({ closure: why, ...span }): WeekEntry<T>[] => {
    const shown = within(span, hours);
    return shown ? [{ ...shown, type: 'closed', closure: why }] : [];
  });
  const entries = sideBySide([...closed, ...times]);
  const count = times.filter((one) => one.type === 'time' && !one.isContinued).length;
  return { day, entries, count, lanes: Math.max(1, ...entries.map(({ lanes }) => lanes)) };
}

/** A week of a desk as columns of days. Saturday and Sunday are there when somebody works or has a time then. */
export function weekGrid<T extends Timed>(monday: Day, desk: DeskHours, times: readonly T[], zone: Zone): WeekGrid<T> {
  const days = weekFrom(monday).map((day) => ({ day, times: timesOn(day, times, zone), open: openOn(day, desk) }));
  const hours = wholeHours(days.flatMap(({ times: own, open }) => [...own, ...open])) ?? USUAL_HOURS;
  const shown = days.filter(({ times: own, open }, index) => index < WORK_DAYS || own.length > 0 || open.length > 0);
  return { hours, days: shown.map(({ day, times: own }) => dayOf(day, own, desk, hours)) };
}

/** Weekdays in a row that have the same hours. */
export interface HoursLine {
  /** 1 Monday to 7 Sunday. */
  readonly first: number;
  readonly last: number;
  readonly stretches: readonly { readonly opens: number; readonly closes: number }[];
}

const sameStretches = (a: HoursLine, b: HoursLine): boolean =>
  a.stretches.length === b.stretches.length
  && a.stretches.every(({ opens, closes }, index) => b.stretches[index]?.opens === opens && b.stretches[index]?.closes === closes);

/** Weekly hours as a few lines: "Mon–Wed, 8 to 5". */
export function hoursLines(weekly: readonly WeeklyHours[]): readonly HoursLine[] {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday): HoursLine => {
    const stretches = weekly.filter((one) => one.weekday === weekday).sort((a, b) => a.opens - b.opens);
    return { first: weekday, last: weekday, stretches };
  });
  return days.reduce<readonly HoursLine[]>((lines, day) => {
    const before = lines.at(-1);
    if (day.stretches.length === 0) return lines;
    const joins = before?.last === day.first - 1 && sameStretches(before, day);
    return before && joins ? [...lines.slice(0, -1), { ...before, last: day.last }] : [...lines, day];
  }, []);
}
