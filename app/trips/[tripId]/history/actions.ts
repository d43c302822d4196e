'use server';

import { undoChange as takeBack } from '@/lib/data/undo';
import { undoForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { afterUndo } from '@/lib/server/after-undo';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';

/** Opened by seeing the trip; the right to the deed undone is looked at when that deed is known. */
export const undoChange = tripAction({
  deed: 'see-itinerary',
  schema: undoForm,
  async run({ access, now }, { changeId }) {
    const undone = await takeBack(access, { changeId, now, also: afterUndo });
    if (!undone) return notFoundOutcome;
    if (undone.problems.length > 0) return refused(undone.problems);
    return done(`/trips/${access.tripId}?done=${undone.left > 0 ? 'undone-but' : 'undone'}`);
  },
});
