import { mayDo } from '@/lib/domain/access/deeds';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Trip } from '@/lib/domain/itinerary/types';
import { unmedicalFacts, unmedicalPacking, unpackedOf } from '@/lib/domain/packing/trip-packing';
import { latestWord } from '@/lib/domain/recovery/flight-home';
import { database } from './client';
import type { AnyTripAccess } from './open-trip';
import { packingRevision } from './packing-rows';
import { recordOf, TRIP_SHAPE } from './trip-record';

/** The whole trip in one statement. Who said what of the patient's health is only for those who see the medical part. */
export async function loadTrip(access: AnyTripAccess): Promise<TripRecord> {
  const row = await database().trip.findUniqueOrThrow({
    where: { id: access.tripId },
    include: TRIP_SHAPE,
    relationLoadStrategy: 'join',
  });
  return asSeenBy(access, await recordOf(row));
}

/** What of a trip the holder of an access may read. */
export function asSeenBy(access: AnyTripAccess, record: TripRecord): TripRecord {
  if (mayDo('see-medical', access.standing)) return record;
  const [trip, packing] = [withoutMedicalPart(record.trip), unmedicalPacking(record.packing)];
  return { ...record, packing, trip: { ...trip, packing: trip.packing && { ...trip.packing, unpacked: unpackedOf(packing) } } };
}

export const tripSeenBy = ({ standing }: AnyTripAccess, trip: Trip): Trip => (mayDo('see-medical', standing) ? trip : withoutMedicalPart(trip));

/**
 * That a yes counts shapes the plan that everybody sees; who gave it is medical, and so are a "not yet", a yes taken
 * back and a hold. Where one of these stands the earlier yes goes too: the flight then waits for a word, as it does
 * when nobody has spoken, and trip check still works for a caregiver without the medical part.
 * Nor does it ask them for a card that they cannot open.
 */
export function withoutMedicalPart(trip: Trip): Trip {
  const words = trip.hold ? [] : [latestWord(trip, 'fly'), latestWord(trip, 'exercise')];
  const nobody = { saidBy: '', note: '', relayedBy: undefined };
  const clearances = words.flatMap((said) => (said?.word === 'yes' ? [{ ...said, ...nobody }] : []));
  const numbers = trip.numbers.map((one) => ({ ...one, ...nobody }));
  return { ...trip, clearances, hold: null, numbers, emergencyContacts: null, packing: trip.packing && unmedicalFacts(trip.packing) };
}

export interface TripState {
  readonly version: number;
  /** Grows with everything that somebody does with the packing; that is no version of the trip. */
  readonly packing: number;
  /** Grows with everything about its people: members, links, tasks, updates, the card. No version of the trip either. */
  readonly people: number;
  /** Who made the last change; null when nobody has. */
  readonly by: string | null;
}

const REVISION = { select: { revision: true } } as const;

/** Which state the trip is in: all that an open page asks for. Whoever holds a link hears that there is news, and not who made it. */
export async function tripState({ tripId, actor }: AnyTripAccess): Promise<TripState> {
  const { version, peopleRevision: people, changes, ...packing } = await database().trip.findUniqueOrThrow({
    where: { id: tripId },
    select: { version: true, peopleRevision: true, changes: { select: { actorName: true }, orderBy: { version: 'desc' }, take: 1 }, packingLines: REVISION, bags: REVISION },
    relationLoadStrategy: 'join',
  });
  if (actor.type === 'link') return { version, packing: 0, people, by: null };
  return { version, packing: packingRevision(packing), people, by: changes[0]?.actorName ?? null };
}
