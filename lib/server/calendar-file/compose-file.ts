import { alarmsOf, type CalendarEvent, type DeskAppointment, type EventItem, eventOfDesk, eventOfItem } from '@/lib/domain/appointments/calendar-event';
import type { AlarmChoices } from '@/lib/domain/reminders/alarms';
import type { Locale } from '@/lib/text/locale';
import { eventWords } from '@/lib/text/calendar-event-words';
import { sentencesOf } from '@/lib/text/translator';
import { appUrl, mailSettings } from '../settings';
import { type Method, type Party, writeCalendar } from './write-calendar';

/** For whom a file is made. */
interface Reader {
  readonly tripId: string;
  readonly locale: Locale;
  readonly now: Date;
  /** Invited by mail; null: downloads it. */
  readonly attendee: Party | null;
  /** What they chose about reminders. */
  readonly own: AlarmChoices;
}

export interface CalendarFile {
  readonly method: Method;
  readonly text: string;
}

export const eventFrom = (source: EventItem | DeskAppointment): CalendarEvent | null =>
  ('item' in source ? eventOfItem(source) : eventOfDesk(source));

/** Where somebody looks after their appointments: an address that says nothing. */
export const appointmentsUrl = (tripId: string): string => `${appUrl()}/trips/${tripId}/appointments`;

/** The calendar file of an appointment: an invitation for whom it is mailed to, else a file to take; once cancelled, what takes it back. */
export function composeFile(event: CalendarEvent, { tripId, locale, now, attendee, own }: Reader): CalendarFile {
  const { say } = sentencesOf(locale, 'appointmentMail');
  const url = appointmentsUrl(tripId);
  const method = event.status === 'CANCELLED' ? 'CANCEL' : attendee ? 'REQUEST' : 'PUBLISH';
  const alarms = alarmsOf(event, own).map((minutes) => ({ minutes, words: say('alarm') }));
  const text = writeCalendar({ event, words: eventWords(event, url, locale), alarms, method, organizer: sender(), attendee, url, now });
  return { method, text };
}

/** Whose mails people get: `Mendway <hello@mendway.example>`, or the address alone. */
function sender(): Party {
  const { from } = mailSettings();
  const [, name = '', address = from] = /^([^<>]*)<([^<>]+)>$/.exec(from) ?? [];
  return { name: name.replaceAll('"', '').trim() || 'Mendway', address };
}
