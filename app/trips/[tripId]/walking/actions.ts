'use server';

import type { TripAccess } from '@/lib/data/open-trip';
import { setWalking } from '@/lib/data/trip-walking';
import { firstWalkingForm, walkingForm } from '@/lib/input/walking-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripPartDone } from '@/lib/server/outcome';

const listed = (access: TripAccess) => tripPartDone(access, 'walking?done=yes');

export const chooseMinutes = tripAction({
  deed: 'change-itinerary',
  schema: walkingForm,
  async run({ access, now }, { version, ...walking }) {
    const problems = await setWalking(access, walking, { now, seenVersion: version });
    return problems.length > 0 ? refused(problems) : listed(access);
  },
});

/** Mendway's starting numbers again. */
export const takeFirstMinutes = tripAction({
  deed: 'change-itinerary',
  schema: firstWalkingForm,
  async run({ access, now }, { version }) {
    const problems = await setWalking(access, null, { now, seenVersion: version });
    return problems.length > 0 ? refused(problems) : listed(access);
  },
});
