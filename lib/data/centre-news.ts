import type { Day } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { Prisma } from './generated/client';
import { type LeftNote, sendOut } from './news-deliveries';
import type { AdministratorAccess } from './open-administration';
import { columnOfDay, dayOfColumn } from './trip-rows';

/** Queues the job that tells a piece of news, in the transaction in which it became true. */
export type NewsTelling = (queries: Queries, newsId: string) => Promise<void>;

interface NewNews {
  readonly centreId: string;
  readonly kind: 'CLOSED' | 'REOPENED';
  readonly closedOn: Day | null;
  readonly successorId: string | null;
  readonly madeById: string | null;
}

/** Later news take the place of earlier ones: what has not been told of those is told no more. */
export async function addNews(queries: Queries, { closedOn, ...news }: NewNews, now: Date): Promise<string> {
  await queries.centreNews.updateMany({ where: { centreId: news.centreId, doneAt: null }, data: { doneAt: now } });
  const { id } = await queries.centreNews.create({ data: { ...news, closedOn: closedOn && columnOfDay(closedOn), madeAt: now }, select: { id: true } });
  return id;
}

/** What hangs on a centre. */
export interface CentreUse {
  /** Trips whose surgery is not over. */
  readonly trips: number;
  /** Times booked at its desk that are still to come. */
  readonly bookings: number;
}

export const centreUse = (_access: AdministratorAccess, centreId: string, now: Date): Promise<CentreUse> => hangingOn(database(), centreId, now);

async function hangingOn(queries: Queries, centreId: string, now: Date): Promise<CentreUse> {
  const [row] = await queries.$queryRaw<{ trips: bigint; bookings: bigint }[]>`SELECT
    (SELECT count(*) FROM "Trip" WHERE "centreId" = ${centreId} AND ("surgeryOn" IS NULL OR "surgeryOn" >= ${dayIn(NEW_YORK, now)}::date)) AS trips,
    (SELECT count(*) FROM "Appointment" a JOIN "Service" s ON s.id = a."serviceId"
      WHERE s."centreId" = ${centreId} AND a.state = 'BOOKED' AND a."startsAt" > ${now}) AS bookings`;
  return { trips: Number(row?.trips ?? 0), bookings: Number(row?.bookings ?? 0) };
}

/** What to say before a centre closes on which something hangs; null where nothing does. */
export async function closingQuestion(queries: Queries, centreId: string, now: Date): Promise<Problem | null> {
  const { trips, bookings } = await hangingOn(queries, centreId, now);
  if (trips + bookings === 0) return null;
  return { ...problem('confirmed', 'closing-asks', { trips, bookings }), choices: [{ name: 'confirmed', value: 'yes', code: 'close-centre-anyway' }] };
}

/** How far the latest news of a centre have come. */
export interface NewsState {
  readonly told: number;
  readonly isDone: boolean;
}

export async function newsState(_access: AdministratorAccess, centreId: string): Promise<NewsState | null> {
  const row = await database().centreNews.findFirst({ where: { centreId }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], select: { told: true, doneAt: true } });
  return row && { told: row.told, isDone: row.doneAt !== null };
}

type NewsRow = Prisma.CentreNewsGetPayload<object>;

/** Trips in one transaction: few enough that it is short, many enough that a hundred thousand are not many. */
const TRIPS_A_BATCH = 50;

/**
 * Tells the next trips of a piece of news: a note to each of their people, and by mail and push those who have none of this
 * news yet. All or nothing, and the place that it came to is kept with it: cut off, or done by two at once, it goes on where
 * it stood. False when nobody is left to tell.
 */
export function tellNextTrips(newsId: string, now: Date): Promise<boolean> {
  return database().$transaction(async (queries) => {
    const [news] = await queries.$queryRaw<NewsRow[]>`SELECT * FROM "CentreNews" WHERE id = ${newsId}::uuid FOR UPDATE`;
    if (!news || news.doneAt) return false;
    const trips = await nextTrips(queries, news, now);
    const last = trips.at(-1);
    if (last === undefined) {
      await queries.centreNews.update({ where: { id: newsId }, data: { doneAt: now } });
      return false;
    }
    const { told, firsts } = await leaveNotes(queries, news, trips, now);
    await sendOut(queries, firsts, now);
    await makeRemindersDue(queries, trips);
    await queries.centreNews.update({ where: { id: newsId }, data: { toldUntil: last, told: { increment: told } } });
    return true;
  });
}

/** Trips of the centre whose surgery is not over. */
async function nextTrips(queries: Queries, { centreId, toldUntil }: NewsRow, now: Date): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`SELECT t.id FROM "Trip" t
    WHERE t."centreId" = ${centreId} AND t.id > coalesce(${toldUntil}::uuid, '00000000-0000-0000-0000-000000000000')
      AND t."deletionAskedAt" IS NULL AND (t."surgeryOn" IS NULL OR t."surgeryOn" >= ${dayIn(NEW_YORK, now)}::date)
    ORDER BY t.id LIMIT ${TRIPS_A_BATCH}`;
  return rows.map(({ id }) => id);
}

/**
 * A centre that has closed by then calls nobody the day before: what its trips are reminded of hangs on it. After the notes, which
 * hold the trips, so that nobody who changes one is waited for while they wait for its plan.
 */
async function makeRemindersDue(queries: Queries, trips: readonly string[]): Promise<void> {
  await queries.$executeRaw`
    UPDATE "ReminderPlan" SET due = due + 1 WHERE "tripId" IN (
      SELECT "tripId" FROM "ReminderPlan" WHERE "tripId" = ANY(${[...trips]}::uuid[]) ORDER BY "tripId" FOR UPDATE
    )`;
}

function noteOf({ kind, centreId, closedOn, successorId }: NewsRow, now: Date): { readonly kind: string; readonly params: Readonly<Record<string, string>> } {
  if (kind === 'REOPENED') return { kind: 'centre-reopened', params: { centreId } };
  const day = closedOn && dayOfColumn(closedOn);
  const standing = centreStanding({ status: 'CLOSED', closedOn: day }, dayIn(NEW_YORK, now));
  return { kind: standing === 'closing' ? 'centre-closes' : 'centre-closed', params: { centreId, closedOn: day ?? '', ...(successorId && { successorId }) } };
}

async function leaveNotes(queries: Queries, news: NewsRow, trips: readonly string[], now: Date) {
  const { kind, params } = noteOf(news, now);
  // That it is open again concerns those that heard of its closing.
  const heard = news.kind === 'CLOSED' ? Prisma.empty : Prisma.sql`AND EXISTS (
    SELECT 1 FROM "Notification" n JOIN "CentreNews" c ON c.id = n."newsId" WHERE n."tripId" = m."tripId" AND c."centreId" = ${news.centreId} AND c.kind = 'CLOSED')`;
  const rows = await queries.$queryRaw<(LeftNote & { notes: bigint; isNew: boolean })[]>`WITH left_notes AS (
      INSERT INTO "Notification" (id, "userId", "tripId", kind, params, "createdAt", "newsId")
      SELECT gen_random_uuid(), m."userId", m."tripId", ${kind}, ${JSON.stringify(params)}::jsonb, ${now}, ${news.id}::uuid
      FROM "TripMember" m WHERE m."tripId" = ANY (${[...trips]}::uuid[]) AND m.role IN ('OWNER', 'KEEPER', 'CAREGIVER') ${heard}
      ON CONFLICT DO NOTHING RETURNING id, "userId"
    ), hearers AS (SELECT (min(id::text))::uuid AS id, "userId", count(*) AS notes FROM left_notes GROUP BY "userId")
    SELECT h.id, h."userId", ${kind} AS kind, h.notes, NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."newsId" = ${news.id}::uuid AND n."userId" = h."userId") AS "isNew"
    FROM hearers h ORDER BY h."userId"`;
  return { told: rows.reduce((sum, { notes }) => sum + Number(notes), 0), firsts: rows.filter(({ isNew }) => isNew) };
}
