import { linkedAddresses, tripAddresses } from '@/lib/domain/kept/addresses';
import type { Kept, KeepTrip } from '@/lib/domain/kept/wire';
import { keepAssets } from './assets';
import { isPresent, keptTripCaches, tripCache, wipeTrip } from './caches';
import { fetchCopy, type Fetched, type PageCopy, stampOf } from './page-copy';

/** What is known of a kept trip beside its pages; lies among them. */
export interface TripNote {
  readonly tripId: string;
  readonly reader: string;
  readonly language: string;
  readonly copy: KeepTrip['copy'];
  /** The version of the trip that the copy shows, as far as its pages say. */
  readonly version: number | null;
  /** The build whose scripts the pages need. */
  readonly build: string;
  /** Two clocks, as in a page's stamp. */
  readonly at: number;
  readonly here: number;
}

const NOTE = '/kept-trip.json';

/** What is kept of a trip on this device; null where nothing is. */
export async function readNote(cacheName: string): Promise<TripNote | null> {
  const found = await (await caches.open(cacheName)).match(NOTE);
  return found ? ((await found.json()) as TripNote) : null;
}

/** Everything kept here, by its notes. A cache without one is of a copy that did not come to its end. */
export async function keptNotes(): Promise<readonly TripNote[]> {
  const notes = await Promise.all((await keptTripCaches()).map(({ name }) => readNote(name)));
  return notes.flatMap((note) => note ?? []);
}

type Wish = Pick<TripNote, 'tripId' | 'reader' | 'language' | 'copy'>;

/**
 * Fetches every page of the trip anew. What was kept before stays until all of it is there; with a trip that is gone, or somebody
 * who is signed out, the copy goes.
 */
export async function keepTripHere(wish: Wish, build: string): Promise<Kept | 'signed-out'> {
  const fetched = await fetchTrip(wish, build);
  if (typeof fetched === 'string') return fetched;
  // Signed out meanwhile, or somebody else came.
  if (!isPresent(wish.reader)) return 'signed-out';
  await store(wish, fetched, build);
  return 'kept';
}

/** The same for a copy that is there, as it was chosen; where it was thrown away meanwhile it stays so. */
export async function renewTrip({ tripId, reader }: TripNote, language: string, build: string): Promise<Kept | 'signed-out'> {
  const name = tripCache(reader, tripId);
  const note = await readNote(name);
  if (!note) return 'gone';
  const fetched = await fetchTrip({ ...note, language }, build);
  if (typeof fetched === 'string') return fetched;
  if (!(await caches.has(name))) return 'gone';
  await store({ ...note, language }, fetched, build);
  return 'kept';
}

interface TripPages {
  readonly first: PageCopy;
  readonly pages: ReadonlyMap<string, PageCopy>;
}

async function fetchTrip(wish: Wish, build: string): Promise<TripPages | Exclude<Kept, 'kept'> | 'signed-out'> {
  const first = await fetchCopy(`/trips/${wish.tripId}`, wish.copy, { reader: wish.reader, build });
  if (typeof first === 'string') return lost(first, wish.tripId);
  const pages = await fetchRest(wish, first, build);
  if (pages === null) return 'unreachable';
  const isWhole = await keepAssets([...pages.values()].flatMap(({ assets }) => assets), build);
  return isWhole ? { first, pages } : 'unreachable';
}

async function store({ tripId, reader, language, copy }: Wish, { first, pages }: TripPages, build: string): Promise<void> {
  const cache = await caches.open(tripCache(reader, tripId));
  const { at, here } = stampOf(first.response);
  await Promise.all([...pages].map(([address, { response }]) => cache.put(address, response)));
  await dropOthers(cache, new Set([...pages.keys(), NOTE]));
  const note: TripNote = { tripId, reader, language, copy, version: versionIn(first.html), build, at, here };
  await cache.put(NOTE, Response.json(note));
}

async function lost(fetched: Exclude<Fetched, PageCopy>, tripId: string): Promise<Exclude<Fetched, PageCopy>> {
  if (fetched === 'gone') await wipeTrip(tripId);
  return fetched;
}

/** A phone on a slow network, and the server, are spared more. */
const AT_ONCE = 4;

/** Null where the network ended in the middle: half a trip is none. A page that this reader may not see is left out. */
async function fetchRest({ tripId, copy, reader }: Wish, first: PageCopy, build: string): Promise<ReadonlyMap<string, PageCopy> | null> {
  const wanted = [...tripAddresses(tripId, copy)];
  const pages = new Map(wanted.slice(0, 1).map((overview) => [overview, first]));
  for (let from = 1; from < wanted.length; from += AT_ONCE) {
    const part = await Promise.all(wanted.slice(from, from + AT_ONCE).map(async (address) => [address, await fetchCopy(address, copy, { reader, build })] as const));
    if (part.some(([, fetched]) => fetched === 'unreachable' || fetched === 'signed-out')) return null;
    for (const [address, fetched] of part) {
      if (typeof fetched === 'string') continue;
      pages.set(address, fetched);
      wanted.push(...linkedAddresses(fetched.html, tripId).filter((linked) => !wanted.includes(linked)));
    }
  }
  return pages;
}

const versionIn = (html: string): number | null => {
  const version = /class="trip-version"[^>]*\svalue="(\d+)"|value="(\d+)"[^>]*\sclass="trip-version"/.exec(html);
  return version ? Number(version[1] ?? version[2]) : null;
};

async function dropOthers(cache: Cache, kept: ReadonlySet<string>): Promise<void> {
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (!kept.has(pathname + search)) await cache.delete(url);
  }
}

/** One page of a kept trip, as it is now. */
export async function freshenPage({ reader, tripId, copy }: TripNote, address: string, build: string): Promise<Fetched> {
  const fetched = await fetchCopy(address, copy, { reader, build });
  if (typeof fetched === 'string') return fetched;
  if (!(await keepAssets(fetched.assets, build))) return 'unreachable';
  const name = tripCache(reader, tripId);
  // Thrown away meanwhile: it stays so.
  if (await caches.has(name)) await (await caches.open(name)).put(address, fetched.response);
  return fetched;
}
