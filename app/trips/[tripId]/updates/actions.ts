'use server';

import { setHearsUpdates } from '@/lib/data/update-wishes';
import { hearsForm } from '@/lib/input/update-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';

/** "Stop these updates", and "Tell me again". */
export const hearUpdates = tripAction({
  deed: 'see-updates',
  schema: hearsForm,
  async run({ access }, { hears }) {
    const isMember = await setHearsUpdates(access, hears === 'yes');
    return isMember ? done(`/trips/${access.tripId}/updates`) : notFoundOutcome;
  },
});
