import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * An address whose path says nothing (`/guide/%`, half of a letter) is read letter by letter: then nothing is there. Next takes
 * such a path for a fault of its own, and answers 500.
 */
export function readablePath(asked: string): string {
  const address = hereOf(asked);
  const end = address.search(/[?#]/);
  const path = end < 0 ? address : address.slice(0, end);
  return isReadable(path) ? address : path.replaceAll('%', '%25') + address.slice(path.length);
}

/** What stands before the path says where the caller thinks that we are (RFC 9112, 3.2.2); Next would lead on to there. */
function hereOf(address: string): string {
  const path = address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  return path === address || path.startsWith('/') ? path : `/${path}`;
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** They ask for their own words back, which nobody here says. Next cannot put them into a request of its own, and answers 500. */
const ECHOES: readonly string[] = ['TRACE', 'TRACK'];

const makeReadable = (message: unknown): void => {
  const { request } = message as { request: IncomingMessage };
  request.url = readablePath(request.url ?? '/');
  if (ECHOES.includes(request.method ?? '')) request.method = 'OPTIONS';
};

/** Node tells of each request before anybody answers it: there it is made readable. */
export function readRequests(): void {
  subscribe('http.server.request.start', makeReadable);
}
