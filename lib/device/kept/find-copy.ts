import { keptAddress, tripOf } from '@/lib/domain/kept/addresses';
import { GUIDE_CACHE, keptTripCaches, ownCache, readerOfCache, type TripCacheName } from './caches';
import { isGood } from './page-copy';

/** A page that is kept for this address and may still be shown. */
export async function findCopy(url: URL): Promise<Response | null> {
  const names = await cachesFor(url.pathname);
  for (const address of new Set([keptAddress(url), url.pathname])) {
    for (const name of names) {
      const kept = await (await caches.open(name)).match(address);
      if (kept && isGood(kept)) return kept;
    }
  }
  return null;
}

/** Where a page can lie; whose copies are kept here are one reader's, whoever else's were thrown away. */
async function cachesFor(path: string): Promise<readonly string[]> {
  const [tripId, trips] = [tripOf(path), await keptTripCaches()];
  const ofTrip = tripId === null ? trips : trips.filter((one) => one.tripId === tripId);
  const own = (await caches.keys()).filter((name) => readerOfCache(name) !== null && name === ownCache(readerOfCache(name) ?? ''));
  return [...ofTrip.map(({ name }) => name), ...own, GUIDE_CACHE];
}

/** The trip to open where somebody comes to all of theirs. */
export async function firstKeptTrip(): Promise<TripCacheName | null> {
  return (await keptTripCaches())[0] ?? null;
}
