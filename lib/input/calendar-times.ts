import ICAL from 'ical.js';
import { parseDay } from '@/lib/domain/calendar/days';
import type { ClockTime, Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { instantOf, parseClockTime, parseZone, settled, turnOf, wallTimeIn } from '@/lib/domain/calendar/zones';
import { turnField } from '@/lib/domain/itinerary/make-item';
import type { NoteCode } from './calendar-reading';

/** What a time of a calendar's event says. */
export type EventTime =
  | { readonly type: 'instant'; readonly at: Instant }
  /** On the clocks of wherever it is: no zone is named. */
  | { readonly type: 'floating'; readonly day: Day; readonly time: ClockTime }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'missing' }
  | { readonly type: 'odd'; readonly code: 'not-a-time' }
  | { readonly type: 'odd'; readonly code: 'unknown-zone'; readonly zone: string };

const MS_A_SECOND = 1000;
/** No flight takes a week; a thousand years would be no day any more. */
const LONGEST_SECONDS = 7 * 24 * 3600;

export function startOf(event: ICAL.Component): EventTime {
  return timeOf(event.getFirstProperty('dtstart'));
}

/** The end, or the start and how long it takes: real time, and so counted from an instant. */
export function endOf(event: ICAL.Component, start: Instant | null): EventTime {
  const ends = event.getFirstProperty('dtend');
  const lasts = event.getFirstProperty('duration');
  if (ends || !lasts) return timeOf(ends);
  const seconds = secondsOf(lasts);
  if (seconds === null) return { type: 'odd', code: 'not-a-time' };
  return start ? { type: 'instant', at: new Date(start.getTime() + seconds * MS_A_SECOND) } : { type: 'missing' };
}

function secondsOf(property: ICAL.Property): number | null {
  const value = valueOf(property);
  const seconds = value instanceof ICAL.Duration ? value.toSeconds() : null;
  return seconds !== null && seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}

/** The library throws at a value that is none. */
function valueOf(property: ICAL.Property): unknown {
  try {
    return property.getFirstValue();
  } catch {
    return null;
  }
}

function timeOf(property: ICAL.Property | null): EventTime {
  if (!property) return { type: 'missing' };
  const value = valueOf(property);
  if (!(value instanceof ICAL.Time)) return { type: 'odd', code: 'not-a-time' };
  const { day, time } = written(value);
  if (!day || !time) return { type: 'odd', code: 'not-a-time' };
  if (value.isDate) return { type: 'day', day };
  return zoned(value, day, time, property.getFirstParameter('tzid') ?? '');
}

const LONGEST_ZONE = 60;

/** No more than so long, and never half of a sign that takes two places: the database keeps no halves. */
export const shortened = (text: string, longest: number): string => text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

const two = (number: number): string => String(number).padStart(2, '0');

function written({ year, month, day, hour, minute }: ICAL.Time): { readonly day: Day | null; readonly time: ClockTime | null } {
  return { day: parseDay(`${year}-${two(month)}-${two(day)}`), time: parseClockTime(`${two(hour)}:${two(minute)}`) };
}

function zoned(value: ICAL.Time, day: Day, time: ClockTime, tzid: string): EventTime {
  if (value.zone === ICAL.Timezone.utcTimezone) return { type: 'instant', at: new Date(value.toUnixTime() * MS_A_SECOND) };
  if (tzid === '') return { type: 'floating', day, time };
  const zone = parseZone(tzid);
  if (zone) return { type: 'instant', at: settled(instantOf(day, time, zone)) };
  // A zone of the file's own making, with its rules in the file.
  return value.year <= LAST_YEAR && isDefined(value.zone, tzid) ? { type: 'instant', at: new Date(value.toUnixTime() * MS_A_SECOND) } : { type: 'odd', code: 'unknown-zone', zone: shortened(tzid, LONGEST_ZONE) };
}

function isDefined(zone: ICAL.Timezone | null, tzid: string): boolean {
  const changes = zone?.tzid === tzid ? (zone.component?.getAllSubcomponents() ?? []) : [];
  return changes.length > 0 && changes.length <= MOST_CHANGES && changes.every(isYearly);
}

/** More rules than any country has had since time zones began. */
const MOST_CHANGES = 200;
/** Rules are counted out year by year: from the year with which some programs begin, to no flight that is booked today. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;
const PARTS_OF_A_YEARLY_RULE: readonly string[] = ['BYMONTH', 'BYDAY', 'BYMONTHDAY'];

/** Clocks change on a day of the year; a rule that is counted out by the second, or day by day, would be counted for hours. */
function isYearly(change: ICAL.Component): boolean {
  const from = change.getFirstProperty('dtstart');
  const begins = from && valueOf(from);
  return begins instanceof ICAL.Time && begins.year >= FIRST_YEAR && change.getAllProperties('rrule').every((property) => isOnceAYear(valueOf(property)));
}

function isOnceAYear(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY') return false;
  const { BYMONTH: months = [], BYDAY: weekdays = [] } = rule.parts;
  const isSingle = Object.entries(rule.parts).every(([part, values]) => PARTS_OF_A_YEARLY_RULE.includes(part) && values.length === 1);
  // The second Sunday in March is one day; the Sundays of a year are fifty.
  return isSingle && weekdays.every((weekday) => months.length === 1 && /\d/.test(String(weekday)));
}

/** How many rules a calendar brings for clocks that nobody else knows. */
export function ownRules(calendar: ICAL.Component): number {
  const own = calendar.getAllSubcomponents('vtimezone').filter((zone) => parseZone(String(zone.getFirstPropertyValue('tzid'))) === null);
  return own.flatMap((zone) => zone.getAllSubcomponents()).reduce((sum, change) => sum + change.getAllProperties('rrule').length, 0);
}

type Typed = Readonly<Record<string, string>>;

export interface TypedTime {
  readonly fields: Typed;
  /** Null where it follows from nothing that the file says. */
  readonly at: Instant | null;
  readonly code: NoteCode | null;
  readonly zone?: string;
}

/** The fields of one end of a flight, on the clocks of its airport; nothing is filled in that is not said. */
export function typedTime(time: EventTime, zone: Zone | null, end: 'departs' | 'arrives'): TypedTime {
  switch (time.type) {
    case 'missing':
      return { fields: {}, at: null, code: end === 'departs' ? 'no-start' : 'no-end' };
    case 'odd':
      return { fields: {}, at: null, code: time.code, zone: time.code === 'unknown-zone' ? time.zone : undefined };
    case 'day':
      return { fields: { [`${end}On`]: time.day }, at: null, code: 'whole-day' };
    case 'floating': {
      const at = zone ? settled(instantOf(time.day, time.time, zone)) : null;
      return { fields: { [`${end}On`]: time.day, [`${end}Time`]: time.time }, at, code: null };
    }
    case 'instant':
      return zone ? { fields: onClocks(time.at, zone, end), at: time.at, code: null } : { fields: {}, at: time.at, code: 'time-needs-airport' };
  }
}

function onClocks(at: Instant, zone: Zone, end: 'departs' | 'arrives'): Typed {
  const { day, time } = wallTimeIn(zone, at);
  const turn = turnOf(zone, at);
  return { [`${end}On`]: day, [`${end}Time`]: time, ...(turn && { [turnField(`${end}Time`)]: turn }) };
}
