/** Browsers send Sec-Fetch-Site; older ones at least Origin. A write without either is refused. */
export function isSameOrigin(sent: Headers, ownOrigin: string): boolean {
  const site = sent.get('sec-fetch-site');
  const origin = sent.get('origin');
  // Next asks for the origin too, where one is named, and takes one that cannot be read for a fault of its own.
  if (site) return (site === 'same-origin' || site === 'none') && (origin === null || isOurs(origin, sent, ownOrigin));
  return origin !== null && isOurs(origin, sent, ownOrigin);
}

/** Behind a proxy that rewrites Host, the address that people use is known from APP_URL alone. */
const isOurs = (origin: string, sent: Headers, ownOrigin: string): boolean =>
  URL.canParse(origin) && (origin === ownOrigin || new URL(origin).host === sent.get('host'));
