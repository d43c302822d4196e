import type { ServiceRules, Slot } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import type { Queries } from './client';
import { SERVICE_SHAPE } from './desk-rows';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';

const MS_A_MINUTE = 60_000;

/** Blocks everybody and everything of the slot, buffers included, in the order of their ids: all or none. */
export async function reserve(queries: Queries, appointmentId: string, { startsAt, endsAt, resourceIds }: Slot, service: Pick<ServiceRules, 'bufferBefore' | 'bufferAfter'>): Promise<void> {
  const blockedFrom = new Date(startsAt.getTime() - service.bufferBefore * MS_A_MINUTE);
  const blockedUntil = new Date(endsAt.getTime() + service.bufferAfter * MS_A_MINUTE);
  const data = [...resourceIds].sort().map((resourceId) => ({ appointmentId, resourceId, blockedFrom, blockedUntil }));
  await queries.reservation.createMany({ data });
}

export async function unreserve(queries: Queries, appointmentIds: readonly string[]): Promise<void> {
  await queries.reservation.deleteMany({ where: { appointmentId: { in: [...appointmentIds] } } });
}

/** What was only held or offered is given back. */
export async function giveBack(queries: Queries, appointmentIds: readonly string[], now: Instant): Promise<void> {
  if (appointmentIds.length === 0) return;
  await unreserve(queries, appointmentIds);
  await queries.appointment.updateMany({
    where: { id: { in: [...appointmentIds] }, state: { in: ['HELD', 'OFFERED'] } },
    data: { state: 'CANCELLED', heldUntil: null, changedAt: now },
  });
}

/** The same for all that the trip keeps: it has left the centre at which it kept it. */
export async function giveBackAll(queries: Queries, tripId: string, now: Instant): Promise<void> {
  // Before their reservations, as whoever takes away what has run out: neither waits for the other.
  const kept = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Appointment" WHERE "tripId" = ${tripId}::uuid AND state IN ('HELD', 'OFFERED') ORDER BY id FOR UPDATE`;
  await giveBack(queries, kept.map(({ id }) => id), now);
}

const TIME_SHAPE = {
  service: SERVICE_SHAPE,
  reservations: { select: { resourceId: true } },
} as const satisfies Prisma.AppointmentInclude;

export type TimeRow = Prisma.AppointmentGetPayload<{ include: typeof TIME_SHAPE }>;

/** One time of the trip, held until the transaction ends: nobody takes its reservations away meanwhile. Null: it has no such time. */
export async function lockTime(queries: Queries, { tripId }: TripAccess, appointmentId: string): Promise<TimeRow | null> {
  await queries.$queryRaw`SELECT 1 FROM "Appointment" WHERE id = ${appointmentId}::uuid AND "tripId" = ${tripId}::uuid FOR UPDATE`;
  return readTime(queries, { tripId }, appointmentId);
}

export const readTime = (queries: Queries, { tripId }: Pick<TripAccess, 'tripId'>, appointmentId: string): Promise<TimeRow | null> =>
  queries.appointment.findFirst({ where: { id: appointmentId, tripId }, include: TIME_SHAPE, relationLoadStrategy: 'join' });
