'use server';

import { mayDo } from '@/lib/domain/access/deeds';
import { listProcedures } from '@/lib/data/reference';
import { loadTrip } from '@/lib/data/trips';
import { procedureForm } from '@/lib/input/replan-event';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { replanPath } from '@/lib/server/sealed-replan';

/** Leads to what another procedure would change; nothing changes before that is applied. */
export const setProcedure = tripAction({
  deed: 'set-surgery',
  schema: procedureForm,
  async run({ access }, { procedure, nights }) {
    const known = (await listProcedures()).find(({ id }) => id === procedure);
    if (!known || !mayDo('see-medical', access.standing)) return notFoundOutcome;
    const { trip } = await loadTrip(access);
    // The same procedure keeps the trip's own numbers, the surgeon's among them.
    const start = trip.procedure === procedure ? trip.profile : known.profile;
    const profile = { ...start, nights: nights ?? start.nights };
    return done(replanPath(access.tripId, { type: 'profile', procedure, profile }));
  },
});
