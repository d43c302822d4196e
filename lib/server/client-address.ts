/**
 * The network address a call came from, for rate limits. A proxy's header is believed only when the operator
 * says that a proxy stands in front (`TRUST_PROXY`); else anybody could write there what they like.
 */
export function clientAddress(sent: Headers, trustsProxy = process.env.TRUST_PROXY === 'true'): string {
  const forwarded = sent.get('x-forwarded-for')?.split(',').map((part) => part.trim()) ?? [];
  // The last entry is the one our own proxy (or Next's server itself) added; earlier ones are the caller's words.
  const last = forwarded.at(-1);
  return trustsProxy && last ? last : (sent.get('x-real-ip') ?? last ?? 'unknown').slice(0, 64);
}
