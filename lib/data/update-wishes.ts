import type { UpdateWords } from '@/lib/domain/access/actor';
import type { Instant } from '@/lib/domain/calendar/types';
import { isChosenFor } from '@/lib/domain/people/updates';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';

/** What the owner chose, by person. Whoever left the trip meanwhile, or reads everything anyway, is passed over. */
export function chooseWords(access: TripAccess<'manage-people'>, chosen: ReadonlyMap<string, UpdateWords>, now: Instant): Promise<void> {
  const { tripId, deed } = access;
  return onLockedTrip(access, async (queries) => {
    const members = await queries.tripMember.findMany({ where: { tripId }, select: { userId: true, role: true, updates: true } });
    const changed = members.flatMap((member) => {
      const updates = isChosenFor(member) ? chosen.get(member.userId) : undefined;
      return updates && updates !== member.updates ? [{ userId: member.userId, updates }] : [];
    });
    for (const { userId, updates } of changed) await queries.tripMember.update({ where: { tripId_userId: { tripId, userId } }, data: { updates }, select: { userId: true } });
    if (changed.length > 0) await recordDeed(access, deed, now, queries);
  });
}

/** Whether they want to be told of updates; false when they are not on the trip, as staff are not. */
export function setHearsUpdates(access: TripAccess<'see-updates'>, hearsUpdates: boolean): Promise<boolean> {
  const { tripId, actor: { userId } } = access;
  return onLockedTrip(access, async (queries) => {
    const { count } = await queries.tripMember.updateMany({ where: { tripId, userId }, data: { hearsUpdates } });
    return count > 0;
  });
}
