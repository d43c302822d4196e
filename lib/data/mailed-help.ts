import type { Queries } from './client';
import type { TripAccess } from './open-trip';

/** One mail leads to all that is new, so more of them say nothing more. */
const MAIL_PAUSE_MS = 10 * 60_000;

/** In the params of a note with which such a mail went out. */
export type HelpMail = 'help-asked' | 'help-answered' | 'centre-asks';

/** Those who have such a mail about this trip, at most ten minutes old, and have not looked yet: a storm makes one mail. */
export async function freshlyMailed(queries: Queries, { tripId }: TripAccess, mail: HelpMail, now: Date): Promise<ReadonlySet<string>> {
  const rows = await queries.notification.findMany({
    where: { tripId, readAt: null, createdAt: { gt: new Date(now.getTime() - MAIL_PAUSE_MS) }, params: { path: ['mail'], equals: mail } },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
}
