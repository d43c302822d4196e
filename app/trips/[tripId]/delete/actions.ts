'use server';

import { keepTrip, letStay } from '@/lib/data/trip-deletion';
import { deleteTripForm, deletionPath, ownTripForm } from '@/lib/input/deletion-forms';
import { tripAction } from '@/lib/server/action';
import { deleteOwnTrip, deleteWithBooked } from '@/lib/server/delete-trip';
import { done } from '@/lib/server/outcome';

/** Asks to delete the trip, with the times that are booked for it if its owner says so. */
export const remove = tripAction({
  deed: 'delete-trip',
  needsProof: true,
  schema: deleteTripForm,
  run: (context, { cancel }) => (cancel ? deleteWithBooked(context) : deleteOwnTrip(context)),
});

export const keep = tripAction({
  deed: 'delete-trip',
  schema: ownTripForm,
  async run({ access, now }) {
    await keepTrip(access, now);
    return done(`${deletionPath(access.tripId)}?done=kept`);
  },
});

/** An ended trip stays. */
export const stay = tripAction({
  deed: 'delete-trip',
  schema: ownTripForm,
  async run({ access, now }) {
    await letStay(access, now);
    return done(`${deletionPath(access.tripId)}?done=stays`);
  },
});
