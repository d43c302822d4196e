import { setTimeout as sleep } from 'node:timers/promises';
import { listTrips, type TripLine } from '@/lib/data/trips';
import { mayDo } from '@/lib/domain/access/deeds';
import { currentActor } from './actor';

/** More than these nobody looks through in an emergency. */
const MOST_CARDS = 3;

/** The emergency page waits for the database this long at most: it must come in any case. */
const PATIENCE_MS = 1000;

/** The trips of whoever is signed in whose card they may open, the next surgery first; none where that cannot be found out. */
export function ownCards(): Promise<readonly TripLine[]> {
  const known = readableTrips().catch(() => []);
  return Promise.race([known, sleep(PATIENCE_MS, [], { ref: false })]);
}

async function readableTrips(): Promise<readonly TripLine[]> {
  const actor = await currentActor();
  const trips = actor ? await listTrips(actor) : [];
  return trips.filter((trip) => mayDo('see-medical', trip)).slice(0, MOST_CARDS);
}
