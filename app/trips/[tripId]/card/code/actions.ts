'use server';

import type { TripAccess } from '@/lib/data/open-trip';
import { dropCode, renewCode } from '@/lib/data/responder-codes';
import { problem } from '@/lib/domain/problem';
import { noFields } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { done, type Outcome, refused } from '@/lib/server/outcome';

const codeDone = ({ tripId }: TripAccess, hasCard: boolean): Outcome =>
  hasCard ? done(`/trips/${tripId}/card/code`) : refused([problem(null, 'card-missing')]);

/** Turned on, or made anew: in both cases there is a code that nobody has seen before. */
export const newResponderCode = tripAction({
  deed: 'manage-people',
  schema: noFields,
  run: async ({ access, now }) => codeDone(access, await renewCode(access, now)),
});

export const endResponderCode = tripAction({
  deed: 'manage-people',
  schema: noFields,
  run: async ({ access, now }) => codeDone(access, await dropCode(access, now)),
});
