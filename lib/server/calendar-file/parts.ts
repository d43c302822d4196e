import ICAL from 'ical.js';
import { tzlib_get_ical_block as blockOfZone } from 'timezones-ical-library';
import type { CalendarEvent, EventSpan } from '@/lib/domain/appointments/calendar-event';
import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { turnOf, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { EventWords } from '@/lib/text/calendar-event-words';

// Octets before the blank that begins a folded line: RFC 5545 counts 75 with it.
ICAL.foldLength = 74;

/** What every iCalendar file of ours begins with. */
export function newCalendar(product: string): ICAL.Component {
  const file = new ICAL.Component('vcalendar');
  file.updatePropertyWithValue('version', '2.0');
  file.updatePropertyWithValue('prodid', `-//Mendway//${product}//EN`);
  file.updatePropertyWithValue('calscale', 'GREGORIAN');
  return file;
}

/** How often to ask again. */
const EVERY_HOUR = 'PT1H';

/** What a calendar begins with that programs fetch again and again (RFC 7986). */
export function newFeed(product: string, name: string): ICAL.Component {
  const file = newCalendar(product);
  for (const property of ['name', 'x-wr-calname']) file.updatePropertyWithValue(property, name);
  file.addProperty(refreshInterval());
  file.updatePropertyWithValue('x-published-ttl', EVERY_HOUR);
  return file;
}

/** The standard asks for the type to be named; Outlook's own name for the same, beside it, does not know that. */
function refreshInterval(): ICAL.Property {
  const property = new ICAL.Property('refresh-interval');
  property.resetType('duration');
  property.setValue(ICAL.Duration.fromString(EVERY_HOUR));
  return property;
}

/** As it goes over the wire: lines that end as they must (RFC 5545). */
export const textOf = (file: ICAL.Component): string => `${file.toString()}\r\n`;

export interface EventPart extends Pick<CalendarEvent, 'uid' | 'sequence' | 'status' | 'span'> {
  /** When the file was made or, in one that is fetched again and again, when what it tells was last written. */
  readonly stamp: Instant;
  readonly words: EventWords;
  readonly url: string;
  readonly alarms: readonly AlarmPart[];
}

/** So many minutes before it a calendar says those words. */
export interface AlarmPart {
  readonly minutes: number;
  readonly words: string;
}

export function eventPart({ uid, sequence, status, span, stamp, words, url, alarms }: EventPart): ICAL.Component {
  const vevent = new ICAL.Component('vevent');
  const add = (name: string, value: unknown) => vevent.addPropertyWithValue(name, value);
  add('uid', uid);
  add('sequence', sequence);
  add('dtstamp', ICAL.Time.fromJSDate(stamp, true));
  for (const property of spanOf(span)) vevent.addProperty(property);
  add('summary', clean(words.title));
  add('description', clean(words.description));
  if (words.location) add('location', clean(words.location));
  add('status', status);
  add('transp', span.type === 'timed' ? 'OPAQUE' : 'TRANSPARENT');
  add('class', 'PRIVATE');
  add('url', url);
  for (const alarm of alarms) vevent.addSubcomponent(alarmOf(alarm));
  return vevent;
}

/** Forms send a carriage return with each new line; raw, it would end the line of the file. No sign that steers is allowed in one. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

function alarmOf({ minutes, words }: AlarmPart): ICAL.Component {
  const valarm = new ICAL.Component('valarm');
  valarm.addPropertyWithValue('action', 'DISPLAY');
  valarm.addPropertyWithValue('description', words);
  valarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes));
  return valarm;
}

/** Half-open, as in iCalendar: the end does not belong to it. */
function spanOf(span: EventSpan): readonly ICAL.Property[] {
  if (span.type === 'days') return [dateOf('dtstart', span.from), dateOf('dtend', span.until)];
  const { startsAt, startsZone, endsAt, endsZone } = span;
  if (!isInWallTime(span)) return [utcOf('dtstart', startsAt), utcOf('dtend', endsAt)];
  return [wallOf('dtstart', startsAt, startsZone), wallOf('dtend', endsAt, endsZone)];
}

/**
 * Of an hour that clocks show twice calendars take the first or the second as they like: such a time is written in UTC. So is
 * one in a zone that nobody has described.
 */
const isInWallTime = ({ startsAt, startsZone, endsAt, endsZone }: Extract<EventSpan, { type: 'timed' }>): boolean =>
  turnOf(startsZone, startsAt) === null && turnOf(endsZone, endsAt) === null && [startsZone, endsZone].every((zone) => describedZone(zone) !== '');

/** The zones that these times are written in. */
export const zonesOf = (spans: readonly EventSpan[]): readonly Zone[] => [...new Set(spans.flatMap(zonesOfSpan))];

function zonesOfSpan(span: EventSpan): readonly Zone[] {
  return span.type === 'timed' && isInWallTime(span) ? [span.startsZone, span.endsZone] : [];
}

/** A zone with all its clock changes, so that whoever reads the file needs no other source. */
export const zonePart = (zone: Zone): ICAL.Component => ICAL.Component.fromString(describedZone(zone));

/** Its clock changes; empty for a zone that the library does not know, or knows by another name. */
function describedZone(zone: Zone): string {
  const [block = '', named] = [blockOfZone(zone)].flat();
  return named === `TZID=${zone}` ? block : '';
}

const dateOf = (name: string, day: Day): ICAL.Property => propertyAt(name, ICAL.Time.fromDateString(day));

const utcOf = (name: string, at: Instant): ICAL.Property => propertyAt(name, ICAL.Time.fromJSDate(at, true));

function wallOf(name: string, at: Instant, zone: Zone): ICAL.Property {
  const { day, time } = wallTimeIn(zone, at);
  const property = propertyAt(name, ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  property.setParameter('tzid', zone);
  return property;
}

function propertyAt(name: string, time: ICAL.Time): ICAL.Property {
  const property = new ICAL.Property(name);
  if (time.isDate) property.resetType('date');
  property.setValue(time);
  return property;
}
