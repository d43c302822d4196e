import { dayIn, NEW_YORK } from '../calendar/zones';
import type { Instant } from '../calendar/types';
import { isClearedToExercise } from '../check/exercise';
import type { Trip } from '../itinerary/types';

/**
 * What the guide knows of its reader's surgery. `unknown`: no trip, or a trip without a date; the page asks. `after`: from surgery
 * day on, whose own yes to exercise counts and no other.
 */
export type GuideSituation =
  | { readonly stage: 'unknown' | 'before' }
  | { readonly stage: 'after'; readonly mayExercise: boolean };

/** A consultation is no surgery: whoever comes for one alone is before it. */
export function guideSituation(trip: Trip | null, now: Instant): GuideSituation {
  if (trip?.procedure === 'consultation') return { stage: 'before' };
  if (trip?.surgery.state !== 'dated') return { stage: 'unknown' };
  if (dayIn(NEW_YORK, now) < trip.surgery.on) return { stage: 'before' };
  return { stage: 'after', mayExercise: isClearedToExercise(trip) };
}
