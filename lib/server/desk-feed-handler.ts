import { recordDeskLook } from '@/lib/data/desk-audit';
import { deskFeedLines, findDeskFeed, noteDeskReading } from '@/lib/data/desk-feeds';
import { openDeskFeed } from '@/lib/data/open-desk';
import { localeOf } from '@/lib/text/locale';
import { writeDeskFeed } from './calendar-file/write-desk-feed';
import { feedRoute } from './feed-route';
import { appUrl } from './settings';

/**
 * A centre's arrivals in the calendar of one of its staff, with initials only. Whoever left the centre, ended the feed, or lacks
 * the second factor that the centre asks for, gets a 404, and a trip that is not shared any more is in none. Each call is an opening, a 304 too.
 */
export const deskFeedHandler = feedRoute({ name: 'arrivals.ics', text: deskFeedText });

async function deskFeedText(tokenHash: string, now: Date): Promise<string | null> {
  const reader = await findDeskFeed(tokenHash, now);
  const access = reader && openDeskFeed(reader, 'see-arrivals');
  if (!access) return null;
  await recordDeskLook(access, 'read-desk-feed', now);
  await noteDeskReading(access, now);
  return writeDeskFeed({
    lines: await deskFeedLines(access, now), centre: { id: reader.centreId, name: reader.centreName }, appUrl: appUrl(), locale: localeOf(reader.locale),
  });
}
