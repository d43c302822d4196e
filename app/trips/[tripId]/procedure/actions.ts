'use server';

import { mayDo } from '@/lib/domain/access/deeds';
import { listProcedures } from '@/lib/data/reference';
import { procedureForm } from '@/lib/input/replan-event';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { replanPath } from '@/lib/server/sealed-replan';

/** Leads to what another procedure would change; nothing changes before that is applied. */
export const setProcedure = tripAction({
  deed: 'change-itinerary',
  schema: procedureForm,
  async run({ access }, { procedure, nights }) {
    const isKnown = (await listProcedures()).some(({ id }) => id === procedure);
    if (!isKnown || !mayDo('see-medical', access.standing)) return notFoundOutcome;
    return done(replanPath(access.tripId, { type: 'profile', procedure, nights }));
  },
});
