import type { Zone } from '@/lib/domain/calendar/types';
import type { Home } from '@/lib/domain/itinerary/types';
import type { OutgoingMessage } from '@/lib/domain/reminders/message';
import { database } from './client';
import { reachOf } from './reach';
import type { OwnReach } from './reach';

/** Whom a message goes to, as it is when it goes. */
export interface MessageReader extends OwnReach {
  readonly email: string;
  readonly locale: string;
  /** The trips that its lines are about and that they are on still, by where its patient lives. */
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
  return { ...own, email: user.email, locale: user.locale, homes: new Map(homes) };
}
