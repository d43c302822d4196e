'use server';

import { applyChange } from '@/lib/domain/check/apply-change';
import { problem } from '@/lib/domain/problem';
import { changeTrip } from '@/lib/data/change-trip';
import { listCentres } from '@/lib/data/reference';
import { centreForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';

export const chooseCentre = tripAction({
  deed: 'change-itinerary',
  schema: centreForm,
  async run({ access, now }, { centreId, version }) {
    const isKnown = centreId !== null && (await listCentres()).some(({ id }) => id === centreId);
    if (!isKnown) return refused([problem('centreId', centreId ? 'unknown-choice' : 'required-choice')]);
    const problems = await changeTrip(access, {
      edit: (trip) => applyChange(trip, { type: 'choose-centre', centreId }),
      seenVersion: version,
      now,
    });
    return problems.length > 0 ? refused(problems) : tripDone(access.tripId);
  },
});
