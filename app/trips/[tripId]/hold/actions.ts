'use server';

import { liftHold, setHold } from '@/lib/data/trip-holds';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { unrevealing } from '@/lib/domain/recovery/unrevealing';
import { holdForm, liftForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { done, refused, tripDone } from '@/lib/server/outcome';
import { replanPath } from '@/lib/server/sealed-replan';

export const putOnHold = tripAction({
  deed: 'record-word',
  schema: holdForm,
  async run({ access, now }, { version, followUpOn, ...said }) {
    if (followUpOn && followUpOn < dayIn(NEW_YORK, now)) return refused([problem('followUpOn', 'day-past')]);
    const problems = unrevealing(await setHold(access, said, { now, seenVersion: version }), access.standing);
    if (problems.length > 0) return refused(problems);
    if (!mayDo('see-medical', access.standing)) return tripDone(access.tripId);
    const event = { type: 'hold-set', hold: { ...said, source: 'patient' }, followUpOn } as const;
    return done(followUpOn ? replanPath(access.tripId, event) : `/trips/${access.tripId}/hold`);
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
