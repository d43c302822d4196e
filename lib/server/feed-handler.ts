import { loadFeedContents } from '@/lib/data/feed-contents';
import { findFeed, noteReading } from '@/lib/data/feeds';
import { openTrip } from '@/lib/data/open-trip';
import { recordLook } from '@/lib/data/trip-audit';
import { localeOf } from '@/lib/text/locale';
import { writeFeed } from './calendar-file/write-feed';
import { feedRoute } from './feed-route';
import { appUrl } from './settings';

/**
 * Somebody's own feed of a trip. The token is looked up at each call with what its person is to the trip at that moment:
 * whoever left the trip, or ended the feed, gets a 404. Each call is an opening, a 304 too.
 */
export const feedHandler = feedRoute({ name: 'trip.ics', text: feedText });

async function feedText(tokenHash: string, now: Date): Promise<string | null> {
  const reader = await findFeed(tokenHash);
  const access = reader && (await openTrip(reader, reader.tripId, 'see-itinerary'));
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
