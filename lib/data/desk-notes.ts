import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/calendar/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import { type ArrivalAccess, onLockedArrival, recordArrivalDeed } from './open-arrival';

/** Where each encrypted value of a note is kept. */
export const notePlace = (column: 'text' | 'patientName', noteId: string) => `DeskNote.${column}.${noteId}`;

/** More than any stay has; they bound what one patient's notes come to. */
const MOST_NOTES = 500;

interface NewNote {
  readonly text: string;
  /** Made with the form: sent twice, it is one note. */
  readonly commandId: string;
}

/** Writes down what staff want to remember of a patient, by the name that the centre knows now. No problems when it is written. */
export function writeNote(access: ArrivalAccess<'work-on-arrivals'>, note: NewNote, now: Instant): Promise<readonly Problem[]> {
  const { desk: { centreId }, trip: { tripId } } = access;
  return onLockedArrival(access, async (queries) => {
    if (await queries.deskNote.count({ where: { commandId: note.commandId } })) return [];
    if ((await queries.deskNote.count({ where: { centreId, tripId } })) >= MOST_NOTES) return [problem('text', 'too-many-notes', { most: MOST_NOTES })];
    await addNote(queries, access, note, now);
    await recordArrivalDeed(queries, access, 'note-arrival', now);
    return [];
  });
}

async function addNote(queries: Queries, { desk: { centreId, actor }, trip: { tripId } }: ArrivalAccess, { text, commandId }: NewNote, writtenAt: Instant): Promise<void> {
  const id = randomUUID();
  const { patientName } = await queries.trip.findUniqueOrThrow({ where: { id: tripId }, select: { patientName: true } });
  const sealed = { text: sealValue(text, notePlace('text', id)), patientName: sealValue(patientName, notePlace('patientName', id)) };
  await queries.deskNote.createMany({ data: [{ id, centreId, tripId, ...sealed, writtenById: actor.userId, writtenByName: actor.name, writtenAt, commandId }] });
}
