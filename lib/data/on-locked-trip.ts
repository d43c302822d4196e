import { database, type Queries } from './client';
import type { TripAccess } from './open-trip';

/**
 * One transaction under the trip's lock, for those who write about its people and need not read the whole trip: they come one
 * after another, and open pages hear of them in that order.
 */
export function onLockedTrip<R>({ tripId }: TripAccess, write: (queries: Queries) => Promise<R>): Promise<R> {
  return database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;
    return write(queries);
  }, { maxWait: 10_000, timeout: 15_000 });
}
