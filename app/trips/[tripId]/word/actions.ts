'use server';

import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { recordWord } from '@/lib/data/trip-words';
import { wordForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';

export const recordSurgeonWord = tripAction({
  deed: 'record-word',
  schema: wordForm,
  async run({ access, now }, said) {
    if (said.saidOn > dayIn(NEW_YORK, now)) return refused([problem('saidOn', 'day-not-yet')]);
    await recordWord(access, said, now);
    return tripDone(access.tripId);
  },
});
