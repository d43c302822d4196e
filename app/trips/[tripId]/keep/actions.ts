'use server';

import { checkTrip } from '@/lib/domain/check/check-trip';
import { problem } from '@/lib/domain/problem';
import { keepFinding as storeKept } from '@/lib/data/trip-words';
import { loadTrip } from '@/lib/data/trips';
import { keepForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';

export const keepFinding = tripAction({
  deed: 'change-itinerary',
  schema: keepForm,
  async run({ access, now }, kept) {
    const { trip } = await loadTrip(access);
    const finding = checkTrip(trip, now).open.find(({ key }) => key === kept.findingKey);
    if (!finding?.canBeKept) return refused([problem(null, 'stale')]);
    await storeKept(access, kept, now);
    return tripDone(access.tripId);
  },
});
