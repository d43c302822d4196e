import { database, type Queries } from './client';
import { holdTrip } from './lock-trip';
import type { TripAccess } from './open-trip';

/** One transaction of those who write beside the trip: they come one after another, and open pages hear of them in that order. */
export function onLockedTrip<R>(access: TripAccess, write: (queries: Queries) => Promise<R>): Promise<R> {
  return database().$transaction(async (queries) => {
    await holdTrip(queries, access);
    return write(queries);
  }, { maxWait: 10_000, timeout: 15_000 });
}
