import type { Person } from '@/lib/domain/access/actor';
import { naming } from '@/lib/domain/inbox-note';
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
    const { tripId, actor } = access;
    if (await isAsked(queries, tripId)) return [];
    if ((await queries.appointment.count({ where: { tripId, ...AHEAD(now) } })) > 0) return [problem('cancel', 'deletion-has-appointments')];
    await closeTrips(queries, { tripIds: [tripId], actor }, { askedAt: now, dueAt: goneAt(now, await retentionNow(queries)) });
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}

/** All as it was. Whoever takes it back in the moment in which it is due, and holds it first, keeps it. */
export function keepTrip(access: Deleting, now: Date): Promise<void> {
  return onLockedTrip(access, async (queries) => {
    const { tripId, actor } = access;
    if (!(await isAsked(queries, tripId))) return;
    await reopenTrips(queries, { tripIds: [tripId], actor }, now);
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

interface Times {
  readonly askedAt: Date;
  readonly dueAt: Date;
}

/** Trips of one person, under their locks. */
interface Held {
  readonly tripIds: readonly string[];
  readonly actor: Pick<Person, 'userId' | 'name'>;
}

/** What is held or offered for them is given back, those on them and their centre hear of it, and what waits to be told of them waits until they are gone, or come back. */
export async function closeTrips(queries: Queries, held: Held, times: Times): Promise<void> {
  for (const tripId of held.tripIds) await giveBackAll(queries, tripId, times.askedAt);
  await goUnderDeletion(queries, held.tripIds, times);
  await tell(queries, held, { member: 'trip-deletion-asked', staff: 'patient-deletion-asked' }, times.askedAt);
}

async function goUnderDeletion(queries: Queries, tripIds: readonly string[], { askedAt, dueAt }: Times): Promise<void> {
  // Before the trips' plans of reminders, as whoever changes their quiet hours: neither waits for the other.
  await queries.$executeRaw`UPDATE "Delivery" SET "laterAt" = ${dueAt} WHERE state = 'WAITING' AND "messageId" IS NULL
    AND "notificationId" IN (SELECT id FROM "Notification" WHERE "tripId" = ANY(${[...tripIds]}::uuid[]))`;
  await queries.trip.updateMany({ where: { id: { in: [...tripIds] }, deletionAskedAt: null }, data: { deletionAskedAt: askedAt, deletionDueAt: dueAt } });
}

/** They are open again to all to whom they were, who hear of it. */
export async function reopenTrips(queries: Queries, held: Held, now: Date): Promise<void> {
  const tripIds = [...held.tripIds];
  await queries.$executeRaw`UPDATE "Delivery" SET "laterAt" = NULL WHERE state = 'WAITING' AND "messageId" IS NULL
    AND "notificationId" IN (SELECT id FROM "Notification" WHERE "tripId" = ANY(${tripIds}::uuid[]))`;
  await queries.trip.updateMany({ where: { id: { in: tripIds } }, data: { deletionAskedAt: null, deletionDueAt: null } });
  await tell(queries, held, { member: 'trip-kept', staff: 'patient-trip-kept' }, now);
  // A delivery that is moved tells nobody by itself.
  await queries.$executeRaw`SELECT pg_notify('deliveries_due', '')`;
}

/** Who did it, and nothing else. */
async function tell(queries: Queries, { tripIds, actor }: Held, kinds: { readonly member: string; readonly staff: string }, now: Date): Promise<void> {
  for (const tripId of tripIds) {
    const [members, staff] = [await otherMembers(queries, { tripId, actor }), await staffOfTrip(queries, { tripId, actor })];
    const notesTo = (userIds: readonly string[], kind: string) => userIds.map((userId) => ({ userId, tripId, kind, ...naming(actor) }));
    await notify([...notesTo(members, kinds.member), ...notesTo(staff, kinds.staff)], now, queries);
  }
}
