import type ICAL from 'ical.js';
import type { Zone } from '@/lib/domain/calendar/types';
import { findAirline } from '@/lib/domain/flights/airline-search';
import { type EventTexts, readBookingCode, readEnds, readOneEnd, readSeat, readService } from '@/lib/domain/flights/flight-text';
import type { CalendarReading, NoteCode, ReadingNote } from './calendar-reading';
import { endOf, shortened, startOf, type TypedTime, typedTime } from './calendar-times';

type ZoneOf = (iata: string) => Zone | null;
type Note = (property: string, code: NoteCode, zone?: string) => ReadingNote;

const LONGEST_TEXT = 4000;
const LONGEST_TITLE = 80;
const LONGEST_SEAT = 40;

/** One event: a flight with what it says, or none, and what of it was not understood. */
export function readEvent(calendar: ICAL.Component, event: ICAL.Component, number: number, zoneOf: ZoneOf): CalendarReading {
  const texts = { summary: lineOf(event, 'summary'), location: lineOf(event, 'location'), description: lineOf(event, 'description') };
  const title = shortened(texts.summary.replace(/\s+/g, ' '), LONGEST_TITLE);
  const note: Note = (property, code, zone) => ({ event: number, title, property, code, zone });
  if (isCancelled(calendar, event)) return { flights: [], notes: [note('STATUS', 'cancelled')] };
  const [service, ends] = [serviceIn(texts), endsIn(texts, zoneOf)];
  const isFlight = service.code !== 'no-number' || (ends.from !== '' && ends.to !== '');
  if (!isFlight) return { flights: [], notes: [note('SUMMARY', 'no-flight')] };
  const departs = typedTime(startOf(event), zoneOf(ends.from), 'departs');
  const arrives = typedTime(endOf(event, departs.at), zoneOf(ends.to), 'arrives');
  const leg = { fromAirport: ends.from, toAirport: ends.to, ...service.fields, ...departs.fields, ...arrives.fields };
  const booking = bookingIn(texts);
  const notes = [
    ...(event.hasProperty('rrule') ? [note('RRULE', 'repeats')] : []),
    ...(service.code ? [note('SUMMARY', service.code)] : []),
    ...ends.codes.map((code) => note('SUMMARY', code)),
    ...timeNotes(departs, 'DTSTART', note), ...timeNotes(arrives, 'DTEND', note),
    ...(booking.isUnclear ? [note('DESCRIPTION', 'several-codes')] : []),
  ];
  return { flights: [{ event: number, title, leg, ...booking.fields, departsAt: departs.at, arrivesAt: arrives.at }], notes };
}

export const isCancelled = (calendar: ICAL.Component, event: ICAL.Component): boolean =>
  lineOf(event, 'status').toUpperCase() === 'CANCELLED' || lineOf(calendar, 'method').toUpperCase() === 'CANCEL';

/** A line of text; the library throws at a value that does not fit its property. */
export function lineOf(component: ICAL.Component, property: string): string {
  try {
    const value: unknown = component.getFirstPropertyValue(property);
    return typeof value === 'string' ? shortened(value, LONGEST_TEXT) : '';
  } catch {
    return '';
  }
}

interface ServiceIn {
  readonly fields: Readonly<Record<string, string>>;
  readonly code: Extract<NoteCode, 'no-number' | 'several-numbers' | 'strange-airline'> | null;
}

function serviceIn(texts: EventTexts): ServiceIn {
  const read = readService(texts);
  if (read.type !== 'found') return { fields: {}, code: read.type === 'several' ? 'several-numbers' : 'no-number' };
  return { fields: { ...read.value }, code: findAirline(read.value.carrier) ? null : 'strange-airline' };
}

interface EndsIn {
  readonly from: string;
  readonly to: string;
  readonly codes: readonly NoteCode[];
}

function endsIn(texts: EventTexts, zoneOf: ZoneOf): EndsIn {
  const isAirport = (code: string): boolean => zoneOf(code) !== null;
  const read = readEnds(texts, isAirport);
  if (read.type === 'found') return { ...read.value, codes: [] };
  if (read.type === 'several') return { from: '', to: '', codes: ['several-ends'] };
  const { from, to } = readOneEnd(texts, isAirport);
  const missing: readonly (NoteCode | null)[] = [from === null ? 'no-from' : null, to === null ? 'no-to' : null];
  return { from: from ?? '', to: to ?? '', codes: missing.filter((code) => code !== null) };
}

function bookingIn(texts: EventTexts): { readonly fields: { bookingCode: string; seat: string }; readonly isUnclear: boolean } {
  const [code, seat] = [readBookingCode(texts), readSeat(texts)];
  const fields = { bookingCode: code.type === 'found' ? code.value : '', seat: seat.type === 'found' ? seat.value.slice(0, LONGEST_SEAT) : '' };
  return { fields, isUnclear: code.type === 'several' };
}

const timeNotes = ({ code, zone }: TypedTime, property: string, note: Note): readonly ReadingNote[] => (code === null ? [] : [note(property, code, zone)]);
