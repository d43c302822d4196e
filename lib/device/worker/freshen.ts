import { isGuideAddress, keptAddress, tripOf } from '@/lib/domain/kept/addresses';
import { type Kept, type KeepTrip, NOBODY, type Seen } from '@/lib/domain/kept/wire';
import { GUIDE_CACHE, isFormerStatic, keptTripCaches, readerOfCache, tripCache, wipeOthers, wipeTrip } from '../kept/caches';
import { dropOver, dropOwnPages, holdsFormer, keepAlways, keepGuide, keepGuidePage, keepOwnPage, type Reading, renewGuide } from '../kept/guide-copy';
import { fetchCopy } from '../kept/page-copy';
import { freshenPage, keepTripHere, keptNotes, readNote, renewTrip, type TripNote } from '../kept/trip-copy';

/** Put in by the bundler. */
declare const BUILD_ID: string;

/** However little changes, a trip that is looked at is fetched whole so often. */
const WHOLE_EVERY_MS = 60 * 60_000;

/** What is being fetched: two pages that say the same at once need it once. */
const running = new Map<string, Promise<unknown>>();

function once<T>(key: string, work: () => Promise<T>): Promise<T> {
  const begun = running.get(key) as Promise<T> | undefined;
  if (begun) return begun;
  const fresh = work().finally(() => running.delete(key));
  running.set(key, fresh);
  return fresh;
}

/** What was chosen just now waits for what is under way, and then comes for certain. */
async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  while (running.has(key)) await running.get(key)?.catch(() => undefined);
  return once(key, work);
}

/** The person chose to keep a trip here. What stands in the way is said, never thrown. */
export async function keep({ tripId, reader, language, copy }: KeepTrip): Promise<Kept> {
  try {
    await wipeOthers(reader);
    const outcome = await inTurn(`trip ${tripId}`, () => keepTripHere({ tripId, reader, language, copy }, BUILD_ID));
    if (outcome === 'kept') await keepAlways({ reader, language, build: BUILD_ID }).catch(() => undefined);
    return outcome === 'signed-out' ? 'gone' : outcome;
  } catch (fault) {
    // Half of a trip would open half of the time.
    await wipeTrip(tripId).catch(() => undefined);
    return isFull(fault) ? 'full' : 'denied';
  }
}

const isFull = (fault: unknown): boolean => fault instanceof DOMException && fault.name === 'QuotaExceededError';

/** A page is being looked at, so there is a network: what is kept of it, and of its trip, is brought up to date. */
export async function freshen({ address, reader, language, version, isOwn }: Seen): Promise<void> {
  const reading = { reader, language, build: BUILD_ID };
  const url = new URL(address, self.location.origin);
  await wipeOthers(reader);
  if (isGuideAddress(url.pathname)) await keepSeen(url.pathname + url.search, isOwn, reading);
  await keepAlways(reading);
  const tripId = tripOf(url.pathname);
  for (const note of await keptNotes()) {
    if (needsAll(note, reading, note.tripId === tripId ? version : null)) await syncTrip(note, reading);
    else if (note.tripId === tripId) await freshenOne(note, keptAddress(url));
  }
  await tidy(reading);
  if (isGuideAddress(url.pathname) && !savesData()) await keepGuide(reading);
}

/** The reader asked their browser to spend few bytes; not every browser tells. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function keepSeen(address: string, isOwn: boolean, reading: Reading): Promise<void> {
  if (isOwn) return keepOwnPage(address, reading);
  await dropOwnPages(address, reading);
  await keepGuidePage(address, reading);
}

function needsAll(note: TripNote, { language, build }: Reading, version: number | null): boolean {
  const isOld = Math.abs(Date.now() - note.here) > WHOLE_EVERY_MS;
  return isOld || note.language !== language || note.build !== build || (version !== null && note.version !== version);
}

async function syncTrip(note: TripNote, { language }: Pick<Reading, 'language'>): Promise<void> {
  const outcome = await once(`trip ${note.tripId}`, () => renewTrip(note, language, BUILD_ID));
  if (outcome === 'signed-out') await wipeOthers(NOBODY);
}

async function freshenOne(note: TripNote, address: string): Promise<void> {
  if (!(await isKept(note, address))) return;
  const fetched = await once(address, () => freshenPage(note, address, BUILD_ID));
  if (fetched === 'signed-out' || fetched === 'gone') await checkTrip(note.tripId, address);
}

const isKept = async ({ reader, tripId }: Pick<TripNote, 'reader' | 'tripId'>, address: string): Promise<boolean> =>
  (await caches.match(address, { cacheName: tripCache(reader, tripId) })) !== undefined;

/** News came: every kept trip is fetched anew. */
export async function syncAll(): Promise<void> {
  for (const note of await keptNotes()) await syncTrip(note, note);
}

/**
 * A page of a trip did not come: whether the trip is gone, or somebody is signed out. Where the trip is there and the page was kept, less of
 * the trip is theirs to see by now: all of it is fetched anew, and what does not come goes.
 */
export async function checkTrip(tripId: string, address: string): Promise<void> {
  const kept = (await keptTripCaches()).find((one) => one.tripId === tripId);
  if (!kept) return;
  const fetched = await fetchCopy(`/trips/${tripId}`, 'plan', { reader: kept.reader, build: BUILD_ID });
  if (fetched === 'gone') return wipeTrip(tripId);
  if (fetched === 'signed-out') return wipeOthers(NOBODY);
  const note = await readNote(kept.name);
  if (note && (await isKept(note, address))) await syncTrip(note, note);
}

/** What is over goes; so do scripts of builds before, once no page that is kept needs them. */
async function tidy(reading: Reading): Promise<void> {
  const names = await caches.keys();
  const former = names.filter((name) => isFormerStatic(name, BUILD_ID));
  if (former.length > 0) await renewGuide(reading);
  const withPages = names.filter((name) => readerOfCache(name) !== null || name === GUIDE_CACHE);
  for (const name of withPages) await dropOver(name);
  if (former.length > 0 && !(await needFormer(withPages))) await Promise.all(former.map((name) => caches.delete(name)));
}

async function needFormer(cacheNames: readonly string[]): Promise<boolean> {
  for (const name of cacheNames) if (await holdsFormer(name, BUILD_ID)) return true;
  return false;
}
