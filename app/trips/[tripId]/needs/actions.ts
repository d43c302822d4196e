'use server';

import { saveNeeds } from '@/lib/data/travel-needs';
import { problem } from '@/lib/domain/problem';
import { needsForm } from '@/lib/input/needs-form';
import { tripAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

/** Tells the centre what helps on the day of arriving. */
export const tellNeeds = tripAction({
  deed: 'answer-centre',
  schema: needsForm,
  async run({ access, now }, { needs, version }) {
    const newer = await saveNeeds(access, { needs, seenRevision: version, now });
    if (newer) return refused([problem(null, 'needs-stale', { name: newer.by || 'none' })]);
    return done(`/trips/${access.tripId}/needs?done=yes`);
  },
});
