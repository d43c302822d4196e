import { writeChange } from './change-trip';
import type { Queries } from './client';
import { lockTrip } from './lock-trip';
import type { TripAccess } from './open-trip';

/** Whoever leaves stays the first 24 hours no more: the trip then has no escort. Whether anything changed. */
export async function escortLeaves(queries: Queries, access: TripAccess, userId: string, now: Date): Promise<boolean> {
  const { trip: before, version } = await lockTrip(queries, access);
  if (before.escort.personId !== userId) return false;
  await writeChange(queries, access, { before, after: { ...before, escort: { state: 'none', name: '' } }, version: version + 1, now });
  return true;
}
