import type { Person } from '@/lib/domain/access/actor';
import { alarmChoices } from '@/lib/data/alarm-choices';
import { deskAppointment } from '@/lib/data/appointment-event';
import { countLetterTry, settleLetter } from '@/lib/data/appointment-letters';
import { openTrip } from '@/lib/data/open-trip';
import { ownReach } from '@/lib/data/reach';
import { readerOfLetters, type UserRow } from '@/lib/data/users';
import { channelsFor } from '@/lib/domain/reminders/channels';
import { localeOf } from '@/lib/text/locale';
import type { AppointmentOrder } from './appointment-order';
import { unsubscribeUrl } from '../unsubscribe';
import { type AppointmentLetter, composeAppointment } from './compose-appointment';
import { send } from './send-mail';

/** As whom a mail is read: with the rights on the trip that its reader has when it is sent, and nobody's at a centre. */
const readerOf = ({ id: userId, name, email }: UserRow): Person =>
  ({ type: 'person', userId, name, email, sessionId: '', isAdministrator: false, staff: [] });

/** What is told is told only while it is so. */
const STATES = { booked: 'BOOKED', moved: 'BOOKED', cancelled: 'CANCELLED', offered: 'OFFERED' } as const;

/** Whether mails about booked times reach them, and they want them: those are letters of their own, so both is asked here. */
async function takesLetters(reader: Person): Promise<boolean> {
  const { reach, choices, mailFailedAt } = await ownReach(reader);
  return mailFailedAt === null && channelsFor('appointment-news', 'OWNER', reach, choices).includes('MAIL');
}

/** Mails one person what became of a time at the desk, unless they want no such mails, have left the trip, leave Mendway, or it has changed again since. */
export async function sendAppointment(order: AppointmentOrder, now: Date): Promise<void> {
  const letter = await letterOf(order, now);
  if (!letter) return settleLetter(order, 'STOPPED', now);
  try {
    await send(composeAppointment(letter), now);
  } catch (fault) {
    await countLetterTry(order, now);
    throw fault;
  }
  await settleLetter(order, 'SENT', now);
}

async function letterOf({ what, tripId, appointmentId, userId, sequence }: AppointmentOrder, now: Date): Promise<AppointmentLetter | null> {
  const user = await readerOfLetters(userId);
  const access = user && await openTrip(readerOf(user), tripId, what === 'cancelled' ? 'see-cancelled' : 'book-appointment');
  const appointment = access && await deskAppointment(access, appointmentId);
  if (!user || !access || !appointment || appointment.sequence !== sequence || appointment.state !== STATES[what]) return null;
  if (!(await takesLetters(readerOf(user)))) return null;
  const unsubscribe = unsubscribeUrl({ type: 'person', userId, kinds: ['appointment-news'] });
  const own = await alarmChoices(access);
  return { what, tripId, appointment, own, to: { name: user.name, address: user.email }, locale: localeOf(user.locale), unsubscribe, now };
}
