import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-forwarded-for';

/** The network address a call came from, for rate limits: the last one that our proxy, or we ourselves, wrote down. */
export function clientAddress(sent: Headers): string {
  const last = sent.get(HEADER)?.split(',').at(-1)?.trim();
  return last ? last.slice(0, 64) : 'unknown';
}

const writeOwnAddress = (message: unknown): void => {
  const { request } = message as { request: IncomingMessage };
  request.headers[HEADER] = request.socket.remoteAddress ?? 'unknown';
};

/**
 * Where no proxy stands in front (`TRUST_PROXY` is not set), the header is whatever the caller writes there, and Next
 * leaves it as it is. Node tells of each request before anybody answers it: there the caller's words are replaced.
 */
export function trustNoForwardedAddress(): void {
  subscribe('http.server.request.start', writeOwnAddress);
}
