import { type DeskAppointment, eventOfDesk } from '@/lib/domain/appointments/calendar-event';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { AlarmChoices } from '@/lib/domain/reminders/alarms';
import type { Mail } from '@/lib/outside/mail/mail';
import { detailLines } from '@/lib/text/calendar-event-words';
import { formatMoment } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import { appointmentsUrl, composeFile } from '../calendar-file/compose-file';
import type { Party } from '../calendar-file/write-calendar';
import type { AppointmentNews } from './appointment-order';
import { layOut } from './layout';
import { type Stoppable, stopWay } from './stop-way';

export interface AppointmentLetter extends Stoppable {
  readonly what: AppointmentNews;
  readonly tripId: string;
  readonly appointment: DeskAppointment;
  readonly to: Party;
  /** What they chose about reminders: their calendar heeds it. */
  readonly own: AlarmChoices;
  readonly now: Date;
}

/** What became of a time at the desk: its subject says no more than when; calendars take the rest by themselves. */
export function composeAppointment({ what, tripId, appointment, to, own, locale, unsubscribe, now }: AppointmentLetter): Mail {
  const { say } = sentencesOf(locale, 'appointmentMail');
  const time = formatMoment(appointment.startsAt, NEW_YORK, locale);
  const until = appointment.heldUntil ? formatMoment(appointment.heldUntil, NEW_YORK, locale) : '';
  const of = (part: string) => say(`mails.${what}.${part}`, { time, until });
  const words = {
    lead: of('lead'), details: detailsOf(appointment, locale), button: of('button'), link: appointmentsUrl(tripId),
    note: say('mails.note'), foot: sentencesOf(locale, 'mail').say('foot'), stops: [stopWay(unsubscribe, locale)],
  };
  const event = eventOfDesk(appointment);
  const file = event && composeFile(event, { tripId, locale, now, attendee: to, own });
  return { to: to.address, subject: of('subject'), ...layOut(words, locale), unsubscribe, ...(file && { calendar: file }) };
}

/** A time that is only kept for somebody is told of as if it were booked. */
function detailsOf(appointment: DeskAppointment, locale: Locale): readonly string[] {
  const event = eventOfDesk(appointment) ?? eventOfDesk({ ...appointment, state: 'BOOKED' });
  return event ? detailLines(event, locale) : [];
}
