'use server';

import { applyChange } from '@/lib/domain/check/apply-change';
import { changeTrip } from '@/lib/data/change-trip';
import { escortForm, noFields } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { done, refused, tripDone } from '@/lib/server/outcome';
import { replanPath } from '@/lib/server/sealed-replan';

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

/** Leads to what follows from it; nothing changes before it is applied. */
export const loseEscort = tripAction({
  deed: 'change-itinerary',
  schema: noFields,
  run: async ({ access }) => done(replanPath(access.tripId, { type: 'escort-lost' })),
});
