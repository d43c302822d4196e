'use server';

import { applyChange } from '@/lib/domain/check/apply-change';
import { changeTrip } from '@/lib/data/change-trip';
import { escortForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';

export const setEscort = tripAction({
  deed: 'change-itinerary',
  schema: escortForm,
  async run({ access, now }, { state, name, version }) {
    const escort = { state, name: state === 'none' ? '' : name };
    const problems = await changeTrip(access, {
      edit: (trip) => applyChange(trip, { type: 'set-escort', escort }),
      seenVersion: version,
      onStale: 'merge',
      now,
    });
    return problems.length > 0 ? refused(problems) : tripDone(access.tripId);
  },
});
