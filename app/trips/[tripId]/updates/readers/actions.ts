'use server';

import { chooseWords } from '@/lib/data/update-wishes';
import { readersForm } from '@/lib/input/update-forms';
import { tripAction } from '@/lib/server/action';
import { done } from '@/lib/server/outcome';

/** Who reads which words, for all on the trip at once. */
export const chooseReaders = tripAction({
  deed: 'manage-people',
  schema: readersForm,
  async run({ access, now }, chosen) {
    await chooseWords(access, chosen, now);
    return done(`/trips/${access.tripId}/updates?done=chosen`);
  },
});
