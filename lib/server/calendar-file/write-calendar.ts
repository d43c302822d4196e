import ICAL from 'ical.js';
import { tzlib_get_ical_block as blockOfZone } from 'timezones-ical-library';
import { alarmsOf, type CalendarEvent, type EventSpan } from '@/lib/domain/appointments/calendar-event';
import type { Day, Instant, Zone } from '@/lib/domain/calendar/types';
import { turnOf, wallTimeIn } from '@/lib/domain/calendar/zones';
import type { EventWords } from '@/lib/text/calendar-event-words';

/** PUBLISH: a file that somebody downloads; REQUEST: an invitation by mail; CANCEL: it does not take place. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface Party {
  readonly name: string;
  readonly address: string;
}

export interface FileWish {
  readonly event: CalendarEvent;
  readonly words: EventWords;
  readonly alarm: string;
  readonly method: Method;
  /** Who sends it; without one no calendar takes a cancellation. */
  readonly organizer: Party;
  /** Whose calendar it is for; null for a file that anybody on the trip may take. */
  readonly attendee: Party | null;
  readonly url: string;
  readonly now: Instant;
}

// Octets before the blank that begins a folded line: RFC 5545 counts 75 with it.
ICAL.foldLength = 74;

/** One appointment as an iCalendar file (RFC 5545, 5546): CRLF, folded at 75 octets. */
export function writeCalendar(wish: FileWish): string {
  const { event, method } = wish;
  const file = new ICAL.Component('vcalendar');
  file.updatePropertyWithValue('version', '2.0');
  file.updatePropertyWithValue('prodid', '-//Mendway//Appointments//EN');
  file.updatePropertyWithValue('calscale', 'GREGORIAN');
  file.updatePropertyWithValue('method', method);
  for (const zone of zonesOf(event.span)) file.addSubcomponent(zoneOf(zone));
  file.addSubcomponent(eventOf(wish));
  return `${file.toString()}\r\n`;
}

function eventOf({ event, words, alarm, organizer, attendee, url, now }: FileWish): ICAL.Component {
  const vevent = new ICAL.Component('vevent');
  const add = (name: string, value: unknown) => vevent.addPropertyWithValue(name, value);
  add('uid', event.uid);
  add('sequence', event.sequence);
  add('dtstamp', ICAL.Time.fromJSDate(now, true));
  for (const property of spanOf(event.span)) vevent.addProperty(property);
  add('summary', clean(words.title));
  add('description', clean(words.description));
  if (words.location) add('location', clean(words.location));
  add('status', event.status);
  add('transp', event.span.type === 'timed' ? 'OPAQUE' : 'TRANSPARENT');
  add('class', 'PRIVATE');
  add('url', url);
  vevent.addProperty(partyOf('organizer', organizer));
  if (attendee) vevent.addProperty(invited(attendee));
  for (const minutes of alarmsOf(event)) vevent.addSubcomponent(alarmOf(minutes, alarm));
  return vevent;
}

/** Forms send a carriage return with each new line; raw, it would end the line of the file. No sign that steers is allowed in one. */
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

function partyOf(name: 'organizer' | 'attendee', party: Party): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setValue(`mailto:${party.address}`);
  // Readers stumble over a name that must be quoted or has a quotation mark in it (RFC 6868), so these signs are left out.
  property.setParameter('cn', party.name.replace(/["^;:,\p{Cc}]+/gu, ' ').replace(/ +/g, ' ').trim());
  return property;
}

/** Nobody waits for an answer: who gets this mail booked it, or is told of it. */
function invited(attendee: Party): ICAL.Property {
  const property = partyOf('attendee', attendee);
  const answers = { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'ACCEPTED', rsvp: 'FALSE' };
  for (const [name, value] of Object.entries(answers)) property.setParameter(name, value);
  return property;
}

function alarmOf(minutes: number, words: string): ICAL.Component {
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

function zonesOf(span: EventSpan): readonly Zone[] {
  return span.type === 'timed' && isInWallTime(span) ? [...new Set([span.startsZone, span.endsZone])] : [];
}

const zoneOf = (zone: Zone): ICAL.Component => ICAL.Component.fromString(describedZone(zone));

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
