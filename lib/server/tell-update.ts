import type { Instant } from '@/lib/domain/calendar/types';
import { toldOfUpdate } from '@/lib/domain/people/updates-told';
import type { Queries } from '@/lib/data/client';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { UPDATE_NOTE, updateHearers } from '@/lib/data/update-hearers';

/** Tells those who may read an update that there is one, in the transaction in which it is posted; neither its state nor its words. */
export const tellUpdate = (access: TripAccess, now: Instant) => async (queries: Queries): Promise<void> => {
  const { tripId, actor: { userId: posterId } } = access;
  const told = toldOfUpdate(await updateHearers(queries, access), posterId);
  await notify(told.map(({ userId }) => ({ userId, tripId, kind: UPDATE_NOTE, params: {} })), now, queries);
};
