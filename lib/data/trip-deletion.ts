import { endedGoneAt, goneAt } from '@/lib/domain/retention/retention';
import { problem } from '@/lib/domain/problem';
import { giveBackAll } from './booking-rows';
import type { Refusal } from './change-trip';
import { database, type Queries } from './client';
import { otherMembers, staffOfTrip } from './members';
import { notify } from './notifications';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { retentionNow } from './retention';
import { recordDeed } from './trip-audit';

type Deleting = TripAccess<'delete-trip'>;

/** What the owner is told before a trip goes, and while it waits to. */
export interface TripDeletion {
  readonly patientName: string;
  /** Null: nobody asked. */
  readonly askedAt: Date | null;
  /** From then on it is gone. */
  readonly dueAt: Date | null;
  /** It ended long ago, and goes on that day unless its owner says that it stays. */
  readonly endsAt: Date | null;
  /** The centre that sees the trip; null: none does. */
  readonly centre: string | null;
  /** Others on the trip. */
  readonly others: number;
  /** Times booked at the centre's desk that are still to come, the earliest first. */
  readonly appointments: readonly { readonly id: string; readonly startsAt: Date }[];
}

const AHEAD = (now: Date) => ({ state: 'BOOKED', startsAt: { gt: now } }) as const;

export async function loadDeletion({ tripId }: Deleting, now: Date): Promise<TripDeletion> {
  const row = await database().trip.findUniqueOrThrow({
    where: { id: tripId },
    select: {
      patientName: true, deletionAskedAt: true, deletionDueAt: true, retentionToldAt: true, sharedWithCentreAt: true, centre: { select: { name: true } }, members: { select: { userId: true } },
      appointments: { where: AHEAD(now), select: { id: true, startsAt: true }, orderBy: { startsAt: 'asc' } },
    },
    relationLoadStrategy: 'join',
  });
  const centre = row.sharedWithCentreAt && row.centre ? row.centre.name : null;
  const { patientName, deletionAskedAt: askedAt, deletionDueAt: dueAt, retentionToldAt, members, appointments } = row;
  return { patientName, askedAt, dueAt, endsAt: retentionToldAt && endedGoneAt(retentionToldAt), centre, others: members.length - 1, appointments };
}

/** Whether its owner asked to have the trip deleted. */
export async function isToBeDeleted({ tripId }: Deleting): Promise<boolean> {
  return (await database().trip.count({ where: { id: tripId, deletionDueAt: { not: null } } })) > 0;
}

/**
 * From now on nobody but its owner comes to the trip, and after the days of grace it is gone. Times that are booked have to be
 * cancelled before: the centre keeps them for the patient, and only the patient gives them back.
 */
export function askDeletion(access: Deleting, now: Date): Promise<Refusal> {
  return onLockedTrip(access, async (queries) => {
    const { tripId, actor: { name } } = access;
    if (await isAsked(queries, tripId)) return [];
    if ((await queries.appointment.count({ where: { tripId, ...AHEAD(now) } })) > 0) return [problem('cancel', 'deletion-has-appointments')];
    const [members, staff] = [await otherMembers(queries, access), await staffOfTrip(queries, access)];
    await giveBackAll(queries, tripId, now);
    await goUnderDeletion(queries, [tripId], { askedAt: now, dueAt: goneAt(now, await retentionNow(queries)) });
    await notify([...notesTo(members, tripId, 'trip-deletion-asked', name), ...notesTo(staff, tripId, 'patient-deletion-asked', name)], now, queries);
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}

/** All as it was. Whoever takes it back in the moment in which it is due, and holds it first, keeps it. */
export function keepTrip(access: Deleting, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    const { tripId, actor: { name } } = access;
    if (!(await isAsked(queries, tripId))) return;
    await comeBack(queries, [tripId]);
    const [members, staff] = [await otherMembers(queries, access), await staffOfTrip(queries, access)];
    await notify([...notesTo(members, tripId, 'trip-kept', name), ...notesTo(staff, tripId, 'patient-trip-kept', name)], now, queries);
    await recordDeed(access, access.deed, now, queries);
  });
}

/** An ended trip stays: what it is kept for is counted anew from now on. */
export function letStay(access: Deleting, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    const { count } = await queries.trip.updateMany({ where: { id: access.tripId, retentionToldAt: { not: null } }, data: { retentionToldAt: null, retentionStayAt: now } });
    if (count > 0) await recordDeed(access, access.deed, now, queries);
  });
}

async function isAsked(queries: Queries, tripId: string): Promise<boolean> {
  return (await queries.trip.count({ where: { id: tripId, deletionAskedAt: { not: null } } })) > 0;
}

const notesTo = (userIds: readonly string[], tripId: string, kind: string, name: string) =>
  userIds.map((userId) => ({ userId, tripId, kind, params: { name } }));

interface Times {
  readonly askedAt: Date;
  readonly dueAt: Date;
}

/** Under the locks of the trips. What waits to be told of them waits until they are gone, or come back. */
export async function goUnderDeletion(queries: Queries, tripIds: readonly string[], { askedAt, dueAt }: Times): Promise<void> {
  // Before the trips' plans of reminders, as whoever changes their quiet hours: neither waits for the other.
  await queries.$executeRaw`UPDATE "Delivery" SET "laterAt" = ${dueAt} WHERE state = 'WAITING' AND "messageId" IS NULL
    AND "notificationId" IN (SELECT id FROM "Notification" WHERE "tripId" = ANY(${[...tripIds]}::uuid[]))`;
  await queries.trip.updateMany({ where: { id: { in: [...tripIds] }, deletionAskedAt: null }, data: { deletionAskedAt: askedAt, deletionDueAt: dueAt } });
}

export async function comeBack(queries: Queries, tripIds: readonly string[]): Promise<void> {
  await queries.$executeRaw`UPDATE "Delivery" SET "laterAt" = NULL WHERE state = 'WAITING' AND "messageId" IS NULL
    AND "notificationId" IN (SELECT id FROM "Notification" WHERE "tripId" = ANY(${[...tripIds]}::uuid[]))`;
  await queries.trip.updateMany({ where: { id: { in: [...tripIds] } }, data: { deletionAskedAt: null, deletionDueAt: null } });
  // A delivery that is moved tells nobody by itself.
  await queries.$executeRaw`SELECT pg_notify('deliveries_due', '')`;
}
