import ICAL from 'ical.js';
import type { CalendarEvent } from '@/lib/domain/appointments/calendar-event';
import type { Instant } from '@/lib/domain/calendar/types';
import type { EventWords } from '@/lib/text/calendar-event-words';
import { type AlarmPart, eventPart, newCalendar, textOf, zonePart, zonesOf } from './parts';

/** PUBLISH: a file that somebody downloads; REQUEST: an invitation by mail; CANCEL: it does not take place. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface Party {
  readonly name: string;
  readonly address: string;
}

export interface FileWish {
  readonly event: CalendarEvent;
  readonly words: EventWords;
  readonly alarms: readonly AlarmPart[];
  readonly method: Method;
  /** Who sends it; without one no calendar takes a cancellation. */
  readonly organizer: Party;
  /** Whose calendar it is for; null for a file that anybody on the trip may take. */
  readonly attendee: Party | null;
  readonly url: string;
  readonly now: Instant;
}

/** One appointment as an iCalendar file (RFC 5545, 5546). */
export function writeCalendar(wish: FileWish): string {
  const file = newCalendar('Appointments');
  file.updatePropertyWithValue('method', wish.method);
  for (const zone of zonesOf([wish.event.span])) file.addSubcomponent(zonePart(zone));
  file.addSubcomponent(eventOf(wish));
  return textOf(file);
}

function eventOf({ event, words, alarms, organizer, attendee, url, now: stamp }: FileWish): ICAL.Component {
  const { uid, sequence, status, span } = event;
  const vevent = eventPart({ uid, sequence, status, span, stamp, words, url, alarms });
  vevent.addProperty(partyOf('organizer', organizer));
  if (attendee) vevent.addProperty(invited(attendee));
  return vevent;
}

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
