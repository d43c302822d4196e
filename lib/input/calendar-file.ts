import ICAL from 'ical.js';
import type { Zone } from '@/lib/domain/calendar/types';
import type { FoundFlight } from '@/lib/domain/flights/found-flight';
import { type Problem, problem } from '@/lib/domain/problem';
import { readEvent } from './calendar-event';
import type { CalendarReading } from './calendar-reading';
import { ownRules } from './calendar-times';

export type CalendarRead = { readonly read: CalendarReading } | { readonly problem: Problem };

export const MOST_CALENDAR_BYTES = 1_000_000;
/** More flights than anybody takes to an operation. */
const MOST_EVENTS = 50;
/** Two for each of thirty zones. Each is counted out over centuries: these take half a second at worst. */
const MOST_OWN_RULES = 60;

const refusal = (code: string, params?: Problem['params']): { readonly problem: Problem } => ({ problem: problem('calendar', code, params) });

/** The bytes of an uploaded file as text. Airlines write UTF-8; what is something else would be read wrongly. */
export function calendarText(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.byteLength > MOST_CALENDAR_BYTES) return refusal('calendar-too-large');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('calendar-not-text');
  }
}

// Calendars are lines of text: nothing below a blank but tabs and line ends.
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

export interface CalendarEvent {
  readonly calendar: ICAL.Component;
  readonly event: ICAL.Component;
}

/** The events of a calendar's text, or why it cannot be read. */
export function eventsIn(text: string): { readonly events: readonly CalendarEvent[] } | { readonly problem: Problem } {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const refused = refusedAs(trimmed);
  if (refused) return refusal(refused);
  const calendars = parsed(trimmed);
  if ('problem' in calendars) return calendars;
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent').map((event) => ({ calendar, event })));
  if (events.length === 0) return refusal('calendar-empty');
  // A line may be folded anywhere, also within BEGIN:VEVENT: only here are all counted.
  if (events.length > MOST_EVENTS) return refusal('calendar-too-many');
  if (calendars.reduce((sum, calendar) => sum + ownRules(calendar), 0) > MOST_OWN_RULES) return refusal('calendar-too-many-zones');
  return { events };
}

/** Reads flights out of a calendar's text. Nothing is guessed: what it does not say stays empty and is told in a note. */
export function readCalendar(text: string, zoneOf: (iata: string) => Zone | null): CalendarRead {
  const found = eventsIn(text);
  if ('problem' in found) return found;
  const readings = found.events.map(({ calendar, event }, index) => readEvent(calendar, event, index + 1, zoneOf));
  const flights = withoutTwins(readings.flatMap((reading) => reading.flights)).sort(byTime);
  return { read: { flights, notes: readings.flatMap(({ notes }) => notes) } };
}

function refusedAs(text: string): string | null {
  if (text === '') return 'required';
  if (text.length > MOST_CALENDAR_BYTES) return 'calendar-too-large';
  if (BINARY.test(text)) return 'calendar-not-text';
  if (!/^BEGIN:(VCALENDAR|VEVENT)[ \t\r]*$/im.test(text)) return 'not-a-calendar';
  return (text.match(/^BEGIN:VEVENT/gim) ?? []).length > MOST_EVENTS ? 'calendar-too-many' : null;
}

function parsed(text: string): readonly ICAL.Component[] | { readonly problem: Problem } {
  const whole = /^BEGIN:VEVENT/i.test(text) ? `BEGIN:VCALENDAR\r\n${text}\r\nEND:VCALENDAR` : text;
  try {
    const raw: unknown[] = ICAL.parse(whole);
    const calendars = typeof raw[0] === 'string' ? [raw] : raw;
    return calendars.flatMap((jCal) => (Array.isArray(jCal) ? [new ICAL.Component(jCal)] : []));
  } catch (fault) {
    return refusal('calendar-broken', { line: brokenLine(fault) });
  }
}

/** The library ends its message with the line that it could not read; without one the file ended too early. */
function brokenLine(fault: unknown): string {
  const line = /"([^"]{1,60})[^"]*"$/.exec(fault instanceof Error ? fault.message : '')?.[1];
  return line ?? 'END:VCALENDAR';
}

const byTime = (a: FoundFlight, b: FoundFlight): number => timeOf(a) - timeOf(b) || a.event - b.event;
const LATE = Number.MAX_SAFE_INTEGER;
const timeOf = ({ departsAt }: FoundFlight): number => departsAt?.getTime() ?? LATE;

/** The same flight for two travellers, or sent again: one is enough. */
function withoutTwins(flights: readonly FoundFlight[]): FoundFlight[] {
  const keyOf = ({ leg, departsAt }: FoundFlight) => JSON.stringify([leg, departsAt]);
  const first = new Map(flights.toReversed().map((flight) => [keyOf(flight), flight]));
  return flights.filter((flight) => first.get(keyOf(flight)) === flight);
}
