import type { Telling } from '@/lib/domain/appointments/telling';
import type { Attendance, Service } from '@/lib/domain/appointments/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { HOLDER_SHAPE, LETTERS_SHAPE, REMINDERS_SHAPE, tellingOf } from './appointment-reminders';
import { database } from './client';
import { SERVICE_SHAPE, serviceOf } from './desk-rows';
import type { DeskAccess } from './open-desk';

/** One time of a desk, as its staff see it. */
export interface DeskVisit {
  readonly appointmentId: string;
  readonly tripId: string;
  readonly patientName: string;
  /** Whether staff may open the trip. */
  readonly isShared: boolean;
  readonly service: Service;
  /** Names of those whom it takes. */
  readonly resources: readonly string[];
  readonly state: 'HELD' | 'OFFERED' | 'BOOKED' | 'CANCELLED';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly heldUntil: Instant | null;
  readonly sequence: number;
  readonly attendance: Attendance | null;
  readonly attendedAt: Instant | null;
  readonly moveAskedAt: Instant | null;
  /** What the patient, or their keeper, is told of it. */
  readonly telling: Telling;
}

/** The time with that id, when it is one of this desk; what was cancelled too. */
export async function deskVisit({ centreId }: DeskAccess, appointmentId: string): Promise<DeskVisit | null> {
  const row = await database().appointment.findFirst({
    where: { id: appointmentId, service: { centreId }, trip: { deletionAskedAt: null } },
    include: {
      service: SERVICE_SHAPE,
      trip: { select: { patientName: true, centreId: true, sharedWithCentreAt: true, reminders: REMINDERS_SHAPE, members: HOLDER_SHAPE } },
      letters: LETTERS_SHAPE,
      reservations: { select: { resource: { select: { name: true } } }, orderBy: { resource: { position: 'asc' } } },
    },
    relationLoadStrategy: 'join',
  });
  if (!row) return null;
  const { id, tripId, trip, service, reservations, state, startsAt, endsAt, heldUntil, sequence, attendance, attendedAt, moveAskedAt } = row;
  return {
    appointmentId: id, tripId, patientName: trip.patientName, isShared: trip.centreId === centreId && trip.sharedWithCentreAt !== null,
    service: serviceOf(service), resources: reservations.map(({ resource }) => resource.name),
    state, startsAt, endsAt, heldUntil, sequence, attendance, attendedAt, moveAskedAt,
    telling: tellingOf(row, { reminders: trip.reminders, holder: trip.members[0] }),
  };
}
