// Names of what a device keeps in its cache storage. Whose copy it is stands in the name: to throw away what is somebody else's, nothing
// has to be opened, and what goes goes whole.

const STATIC = 'mendway-static-';
/** The guide, as every visitor sees it. */
export const GUIDE_CACHE = 'mendway-guide';
const OWN = 'mendway-own-';
const TRIP = 'mendway-trip-';

/** Scripts, styles and faces of one build. */
export const staticCache = (build: string): string => STATIC + build;
/** Pages of the guide that are made for one reader. */
export const ownCache = (reader: string): string => OWN + reader;
/** One trip, as one reader chose to keep it. */
export const tripCache = (reader: string, tripId: string): string => `${TRIP}${reader}-${tripId}`;

const readerIn = (name: string, prefix: string): string | null => (name.startsWith(prefix) ? (name.slice(prefix.length).split('-')[0] ?? null) : null);

/** The reader for whom a cache is kept; null for what is everybody's. */
export const readerOfCache = (name: string): string | null => readerIn(name, OWN) ?? readerIn(name, TRIP);

export interface TripCacheName {
  readonly name: string;
  readonly reader: string;
  readonly tripId: string;
}

function tripOfCache(name: string): TripCacheName | null {
  const reader = readerIn(name, TRIP);
  return reader === null ? null : { name, reader, tripId: name.slice(TRIP.length + reader.length + 1) };
}

export const isFormerStatic = (name: string, build: string): boolean => name.startsWith(STATIC) && name !== staticCache(build);

/** Every trip that is kept here. Where a browser keeps nothing for anybody, none. */
export async function keptTripCaches(): Promise<readonly TripCacheName[]> {
  return (await caches.keys()).flatMap((name) => tripOfCache(name) ?? []);
}

let present: string | null = null;

/** Whether copies may be made for this reader: nobody else has been heard of since. */
export const isPresent = (reader: string): boolean => present === null || present === reader;

/** Throws away what is kept for anybody but this reader, who is here now. */
export async function wipeOthers(reader: string): Promise<void> {
  present = reader;
  const others = (await caches.keys()).filter((name) => ![null, reader].includes(readerOfCache(name)));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Throws away the copies of one trip, whoever kept it. */
export async function wipeTrip(tripId: string): Promise<void> {
  const copies = (await keptTripCaches()).filter((one) => one.tripId === tripId);
  await Promise.all(copies.map(({ name }) => caches.delete(name)));
}
