import type { Person } from '@/lib/domain/access/actor';
import { mayDo, type TripRole } from '@/lib/domain/access/deeds';
import type { Day } from '@/lib/domain/calendar/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { latestWord } from '@/lib/domain/recovery/flight-home';
import { database } from './client';
import type { OpenedTrip, TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { dayOfColumn } from './trip-rows';

/** The whole trip in one statement. */
export const loadTrip = (access: TripAccess): Promise<TripRecord> => tripOf({ access, row: null });

/** The whole trip. Who said what of the patient's health is only for those who see the medical part. */
export async function tripOf({ access, row }: OpenedTrip): Promise<TripRecord> {
  const record = recordOf(row ?? (await tripRow(access)));
  return mayDo('see-medical', access.standing) ? record : withoutMedicalPart(record);
}

const tripRow = ({ tripId }: TripAccess) =>
  database().trip.findUniqueOrThrow({ where: { id: tripId }, include: TRIP_SHAPE, relationLoadStrategy: 'join' });

/**
 * That a yes counts shapes the plan that everybody sees; who gave it is medical, and so are a "not yet", a yes taken
 * back and a hold. Where one of these stands the earlier yes goes too: the flight then waits for a word, as it does
 * when nobody has spoken, and trip check still works for a caregiver without the medical part.
 */
function withoutMedicalPart(record: TripRecord): TripRecord {
  const { trip } = record;
  const words = trip.onHold ? [] : [latestWord(trip, 'fly'), latestWord(trip, 'exercise')];
  const clearances = words.flatMap((said) => (said?.word === 'yes' ? [{ ...said, saidBy: '' }] : []));
  return { ...record, trip: { ...trip, clearances, onHold: false } };
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
