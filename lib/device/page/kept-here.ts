import { tripCache, wipeTrip } from '../kept/caches';
import { readNote, type TripNote } from '../kept/trip-copy';

/** What is kept of a trip on this device; null where nothing is. */
export async function keptHere(reader: string, tripId: string): Promise<TripNote | null> {
  const name = tripCache(reader, tripId);
  return (await caches.has(name)) ? readNote(name) : null;
}

export const dropHere = (tripId: string): Promise<void> => wipeTrip(tripId);
