import { GUIDE_PARTS } from '../guide/contents';

/** What the worker fetches to have it at hand, whatever was looked at: the emergency page first. */
export const ALWAYS_KEPT = ['/emergency', '/offline', '/guide'] as const;

const GUIDE = /^\/(?:guide(?:\/.*)?|emergency|centres(?:\/compare)?|offline)$/;
const TRIP = /^\/trips\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/|$)/;

/** What a page's address holds only for the moment: how it was come to, what has just been done. */
const PASSING = ['_rsc', 'done', 'saved'] as const;

/** Whether a page is for everybody to read and so kept after one visit. */
export const isGuideAddress = (path: string): boolean => GUIDE.test(path);

const chapters: readonly string[] = GUIDE_PARTS.flatMap((part) => part.chapters.map(({ href }) => href));

/** Its answers open the moves, and only the server takes them: without a network the page alone helps nobody. */
const ASKS_THE_SERVER = '/guide/moves';

/** The rest of the guide, which comes along with any page of it, unless its reader saves data. */
export const REST_OF_GUIDE = chapters.filter((href) => isGuideAddress(href) && href !== ASKS_THE_SERVER && !ALWAYS_KEPT.some((kept) => kept === href));

/** The trip that a page is about. */
export const tripOf = (path: string): string | null => TRIP.exec(path)?.[1] ?? null;

/** Path and query by which a page is kept: `/trips/1?done=` is `/trips/1`. */
export function keptAddress(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of PASSING) query.delete(name);
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
}

/** Screens of a trip that open without a network, below its address. */
const PLAN = ['', '/calendar', '/calendar?view=month', '/calendar?view=list', '/packing', '/flights', '/appointments', '/people', '/updates', '/walking'] as const;
const MEDICAL = ['/card', '/card/wallet'] as const;

/**
 * Every page that is kept of a trip; `all` with the medical part. The menu of the phone's bar leads on to them, and the emergency page
 * knows whom to call.
 */
export function tripAddresses(tripId: string, copy: 'plan' | 'all'): readonly string[] {
  const below = copy === 'all' ? [...PLAN, ...MEDICAL] : PLAN;
  return [...below.map((path) => `/trips/${tripId}${path}`), '/more', '/emergency'];
}

/** Appointments have pages of their own; more than these nobody has. */
const MOST_LINKED = 30;

/** Pages of the same trip that a page leads to and that tell of an appointment. */
export function linkedAddresses(html: string, tripId: string): readonly string[] {
  const links = html.matchAll(new RegExp(`href="(/trips/${tripId}/appointments/[\\da-f-]{36})"`, 'g'));
  return [...new Set([...links].flatMap(([, address]) => address ?? []))].slice(0, MOST_LINKED);
}
