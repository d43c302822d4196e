import { isOver, type KeptStamp } from '@/lib/domain/kept/stamp';
import { COPY_HEADER, type Copy, KEEP_UNTIL, READER_HEADER } from '@/lib/domain/kept/wire';

const AT = 'mendway-kept-at';
const HERE = 'mendway-kept-here';
const UNTIL = 'mendway-keep-until';
const BUILD = 'mendway-kept-build';
const LANGUAGE = 'mendway-kept-language';

/** A page as it came, with what it needs to be drawn again. */
export interface PageCopy {
  readonly response: Response;
  readonly html: string;
  readonly assets: readonly string[];
  readonly until: number | null;
}

/** What fetching a page to keep came to: `gone` where it is not there for this reader, `signed-out` where nobody, or somebody else, is signed in. */
export type Fetched = PageCopy | 'gone' | 'signed-out' | 'unreachable';

/** What our server says of a page that is not there; others on the way say other things. */
const NOT_THERE: readonly number[] = [404, 410];

/** For whom a page is kept, and with which build's scripts. */
interface For {
  readonly reader: string;
  readonly build: string;
}

/** Fetches a page as the person chose to have it here. */
export async function fetchCopy(address: string, copy: Copy, { reader, build }: For): Promise<Fetched> {
  const answer = await fetch(address, { headers: { [COPY_HEADER]: copy, accept: 'text/html' }, credentials: 'same-origin', cache: 'no-store' }).catch(() => null);
  if (!answer) return 'unreachable';
  if (copy !== 'nobody' && isForAnother(answer, reader)) return 'signed-out';
  if (answer.redirected && new URL(answer.url).pathname === '/sign-in') return 'signed-out';
  if (answer.redirected || NOT_THERE.includes(answer.status)) return 'gone';
  const html = answer.ok ? await answer.text().catch(() => null) : null;
  if (html === null) return 'unreachable';
  return { response: stamped(answer, html, build), html, assets: assetsIn(html), until: untilIn(html) };
}

/** The cookie changed hands since the page that asked was drawn: another tab may still show the one before. */
function isForAnother({ headers }: Response, reader: string): boolean {
  const made = headers.get(READER_HEADER);
  return made !== null && made !== reader;
}

/** Of an answer whose body has been read: it is unpacked by now. */
export function unpackedHeaders(answer: Response): Headers {
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return headers;
}

/** The page with what is known of it in its headers, since it is all that is kept. */
function stamped(answer: Response, html: string, build: string): Response {
  const headers = unpackedHeaders(answer);
  const here = Date.now();
  const until = untilIn(html);
  headers.set(HERE, String(here));
  headers.set(AT, String(Date.parse(answer.headers.get('date') ?? '') || here));
  if (until !== null) headers.set(UNTIL, String(until));
  headers.set(BUILD, build);
  headers.set(LANGUAGE, languageIn(html));
  return new Response(html, { status: 200, headers });
}

const NAME_FIRST = new RegExp(`<meta name="${KEEP_UNTIL}" content="([^"]+)"`);

function untilIn(html: string): number | null {
  const until = Date.parse(NAME_FIRST.exec(html)?.[1] ?? '');
  return Number.isNaN(until) ? null : until;
}

const languageIn = (html: string): string => /<html[^>]*\slang="([\w-]+)"/.exec(html)?.[1] ?? '';

/** Scripts, styles and faces that a page names, in its own elements and in what it tells its script. */
export function assetsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?:\/_next\/)?static\/(?:chunks|media|css|immutable)\/[\w./~%-]+\.(?:js|css|woff2)/g);
  return [...new Set([...found].map(([path]) => (path.startsWith('/') ? path : `/_next/${path}`)))];
}

/** Of a copy in the cache. */
export function stampOf({ headers }: Response): KeptStamp & { readonly build: string; readonly language: string } {
  const number = (name: string): number | null => (headers.has(name) ? Number(headers.get(name)) : null);
  return { at: number(AT) ?? 0, here: number(HERE) ?? 0, until: number(UNTIL), build: headers.get(BUILD) ?? '', language: headers.get(LANGUAGE) ?? '' };
}

/** A copy that may still be shown. */
export const isGood = (response: Response): boolean => !isOver(stampOf(response), Date.now());

/** The page as it is shown without a network: it says itself that it is a copy, and of when. */
export async function shownCopy(kept: Response): Promise<Response> {
  const { at, here } = stampOf(kept);
  const html = (await kept.text()).replace('<html', `<html data-kept="${at}" data-kept-here="${here}"`);
  return new Response(html, { status: 200, headers: kept.headers });
}

/** What the calm page says beside: a form was sent, a trip is kept here. */
export interface Calm {
  readonly isSent: boolean;
  readonly hasTrip: boolean;
}

/** The calm page in the place of another: without its scripts, which would take the address for their own. */
export async function calmPage(kept: Response, { isSent, hasTrip }: Calm): Promise<Response> {
  const marks = `${isSent ? ' data-sent' : ''}${hasTrip ? ' data-has-trip' : ''}`;
  const html = (await kept.text()).replace('<html', `<html${marks}`).replace(/<script\b[\s\S]*?<\/script>/g, '');
  return new Response(html, { status: 503, headers: kept.headers });
}
