import type { Person } from '@/lib/domain/access/actor';
import { mayDo, type TripRole } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { database } from './client';
import type { TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';

import { dayOfColumn } from './trip-rows';

/** The whole trip in one statement. Who said what of the patient's health is only for those who see the medical part. */
export async function loadTrip(access: TripAccess): Promise<TripRecord> {
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId },
    include: TRIP_SHAPE,
    relationLoadStrategy: 'join',
  });
  const record = recordOf(row);
  return mayDo('see-medical', access.standing) ? record : withoutMedicalPart(record);
}

/** That a yes was given shapes the plan that everybody sees; who gave it and how it is going is medical. */
function withoutMedicalPart(record: TripRecord): TripRecord {
  const clearances = record.trip.clearances.map((clearance) => ({ ...clearance, saidBy: '' }));
  return { ...record, trip: { ...record.trip, clearances } };
}

export interface TripLine {
  readonly id: string;
  readonly patientName: string;
  readonly surgeryOn: Day | null;
  readonly role: TripRole;
}

/** The trips that somebody is a member of, the next surgery first. */
export async function listTrips(actor: Person): Promise<readonly TripLine[]> {
  const members = await database().tripMember.findMany({
    where: { userId: actor.userId },
    select: { role: true, trip: { select: { id: true, patientName: true, surgeryOn: true } } },
    orderBy: [{ trip: { surgeryOn: { sort: 'asc', nulls: 'last' } } }, { tripId: 'asc' }],
    take: 200,
    relationLoadStrategy: 'join',
  });
  return members.map(({ role, trip }) => ({
    id: trip.id,
    patientName: trip.patientName,
    surgeryOn: trip.surgeryOn && dayOfColumn(trip.surgeryOn),
    role,
  }));
}
