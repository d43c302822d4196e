'use server';

import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { liveQuestion, writeLiveQuestion } from '@/lib/input/live-question';
import { tripAction } from '@/lib/server/action';
import { liveNonstopsFor } from '@/lib/server/live-nonstops';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';

/** Asks now, and leads to the page with its answer, which is then still fresh. */
export const askLiveNonstops = tripAction({
  deed: 'change-itinerary',
  schema: liveQuestion,
  async run({ access, actor, address, now }, question) {
    if (question.day < dayIn(NEW_YORK, now)) return refused([problem('day', 'day-past')]);
    const { state } = await liveNonstopsFor({ actor, address }, { ...question, now });
    if (state === 'off') return notFoundOutcome;
    if (state === 'could-not-ask') return refused([problem(null, 'live-could-not-ask')]);
    return done(`/trips/${access.tripId}/flights?live=${writeLiveQuestion(question)}#live`);
  },
});
