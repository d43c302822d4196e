import type { Person } from '@/lib/domain/access/actor';
import { lessWithheld, type Standing, type TripRole } from '@/lib/domain/access/deeds';
import type { Zone } from '@/lib/domain/calendar/types';
import type { InboxNote, ReminderNote } from '@/lib/domain/inbox-note';
import { mayReadWord } from '@/lib/domain/reminders/medical-words';
import { Prisma } from './generated/client';

export interface NoteRow extends Omit<InboxNote, 'reminder'> {
  readonly centre: string | null;
  readonly successor: string | null;
  readonly role: TripRole | null;
  readonly seesMedical: boolean | null;
  /** Of its reminder; null: it is none. */
  readonly reminder: Pick<ReminderNote, 'kind' | 'word' | 'itemId' | 'isNewDate'> | null;
  readonly fasting: string | null;
}

/** One value: what the service of the operation says, else its centre. */
export const FASTING = Prisma.sql`CASE WHEN note.kind = 'reminder.surgery-eve' THEN coalesce(
  (SELECT nullif(service.fasting, '') FROM "Item" item JOIN "Appointment" booked ON booked."itemId" = item.id JOIN "Service" service ON service.id = booked."serviceId"
    WHERE item."tripId" = note."tripId" AND item.kind = 'SURGERY' LIMIT 1),
  (SELECT "fastingRule" FROM "Centre" WHERE id = trip."centreId"), '') END`;

/** The names of centres go in, as does what a reminder of the medical part leaves out. */
export function noteOf({ centre, successor, role, seesMedical, reminder, fasting, params, homeZone, ...note }: NoteRow, reader: Pick<Person, 'withholdsMedical'>): InboxNote {
  const standing = role && lessWithheld({ role, seesMedical: seesMedical === true }, reader);
  const names = { centre: centre ?? '', successor: successor ?? 'none' };
  return { ...note, homeZone: homeZone as Zone | null, params: { ...params, ...names }, reminder: reminder && reminderOf(reminder, standing, fasting) };
}

function reminderOf(reminder: Pick<ReminderNote, 'kind' | 'word' | 'itemId' | 'isNewDate'>, standing: Standing | null, fasting: string | null): ReminderNote {
  return { ...reminder, standing, fasting: mayReadWord(reminder.word, standing) ? fasting : null };
}
