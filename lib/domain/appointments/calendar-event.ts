import { NEW_YORK } from '../calendar/zones';
import { type AlarmChoices, hasAlarm } from '../reminders/alarms';
import { keyOfVisit } from '../reminders/keys';
import type { Item, When } from '../itinerary/types';
import type { Service } from './types';

/** Where it is, as somebody on the way to it needs to know. */
export interface EventCentre {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

export type EventSpan = Extract<When, { type: 'days' | 'timed' }>;

/** An appointment, or surgery, as a calendar keeps it: facts alone, its words come from `lib/text`. */
export interface CalendarEvent {
  /** The same for every file about it, so that the next one changes it and makes no second. */
  readonly uid: string;
  /** Of the trip's item that it is; null for a time at the desk that is none any more. */
  readonly itemId: string | null;
  /** Grows with each change: calendars leave out a file that comes late. */
  readonly sequence: number;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly span: EventSpan;
  /** What an item is called by; a service has its own name as the title. */
  readonly named: Pick<Item, 'kind' | 'purpose' | 'title'>;
  readonly isRemote: boolean;
  /** Null: it is not at the centre, and where it is nobody has said. */
  readonly centre: EventCentre | null;
  /** Booked at the centre's desk; null for what people arranged themselves. */
  readonly service: Service | null;
  /** When to stop eating and drinking, in the centre's words; empty where nobody gave any. */
  readonly fasting: string;
  /** The number to change it by, what the desk asks for then, and a line that somebody added. */
  readonly phone: string;
  readonly code: string;
  readonly note: string;
}

/** A time at a centre's desk, as its file and its mails need it. */
export interface DeskAppointment {
  readonly appointmentId: string;
  /** The item that it stands for; null once it is cancelled. */
  readonly itemId: string | null;
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED' | 'CANCELLED';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly heldUntil: Date | null;
  readonly sequence: number;
  readonly service: Service;
  readonly centre: EventCentre;
  /** What the person who booked it wrote for themselves. */
  readonly note: string;
}

/** An item with what stands around it. */
export interface EventItem {
  readonly item: Item;
  /** The trip's: it never shrinks, so that it can number the item's changes. */
  readonly version: number;
  readonly centre: (EventCentre & { readonly fasting: string }) | null;
}

/** Only a booking gets a number when it is cancelled: what was never more than kept for somebody is in no calendar. */
function statusOf({ state, sequence }: DeskAppointment): CalendarEvent['status'] | null {
  if (state === 'BOOKED') return 'CONFIRMED';
  return state === 'CANCELLED' && sequence > 0 ? 'CANCELLED' : null;
}

/** Null for what is not booked, nor was: there is nothing to put into a calendar, or to take out. */
export function eventOfDesk(appointment: DeskAppointment): CalendarEvent | null {
  const status = statusOf(appointment);
  const { appointmentId, itemId, startsAt, endsAt, sequence, service, centre, note } = appointment;
  if (status === null) return null;
  return {
    uid: uidOf(appointmentId), itemId, sequence, status, service, centre,
    span: { type: 'timed', startsAt, startsZone: NEW_YORK, endsAt, endsZone: NEW_YORK },
    named: { kind: 'APPOINTMENT', purpose: service.purpose, title: service.name },
    isRemote: service.place === 'REMOTE',
    fasting: service.fasting,
    phone: centre.phone, code: '', note,
  };
}

/** An appointment that people arranged themselves, or surgery; null for anything else, and without a day. */
export function eventOfItem({ item, version, centre }: EventItem): CalendarEvent | null {
  const { id, kind, purpose, title, place, state, when, booking, note } = item;
  if ((kind !== 'APPOINTMENT' && kind !== 'SURGERY') || when.type === 'offset') return null;
  const there = place === 'CENTRE' ? centre : null;
  return {
    uid: uidOf(id), itemId: id, sequence: version,
    status: state === 'BOOKED' || kind === 'SURGERY' ? 'CONFIRMED' : 'TENTATIVE',
    span: when,
    named: { kind, purpose, title },
    isRemote: place === 'REMOTE',
    centre: there,
    service: null,
    fasting: kind === 'SURGERY' ? (centre?.fasting ?? '') : '',
    phone: booking?.phone || (there?.phone ?? ''),
    code: booking?.code ?? '', note,
  };
}

// The database draws these ids; what follows them says whose they are.
export const uidOf = (id: string): string => `${id}@mendway`;

export const DAY_BEFORE = 24 * 60;
const TWO_HOURS = 2 * 60;
export const NOON_BEFORE = 12 * 60;

/**
 * How many minutes before it its reader's calendar speaks up: a day and two hours, or at noon of the day before one without an
 * hour; never where they want no such reminders.
 */
export function alarmsOf({ status, span, itemId, named }: CalendarEvent, own: AlarmChoices): readonly number[] {
  const isWanted = named.kind === 'SURGERY' ? hasAlarm(own, 'surgery', null) : hasAlarm(own, 'appointment', itemId && keyOfVisit(itemId, 1));
  if (status === 'CANCELLED' || !isWanted) return [];
  return span.type === 'timed' ? [DAY_BEFORE, TWO_HOURS] : [NOON_BEFORE];
}
