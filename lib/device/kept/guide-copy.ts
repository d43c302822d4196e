import { ALWAYS_KEPT, REST_OF_GUIDE } from '@/lib/domain/kept/addresses';
import { keepAssets } from './assets';
import { GUIDE_CACHE, ownCache } from './caches';
import { fetchCopy, isGood, stampOf } from './page-copy';

const DAY_MS = 24 * 60 * 60_000;
const AGAIN_MS = 10 * 60_000;

/** Who reads, and by what the copies are made. */
export interface Reading {
  readonly reader: string;
  readonly language: string;
  readonly build: string;
}

/** What was tried of late, so that a page that does not come is not asked for again and again. */
const tried = new Map<string, number>();

function isTriedOfLate(key: string): boolean {
  const now = Date.now();
  const isLate = now - (tried.get(key) ?? 0) < AGAIN_MS;
  if (!isLate) tried.set(key, now);
  return isLate;
}

/** A page of the guide, as every visitor sees it: at most once a day, or when build or language is another. */
export async function keepGuidePage(address: string, reading: Reading): Promise<void> {
  const cache = await caches.open(GUIDE_CACHE);
  const kept = await cache.match(address);
  if (kept && isFresh(kept, reading)) return;
  if (isTriedOfLate(`${address} ${reading.language} ${reading.build}`)) return;
  await keepIn(cache, address, 'nobody', reading);
}

/**
 * A page of the guide that is made for its reader, and says until when it may be kept. Nobody chose to have the medical part here: it
 * comes without.
 */
export async function keepOwnPage(address: string, reading: Reading): Promise<void> {
  await keepIn(await caches.open(ownCache(reading.reader)), address, 'plan', reading);
}

/** It is not made for its reader any more: what closed it has closed the others that were kept with it. */
export async function dropOwnPages(address: string, { reader }: Reading): Promise<void> {
  const name = ownCache(reader);
  if (await caches.match(address, { cacheName: name })) await caches.delete(name);
}

async function keepIn(cache: Cache, address: string, copy: 'nobody' | 'plan', reading: Reading): Promise<void> {
  const fetched = await fetchCopy(address, copy, reading);
  if (fetched === 'gone') await cache.delete(address);
  if (typeof fetched === 'string' || !(await keepAssets(fetched.assets, reading.build))) return;
  await cache.put(address, fetched.response);
}

function isFresh(kept: Response, { language, build }: Reading): boolean {
  const stamp = stampOf(kept);
  return Math.abs(Date.now() - stamp.here) < DAY_MS && stamp.language === language && stamp.build === build && isGood(kept);
}

/** What has to be at hand wherever somebody is without a network. */
export async function keepAlways(reading: Reading): Promise<void> {
  for (const address of ALWAYS_KEPT) await keepGuidePage(address, reading);
}

/** All of the guide, one page after another so that what the reader asks for comes first. */
export async function keepGuide(reading: Reading): Promise<void> {
  for (const address of REST_OF_GUIDE) await keepGuidePage(address, reading);
}

/** Pages that were kept with another build are fetched anew. */
export async function renewGuide(reading: Reading): Promise<void> {
  const cache = await caches.open(GUIDE_CACHE);
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    await keepGuidePage(pathname + search, reading);
  }
}

/** Whether a page in it was kept with another build, whose scripts it then needs. */
export async function holdsFormer(cacheName: string, build: string): Promise<boolean> {
  return (await pagesIn(await caches.open(cacheName))).some(({ page }) => stampOf(page).build !== build);
}

/** Throws away what is over: older than thirty days, or past the end that the page itself named. */
export async function dropOver(cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const { request, page } of await pagesIn(cache)) if (!isGood(page)) await cache.delete(request);
}

interface KeptPage {
  readonly request: Request;
  readonly page: Response;
}

/** Without the note of a trip, which lies among its pages. */
async function pagesIn(cache: Cache): Promise<readonly KeptPage[]> {
  const requests = await cache.keys();
  const kept = await Promise.all(requests.map(async (request) => ({ request, page: await cache.match(request) })));
  return kept.flatMap(({ request, page }) => (page?.headers.get('content-type')?.startsWith('text/html') ? [{ request, page }] : []));
}
