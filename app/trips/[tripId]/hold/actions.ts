'use server';

import { liftHold, setHold } from '@/lib/data/trip-holds';
import { mayDo } from '@/lib/domain/access/deeds';
import { unrevealing } from '@/lib/domain/recovery/unrevealing';
import { holdForm, liftForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { done, refused, tripDone } from '@/lib/server/outcome';

export const putOnHold = tripAction({
  deed: 'record-word',
  schema: holdForm,
  async run({ access, now }, { version, ...said }) {
    const problems = unrevealing(await setHold(access, said, { now, seenVersion: version }), access.standing);
    if (problems.length > 0) return refused(problems);
    return mayDo('see-medical', access.standing) ? done(`/trips/${access.tripId}/hold`) : tripDone(access.tripId);
  },
});

export const liftTheHold = tripAction({
  deed: 'record-word',
  schema: liftForm,
  async run({ access, now }, { version, ...word }) {
    const problems = unrevealing(await liftHold(access, word, { now, seenVersion: version }), access.standing);
    return problems.length > 0 ? refused(problems) : tripDone(access.tripId);
  },
});
