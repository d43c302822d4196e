import type { DeskNote } from '@/lib/domain/arrivals/desk-note';
import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';

/** Where each encrypted value of a note is kept: the encryption is bound to this place and row. */
const notePlace = (column: 'text' | 'patientName', noteId: string) => sealedPlace(`DeskNote.${column}`, noteId);

export const sealedNote = (id: string, { text, patientName }: Pick<DeskNote, 'text' | 'patientName'>) =>
  ({ id, text: sealValue(text, notePlace('text', id)), patientName: sealValue(patientName, notePlace('patientName', id)) });

/** A patient's notes, newest first, as a part of the centre's joined statement. */
export const notesShape = (tripId: string, most: number) => ({
  where: { tripId }, orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }], take: most,
  select: { id: true, tripId: true, patientName: true, text: true, writtenByName: true, writtenAt: true },
} as const satisfies Prisma.Centre$deskNotesArgs);

export type NoteRow = Prisma.DeskNoteGetPayload<{ select: ReturnType<typeof notesShape>['select'] }>;

export const noteOf = ({ id, tripId, patientName, text, writtenByName: by, writtenAt: at }: NoteRow): DeskNote =>
  ({ id, tripId, patientName: openValue(patientName, notePlace('patientName', id)), text: openValue(text, notePlace('text', id)), by, at });
