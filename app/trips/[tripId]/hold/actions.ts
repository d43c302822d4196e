'use server';

import { liftHold, setHold } from '@/lib/data/trip-holds';
import { loadTrip } from '@/lib/data/trips';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { eventOfLifting } from '@/lib/domain/plan/replan/after-move';
import { problem } from '@/lib/domain/problem';
import { holdForm, liftForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome, refused, tripDone } from '@/lib/server/outcome';
import { replanPath, tripDoneWith } from '@/lib/server/sealed-replan';
import { tellOfOwnWord } from '@/lib/server/tell-members';

export const putOnHold = tripAction({
  deed: 'record-word',
  schema: holdForm,
  async run({ access, now }, { version, followUpOn, ...said }) {
    if (followUpOn && followUpOn < dayIn(NEW_YORK, now)) return refused([problem('followUpOn', 'day-past')]);
    const problems = await setHold(access, said, { now, seenVersion: version, tell: tellOfOwnWord(access, now) });
    if (problems.length > 0) return refused(problems);
    // What the hold moves is planned by the patient's side.
    if (access.centre || !mayDo('see-medical', access.standing)) return tripDone(access);
    const { reason, saidBy, setOn } = said;
    const event = { type: 'hold-set', hold: { reason, saidBy, setOn, source: 'patient' }, followUpOn } as const;
    return done(followUpOn ? replanPath(access.tripId, event) : `/trips/${access.tripId}/hold`);
  },
});

/** Who may not know of a hold cannot lift one: whatever they were told, it would tell them of it. */
export const liftTheHold = tripAction({
  deed: 'record-word',
  schema: liftForm,
  async run({ access, now }, { version, ...word }) {
    if (!mayDo('see-medical', access.standing)) return notFoundOutcome;
    const { trip: held } = await loadTrip(access);
    const problems = await liftHold(access, word, { now, seenVersion: version, tell: tellOfOwnWord(access, now) });
    return problems.length > 0 ? refused(problems) : tripDoneWith(access, eventOfLifting(held, now));
  },
});
