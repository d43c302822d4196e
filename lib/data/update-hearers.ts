import type { UpdateHearer } from '@/lib/domain/people/updates-told';
import type { Queries } from './client';
import type { TripAccess } from './open-trip';

/** The kind of their notes. */
export const UPDATE_NOTE = 'update-posted';

/** All on the trip. */
export function updateHearers(queries: Queries, { tripId }: TripAccess): Promise<readonly UpdateHearer[]> {
  return queries.tripMember.findMany({ where: { tripId }, select: { userId: true, role: true, updates: true, hearsUpdates: true }, orderBy: { userId: 'asc' } });
}
