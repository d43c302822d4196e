import type { Person } from '@/lib/domain/access/actor';
import type { InboxCursor, InboxNote, NoteNames } from '@/lib/domain/inbox-note';
import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import { FASTING, noteOf, type NoteRow } from './inbox-rows';
import { sendOut } from './news-deliveries';

export type NewNotification = Pick<InboxNote, 'tripId' | 'kind'> & NoteNames & { readonly userId: string };

/** Puts notes into inboxes, and news on their way by mail and push, inside the transaction of what they tell about. */
export async function notify(notes: readonly NewNotification[], now: Date, queries: Queries = database()): Promise<void> {
  const data = notes.map((note) => ({ ...note, params: { ...note.params }, createdAt: now }));
  const left = await queries.notification.createManyAndReturn({ data, select: { id: true, userId: true, kind: true } });
  await sendOut(queries, left, now);
}

/** So many notes make a page of an inbox. */
export const NOTES_A_PAGE = 100;

const behind = (before: InboxCursor | null): Prisma.Sql =>
  before ? Prisma.sql`AND (note."createdAt", note.id) < (${before.createdAt}, ${before.id}::uuid)` : Prisma.empty;

/**
 * The newest notes first: those behind one that was shown, or the last ones. A note names a centre, and its successor, by the id
 * alone, for a name may tell what the trip is for: it is looked up here, as is what a reminder of the medical part leaves out.
 * What came to somebody as staff of a centre waits while they are kept from it.
 */
export async function inboxOf(person: Person, before: InboxCursor | null = null, most = NOTES_A_PAGE): Promise<readonly InboxNote[]> {
  const { userId, proof } = person;
  const barredFrom = [...(proof?.barredFrom ?? [])];
  const rows = await database().$queryRaw<NoteRow[]>`
    SELECT note.id, note."tripId", note.kind, note.params, note."createdAt", note."readAt" IS NULL AS "isNew", nullif(trip."homeZone", '') AS "homeZone",
      centre.name AS centre, successor.name AS successor, member.role::text AS role, member."seesMedical", ${FASTING} AS fasting,
      CASE WHEN reminder.id IS NOT NULL THEN json_build_object('kind', reminder.kind, 'word', reminder.word, 'itemId', reminder."itemId", 'isNewDate', reminder."isNewDate") END AS reminder
    FROM "Notification" note
      LEFT JOIN "Trip" trip ON trip.id = note."tripId"
      LEFT JOIN "TripMember" member ON member."tripId" = note."tripId" AND member."userId" = note."userId"
      LEFT JOIN "Centre" centre ON centre.id = note.params ->> 'centreId'
      LEFT JOIN "Centre" successor ON successor.id = note.params ->> 'successorId'
      LEFT JOIN "Reminder" reminder ON reminder.id = note."reminderId"
    WHERE note."userId" = ${userId}::uuid AND (member.role IS NOT NULL OR trip."centreId" IS NULL OR trip."centreId" <> ALL(${barredFrom}::text[])) ${behind(before)}
    ORDER BY note."createdAt" DESC, note.id DESC LIMIT ${most}::int`;
  return rows.map((row) => noteOf(row, person));
}

/** `until`: the newest note that was shown; what came meanwhile is new still. */
export async function markAllRead({ userId }: Person, now: Date, until: Date = now): Promise<void> {
  await database().notification.updateMany({ where: { userId, readAt: null, createdAt: { lte: until } }, data: { readAt: now } });
}

/** Whoever has seen what the notes of that kind tell of has read them. */
export async function markNotesRead({ userId }: Person, about: Pick<InboxNote, 'tripId' | 'kind'>, now: Date): Promise<void> {
  await database().notification.updateMany({ where: { userId, ...about, readAt: null }, data: { readAt: now } });
}
