import { READER_HEADER } from '@/lib/domain/kept/wire';

// What a server says to a device that keeps pages, as far as its tests need it.

export const ORIGIN = 'https://mendway.example';
export const NOW = new Date('2027-03-11T14:00:00Z');

export interface Served {
  readonly body?: string;
  readonly status?: number;
  /** Where a redirect led to. */
  readonly at?: string;
  /** The network does. */
  readonly ends?: 'before' | 'within';
}

export const page = (title: string, more = '') => `<!DOCTYPE html><html lang="en"><head>${more}<script src="/_next/static/chunks/a.js"></script></head><body>${title}</body></html>`;

/** Of a path; `signedIn`: whose session the cookie is. */
export function answerOf(served: Readonly<Record<string, Served>>, path: string, signedIn: string): Response {
  const { body = '', status = path in served ? 200 : 404, at, ends } = served[path] ?? {};
  const sent = ends === 'within' ? new ReadableStream({ start: (stream) => stream.error(new TypeError('cut')) }) : body;
  const response = new Response(sent, { status, headers: { date: NOW.toUTCString(), [READER_HEADER]: signedIn, 'content-type': path.includes('.') ? 'text/plain' : 'text/html; charset=utf-8', 'content-encoding': 'gzip' } });
  return at === undefined ? response : Object.defineProperties(response, { redirected: { value: true }, url: { value: ORIGIN + at } });
}
