'use server';

import { checkTrip } from '@/lib/domain/check/check-trip';
import type { Trip } from '@/lib/domain/itinerary/types';
import { problem } from '@/lib/domain/problem';
import { keepFinding as storeKept } from '@/lib/data/trip-words';
import { tripSeenBy } from '@/lib/data/trips';
import { keepForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';

export const keepFinding = tripAction({
  deed: 'change-itinerary',
  schema: keepForm,
  async run({ access, now }, kept) {
    const isThere = (trip: Trip) => checkTrip(tripSeenBy(access, trip), now).open.some(({ key, canBeKept }) => canBeKept && key === kept.findingKey);
    const problems = await storeKept(access, kept, now, (trip) => (isThere(trip) ? [] : [problem(null, 'finding-gone')]));
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});
