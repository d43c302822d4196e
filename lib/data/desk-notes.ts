import { randomUUID } from 'node:crypto';
import type { ListedNote } from '@/lib/domain/arrivals/desk-note';
import type { Instant } from '@/lib/domain/calendar/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { noteOf, type NoteRow, sealedNote } from './desk-note-rows';
import { Prisma } from './generated/client';
import { type ArrivalAccess, onLockedArrival, recordArrivalDeed } from './open-arrival';
import type { DeskAccess } from './open-desk';

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
    if ((await queries.deskNote.count({ where: { commandId: note.commandId } })) > 0) return [];
    if ((await queries.deskNote.count({ where: { centreId, tripId } })) >= MOST_NOTES) return [problem('text', 'too-many-notes', { most: MOST_NOTES })];
    await addNote(queries, access, note, now);
    await recordArrivalDeed(queries, access, 'note-arrival', now);
    return [];
  });
}

async function addNote(queries: Queries, { desk: { centreId, actor }, trip: { tripId } }: ArrivalAccess, { text, commandId }: NewNote, writtenAt: Instant): Promise<void> {
  const { patientName } = await queries.trip.findUniqueOrThrow({ where: { id: tripId }, select: { patientName: true } });
  const writer = { writtenById: actor.userId, writtenByName: actor.name, writtenAt };
  await queries.deskNote.createMany({ data: [{ ...sealedNote(randomUUID(), { text, patientName }), centreId, tripId, ...writer, commandId }] });
}

/** The last note of the page before. */
export interface NoteCursor {
  readonly at: Instant;
  readonly id: string;
}

interface NotesAsked {
  /** Of one patient; null: of all. */
  readonly tripId: string | null;
  /** Null: the newest. */
  readonly before: NoteCursor | null;
}

export interface NotesPage {
  /** The newest first. */
  readonly notes: readonly ListedNote[];
  /** Null on the last page. */
  readonly next: NoteCursor | null;
}

const A_PAGE = 25;

/** The centre's own notes, those on patients who have ended the sharing too: for its staff alone. */
export async function notesOf({ centreId }: DeskAccess, { tripId, before }: NotesAsked): Promise<NotesPage> {
  const ofPatient = tripId === null ? Prisma.empty : Prisma.sql`AND n."tripId" = ${tripId}::uuid`;
  const older = before === null ? Prisma.empty : Prisma.sql`AND (n."writtenAt", n.id) < (${before.at}, ${before.id}::uuid)`;
  const rows = await database().$queryRaw<(NoteRow & { isOnBoard: boolean })[]>`
    SELECT n.id, n."tripId", n."patientName", n.text, n."writtenByName", n."writtenAt", a."tripId" IS NOT NULL AS "isOnBoard"
    FROM "DeskNote" n LEFT JOIN "Arrival" a ON a."tripId" = n."tripId" AND a."centreId" = n."centreId"
    WHERE n."centreId" = ${centreId} ${ofPatient} ${older} ORDER BY n."writtenAt" DESC, n.id DESC LIMIT ${A_PAGE + 1}`;
  const notes = rows.slice(0, A_PAGE).map(({ isOnBoard, ...row }) => ({ ...noteOf(row), isOnBoard }));
  const last = notes.at(-1);
  return { notes, next: rows.length > A_PAGE && last ? { at: last.at, id: last.id } : null };
}
