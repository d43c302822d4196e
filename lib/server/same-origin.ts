/** Browsers send Sec-Fetch-Site; older ones at least Origin. A write without either is refused. */
export function isSameOrigin(sent: Headers, ownOrigin: string): boolean {
  const site = sent.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = sent.get('origin');
  // Behind a proxy that rewrites Host, the address that people use is known from APP_URL alone.
  return origin !== null && URL.canParse(origin) && (origin === ownOrigin || new URL(origin).host === sent.get('host'));
}
