import type { Zone } from '@/lib/domain/calendar/types';
import { readCalendar } from '@/lib/input/calendar-file';
import type { CalendarReading } from '@/lib/input/calendar-reading';

const ZONES: Readonly<Record<string, string>> = {
  DEN: 'America/Denver', EWR: 'America/New_York', JFK: 'America/New_York', LGA: 'America/New_York', ORD: 'America/Chicago', LHR: 'Europe/London',
  AKL: 'Pacific/Auckland', KTM: 'Asia/Kathmandu', DOH: 'Asia/Qatar', MEX: 'America/Mexico_City',
};
/** The zones of the airports that these calendars name. */
export const zoneOf = (iata: string) => (ZONES[iata] ?? null) as Zone | null;

export const VTIMEZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Mountain (airline)', 'BEGIN:STANDARD', 'DTSTART:19701101T020000', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', 'TZOFFSETFROM:-0600',
  'TZOFFSETTO:-0700', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:19700308T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'TZOFFSETFROM:-0700',
  'TZOFFSETTO:-0600', 'END:DAYLIGHT', 'END:VTIMEZONE',
];
export const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
export const calendar = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Airline//EN', ...lines, 'END:VCALENDAR'].join('\r\n');

export function read(text: string): CalendarReading {
  const result = readCalendar(text, zoneOf);
  if ('problem' in result) throw new Error(result.problem.code);
  return result.read;
}
export const problemOf = (text: string) => {
  const result = readCalendar(text, zoneOf);
  return 'problem' in result ? result.problem : null;
};
export const notes = (text: string) => read(text).notes.map(({ event: number, property, code }) => [number, property, code]);
