import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';
import { recordOf, TRIP_SHAPE } from './trip-record';

/** The whole trip, held until the transaction ends: those who change one trip come one after another. */
export async function lockTrip(queries: Queries, { tripId }: TripAccess): Promise<TripRecord> {
  await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;
  const row = await queries.trip.findUniqueOrThrow({ where: { id: tripId }, include: TRIP_SHAPE, relationLoadStrategy: 'join' });
  return recordOf(row, queries);
}
