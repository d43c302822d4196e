'use server';

import { saveCard } from '@/lib/data/emergency-cards';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { cardProblems } from '@/lib/domain/card/card-problems';
import { problem } from '@/lib/domain/problem';
import { cardForm, othersAnswers } from '@/lib/input/card-form';
import { tripAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const saveEmergencyCard = tripAction({
  deed: 'change-card',
  schema: cardForm,
  async run({ access, now }, { content, typed, version, more }) {
    const problems = cardProblems(content, dayIn(NEW_YORK, now));
    if (problems.length > 0) return refused(problems);
    const newer = await saveCard(access, { content, seenRevision: version, now });
    if (newer) return refused([problem(null, 'card-stale', { name: newer.checkedBy }), ...othersAnswers(typed, newer.content)]);
    const path = `/trips/${access.tripId}/card`;
    return done(more ? `${path}/change?more=${more}#${more}` : `${path}?done=yes`);
  },
});
