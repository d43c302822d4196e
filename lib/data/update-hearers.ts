import type { UpdateHearer } from '@/lib/domain/people/updates-told';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import type { TripAccess } from './open-trip';

/** The kind of their notes, and the mark of those with which a mail went out. */
export const UPDATE_NOTE = 'update-posted';
export const MAILED = { mailed: 'yes' } as const;

/** A member, and where their mails go. */
export interface MailedHearer extends UpdateHearer {
  readonly email: string;
  readonly locale: string;
}

const lastMail = (tripId: string) => ({
  where: { tripId, kind: UPDATE_NOTE, readAt: null, params: { path: ['mailed'], equals: MAILED.mailed } }, orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true },
}) as const satisfies Prisma.User$notificationsArgs;

/** All on the trip, with the last mail about an update of it that they have not seen to. */
export async function updateHearers(queries: Queries, { tripId }: TripAccess): Promise<readonly MailedHearer[]> {
  const rows = await queries.tripMember.findMany({
    where: { tripId },
    select: { userId: true, role: true, updates: true, hearsUpdates: true, user: { select: { email: true, locale: true, notifications: lastMail(tripId) } } },
    orderBy: { userId: 'asc' },
    relationLoadStrategy: 'join',
  });
  return rows.map(({ user: { email, locale, notifications }, ...member }) => ({ ...member, email, locale, unreadMailAt: notifications[0]?.createdAt ?? null }));
}
