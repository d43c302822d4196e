import { endedGoneAt, monthsBefore, TOLD_DAYS_BEFORE } from '@/lib/domain/retention/retention';
import { database, type Queries } from './client';
import { eachAlone, type Failed } from './each-alone';
import { HOLDS_TRIP } from './members';
import { notify } from './notifications';
import { readRetention } from './retention';
import { Prisma } from './generated/client';

/** A deletion may be of a trip with years of history. */
export const PATIENT = { maxWait: 10_000, timeout: 60_000 };
const DAY_MS = 86_400_000;

/** What was due: how much of it was done, and what could not be. */
export interface DueDone {
  readonly done: number;
  readonly failed: readonly Failed[];
}

/** Those that somebody else had in hand, or took back meanwhile, were not done. */
export const doneOf = ({ worked, failed }: { readonly worked: readonly boolean[]; readonly failed: readonly Failed[] }): DueDone =>
  ({ done: worked.filter((isDone) => isDone).length, failed });

const NOTHING_DUE: DueDone = { done: 0, failed: [] };

type Work = (queries: Queries, tripId: string) => Promise<void>;

/** Each trip that is due, in a transaction of its own and as it stands then; what somebody else holds is left to them. */
async function eachDue(isDue: Prisma.Sql, work: Work): Promise<DueDone> {
  const due = await database().$queryRaw<{ id: string }[]>`SELECT trip.id FROM "Trip" trip WHERE ${isDue} ORDER BY trip."deletionDueAt", trip.id`;
  return doneOf(await eachAlone(due, ({ id }) => database().$transaction(async (queries) => {
    const [held] = await queries.$queryRaw<{ id: string }[]>`SELECT trip.id FROM "Trip" trip WHERE trip.id = ${id}::uuid AND ${isDue} FOR UPDATE OF trip SKIP LOCKED`;
    if (held) await work(queries, id);
    return held !== undefined;
  }, PATIENT)));
}

/**
 * Deletes, one after another, the trips whose days of grace are over. Any number of processes may at once, and their owners may
 * take them back: whoever holds a trip first decides. Those that go with an account go with it, or stay with it.
 */
export function deleteDueTrips(now: Date): Promise<DueDone> {
  const isDue = Prisma.sql`trip."deletionDueAt" <= ${now} AND NOT EXISTS (
    SELECT FROM "TripMember" member JOIN "User" holder ON holder.id = member."userId"
    WHERE member."tripId" = trip.id AND member.role IN ('OWNER', 'KEEPER') AND holder."deletionAskedAt" = trip."deletionAskedAt")`;
  return eachDue(isDue, (queries, tripId) => deleteTrip(queries, tripId, now));
}

/**
 * The trip and all that stands about it anywhere, under its lock. What stays: the links of its audit chain, which hold ids alone, and
 * what staff noted at their own desk. The chain ends with who deleted it, or nobody.
 */
export async function deleteTrip(queries: Queries, tripId: string, now: Date): Promise<void> {
  await queries.$executeRaw`DELETE FROM "Notification" WHERE "tripId" = ${tripId}::uuid`;
  await queries.$executeRaw`DELETE FROM "OfflineDeed" WHERE "tripId" = ${tripId}::uuid`;
  await queries.$executeRaw`DELETE FROM "Trip" WHERE id = ${tripId}::uuid`;
  await queries.$executeRaw`INSERT INTO "AuditEvent" ("tripId", deed, "happenedAt") VALUES (${tripId}::uuid, 'trip-deleted', ${now})`;
}

/** The end of a trip: its last day, or when somebody last said that it stays. A trip without a day has none. */
const ENDED = Prisma.sql`greatest((SELECT max(item."endsAt") FROM "Item" item WHERE item."tripId" = trip.id), trip."surgeryOn"::timestamptz, trip."retentionStayAt")`;
const HAS_DAYS = Prisma.sql`(trip."surgeryOn" IS NOT NULL OR EXISTS (SELECT FROM "Item" item WHERE item."tripId" = trip.id AND item."endsAt" IS NOT NULL))`;

export interface EndedTrip {
  readonly tripId: string;
  /** Of whoever holds it. */
  readonly email: string;
  readonly locale: string;
  readonly goneAt: Date;
}

/** Mails whoever holds a trip that it will be deleted, in the transaction in which that is settled. */
export type TellEnded = (queries: Queries, ended: EndedTrip) => Promise<void>;

/** Tells the holders of trips that ended long ago, a month before they are deleted. Each is told once for each end. */
export async function tellEndedTrips(now: Date, tell: TellEnded): Promise<DueDone> {
  const { endedTripMonths } = await readRetention();
  if (endedTripMonths === null) {
    await database().trip.updateMany({ where: { retentionToldAt: { not: null } }, data: { retentionToldAt: null } });
    return NOTHING_DUE;
  }
  const endedBy = new Date(monthsBefore(now, endedTripMonths).getTime() + TOLD_DAYS_BEFORE * DAY_MS);
  // What was told of a trip that has got new days since is told again when those are over.
  await database().$executeRaw`UPDATE "Trip" trip SET "retentionToldAt" = NULL WHERE "retentionToldAt" IS NOT NULL AND ${ENDED} >= ${endedBy}`;
  const isDue = Prisma.sql`trip."retentionToldAt" IS NULL AND trip."deletionAskedAt" IS NULL AND trip."createdAt" < ${endedBy} AND ${HAS_DAYS} AND ${ENDED} < ${endedBy}`;
  return eachDue(isDue, (queries, tripId) => tellHolder(queries, tripId, now, tell));
}

async function tellHolder(queries: Queries, tripId: string, now: Date, tell: TellEnded): Promise<void> {
  await queries.trip.update({ where: { id: tripId }, data: { retentionToldAt: now }, select: { id: true } });
  const holder = await queries.tripMember.findFirst({ where: { tripId, ...HOLDS_TRIP }, select: { userId: true, user: { select: { email: true, locale: true } } } });
  if (!holder) return;
  const goneAt = endedGoneAt(now);
  await notify([{ userId: holder.userId, tripId, kind: 'trip-ends', params: { goneOn: goneAt.toISOString() } }], now, queries);
  await tell(queries, { tripId, ...holder.user, goneAt });
}

/** Deletes the trips whose holders were told a month ago, and who did not say that it stays. */
export async function deleteEndedTrips(now: Date): Promise<DueDone> {
  const { endedTripMonths } = await readRetention();
  if (endedTripMonths === null) return NOTHING_DUE;
  const [endedBy, toldBy] = [monthsBefore(now, endedTripMonths), new Date(now.getTime() - TOLD_DAYS_BEFORE * DAY_MS)];
  const isDue = Prisma.sql`trip."retentionToldAt" <= ${toldBy} AND trip."deletionAskedAt" IS NULL AND ${ENDED} < ${endedBy}`;
  return eachDue(isDue, (queries, tripId) => deleteTrip(queries, tripId, now));
}
