'use server';

import { loadTrip } from '@/lib/data/trips';
import { handOverForm } from '@/lib/input/people-forms';
import { tripAction } from '@/lib/server/action';
import { askNewOwner } from '@/lib/server/hand-over';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';

/** Asks somebody to take the trip over; it is theirs once they accept. */
export const handOver = tripAction({
  deed: 'manage-people',
  needsProof: true,
  schema: handOverForm,
  async run({ access, now, locale }, asked) {
    const { patientName } = await loadTrip(access);
    const answer = await askNewOwner(access, asked, { patientName, locale }, now);
    if (answer.type === 'not-found') return notFoundOutcome;
    // Sending an invitation to help again would not ask to take the trip over.
    if (answer.type === 'refused') return refused([{ ...answer.problem, choices: [] }]);
    return done(`/trips/${access.tripId}/people/invite/${answer.invitationId}?done=${asked.to === 'link' ? 'made' : 'mailed'}`);
  },
});
