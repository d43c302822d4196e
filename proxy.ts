import { randomBytes, randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { readerKey } from '@/lib/crypto/reader-key';
import { chosenHere } from '@/lib/domain/access/cookie-names';
import { NOBODY, READER_HEADER } from '@/lib/domain/kept/wire';
import { earlyRefusal, type EarlyRefusal } from '@/lib/server/early-refusal';
import { log } from '@/lib/server/log';
import { sentSession } from '@/lib/server/session';
import { appUrl } from '@/lib/server/settings';
import { problems as english } from '@/lib/text/en/problems';
import { problems as spanish } from '@/lib/text/es/problems';
import { chooseLocale, LOCALE_COOKIE } from '@/lib/text/locale';

const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Only scripts that carry this request's nonce run, and what they load. Style elements need the nonce too;
 * style attributes do not (the ribbon's proportions are one).
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A mail that the demo shows in a frame of its own page: its styles and nothing else, and links that open beside it. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
const isFramedMail = (path: string): boolean => /^\/demo\/outbox\/[^/]+\/html$/.test(path);

/** Path and query as somebody would write them; Next adds a part of its own when it loads a page by script. */
function pathOf({ nextUrl }: NextRequest): string {
  const search = new URLSearchParams(nextUrl.search);
  search.delete('_rsc');
  return search.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${search}`;
}

/** A browser that draws a page before anybody goes to it. Who opens a trip is written down, and this is nobody: it asks again later. */
const isAhead = ({ headers }: NextRequest): boolean => /\b(?:prefetch|prerender)\b/.test(headers.get('sec-purpose') ?? '');

/** Whose session it is, as a word: a device that keeps copies of somebody else's pages throws them away. */
function readerOf({ cookies }: NextRequest): string {
  const token = sentSession(cookies);
  return token ? readerKey(token) : NOBODY;
}

const STATUS: Readonly<Record<EarlyRefusal, number>> = { 'foreign-origin': 403, 'too-much': 413, 'broken-form': 400 };

/** In plain words, for somebody whose browser or proxy did it. */
function refusal(code: EarlyRefusal, { cookies, headers }: NextRequest): NextResponse {
  log.warn({ why: code }, 'a write was refused');
  const words = { en: english, es: spanish }[chooseLocale(chosenHere((name) => cookies.get(name)?.value, LOCALE_COOKIE), headers.get('accept-language'))];
  return new NextResponse(words[code], { status: STATUS[code], headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
}

const refusedEarly = (request: NextRequest): Promise<EarlyRefusal | null> =>
  earlyRefusal({ method: request.method, path: request.nextUrl.pathname, headers: request.headers, copy: () => request.clone() }, appUrl);

/** Gives every request its id, for the logs, its path, to come back to, and every page its content security policy. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isAhead(request)) return new NextResponse(null, { status: 503, headers: { 'cache-control': 'no-store' } });
  const refused = await refusedEarly(request);
  if (refused) return refusal(refused, request);
  const requestId = randomUUID();
  const nonce = randomBytes(16).toString('base64');
  const reader = readerOf(request);
  const policy = isFramedMail(request.nextUrl.pathname) ? MAIL_POLICY : contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  headers.set('x-path', pathOf(request));
  headers.set('x-nonce', nonce);
  headers.set(READER_HEADER, reader);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('x-request-id', requestId);
  response.headers.set(READER_HEADER, reader);
  response.headers.set('content-security-policy', policy);
  return response;
}

// Next keeps the body of every request that comes by here, and cuts it off at 10 MB: the import's file must pass beside.
export const config = { matcher: '/((?!_next/static|_next/image|icon.svg|opengraph-image.png|robots.txt|sw.js|admin/routes/import$).*)' };
