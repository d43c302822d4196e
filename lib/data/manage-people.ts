import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';

/** One who manages a trip's people after another; what was done is written down with who did it, both or neither. */
export function managing<A extends { readonly type: string }>(access: TripAccess<'manage-people'>, now: Date, deed: (queries: Queries) => Promise<A>): Promise<A> {
  return onLockedTrip(access, async (queries) => {
    const answer = await deed(queries);
    if (answer.type === 'done') await recordDeed(access, access.deed, now, queries);
    return answer;
  });
}
