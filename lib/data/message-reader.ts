import type { Zone } from '@/lib/domain/calendar/types';
import type { Home } from '@/lib/domain/itinerary/types';
import type { OutgoingMessage } from '@/lib/domain/reminders/message';
import { database } from './client';
import { type OwnReach, reachOf } from './reach';

/** Whom a message goes to, as it is when it goes. */
export interface MessageReader extends Pick<OwnReach, 'reach'> {
  readonly email: string;
  readonly locale: string;
  /** By trip that its lines are about: where its patient lives. */
  readonly homes: ReadonlyMap<string, Pick<Home, 'zone' | 'city'>>;
}

/** Null where the account is gone. */
export async function messageReader({ userId, lines }: Pick<OutgoingMessage, 'userId' | 'lines'>): Promise<MessageReader | null> {
  const tripIds = [...new Set(lines.flatMap(({ tripId }) => tripId ?? []))];
  const [user, reach] = await Promise.all([
    database().user.findUnique({
      where: { id: userId },
      select: { email: true, locale: true, memberships: { where: { tripId: { in: tripIds } }, select: { tripId: true, trip: { select: { homeZone: true, homeCity: true } } } } },
      relationLoadStrategy: 'join',
    }),
    reachOf(database(), [userId]),
  ]);
  const own = reach.get(userId);
  if (!user || !own) return null;
  const homes = user.memberships.map(({ tripId, trip }) => [tripId, { zone: trip.homeZone as Zone, city: trip.homeCity }] as const);
  return { reach: own.reach, email: user.email, locale: user.locale, homes: new Map(homes) };
}
