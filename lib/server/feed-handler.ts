import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hashToken } from '@/lib/crypto/tokens';
import { loadFeedContents } from '@/lib/data/feed-contents';
import { findFeed, type FoundFeed, noteReading } from '@/lib/data/feeds';
import { openTrip } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { problem } from '@/lib/domain/problem';
import { tokenField } from '@/lib/input/visitor-forms';
import { localeOf } from '@/lib/text/locale';
import { writeFeed } from './calendar-file/write-feed';
import { allows, type Limit } from './limits';
import { notFoundOutcome, refused, saved } from './outcome';
import { performPublic } from './perform';
import { requestContext } from './request';
import { appUrl } from './settings';

type FeedRoute = { params: Promise<{ token: string }> };

/** Google and Outlook ask for very many people from few addresses. */
const OF_ADDRESS: Limit = { points: 600, seconds: 60 };
/** One feed, in every calendar program that its person has. */
const OF_FEED: Limit = { points: 30, seconds: 60 };

const FILE = /\.ics$/;
const schema = z.object({ token: tokenField });

/**
 * A GET handler (and HEAD, which Next answers by it) for calendar programs. The token is looked up at each call with what its
 * person is to the trip at that moment: whoever left the trip, or ended the feed, gets a 404. Each call is an opening, a 304 too.
 */
export async function feedHandler(request: Request, { params }: FeedRoute): Promise<Response> {
  const file = (await params).token;
  let text: string | null = null;
  const perform = performPublic({
    deed: 'read-feed', schema, limit: OF_ADDRESS,
    async run({ now }, { token }) {
      const hash = hashToken(token);
      if (!(await allows('read-feed', { actor: null, address: hash }, OF_FEED))) return refused([problem(null, 'try-again-later')]);
      const reader = await findFeed(hash);
      text = reader && (await feedText(reader, now));
      return text === null ? notFoundOutcome : saved();
    },
  });
  // Reading changes nothing, so where the call came from does not matter.
  const outcome = await perform({ ...(await requestContext()), isSameOrigin: true }, { token: FILE.test(file) ? file.replace(FILE, '') : '' });
  return text === null ? refusal(outcome.type === 'refused' ? outcome.problems[0]?.code : undefined) : answer(text, request.headers.get('if-none-match'));
}

async function feedText(reader: FoundFeed, now: Date): Promise<string | null> {
  const access = await openTrip(reader, reader.tripId, 'see-itinerary');
  if (!access) return null;
  await recordLook(access, 'feed', now);
  await noteReading(access, now);
  const trip = `${appUrl()}/trips/${reader.tripId}`;
  return writeFeed({
    contents: await loadFeedContents(access), userId: reader.userId, now,
    pages: { trip, appointments: `${trip}/appointments`, tasks: `${trip}/people` },
    locale: localeOf(reader.locale),
  });
}

/** May be kept by the program that asked and by nobody between, and is asked for again before each use: `no-store` would forbid the 304. */
const OF_FEEDS = { 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex, nofollow, noarchive' };

function answer(text: string, known: string | null): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { ...OF_FEEDS, ETag: etag };
  if (isKnown(etag, known)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="trip.ics"' },
  });
}

/** Proxies that compress on the way mark it as weak (RFC 9110: here that makes no difference). */
const isKnown = (etag: string, known: string | null): boolean =>
  known !== null && known.split(',').map((one) => one.trim().replace(/^W\//, '')).some((one) => one === etag || one === '*');

const STATUS: Readonly<Record<string, number>> = { 'try-again-later': 429, 'went-wrong': 500 };

/** Whatever is cut off, made up, ended or another's is a feed that is not there. */
function refusal(code = ''): Response {
  const status = STATUS[code] ?? 404;
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': OF_FEEDS['X-Robots-Tag'], ...(status === 429 && { 'Retry-After': '60' }) } });
}
