import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hashToken } from '@/lib/crypto/tokens';
import { problem } from '@/lib/domain/problem';
import { tokenField } from '@/lib/input/visitor-forms';
import { allows, type Limit } from './limits';
import { notFoundOutcome, refused, saved } from './outcome';
import { performPublic } from './perform';
import { refusalStatus } from './refusal-status';
import { requestContext } from './request';

type FeedRoute = { params: Promise<{ token: string }> };

interface FeedSpec {
  /** What the file is called; it says nothing of whose it is. */
  readonly name: string;
  /** The calendar of the token with this hash; null when there is none, or none any more. */
  readonly text: (tokenHash: string, now: Date) => Promise<string | null>;
}

/** Google and Outlook ask for very many people from few addresses. */
const OF_ADDRESS: Limit = { points: 600, seconds: 60 };
/** One feed, in every calendar program that its person has. */
const OF_FEED: Limit = { points: 30, seconds: 60 };

const FILE = /\.ics$/;
const schema = z.object({ token: tokenField });

/** A GET handler (and HEAD, which Next answers by it) for calendar programs, who come with a token in place of a session. */
export function feedRoute({ name, text: textOf }: FeedSpec): (request: Request, route: FeedRoute) => Promise<Response> {
  return async (request, { params }) => {
    const file = (await params).token;
    let text: string | null = null;
    const perform = performPublic({
      deed: 'read-feed', schema, limit: OF_ADDRESS,
      async run({ now }, { token }) {
        const hash = hashToken(token);
        if (!(await allows('read-feed', { actor: null, address: hash }, OF_FEED))) return refused([problem(null, 'try-again-later')]);
        text = await textOf(hash, now);
        return text === null ? notFoundOutcome : saved();
      },
    });
    // Reading changes nothing, so where the call came from does not matter.
    const outcome = await perform({ ...(await requestContext()), isSameOrigin: true }, { token: FILE.test(file) ? file.replace(FILE, '') : '' });
    if (text === null) return refusal(outcome.type === 'refused' ? outcome.problems[0]?.code : undefined);
    return answer(text, name, request.headers.get('if-none-match'));
  };
}

/** May be kept by the program that asked and by nobody between, and is asked for again before each use: `no-store` would forbid the 304. */
const OF_FEEDS = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex, nofollow, noarchive' };

function answer(text: string, name: string, known: string | null): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { ...OF_FEEDS, ETag: etag };
  if (isKnown(etag, known)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `inline; filename="${name}"` },
  });
}

/** Proxies that compress on the way mark it as weak (RFC 9110: here that makes no difference). */
const isKnown = (etag: string, known: string | null): boolean =>
  known !== null && known.split(',').map((one) => one.trim().replace(/^W\//, '')).some((one) => one === etag || one === '*');

/** Whatever is cut off, made up, ended or another's is a feed that is not there. */
function refusal(code = ''): Response {
  const status = refusalStatus(code, 404);
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': OF_FEEDS['X-Robots-Tag'], ...(status === 429 && { 'Retry-After': '60' }) } });
}
