import { z } from 'zod';

/** Room for the longest address that Mendway makes, that of a sealed plan. */
const LONGEST = 6200;

/** Any origin will do: what does not stay on it leads elsewhere. */
const HERE = 'https://mendway.invalid';

/** Pages that lead into an account, and what is no page. */
const NO_WAY_BACK = /^\/(?:sign-in|sign-up|forgotten-password|new-password|account\/prove|api|_next|\.well-known)(?:\/|$)/;

/**
 * A page of Mendway to come back to, or null. Whoever sends somebody a link writes this text, so it may only ever
 * name a path on this site: what a browser could read as another host is refused, also encoded.
 */
export function returnPath(text: string): string | null {
  if (text.length > LONGEST || !text.startsWith('/') || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search } = new URL(text, HERE);
  if (origin !== HERE || leadsAway(text) || leadsAway(pathname) || leadsAway(decoded(pathname))) return null;
  return NO_WAY_BACK.test(pathname) ? null : `${pathname}${search}`;
}

/** Browsers take `\` for `/`, and pass over tabs and line ends. */
const leadsAway = (path: string): boolean => /^\/[/\\]|[\\\u0000-\u001f\u007f]/.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\\';
  }
}

/** The page that somebody came from; null where there is none to go back to. */
export const returnField = z.string().nullish().catch(null).transform((text) => (text ? returnPath(text) : null));
