'use server';

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
    const known = (await listCentres()).find(({ id }) => id === centreId);
    if (!known) return refused([problem('centreId', centreId ? 'unknown-choice' : 'required-choice')]);
    const { id, name, status, closedOn, successor } = known;
    const problems = await changeTrip(access, {
      edit: (trip) => ({ ...trip, centre: { id, name, status, closedOn, successor } }),
      seenVersion: version,
      onStale: 'merge',
      now,
    });
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});
